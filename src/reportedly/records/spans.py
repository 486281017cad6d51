"""Spans: where something stands in a report's text."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """Code points `start` (inclusive) to `end` (exclusive) of `report.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that stand here."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether `other` lies whole inside this span."""
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]


def covering(spans: Iterable[Span]) -> Span:
    """Return the smallest span that holds all of `spans` (at least one)."""
    ordered = sorted(spans)
    return Span(ordered[0].start, max(span.end for span in ordered))


def words_of(spans: Iterable[Span], text: str, between: str = " … ") -> str:
    """Return the words of several spans, in order, joined by `between`."""
    return between.join(span.of(text) for span in sorted(spans))
