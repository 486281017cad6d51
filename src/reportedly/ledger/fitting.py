"""Fitting: how well claims fit the words that were asked for, alike on both databases.

Okapi BM25 (Robertson and Zaragoza 2009) over the claims that have all of the
words, with one weight for all words: what each is worth in the whole ledger would take
going through all of its claims, and tells little where all words are there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.ledger.index import CLOSE, OPEN
from reportedly.records import Span

_SATURATION, _LENGTH = 1.2, 0.75
"""BM25's k1 and b, as they are mostly set."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A claim by its number, and its text with the words that were found in marks, if any were."""

    number: int
    text: str | None

    def spans_in(self, text: str) -> tuple[Span, ...]:
        """Return where the marked words stand in `text`; none if it held such marks itself."""
        before, *parts = (self.text or "").split(OPEN)
        spans: list[Span] = []
        plain = len(before)
        for part in parts:
            word, _, rest = part.partition(CLOSE)
            spans.append(Span(plain, plain + len(word)))
            plain += len(word) + len(rest)
        unmarked = (self.text or "").replace(OPEN, "").replace(CLOSE, "")
        return tuple(spans) if unmarked == text else ()


def by_fit(found: Sequence[Marked]) -> list[Marked]:
    """Return claims, the best first: often the words, and not much else; equals as they came.

    A claim that has the words only in what its holders are called comes last.
    """
    lengths = [(one.text or "").count(" ") + 1 for one in found]
    usual = sum(lengths) / max(len(lengths), 1)
    fits = [
        _fit((one.text or "").count(OPEN), length / usual)
        for one, length in zip(found, lengths, strict=True)
    ]
    return [one for _, one in sorted(zip(fits, found, strict=True), key=lambda pair: -pair[0])]


def _fit(times: int, length: float) -> float:
    return times * (_SATURATION + 1) / (times + _SATURATION * (1 - _LENGTH + _LENGTH * length))
