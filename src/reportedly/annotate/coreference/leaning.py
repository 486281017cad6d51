"""Leaning: what the model says a pronoun refers back to.

The head scores every word before a pronoun in its window. A mention's share is
that of its words; what lies before the window has the share of none in it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from reportedly.model.session import Scores

REST = 0.05
"""What a mention keeps where the model sees nothing in it: salience then decides."""


class Leaning:
    """The antecedents of one report's words, window by window."""

    def __init__(self, windows: Sequence[Scores]) -> None:
        self._windows = windows
        # A window's words follow each other.
        self._firsts = [int(window.words[0]) for window in windows]
        self._shares = cache(self._read)

    def share(self, pronoun: int, mentions: Iterable[Iterable[int]]) -> float:
        """Return how likely the word `pronoun` refers back to any of `mentions`.

        A mention is the indices of its words in the report.
        """
        odds = self._shares(pronoun)
        first = pronoun - len(odds) + 1
        inside = {
            word - first for mention in mentions for word in mention if first <= word < pronoun
        }
        seen = sum(odds[place] for place in inside) if inside else odds[-1] / 2
        return REST + (1 - REST) * seen

    def _read(self, pronoun: int) -> list[float]:
        number = bisect_right(self._firsts, pronoun) - 1
        place = pronoun - self._firsts[number]
        found: list[float] = self._windows[number].antecedents(place).tolist()
        return found
