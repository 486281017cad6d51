"""Leftovers: words that a frame leaves over, and that claim nothing: they are kept as fragments.

The "has" of "has reportedly sunk", where the cue and the content are read
around it; and asides on a holder whose name is withheld.
"""

from collections.abc import Iterable

from reportedly.claims.context import Context
from reportedly.claims.cues import cue_words
from reportedly.records import Attribution, Span
from reportedly.text.hedging import HEARSAY

_HELPING = frozenset(("aux", "aux:pass", "cop"))


def leftovers(
    context: Context, acts: Iterable[Attribution], asides: Iterable[Span]
) -> frozenset[int]:
    """Return the words that are left over by the frames of `acts`."""
    tree = context.tree
    helping = (place for act in acts for place in _helping(context, act))
    return frozenset((*helping, *(n for span in asides for n in tree.inside(span))))


def _helping(context: Context, act: Attribution) -> Iterable[int]:
    """Yield the auxiliary right before an adverb of hearsay."""
    if not cue_words(context, act) <= HEARSAY:
        return
    for span in act.cue:
        for place in context.tree.inside(span)[:1]:
            if place and context.tree.words[place - 1].deprel in _HELPING:
                yield place - 1
