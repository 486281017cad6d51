"""Sets: stretches of several reports that tell the same, put together from matches of two.

Agglomerative clustering (Sneath and Sokal, 1973), the surest matches first, where a match counts
one and what is not matched counts nothing: two sets become one where enough of their pairs match.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from reportedly.linking.matches import Match, Stretch, mostly

ENOUGH = 0.5
"""The share of pairs between two sets that must match. On made stories a third finds as much and
errs more often, two thirds lose a tenth of the pairs; where three reports tell a story it changes
nothing (docs/stories.md)."""


def together(found: Sequence[Match]) -> list[list[Stretch]]:
    """Put stretches that are matched, the surest first, into sets that tell the same.

    A set holds one stretch of each report. A single match may be wrong: sets of several become
    one only where others bear it out.
    """
    known = _Known()
    ends = [(known.number(match.one), known.number(match.other)) for match in found]
    pairs = set(ends)
    sets = [{number} for number in range(len(known.stretches))]
    home = list(range(len(sets)))
    for one, other in ends:
        ours, theirs = sets[home[one]], sets[home[other]]
        if known.apart(ours, theirs) and _enough(ours, theirs, pairs):
            ours |= theirs
            for number in theirs:
                home[number] = home[one]
    kept = (sets[number] for number in sorted(set(home)))
    return [[known.stretches[number] for number in sorted(one)] for one in kept if len(one) > 1]


class _Known:
    """Stretches by number; those of one report that mostly share their words are one."""

    def __init__(self) -> None:
        self.stretches: list[Stretch] = []
        self._of: dict[int, list[int]] = defaultdict(list)

    def number(self, stretch: Stretch) -> int:
        """Return the number of a stretch, which is new or lies on one that is known."""
        own = self._of[stretch.report]
        for number in own:
            if mostly(self.stretches[number].span, stretch.span):
                return number
        own.append(len(self.stretches))
        self.stretches.append(stretch)
        return own[-1]

    def apart(self, ours: set[int], theirs: set[int]) -> bool:
        """Say whether no report has a stretch in both sets."""
        one, other = ({self.stretches[number].report for number in each} for each in (ours, theirs))
        return one.isdisjoint(other)


def _enough(ours: set[int], theirs: set[int], pairs: set[tuple[int, int]]) -> bool:
    met = sum((a, b) in pairs or (b, a) in pairs for a, b in product(ours, theirs))
    return met >= ENOUGH * len(ours) * len(theirs)
