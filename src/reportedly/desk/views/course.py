"""Course: how a number went, telling by telling in the order of days, with what bounds it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import Final

from reportedly.records import Telling
from reportedly.records.words import bound_words
from reportedly.show.brief.numbers import Number, Series
from reportedly.show.brief.page import shape_of

HEIGHT: Final = 230
LEFT, TOP, STEP, BETWEEN = 76, 18, 40, 26
_LEAST_WIDTH: Final = 420
_LARGEST: Final = 1e15


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure: its mark at `x`, `y`, and from `low` to `high` what its bound leaves open."""

    number: Number
    x: int
    y: float
    low: float
    high: float
    full: bool
    up: bool
    shape: int
    mark: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day of publication, "" where none is told, and the stretch of the scale that is its."""

    words: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Course:
    """One series as it is drawn; `lines` join the figures that one outlet gave."""

    width: int
    height: int
    days: tuple[Day, ...]
    dots: tuple[Dot, ...]
    lines: tuple[str, ...]
    ticks: tuple[tuple[float, str], ...]
    words: str


def course_of(series: Series, tellings: Sequence[Telling]) -> Course:
    """Return the drawing of a series that is told in some reports."""
    day_of = {n: (one.published or "")[:10] for n, one in enumerate(tellings, start=1)}
    ordered = sorted(series.numbers, key=lambda one: _when(day_of[one.reference.number]))
    top = _top(ordered)
    days, dots, x = [], [], LEFT
    for day in dict.fromkeys(day_of[one.reference.number] for one in ordered):
        own = [one for one in ordered if day_of[one.reference.number] == day]
        named = own[0].reference.day.rpartition(" ")[0]  # the year is in the table
        days.append(Day(named, x, STEP * len(own)))
        dots += [_dot(one, x + STEP * n + STEP // 2, top) for n, one in enumerate(own)]
        x += STEP * len(own) + BETWEEN
    return Course(
        max(x, _LEAST_WIDTH),
        TOP + HEIGHT + 40,
        tuple(days),
        tuple(dots),
        tuple(_lines(dots)),
        tuple((_y(one, top), _short(one)) for one in _ticks(top)),
        "; ".join(_words(one) for one in ordered),
    )


def _when(day: str) -> tuple[bool, str]:
    return not day, day


def _top(numbers: Sequence[Number]) -> float:
    ends = [end for one in numbers for end in (one.figure.low, one.figure.high) if end is not None]
    return min(max([*ends, 1.0]) * 1.15, _LARGEST)


def _y(value: float, top: float) -> float:
    return round(TOP + HEIGHT * (1 - min(max(value, 0.0), top) / top), 1)


def _dot(one: Number, x: int, top: float) -> Dot:
    figure = one.figure
    at = figure.low if figure.low is not None else figure.high or 0.0
    y = low = high = _y(at, top)
    match figure.bound:
        case "at_least":
            high = float(TOP)
        case "at_most":
            low = _y(0.0, top)
        case "range" if figure.high is not None:
            high = _y(figure.high, top)
        case _:
            pass
    full = figure.bound in ("exact", "range")
    return Dot(
        one, x, y, low, high, full, figure.bound == "at_least", shape_of(one.origin), one.mark
    )


def _lines(dots: Sequence[Dot]) -> Iterator[str]:
    """Yield a line for each outlet that gave more than one figure."""
    for who in dict.fromkeys(dot.number.reference.who for dot in dots):
        own = [dot for dot in dots if dot.number.reference.who == who]
        if len(own) > 1:
            yield "M" + "L".join(f"{dot.x} {dot.y}" for dot in own)


def _ticks(top: float) -> Iterator[float]:
    power = 10.0 ** floor(log10(top / 4))
    step = next(power * one for one in (1, 2, 5, 10) if power * one >= top / 4 * 0.999)
    number = 0.0
    while number <= top:
        yield number
        number += step


def _short(number: float) -> str:
    """Return a round number as short as the scale has room for: "50 million"."""
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if number >= size:
            return f"{number / size:g} {word}"
    return f"{number:,.10g}"


def _words(one: Number) -> str:
    day = f", {one.reference.day}" if one.reference.day else ""
    return f"{one.reference.who}{day}: {one.stands} ({bound_words(one.figure)})"
