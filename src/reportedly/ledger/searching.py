"""Search: claims that answer a query, the best first, each with its chain and its report."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Integer, func, literal_column, select

from reportedly.ledger.citing import publishers_called
from reportedly.ledger.correcting import claims_as_judged, is_corrected
from reportedly.ledger.correction_schema import corrected_claims
from reportedly.ledger.fitting import Marked, by_fit
from reportedly.ledger.index import Conditions, Index, index_for
from reportedly.ledger.loading import load_claims, load_confidences
from reportedly.ledger.query import Query
from reportedly.ledger.schema import ROOM, claim_quantities, quantities, reports
from reportedly.records import Answer, Found, Hit

_SHIFT: ColumnElement[int] = literal_column(str(ROOM.bit_length() - 1), Integer)
NEWEST = 1000
"""Of more answers than these, the newest are ranked: nobody reads further, and each takes time."""


def search(
    connection: Connection, query: Query, limit: int = 20, skip: int = 0, *, raw: bool = False
) -> Answer:
    """Return the claims that answer, by how well the words fit, and then the newest first.

    They answer as people's judgements have them or, if `raw`, as they were read.
    """
    asked = _asked(connection, query, raw=raw)
    found = [one for part in asked for one in part.marked(connection, NEWEST + 1)]
    if len(asked) > 1:
        found = sorted(found, key=lambda one: -one.number)[: NEWEST + 1]
    newest = found[:NEWEST]
    ranked = by_fit(newest) if query.ranks else newest
    judged = len(asked) > 1
    hits = tuple(hits_of(connection, ranked[skip : skip + limit], judged=judged))
    return Answer(hits, len(newest), more=len(found) > NEWEST)


def every_number(connection: Connection, query: Query, *, raw: bool = False) -> Iterator[int]:
    """Yield the number of every claim that answers, the newest first if nothing is judged."""
    for part in _asked(connection, query, raw=raw):
        yield from part.numbers(connection)


@dataclass(frozen=True, slots=True)
class _Part:
    """One index and what it cannot tell; `sizes` are asked of claims one by one, if any."""

    index: Index
    conditions: Conditions
    sizes: Query | None = None

    def marked(self, connection: Connection, most: int) -> list[Marked]:
        rows = connection.execute(self.index.marked(self.conditions, most)).all()
        fit = self._fit(connection, [row[0] for row in rows])
        return [Marked(number, text) for number, text in rows if number in fit]

    def numbers(self, connection: Connection) -> Iterator[int]:
        found = connection.execute(self.index.numbers(self.conditions)).scalars()
        if self.sizes is None:
            yield from found
        else:
            yield from self._fit(connection, found.all())

    def _fit(self, connection: Connection, numbers: Sequence[int]) -> Collection[int]:
        if self.sizes is None:
            return frozenset(numbers)
        known = corrected_claims.c
        rows = connection.execute(
            select(known.claim, known.sizes).where(known.claim.in_(numbers))
        ).all()
        return [row.claim for row in rows if self.sizes.counts(row.sizes)]


def _asked(connection: Connection, query: Query, *, raw: bool) -> Sequence[_Part]:
    """Return the indexes that are to be asked; none for what nothing answers."""
    bounded = _bounded(connection, query)
    if bounded is None:
        return ()
    facets = tuple(bounded.facets(_publishers(connection, query.publisher)))
    if not all(facets):
        return ()
    index = index_for(connection, bounded, facets)
    conditions = (*_days(bounded, index.number), *_sizes(bounded, index.number))
    if raw or not is_corrected(connection):
        return (_Part(index, conditions),)
    as_read = _Part(index, (*conditions, ~_is_judged(index.number)))
    changed = index_for(connection, bounded, facets, corrected=True)
    sized = bounded if bounded.least is not None or bounded.most is not None else None
    return as_read, _Part(changed, tuple(_days(bounded, changed.number)), sized)


def _is_judged(number: "ColumnElement[int]") -> ColumnElement[bool]:
    return select(corrected_claims.c.claim).where(corrected_claims.c.claim == number).exists()


def _publishers(connection: Connection, name: str | None) -> tuple[int, ...] | None:
    return None if name is None else tuple(publishers_called(connection, name).values())


def _bounded(connection: Connection, query: Query) -> Query | None:
    """Return a query for a period with no day outside those of the ledger's reports."""
    if not (query.since or query.until):
        return query
    day = reports.c.published
    first, last = (connection.execute(select(end(day))).scalar() for end in (func.min, func.max))
    return None if first is None or last is None else query.within(first[:10], last[:10])


def _days(query: Query, number: "ColumnElement[int]") -> Iterator[ColumnElement[bool]]:
    """Yield what the index does not tell, or by classes only: versions and days."""
    day = reports.c.published
    bounds: list[ColumnElement[bool]] = [] if query.versions else [reports.c.current]
    bounds += [day >= query.since] if query.since else []
    bounds += [day <= query.until] if query.until else []
    if bounds:
        of_claim = reports.c.number == number.op(">>")(_SHIFT)
        yield select(reports.c.number).where(of_claim, *bounds).exists()


def _sizes(query: Query, number: "ColumnElement[int]") -> Iterator[ColumnElement[bool]]:
    """Yield what the index tells by classes only: how large the numbers in a claim are."""
    known = quantities.c
    sizes = [func.coalesce(known.low, known.high) >= query.least] if query.least is not None else []
    if query.most is not None:
        sizes.append(func.coalesce(known.high, known.low) <= query.most)
    if sizes:
        inside = claim_quantities.c
        counted = (inside.claim == number, inside.item == known.number)
        yield select(known.number).where(*counted, *sizes).exists()


def hits_of(connection: Connection, ranked: Sequence[Marked], *, judged: bool) -> Iterator[Hit]:
    """Yield the claims of these numbers with their reports, in the order given.

    `judged`: as people's judgements have them.
    """
    if not ranked:
        return
    numbers = [one.number for one in ranked]
    claims = load_claims(connection, numbers)
    claims |= claims_as_judged(connection, numbers) if judged else {}
    sure = load_confidences(connection, numbers)
    known = dict(_reports(connection, numbers))
    for one in ranked:
        claim = claims[one.number]
        yield Hit(known[one.number // ROOM], claim, one.spans_in(claim.text), sure.get(one.number))


def _reports(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Found]]:
    columns = [reports.c[name] for name in Found.__dataclass_fields__]
    wanted = reports.c.number.in_({number // ROOM for number in numbers})
    for number, *fields in connection.execute(select(reports.c.number, *columns).where(wanted)):
        yield number, Found(*fields)
