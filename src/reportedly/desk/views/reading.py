"""Reading: a report's lines, each with the claims that begin in it, and which are asked for."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from reportedly.records import Claim, Reading, naming_of
from reportedly.show.article import Line, Piece, lines_of
from reportedly.show.cards import Card
from reportedly.show.doubt import doubtful

ORDERS: Final = ("text", "deepest", "doubtful")


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim as it is shown: its card, and the id that its address ends with.

    `gone`: it was read, and a person took it out.
    """

    id: str
    card: Card
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the text, and the claims that begin in it."""

    line: Line
    claims: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to choose claims: its name, how many there are, and whether it is chosen."""

    name: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A reading as it is shown: row by row, or its claims in another order."""

    rows: tuple[Row, ...]
    claims: tuple[Shown, ...]
    choices: tuple[Choice, ...]
    chosen: int
    filtered: bool


_KINDS: Final[Mapping[str, Callable[[Claim], bool]]] = MappingProxyType(
    {
        "all": lambda _: True,
        "own": lambda claim: not claim.chain,
        "named": lambda claim: naming_of(claim) == "named",
        "described": lambda claim: naming_of(claim) == "described",
        "anonymous": lambda claim: naming_of(claim) == "anonymous",
        "unattributed": lambda claim: naming_of(claim) == "unattributed",
        "second": lambda claim: len(claim.chain) > 1,
        "hedged": lambda claim: bool(claim.hedges),
    }
)
CHOICES: Final = (*_KINDS, "doubtful")


def sheet_of(
    told: Reading, cards: Sequence[Card], choice: str = "all", order: str = "text"
) -> Sheet:
    """Return a reading without its fragments as it is shown; `choice` is of CHOICES."""
    sets = _sets(told)
    chosen = sets[choice]
    shown = tuple(
        Shown(claim.id, card)
        for claim, card in zip(told.claims, cards, strict=True)
        if claim.id in chosen
    )
    choices = tuple(Choice(name, len(ids), name == choice) for name, ids in sets.items())
    numbers = frozenset(one.card.number for one in shown)
    rows = tuple(_rows(told, shown, numbers if choice != "all" else None))
    return Sheet(
        rows, tuple(_ordered(told, shown, order)), choices, len(shown), filtered=choice != "all"
    )


def _sets(told: Reading) -> dict[str, frozenset[str]]:
    found = {
        name: frozenset(claim.id for claim in told.claims if fits(claim))
        for name, fits in _KINDS.items()
    }
    return found | {"doubtful": doubtful(told)}


def _rows(told: Reading, shown: Sequence[Shown], hits: frozenset[int] | None) -> Iterator[Row]:
    known = {one.card.number: one for one in shown}
    waiting: dict[int, Shown] = dict(known)
    for line in lines_of(told):
        begun = [number for piece in line.pieces for number in piece.begins]
        here = tuple(waiting.pop(number) for number in begun if number in waiting)
        if not line.blank or here:
            yield Row(_lit(line, hits), here)
    if waiting:  # a claim without a content of its own stands nowhere
        yield Row(Line((), "", "", blank=True), tuple(waiting.values()))


def _lit(line: Line, hits: frozenset[int] | None) -> Line:
    """Return a line with the pieces of the chosen claims marked as such."""
    if hits is None:
        return line
    return replace(line, pieces=tuple(_lit_piece(piece, hits) for piece in line.pieces))


def _lit_piece(piece: Piece, hits: frozenset[int]) -> Piece:
    if hits.isdisjoint((*piece.inside, *piece.holds)):
        return piece
    return replace(piece, classes=f"{piece.classes} hit")


def _ordered(told: Reading, shown: Sequence[Shown], order: str) -> Sequence[Shown]:
    """Return the claims in an order; what ties stays in that of the text."""
    by_id = {claim.id: claim for claim in told.claims}
    match order:
        case "deepest":
            return sorted(shown, key=lambda one: -len(by_id[one.id].chain))
        case "doubtful":
            sure = _confidences(told)
            return sorted(shown, key=lambda one: sure[one.id])
        case _:
            return shown


def _confidences(told: Reading) -> dict[str, float]:
    """Return for each claim the least of the confidences it rests on; own voice rests on none."""
    known = {one.id: one.confidence for one in told.attributions}
    least: dict[str, float] = defaultdict(lambda: 1.0)
    for claim in told.claims:
        attributed = known.get(claim.attribution) if claim.attribution else None
        said = (attributed, *(link.confidence for link in claim.chain))
        least[claim.id] = min((one for one in said if one is not None), default=1.0)
    return least
