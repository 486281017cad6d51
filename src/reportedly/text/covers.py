"""Covers: what some spans cover together, and whether others share a character with it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from reportedly.records import Span


class Cover:
    """The union of spans, indexed: a look-up does not walk through all of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._parts = _joined(spans)
        self._starts = [part.start for part in self._parts]
        self._ends = [part.end for part in self._parts]

    def near(self, span: Span) -> list[Span]:
        """Return the parts of the union that share a character with `span`, in order."""
        first = bisect_right(self._ends, span.start)
        return self._parts[first : bisect_left(self._starts, span.end, lo=first)]

    def touches(self, span: Span) -> bool:
        """Say whether any of the spans shares a character with `span`."""
        first = bisect_right(self._ends, span.start)
        return first < len(self._starts) and self._starts[first] < span.end


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans as parts in order of which no two overlap."""
    parts: list[Span] = []
    for span in sorted(spans):
        if parts and span.start < parts[-1].end:
            parts[-1] = Span(parts[-1].start, max(parts[-1].end, span.end))
        else:
            parts.append(span)
    return parts
