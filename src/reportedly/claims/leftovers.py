"""Leftovers: words that a frame leaves over, and that claim nothing: they are kept as fragments.

The "has" of "has reportedly sunk", where the cue and the content are read
around it; asides on a holder whose name is withheld; and the dateline that a
report opens with.
"""

import re
from collections.abc import Iterable

from reportedly.claims.context import Context
from reportedly.claims.cues import cue_words
from reportedly.records import Attribution, Span
from reportedly.text.hedging import HEARSAY

_DATELINE = re.compile(
    r"^[^\S\n]*(?P<dateline>[^\W\d_a-z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,2}"
    r"(?:, [A-Z][\w.]+(?: [\d.]+)?){0,2}(?: ?\([^)\n]{2,30}\))?)\s?(?:[—–]|-{1,2}(?=\s))\s?",
    re.MULTILINE,
)
_LINES = 12
"""Lines in which a report's text begins, under its title and what stands around that."""
_HELPING = frozenset(("aux", "aux:pass", "cop"))


def leftovers(
    context: Context, acts: Iterable[Attribution], asides: Iterable[Span]
) -> frozenset[int]:
    """Return the words that are left over by the frames of `acts`."""
    tree = context.tree
    helping = (place for act in acts for place in _helping(context, act))
    spans = (*asides, *_dateline(context.text))
    return frozenset((*helping, *(n for span in spans for n in tree.inside(span))))


def _dateline(text: str) -> Iterable[Span]:
    """Yield the dateline that a report opens with: "PORT SELIM, March 3 (Agency) —"."""
    match = _DATELINE.search(text)
    if match and text.count("\n", 0, match.start()) <= _LINES:
        yield Span(*match.span("dateline"))


def _helping(context: Context, act: Attribution) -> Iterable[int]:
    """Yield the auxiliary right before an adverb of hearsay."""
    if not cue_words(context, act) <= HEARSAY:
        return
    for span in act.cue:
        for place in context.tree.inside(span)[:1]:
            if place and context.tree.words[place - 1].deprel in _HELPING:
                yield place - 1
