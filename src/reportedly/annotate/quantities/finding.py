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
    found = tuple(figures(text))
    quantities: list[Quantity] = []
    previous: tuple[Extent, Bound] | None = None
    tree = Tree(syntax) if syntax is not None else None
    for extent in extents(text, tuple(kept(text, found, tree))):
        quantity = _quantity(text, report, extent, previous, tree)
        previous = extent, quantity.bound
        quantities.append(quantity)
    return tuple(quantities)


def _quantity(
    text: str,
    report: str,
    extent: Extent,
    previous: tuple[Extent, Bound] | None,
    tree: Tree | None,
) -> Quantity:
    counted = _counted(text, extent, tree)
    before = bound_before(text, extent.span.start, lasting=_lasting(text, extent))
    after = bound_after(text, extent.span.end)
    if after is None and counted is not None:
        after = bound_after(text, counted.end)
    bound = _bound(extent, before, after) or _inherited(text, extent, previous)
    start = before.at if before else extent.span.start
    end = after.at if after and after.at > extent.span.end else extent.span.end
    low, high = extent.low, extent.high
    return Quantity(
        id=content_id("quantity", report, start, end),
        span=Span(start, end),
        low=None if bound == "at_most" else low,
        high=None if bound == "at_least" else high,
        bound=bound,
        unit=extent.unit,
        counted=counted,
    )


def _counted(text: str, extent: Extent, tree: Tree | None) -> Span | None:
    """Return what is counted; an age counts nobody."""
    if text.endswith(("old", "olds"), extent.span.start, extent.span.end):
        return None
    if tree is not None:
        return tree.counted(extent.last.span)
    return counted_near(text, extent.span.end)


def _bound(extent: Extent, before: Bounding | None, after: Bounding | None) -> Bound | None:
    if extent.low != extent.high:
        return "range"
    if before is not None and before.bound != "about":
        return before.bound
    if after is not None:
        return after.bound
    return before.bound if before is not None else None


def _inherited(text: str, extent: Extent, previous: tuple[Extent, Bound] | None) -> Bound:
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
