"""Leaning: what the model says a pronoun refers back to.

The head scores every word before a pronoun in its window. A mention's share is
that of its words; what lies before the window has the share of none in it.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from reportedly.model.session import Scores

REST = 0.05
"""What a mention keeps where the model sees nothing in it: salience then decides."""


class Leaning:
    """The antecedents of one report's words, window by window."""

    def __init__(self, windows: Sequence[Scores]) -> None:
        self._windows = windows
        self._places = {
            word: (number, place)
            for number, window in enumerate(windows)
            for place, word in enumerate(window.words.tolist())
        }
        self._shares = cache(self._read)

    def share(self, pronoun: int, mentions: Iterable[Iterable[int]]) -> float:
        """Return how likely the word `pronoun` refers back to any of `mentions`.

        A mention is the indices of its words in the report.
        """
        number, _ = self._places[pronoun]
        odds = self._shares(pronoun)
        places = (self._places[word] for mention in mentions for word in mention)
        inside = {place for window, place in places if window == number and place < len(odds) - 1}
        seen = sum(odds[place] for place in inside) if inside else odds[-1] / 2
        return REST + (1 - REST) * seen

    def _read(self, pronoun: int) -> list[float]:
        number, place = self._places[pronoun]
        found: list[float] = self._windows[number].antecedents(place).tolist()
        return found
