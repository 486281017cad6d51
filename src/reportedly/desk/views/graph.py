"""Graph: a provenance as it is drawn, the origins at the left and the reports right of them."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from reportedly.desk.views.provenance import Arrow, Node, Provenance, layers_of, ordered
from reportedly.show.brief.page import shape_of

WIDTH, HEIGHT = 196, 44
GAP, ROW = 92, 62
MARGIN: Final = 16
_LETTERS: Final = 26
_NOTE: Final = 31


@dataclass(frozen=True, slots=True)
class Box:
    """A node at its place: `x`, `y` its upper left corner; where a click on it leads."""

    node: Node
    x: int
    y: int
    name: str
    note: str
    shape: int
    mark: str
    to: str


@dataclass(frozen=True, slots=True)
class Curve:
    """An arrow as a path; `back` where it closes a loop."""

    arrow: Arrow
    path: str
    back: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The whole drawing, and all of it in words for who cannot see it."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]
    words: tuple[str, ...]
    left_out: int


def graph_of(provenance: Provenance) -> Graph:
    """Return the drawing of a provenance."""
    layers = layers_of(provenance)
    rows = list(ordered(provenance, layers))
    tallest = max((len(row) for row in rows), default=0)
    places = {
        key: (
            MARGIN + layer * (WIDTH + GAP),
            MARGIN + round((place + (tallest - len(row)) / 2) * ROW),
        )
        for layer, row in enumerate(rows)
        for place, key in enumerate(row)
    }
    names = {node.key: node.name for node in provenance.nodes}
    return Graph(
        2 * MARGIN + max(len(rows) * (WIDTH + GAP) - GAP, WIDTH),
        2 * MARGIN + max(tallest * ROW - (ROW - HEIGHT), HEIGHT),
        tuple(_box(node, places[node.key]) for node in provenance.nodes),
        tuple(_curve(one, places) for one in provenance.arrows),
        tuple(_words(one, names) for one in provenance.arrows),
        provenance.left_out,
    )


def _box(node: Node, at: tuple[int, int]) -> Box:
    told = [one for one in node.origins if one is not None]
    origin = told[0] if len(told) == 1 else None
    shape = shape_of(origin) if origin else 0
    mark = "" if origin is None else chr(64 + origin) if origin <= _LETTERS else str(origin)
    return Box(node, *at, _cut(node.name, _LETTERS), _cut(node.note, _NOTE), shape, mark, _to(node))


def _to(node: Node) -> str:
    if node.number:
        return f"/report/{node.report}#c-{node.claim}" if node.claim else f"/report/{node.report}"
    return "/source?" + urlencode({"kind": node.kind, "name": node.name}, errors="replace")


def _curve(arrow: Arrow, places: dict[str, tuple[int, int]]) -> Curve:
    (left, top), (right, bottom) = places[arrow.source], places[arrow.target]
    start, end = (left + WIDTH, top + HEIGHT // 2), (right, bottom + HEIGHT // 2)
    back = right <= left
    if back:
        low = max(top, bottom) + HEIGHT + 12
        path = f"M{start[0]} {start[1]}C{start[0] + 70} {low} {end[0] - 70} {low} {end[0]} {end[1]}"
    else:
        half = (end[0] - start[0]) // 2
        path = (
            f"M{start[0]} {start[1]}C{start[0] + half} {start[1]} "
            f"{end[0] - half} {end[1]} {end[0]} {end[1]}"
        )
    return Curve(arrow, path, back)


def _words(arrow: Arrow, names: dict[str, str]) -> str:
    verb = "denies, as told by" if arrow.denies else "is where it comes from for"
    return f"{names[arrow.source]} {verb} {names[arrow.target]}"


def _cut(words: str, most: int) -> str:
    said = " ".join(words.split())
    return said if len(said) <= most else f"{said[: most - 1]}…"
