"""Cues: what the words of an attribution say of its content beyond that it was said."""

from collections.abc import Iterable

from reportedly.claims.context import Context
from reportedly.records import Attribution
from reportedly.text.vocabulary import BELIEF_CUES, DENYING_CUES, DOUBTING_CUES, HEARSAY


def cue_words(context: Context, attribution: Attribution) -> frozenset[str]:
    """Return the words of the cue, lower-case."""
    return frozenset(
        context.tree.words[place].text.lower() for place in _places(context, attribution)
    )


def doubts(context: Context, attribution: Attribution) -> bool:
    """Say whether the teller does not vouch for the content ("claimed", "reportedly")."""
    return bool(cue_words(context, attribution) & (HEARSAY | DOUBTING_CUES))


def negated(context: Context, attribution: Attribution) -> bool:
    """Say whether the cue itself is denied: "did not say", "nobody said"."""
    places = set(_places(context, attribution))
    if not places:
        return False
    sentence = context.tree.sentences[context.tree.sentence(min(places))]
    around = range(sentence.first, max(sentence.last, max(places) + 1))
    return any(
        marker.force == "negation"
        and (marker.head in places or places.intersection(context.tree.inside(marker.span)))
        for marker in context.marked(around)
    )


def denies(context: Context, attribution: Attribution) -> bool:
    """Say whether the content is told as not so: "denied that", "does not think that"."""
    words = cue_words(context, attribution)
    turned = bool(words & BELIEF_CUES) and negated(context, attribution)
    return bool(words & DENYING_CUES) != turned


def _places(context: Context, attribution: Attribution) -> Iterable[int]:
    return [place for span in attribution.cue for place in context.tree.inside(span)]
