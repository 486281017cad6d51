"""Chart: an audit's shares as bars, on a terminal and as one self-contained SVG file.

Shades and patterns tell the shares apart without colour, in the same order
everywhere: own voice first, then from named to none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Final

from rich.console import Console
from rich.text import Text

from reportedly.records import Audit
from reportedly.show.audit import group_words, share, shares_of
from reportedly.show.pen import Pen

SHADES: Final = "░█▓▒·"
PLAIN: Final = ".#=-?"
"""Shades for a console that cannot write the others."""
PARTS: Final = ("own voice", "named", "not named", "name withheld", "no source given")
_BAR: Final = 50
_UNSPEAKABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def print_chart(found: Sequence[Audit], console: Console) -> None:
    """Draw a bar a group with the shares of its claims; for terminals only."""
    pen = Pen(console)
    shades = SHADES if pen.words(SHADES).plain == SHADES else PLAIN
    names = [pen.words(group_words(one)) for one in found]
    room = max((len(name) for name in names), default=0)
    width = max(10, min(_BAR, pen.width - room - 2))
    lines = [
        Text.assemble(name, " " * (room - len(name) + 2), _bar(one, width, shades))
        for one, name in zip(found, names, strict=True)
    ]
    key = "  ".join(f"{shade} {part}" for shade, part in zip(shades, PARTS, strict=True))
    console.print(
        Text("\n").join([*lines, Text(), pen.flow(pen.words(key, "dim"))]), soft_wrap=True
    )


def _bar(one: Audit, width: int, shades: str) -> str:
    """Return a bar whose parts are as long as the shares, no part lost or doubled by rounding."""
    ends = _ends(shares_of(one), width)
    return "".join(
        shade * (end - start) for shade, start, end in zip(shades, [0, *ends], ends, strict=False)
    )


def _ends(parts: Sequence[int], width: int) -> list[int]:
    whole, passed, ends = sum(parts), 0, []
    for part in parts:
        passed += part
        ends.append(round(width * passed / whole) if whole else 0)
    return ends


@dataclass(frozen=True, slots=True)
class _Piece:
    """One part of a column: its index among the parts, where it begins and how high it is."""

    part: int
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class _Column:
    """One group: its name, its place, its parts, how many claims, and all of it in words."""

    name: str
    left: float
    pieces: tuple[_Piece, ...]
    claims: str
    words: str


HEIGHT: Final = 240
"""Of the highest column, in the SVG's own units."""
_STEP: Final = 34


def as_svg(found: Sequence[Audit], title: str, axis: str) -> str:
    """Return a chart of columns, one a group, as an SVG that needs no other file.

    `axis` says what the groups are. All of it is told in words too, for who
    cannot see it.
    """
    from jinja2 import Environment

    columns = [_column(number, one) for number, one in enumerate(found)]
    template = resources.files("reportedly.show").joinpath("chart.svg").read_text("utf-8")
    return (
        Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
        .from_string(template)
        .render(
            title=_speakable(title),
            axis=axis,
            columns=columns,
            parts=PARTS,
            height=HEIGHT,
            step=_STEP,
            width=max(len(columns) * _STEP, 420),
        )
    )


def _column(number: int, one: Audit) -> _Column:
    parts = shares_of(one)
    ends = [HEIGHT * sum(parts[: n + 1]) / max(sum(parts), 1) for n in range(len(parts))]
    pieces = tuple(
        _Piece(part, round(HEIGHT - end, 2), round(end - start, 2))
        for part, (start, end) in enumerate(zip([0.0, *ends], ends, strict=False))
        if end > start
    )
    name = _speakable(group_words(one))
    return _Column(
        name, number * _STEP, pieces, f"{one.sourcing.claims:,}", f"{name}: {_words(one)}"
    )


def _words(one: Audit) -> str:
    claims = one.sourcing.claims
    told = zip(PARTS, shares_of(one), strict=True)
    shares = ", ".join(f"{part} {share(count, claims) or '0%'}" for part, count in told)
    return f"{claims:,} claims in {one.reports:,} reports; {shares}"


def _speakable(words: str) -> str:
    return _UNSPEAKABLE.sub("\ufffd", words)
