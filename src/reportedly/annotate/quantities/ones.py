"""Ones: where "one" is a pronoun or an idiom and counts nothing."""

import re

from reportedly.annotate.quantities.figures import Figure
from reportedly.annotate.quantities.lexicon import lexicon
from reportedly.annotate.quantities.surroundings import last_word, text_after, text_before
from reportedly.annotate.quantities.tree import Tree

_BEFORE = lexicon(
    "no any every each this that which another next last first big new the some good bad "
    "my your his her their its our"
)
_NEVER = lexicon("any every each single no")
_CARDINAL = lexicon("least than just only exactly about")
_AFTER = re.compile(
    r"[’']|-(?!(?:year|month|day|week|hour|minute|mile|third|half|metre|meter|foot|inch|"
    r"second|point)\b)"
    r"|\s(?:another|day|time|by one|after another|or another|and all|way or)\b"
    r"|\s[a-z]+[^su\W]s\b(?! of)|[.,;:!?)]"
    r"|\s(?:is|was|are|were|has|had|have|can|could|should|would|will|must|may|might|in|on|at|"
    r"for|to|and|or|but|as|by|with|he|she|they|we|you|I|it|the|a|an|than|because|from|if|when|does|did)\b"
)
_IDIOM_BEFORE = re.compile(r"\b(?:on|at|in)\s(?:the\s)?\Z", re.IGNORECASE)
_IDIOM = re.compile(r"\s(?:hand|point|stage|time|moment|thing)\b(?!\s(?:of|behind))")


def counts_nothing(text: str, figure: Figure, tree: Tree | None) -> bool:
    """Say whether `figure` is the "one" of "no one", "one another", "at one point"."""
    if figure.numeral.low != 1 or figure.unit not in {None, "point"}:
        return False
    before = text_before(text, figure.span.start)
    after = text_after(text, figure.numeral.span.end)
    if _IDIOM_BEFORE.search(before) and _IDIOM.match(after):
        return True
    if figure.unit is not None:
        return False
    word = last_word(before).lower()
    pronoun = word in _BEFORE or (tree is not None and tree.pronoun(figure.numeral.span))
    if word in _NEVER or (pronoun and not after.startswith(" of ")) or before.endswith("-"):
        return True
    return word not in _CARDINAL and (_AFTER.match(after) is not None or not after.strip())
