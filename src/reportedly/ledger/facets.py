"""Facets: tokens for what a claim can be filtered by, in the index beside its words.

So a filter costs no more than a word. Dates and sizes are in classes (a month,
a power of ten); what lies within is told by the columns.
"""

import hashlib
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.records import Claim, Entity, Place, Quantity, Reading


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets of one report's claims, but for those that stand for numbers of the ledger.

    These are the publisher's, which comes first, and the holders', which stand between
    `before` and `after`. `common` holds what all claims of the report share.
    """

    places: Mapping[str, Entity]
    quantities: Mapping[str, Quantity]
    common: tuple[str, ...]

    @classmethod
    def of_reading(cls, reading: Reading) -> "Facets":
        """Return the facets of a reading's claims."""
        return cls(
            {one.id: one for one in reading.entities},
            {one.id: one for one in reading.quantities},
            tuple(published(reading.report.published)),
        )

    def before(self, claim: Claim) -> Iterator[str]:
        """Yield the tokens of one claim up to its holders: letters and digits only."""
        yield from self.common
        yield facet("manner", claim.manner)
        yield facet("certainty", claim.certainty.label)
        yield facet("where", claim.where)
        yield facet("own", not claim.chain)
        yield facet("hedged", bool(claim.hedges))
        if claim.chain:
            yield facet("kind", claim.chain[-1].kind)
            yield facet("naming", claim.chain[-1].naming)

    def after(self, claim: Claim) -> Iterator[str]:
        """Yield the tokens that follow those of its holders."""
        for id_ in claim.places:
            yield from _place(self.places[id_])
        for id_ in claim.quantities:
            one = self.quantities[id_]
            yield from sorted(
                {facet("size", power(n)) for n in (one.low, one.high) if n is not None}
            )


def facet(name: str, value: object) -> str:
    """Return the token that stands for one value; no word of a text looks like it."""
    return f"x0{name}0{value}".replace("_", "0").replace("-", "0")


def named(name: str, value: str) -> str:
    """Return the token of a value that may be any words, the same in any case."""
    folded = " ".join(value.casefold().split())
    return facet(name, hashlib.sha256(folded.encode()).hexdigest()[:16])


def published(day: str | None) -> Iterator[str]:
    """Yield the tokens of the month and the year of a day, if one is known."""
    if day is not None:
        yield facet("year", day[:4])
        yield facet("month", day[:7])


def power(number: float) -> int:
    """Return the class of a number's size: 0 below 1, then one more for each digit."""
    size = abs(number)
    return 0 if size < 1 else 1 + math.floor(math.log10(size))


def _place(place: Entity) -> Iterator[str]:
    for name in sorted({place.name, *place.aliases}):
        yield named("place", name)
    if isinstance(place, Place) and place.country is not None:
        yield facet("country", place.country.lower())
