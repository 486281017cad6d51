"""Marks: what stands where in a report's text, and the segments the marks cut it into."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reportedly.records import Reading, Span

MarkKind = Literal["content", "source", "cue", "hedge", "quantity", "furniture"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A span with what it is; `claim` is the place of a claim in the reading.

    A source or cue without a claim belongs to an attribution.
    """

    span: Span
    kind: MarkKind
    claim: int | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that no mark begins or ends inside of, and the marks on it."""

    span: Span
    marks: tuple[Mark, ...]

    def kinds(self) -> frozenset[MarkKind]:
        """Return what stands on this segment."""
        return frozenset(mark.kind for mark in self.marks)


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """Return every mark of a reading."""
    return (*_claim_marks(reading), *_attribution_marks(reading), *_other_marks(reading))


def _claim_marks(reading: Reading) -> Iterator[Mark]:
    for place, claim in enumerate(reading.claims):
        yield from (Mark(span, "content", place) for span in claim.content)
        yield from (Mark(hedge.span, "hedge", place) for hedge in claim.hedges)
        for link in claim.chain:
            # The spans of an unattributed link are those of its cue.
            kind: MarkKind = "cue" if link.naming == "unattributed" else "source"
            yield from (Mark(span, kind, place) for span in link.spans)


def _attribution_marks(reading: Reading) -> Iterator[Mark]:
    for attribution in reading.attributions:
        yield from (Mark(span, "source") for span in attribution.source)
        yield from (Mark(span, "cue") for span in attribution.cue)


def _other_marks(reading: Reading) -> Iterator[Mark]:
    yield from (Mark(quantity.span, "quantity") for quantity in reading.quantities)
    yield from (Mark(furniture.span, "furniture") for furniture in reading.report.furniture)


def segments(within: Span, marks: Iterable[Mark], breaks: Sequence[int] = ()) -> list[Segment]:
    """Cut `within` at both ends of every mark and at `breaks`; nothing is left out."""
    inside = [mark for mark in marks if mark.span.overlaps(within)]
    edges = {within.start, within.end}
    edges.update(place for place in breaks if within.start < place < within.end)
    for mark in inside:
        edges.update(place for place in mark.span if within.start < place < within.end)
    return list(_sweep(sorted(edges), sorted(inside, key=lambda mark: mark.span)))


def _sweep(edges: list[int], marks: list[Mark]) -> Iterator[Segment]:
    """Yield the stretch between each two edges with the marks that are open over it."""
    waiting, opened = iter([*marks, None]), list[Mark]()
    upcoming = next(waiting)
    for start, end in pairwise(edges):
        opened = [mark for mark in opened if mark.span.end > start]
        while upcoming is not None and upcoming.span.start <= start:
            opened.append(upcoming)
            upcoming = next(waiting)
        yield Segment(Span(start, end), tuple(mark for mark in opened if mark.span.end > start))
