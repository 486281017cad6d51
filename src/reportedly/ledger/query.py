"""Query: what is asked of the ledger's claims, and how the index is asked for it."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.ledger.facets import facet, named, power

MOST_MONTHS = 36
"""A longer period is narrowed by its years."""
LARGEST = 30
"""Digits of the largest numbers that are told apart by size."""
_COUNTRY = re.compile(r"[A-Za-z]{2}")


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for; all that is given has to hold. With nothing given, all claims.

    `words` stand in the claim or name one of its holders; words in double
    quotes stand together. `source` are words of a holder's name or title.
    `kind` and `naming` are those of the origin; `publisher` is a name as a
    whole, `place` a name or the two letters of a country. `since` and `until` are days
    of publication, both inclusive (ISO 8601). `least` and `most` bound a number
    that the claim gives. `hedged` chooses claims with hedges or without,
    `own` those in the publisher's own voice or in another's. `versions` takes in texts
    that were replaced at their address.
    """

    words: str = ""
    source: str = ""
    kind: str | None = None
    naming: str | None = None
    manner: str | None = None
    certainty: str | None = None
    where: str | None = None
    publisher: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    least: float | None = None
    most: float | None = None
    hedged: bool | None = None
    own: bool | None = None
    versions: bool = False

    @property
    def ranks(self) -> bool:
        """Say whether answers can be better and worse: they have words to fit."""
        return bool(self.words.strip())

    def within(self, first: str, last: str) -> "Query":
        """Return this query with both bounds of its period, no wider than these days."""
        since, until = max(self.since or first, first), min(self.until or last, last)
        return replace(self, since=since, until=until)

    def counts(self, sizes: Sequence[tuple[float | None, float | None]]) -> bool:
        """Say whether one of some numbers, each with its bounds, is as large as is asked."""
        return any(self._counts(low, high) for low, high in sizes)

    def _counts(self, low: float | None, high: float | None) -> bool:
        least = high if low is None else low
        most = low if high is None else high
        if least is None or most is None:
            return False
        enough = self.least is None or least >= self.least
        return enough and (self.most is None or most <= self.most)

    def facets(self, publishers: Sequence[int] | None) -> Iterator[Sequence[str]]:
        """Yield the tokens that have to be there: of each group, one at least.

        An empty group is one that nothing answers.
        """
        for name in ("kind", "naming", "manner", "certainty", "where", "hedged", "own"):
            value = getattr(self, name)
            if value is not None:
                yield (facet(name, value),)
        if publishers is not None:
            yield [facet("publisher", one) for one in publishers]
        if self.place is not None:
            country = _COUNTRY.fullmatch(self.place) and facet("country", self.place.lower())
            yield (named("place", self.place), *([country] if country else []))
        if self.since and self.until:
            yield tuple(_period(date.fromisoformat(self.since), date.fromisoformat(self.until)))
        if self.least is not None or self.most is not None:
            yield tuple(_sizes(self.least, self.most))


def phrases(words: str) -> Iterator[str]:
    """Yield the words of what a person asks, those in double quotes together."""
    for number, part in enumerate(words.split('"')):
        yield from filter(None, [part.strip()]) if number % 2 else part.split()


def _period(since: date, until: date) -> Iterator[str]:
    months = range(since.year * 12 + since.month - 1, until.year * 12 + until.month)
    if len(months) > MOST_MONTHS:
        yield from (facet("year", f"{year:04}") for year in range(since.year, until.year + 1))
    else:
        yield from (facet("month", f"{m // 12:04}-{m % 12 + 1:02}") for m in months)


def _sizes(least: float | None, most: float | None) -> Iterator[str]:
    low = 0 if least is None or least < 0 < (most or math.inf) else power(least)
    high = LARGEST if most is None else max(power(most), power(least or 0))
    yield from (facet("size", size) for size in range(min(low, high), high + 1))
