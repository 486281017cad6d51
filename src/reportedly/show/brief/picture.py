"""Picture: figures of the same things on one scale, each by report and day, its bound drawn.

A figure is a mark at its number: full for the number itself, hollow where it is about that
much or a bound. A line is what a bound leaves open. The mark's shape, its letter and its colour
say from which origin it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import Final

from reportedly.records import Figure
from reportedly.records.words import bound_words
from reportedly.show.brief.numbers import Number, Series

WIDTH: Final = 360
LEFT, RIGHT = 14, 346
ROW: Final = 40
_STRIP: Final = 26
"""How far below the top of a row its marks lie."""
_TICKS: Final = 4
_BEYOND: Final = 1.12
"""How far the scale goes on after the last number, so that there is room for "at least"."""
_SMALLEST, _LARGEST = 1e-9, 1e300
"""What a scale spans at least, and where it ends at most: no report counts farther."""
SHAPES: Final = 6
"""Shapes and colours of origins; the seventh has the first's again, and another letter."""
_ACROSS, _STANDS = 54, 30
"""Letters that fit above a mark, and those of them that a figure as it stands may take."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A number of the scale, and where it lies."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: who gives it, when, and as it stands; its mark at `x`, its line beside it.

    `shape` is that of its origin, from 1; 0 is a cross: it is given only to be denied.
    """

    y: int
    strip: int
    label: str
    stands: str
    x: float
    start: float
    end: float
    full: bool
    beyond: bool
    shape: int
    mark: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A series as it is drawn: its size, its scale, its rows, and all of it in words."""

    width: int
    height: int
    foot: int
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    words: str


def picture_of(series: Series) -> Picture:
    """Return the picture of a series."""
    scale = _Scale.of([one.figure for one in series.numbers])
    rows = tuple(_row(place, one, scale) for place, one in enumerate(series.numbers))
    foot = ROW * len(rows)
    return Picture(
        WIDTH,
        foot + 22,
        foot,
        tuple(Tick(scale.x(one), _digits(one)) for one in scale.ticks()),
        rows,
        "; ".join(map(_words, series.numbers)),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where numbers lie between the left and the right; nought is always on it."""

    low: float
    high: float

    @classmethod
    def of(cls, figures: Sequence[Figure]) -> "_Scale":
        ends = [one for figure in figures for one in (figure.low, figure.high) if one is not None]
        low, high = max(min(0.0, *ends), -_LARGEST), min(max(0.0, *ends), _LARGEST)
        return cls(low, low + max((high - low) * _BEYOND, _SMALLEST))

    def x(self, number: float) -> float:
        held = min(max(number, self.low), self.high)
        return round(LEFT + (RIGHT - LEFT) * (held - self.low) / (self.high - self.low), 1)

    def ticks(self) -> Iterator[float]:
        """Yield round numbers, from nought up and down."""
        step = _round_up((self.high - self.low) / _TICKS)
        number = step * -floor(-self.low / step)
        while number <= self.high:
            yield number
            number += step


def _round_up(number: float) -> float:
    """Return the least of 1, 2, 5 times a power of ten that is no less."""
    power = 10.0 ** floor(log10(number))
    return next(power * one for one in (1, 2, 5, 10) if power * one >= number * 0.999)


def _row(place: int, one: Number, scale: _Scale) -> Row:
    figure, top = one.figure, ROW * place
    at = figure.low if figure.low is not None else figure.high
    assert at is not None  # series_of leaves out figures without a number
    x = scale.x(at)
    start = end = x
    match figure.bound:
        case "at_least":
            end = float(RIGHT)
        case "at_most":
            start = scale.x(max(scale.low, min(0.0, at)))
        case "range" if figure.high is not None:
            end = scale.x(figure.high)
        case _:
            pass
    who = f"[{one.reference.number}] {one.reference.who}"
    label = ", ".join(part for part in (who, one.reference.day) if part)
    stands = _cut(one.stands, _STANDS)
    return Row(
        top + 12,
        top + _STRIP,
        _cut(label, _ACROSS - len(stands)),
        stands,
        x,
        start,
        end,
        figure.bound in ("exact", "range"),
        figure.bound == "at_least",
        0 if one.origin is None else (one.origin - 1) % SHAPES + 1,
        one.mark,
    )


def _cut(words: str, most: int) -> str:
    said = " ".join(words.split())
    return said if len(said) <= most else f"{said[: most - 1]}…"


def _digits(number: float) -> str:
    return f"{number:,.10g}"


def _words(one: Number) -> str:
    """Return a figure in words, for who cannot see it."""
    origin = f"origin {one.mark}" if one.mark else "denied"
    day = f", {one.reference.day}" if one.reference.day else ""
    means = bound_words(one.figure)
    return f"{one.reference.who}{day}: {one.stands}, that is {means} ({origin})"
