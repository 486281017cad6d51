"""Soundings: how deep each claim hangs below its publisher, as the points of a picture.

One column a claim, in reading order. The publisher is the surface; each link
is one step down, and the origin hangs at the end of the line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.show.cards import Card, Node

COLUMN: Final = 22
STEP: Final = 30
SURFACE: Final = 22
_BELOW: Final = 16


@dataclass(frozen=True, slots=True)
class Point:
    """One holder in the picture."""

    y: int
    node: Node


@dataclass(frozen=True, slots=True)
class Column:
    """One claim in the picture."""

    number: int
    x: int
    hedged: bool
    words: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Soundings:
    """The picture: its size, how low its surface lies, its columns and their width."""

    width: int
    height: int
    surface: int
    column: int
    columns: tuple[Column, ...]


def soundings_of(cards: Sequence[Card]) -> Soundings:
    """Return the picture of how the claims hang together with their origins."""
    deepest = max((len(card.nodes) - 1 for card in cards), default=0)
    return Soundings(
        width=COLUMN * max(len(cards), 1),
        height=SURFACE + STEP * deepest + _BELOW,
        surface=SURFACE,
        column=COLUMN,
        columns=tuple(_column(card, place) for place, card in enumerate(cards)),
    )


def _column(card: Card, place: int) -> Column:
    links = card.nodes[1:]
    words = " ‹ ".join(node.name for node in links) or "own voice"
    points = (Point(SURFACE + STEP * depth, node) for depth, node in enumerate(links, start=1))
    return Column(
        number=card.number,
        x=COLUMN * place + COLUMN // 2,
        hedged=bool(card.hedges),
        words=f"{card.number}: {words}",
        points=tuple(points),
    )
