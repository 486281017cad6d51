"""Numbers: the figures that tellings of one claim give for the same things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.records import Figure, Group, Member
from reportedly.show.brief.references import Reference, References


@dataclass(frozen=True, slots=True)
class Number:
    """A figure of one telling: by which report, with the mark of its origin ("" for who denies).

    `stands` is the figure as it stands, with what it counts.
    """

    reference: Reference
    origin: int | None
    mark: str
    figure: Figure
    stands: str


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of the same things, in the order of the tellings; `same`: all with one bound."""

    counted: str
    numbers: tuple[Number, ...]
    same: bool


def series_of(
    group: Group, references: References, mark: Callable[[int | None], str]
) -> tuple[Series, ...]:
    """Return the figures that two tellings or more give for the same things."""
    numbers = [
        (figure.series, _number(one, figure, references, mark))
        for one in group.members
        for figure in one.figures
        if not (figure.low is None and figure.high is None)
    ]
    kinds = sorted({series for series, _ in numbers})
    found = [[one for series, one in numbers if series == kind] for kind in kinds]
    return tuple(_series(own) for own in found if len({one.reference.number for one in own}) > 1)


def _number(
    one: Member, figure: Figure, references: References, mark: Callable[[int | None], str]
) -> Number:
    reference = references.of(one.report)
    return Number(reference, one.origin, mark(one.origin), figure, _stands(one, figure))


def _stands(one: Member, figure: Figure) -> str:
    """Return "up to 250 people", or where that does not stand so "up to 250 (people)"."""
    counted = figure.counted
    if counted is None or counted in figure.text:
        return figure.text
    together = f"{figure.text} {counted}"
    return together if together in " ".join(one.text.split()) else f"{figure.text} ({counted})"


def _series(own: Sequence[Number]) -> Series:
    counted = next((one.figure.counted for one in own if one.figure.counted), "")
    unit = own[0].figure.unit
    values = {(one.figure.low, one.figure.high, one.figure.bound) for one in own}
    return Series(counted or unit or "", tuple(own), len(values) == 1)
