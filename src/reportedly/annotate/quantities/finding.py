"""Finding: a report's text in, its quantities out."""

from reportedly.annotate.quantities.bounds import Bounding, bound_after, bound_before
from reportedly.annotate.quantities.counting import counted_near
from reportedly.annotate.quantities.figures import figures
from reportedly.annotate.quantities.ranges import Extent, extents
from reportedly.annotate.quantities.refusals import kept
from reportedly.annotate.quantities.tree import Tree
from reportedly.records import Bound, Quantity, Span, Syntax, content_id


def find_quantities(text: str, report: str, syntax: Syntax | None = None) -> tuple[Quantity, ...]:
    """Return the quantities that `text` states, in order.

    `report` is the report's id. With `syntax` what is counted comes from the
    tree, and numbers that the tree shows to be no quantity are refused.
    """
    tree = Tree(syntax) if syntax is not None else None
    found = tuple(extents(text, tuple(kept(text, tuple(figures(text)), tree))))
    quantities: list[Quantity] = []
    for i, extent in enumerate(found):
        limit = found[i + 1].span.start if i + 1 < len(found) else len(text)
        previous = (found[i - 1], quantities[-1].bound) if i else None
        counted = _counted(text, extent, tree, limit)
        quantities.append(_quantity(text, report, extent, counted, previous=previous, limit=limit))
    return tuple(quantities)


_Previous = tuple[Extent, Bound] | None


def _quantity(
    text: str,
    report: str,
    extent: Extent,
    counted: Span | None,
    *,
    previous: _Previous,
    limit: int,
) -> Quantity:
    before = bound_before(text, extent.span.start, lasting=_lasting(text, extent))
    after = _after(text, extent, counted, limit)
    bound = _bound(extent, before, after) or _inherited(text, extent, previous)
    start = before.at if before else extent.span.start
    end = max(after.at, extent.span.end) if after else extent.span.end
    return Quantity(
        id=content_id("quantity", report, start, end),
        span=Span(start, end),
        low=None if bound == "at_most" else extent.low,
        high=None if bound == "at_least" else extent.high,
        bound=bound,
        unit=extent.unit,
        counted=counted,
    )


def _after(text: str, extent: Extent, counted: Span | None, limit: int) -> Bounding | None:
    """Return the bound behind the number, or behind what it counts ("40 boats or more")."""
    after = bound_after(text, extent.span.end)
    if after is None and counted is not None:
        after = bound_after(text, counted.end)
    return after if after is not None and after.at <= limit else None


def _counted(text: str, extent: Extent, tree: Tree | None, limit: int) -> Span | None:
    """Return what is counted, as far as the next quantity at `limit`; an age counts nobody."""
    if text.endswith(("old", "olds"), extent.span.start, extent.span.end):
        return None
    if tree is not None:
        return tree.counted(extent.last.span)
    counted = counted_near(text, extent.span.end)
    return counted if counted is not None and counted.end <= limit else None


def _bound(extent: Extent, before: Bounding | None, after: Bounding | None) -> Bound | None:
    if extent.low != extent.high:
        return "range"
    if before is not None and before.bound != "about":
        return before.bound
    if after is not None:
        return after.bound
    return before.bound if before is not None else None


def _inherited(text: str, extent: Extent, previous: _Previous) -> Bound:
    """Give "(25 miles)" the bound of the "more than 40 kilometres" that it converts."""
    if previous is None or extent.unit is None:
        return "exact"
    other, bound = previous
    converts = text[other.span.end : extent.span.start] in {" (", "("} and other.unit is not None
    return bound if converts and bound != "range" else "exact"


_TIMES = frozenset(
    {"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"}
)
_SINCE = (" ago", " old", " later", " earlier", " before")


def _lasting(text: str, extent: Extent) -> bool:
    """Say whether the extent is a stretch of time, not "two years ago" or "15-year"."""
    after = text[extent.span.end : extent.span.end + 8]
    return extent.unit in _TIMES and not extent.last.joined and not after.startswith(_SINCE)
