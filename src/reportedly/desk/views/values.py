"""Values: the numbers, times and places of a report, each with the claims that they stand in."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.records import Claim, Place, Reading
from reportedly.records.words import location_words, quantity_words, time_words


@dataclass(frozen=True, slots=True)
class Value:
    """Words of a report, what they mean where they do not say it, and the claims they stand in.

    A claim is its id and its number in the report.
    """

    words: str
    means: str
    claims: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Located(Value):
    """A place, with latitude and longitude in degrees where they are known."""

    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Values:
    """All numbers, times and places of a report, in reading order."""

    quantities: tuple[Value, ...]
    times: tuple[Value, ...]
    places: tuple[Located, ...]


def values_of(told: Reading) -> Values:
    """Return the values of a reading without its fragments."""
    text = told.report.text
    inside = _inside(told.claims, lambda claim: claim.quantities)
    meant = _inside(told.claims, lambda claim: claim.times)
    quantities = sorted(told.quantities, key=lambda one: one.span)
    times = sorted(told.times, key=lambda one: one.span)
    return Values(
        tuple(Value(*quantity_words(one, text), inside[one.id]) for one in quantities),
        tuple(Value(*time_words(one, text), meant[one.id]) for one in times),
        tuple(_places(told)),
    )


def _places(told: Reading) -> Iterator[Located]:
    inside = _inside(told.claims, lambda claim: claim.places)
    for one in told.entities:
        if one.kind == "place":
            located = one if isinstance(one, Place) else None
            means = location_words(located) if located else ""
            at = located.coordinates if located else None
            yield Located(one.name, means, inside[one.id], at)


def _inside(
    claims: Sequence[Claim], ids: Callable[[Claim], Sequence[str]]
) -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, tuple[tuple[str, int], ...]] = defaultdict(tuple)
    for number, claim in enumerate(claims, start=1):
        for one in ids(claim):
            found[one] += ((claim.id, number),)
    return found
