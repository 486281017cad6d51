"""Coreference: whom "he", "who", "the ministry" and "Brand" stand for in this report.

Short names go to the fullest name that holds them, abbreviations to what they
were given for, descriptions to the name or the longer description before them,
pronouns to the most salient fitting mention.
"""

from collections.abc import Sequence

from reportedly.annotate.coreference.descriptions import described
from reportedly.annotate.coreference.families import surnames
from reportedly.annotate.coreference.leaning import Leaning
from reportedly.annotate.coreference.names import bare_name, full_names, spelled
from reportedly.annotate.coreference.relatives import relatives
from reportedly.annotate.coreference.salience import Salience
from reportedly.annotate.mentions import Mention
from reportedly.records import Attribution, Span
from reportedly.text.trees import Tree

__all__ = ["Leaning", "bare_name", "stand_ins"]


def stand_ins(
    text: str,
    tree: Tree,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution],
    leaning: Leaning | None = None,
) -> dict[Span, Span]:
    """Return, for words that stand for somebody said in full elsewhere, where that is.

    `leaning` is what the model makes of pronouns, where it was asked.
    """
    full = full_names(text, mentions) | dict(surnames(text, mentions))
    full |= dict(spelled(text, mentions))
    found = {short: long for short, long in full.items() if short != long}
    found |= dict(relatives(tree))
    found |= Salience(text, tree, full, attributions, leaning).pronouns(mentions)
    found |= dict(described(text, tree, mentions, attributions, found))
    return {short: _to_the_end(found, long) for short, long in found.items()}


def _to_the_end(found: dict[Span, Span], long: Span) -> Span:
    """Follow what stands for words that stand for others ("she": "Brand": "Ivo Brand")."""
    seen = {long}
    while long in found and found[long] not in seen:
        long = found[long]
        seen.add(long)
    return long
