"""Ranges: two figures that are the ends of one quantity."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.annotate.quantities.bounds import bound_before
from reportedly.annotate.quantities.figures import Figure
from reportedly.annotate.quantities.surroundings import text_before
from reportedly.records import Span

_TO = re.compile(r"\s?(?:-to-|[-–—]|to)\s?|\s(?:up |down )?to\s(?:an? )?", re.IGNORECASE)
_HYPHEN = re.compile(r"\s?[-–]\s?")
_REACHES = re.compile(
    r"(?:[^.,;!?\n]|[.,](?=\d)|, (?!while|but|and|as|with|compared))*?\b(?:to|and)"
    r"(?:\s(?:about|around|nearly|roughly|over|a|an|as much as|as many as|more than|up to))?\s",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\bfrom\s(?:an?\s|(?:up|down)\sto\s)?\Z|\branged?\s\Z|\branging\s\Z", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween\s(?:an?\s)?\Z", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:an?\s)?", re.IGNORECASE)
_OR = re.compile(r"\sor\s", re.IGNORECASE)
_FAR = 60


@dataclass(frozen=True, slots=True)
class Extent:
    """One figure, or the two ends of a range."""

    first: Figure
    last: Figure
    span: Span

    @property
    def low(self) -> float:
        """The smaller end."""
        return min(self.first.low, self.last.low)

    @property
    def high(self) -> float:
        """The larger end."""
        return max(self.first.high, self.last.high)

    @property
    def unit(self) -> str | None:
        """The unit of either end."""
        return self.last.unit or self.first.unit


def extents(text: str, kept: Sequence[Figure]) -> Iterator[Extent]:
    """Yield the quantities that `kept` figures make, ranges joined."""
    i = 0
    while i < len(kept):
        pair = _range(text, kept[i], kept[i + 1]) if i + 1 < len(kept) else None
        if pair is not None:
            yield pair
            i += 2
            continue
        figure = _with_unit_of_next(text, kept, i)
        yield Extent(figure, figure, figure.span)
        i += 1


def _range(text: str, first: Figure, last: Figure) -> Extent | None:
    gap = text[first.span.end : last.span.start]
    if len(gap) > _FAR or not _alike(first, last):
        return None
    lead = _lead(text, first)
    plain = _TO.fullmatch(gap) and _rises(first, last) and _shares_unit(text, first, last)
    if not plain and not _led(text, lead, gap):
        return None
    first, last = _share_scale(first, last)
    return Extent(first, last, Span(_lead_start(text, lead, first), last.span.end))


def _rises(first: Figure, last: Figure) -> bool:
    """Say whether a bare "5 to 10" goes up; "5 to 4" is a vote."""
    return _share_scale(first, last)[0].low < last.high


def _shares_unit(text: str, first: Figure, last: Figure) -> bool:
    """Say whether no unit is left behind: "rose 2% to 1,300" tells a change and a level."""
    written = text[first.span.end - 1].isdigit() or text[first.span.end - 1].isspace()
    return first.unit is None or last.unit is not None or (written and first.numeral.scale == 1)


def _led(text: str, lead: int, gap: str) -> bool:
    before = text_before(text, lead, 24)
    if _BETWEEN.search(before):
        return _AND.fullmatch(gap) is not None or _REACHES.fullmatch(gap) is not None
    return _FROM.search(before) is not None and _REACHES.fullmatch(gap) is not None and " to" in gap


def _lead(text: str, first: Figure) -> int:
    bounding = bound_before(text, first.span.start)
    return bounding.at if bounding is not None else first.span.start


def _lead_start(text: str, lead: int, first: Figure) -> int:
    """Return where "between" or "from" starts, or the figure when neither leads."""
    before = text_before(text, lead, 24)
    match = _BETWEEN.search(before) or _FROM.search(before)
    return lead - len(before) + match.start() if match else first.span.start


def _alike(first: Figure, last: Figure) -> bool:
    """Say whether two figures can be ends of one range: one unit, or one of them has none."""
    if first.numeral.form == "vague" or last.numeral.form == "vague":
        return False
    return first.unit is None or last.unit is None or _root(first.unit) == _root(last.unit)


def _root(unit: str) -> str:
    return unit.partition(" per ")[0]


def _share_scale(first: Figure, last: Figure) -> tuple[Figure, Figure]:
    """Give the first of "5 to 10 million" the scale of the last."""
    scale = last.numeral.scale
    if first.numeral.scale != 1 or scale == 1 or first.numeral.grouped:
        return first, last
    if not 0 < first.numeral.low < last.numeral.low / scale:
        return first, last
    value = first.numeral.low * scale
    return replace(first, numeral=replace(first.numeral, low=value, high=value, scale=scale)), last


def _with_unit_of_next(text: str, kept: Sequence[Figure], i: int) -> Figure:
    """Give the first of "six or seven miles" the unit of the second."""
    figure = kept[i]
    if figure.unit is not None or i + 1 >= len(kept):
        return figure
    other = kept[i + 1]
    if _OR.fullmatch(text, figure.span.end, other.span.start) is None:
        return figure
    return replace(_share_scale(figure, other)[0], unit=other.unit)
