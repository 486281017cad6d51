"""Intentions: what a speaker said to be about to do, "she would sail", which is not yet done."""

from collections.abc import Sequence

from reportedly.claims.context import Context
from reportedly.records import Attribution

_SPEAKER = frozenset(["he", "she"])
"""Pronouns that stand for one person: "it would rain" is no intention."""


def intended(context: Context, attribution: Attribution, places: Sequence[int]) -> bool:
    """Say whether the words are what the speaker would do; "would not" denies that."""
    sources = {span.of(context.text).lower() for span in attribution.source}
    if not sources or sources & _SPEAKER:
        return False
    words, inside = context.tree.words, set(places)
    tops = [n for n in places if words[n].head not in inside and words[n].upos == "VERB"]
    return any(_would(context, top, places) for top in tops)


def _would(context: Context, verb: int, places: Sequence[int]) -> bool:
    """Say whether a verb is what "he would" do."""
    words = context.tree.words
    below = {
        (words[n].deprel, words[n].text.lower()) for n in context.tree.children(verb) if n < verb
    }
    acts = any(deprel == "nsubj" and word in _SPEAKER for deprel, word in below)
    return acts and ("aux", "would") in below and not _not(context, verb, places)


def _not(context: Context, verb: int, places: Sequence[int]) -> bool:
    markers = context.marked(places)
    return any(one.force == "negation" and one.head == verb for one in markers)
