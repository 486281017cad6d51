"""Context: one report and its annotations, indexed for the making of claims."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records import Annotations, Entity, Marker, Quantity, Report, Span, Time
from reportedly.text.covers import Cover
from reportedly.text.quotes import find_quotations
from reportedly.text.trees import Tree


@dataclass(frozen=True, slots=True)
class Context:
    """A report, its annotations and the look-ups that every claim needs.

    `mentions` stand in the order of their `starts`.
    """

    report: Report
    found: Annotations
    tree: Tree
    mentions: tuple[tuple[Span, Entity], ...]
    starts: tuple[int, ...]
    quotations: Cover
    quantities: list[Quantity]
    times: list[Time]

    @property
    def text(self) -> str:
        """Return the report's text."""
        return self.report.text

    def mentioned(self, span: Span) -> list[tuple[Span, Entity]]:
        """Return the mentions that lie inside `span`, longest first where two share a start."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end, first)
        return [pair for pair in self.mentions[first:last] if pair[0].end <= span.end]

    def mentioned_at(self, span: Span) -> Entity | None:
        """Return the entity of the mention that stands at `span`, if there is one."""
        return next((entity for at, entity in self.mentioned(span) if at == span), None)

    def counted(self, span: Span) -> list[Quantity]:
        """Return the quantities that lie inside `span`, in reading order."""
        first = bisect_left(self.quantities, span.start, key=_place)
        last = bisect_left(self.quantities, span.end, key=_place)
        return [one for one in self.quantities[first:last] if one.span.end <= span.end]

    def timed(self, span: Span) -> list[Time]:
        """Return the times that lie inside `span`, in reading order."""
        first = bisect_left(self.times, span.start, key=_place)
        last = bisect_left(self.times, span.end, key=_place)
        return [one for one in self.times[first:last] if one.span.end <= span.end]

    def marked(self, places: Sequence[int]) -> list[Marker]:
        """Return the markers that share a word with `places`, which are in order."""
        if not places:
            return []
        words, markers = self.tree.words, self.found.markers
        first = bisect_left(markers, words[places[0]].span.start, key=_end)
        last = bisect_left(markers, words[places[-1]].span.end, key=_begin)
        inside = set(places)
        return [
            one for one in markers[first:last] if inside.intersection(self.tree.inside(one.span))
        ]


def _begin(marker: Marker) -> int:
    return marker.span.start


def _end(marker: Marker) -> int:
    return marker.span.end


def _place(one: Quantity | Time) -> int:
    return one.span.start


def make_context(report: Report, found: Annotations) -> Context:
    """Return the context of a report."""
    mentions = [(span, entity) for entity in found.entities for span in entity.mentions]
    mentions.sort(key=lambda pair: (pair[0].start, -pair[0].end, pair[1].kind))
    quotations = Cover(find_quotations(report.text))
    quantities = sorted(found.quantities, key=_place)
    times = sorted(found.times, key=_place)
    tree = Tree(found.syntax)
    starts = tuple(span.start for span, _ in mentions)
    return Context(report, found, tree, tuple(mentions), starts, quotations, quantities, times)
