"""Search: claims that answer a query, the best first, each with its chain and its report."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, Integer, func, literal_column, select

from reportedly.ledger.citing import publishers_called
from reportedly.ledger.fitting import Marked, by_fit
from reportedly.ledger.index import Conditions, Index, index_for
from reportedly.ledger.loading import load_claims, load_confidences
from reportedly.ledger.query import Query
from reportedly.ledger.schema import ROOM, claim_quantities, quantities, reports
from reportedly.records import Answer, Found, Hit

_SHIFT: ColumnElement[int] = literal_column(str(ROOM.bit_length() - 1), Integer)
NEWEST = 1000
"""Of more answers than these, the newest are ranked: nobody reads further, and each takes time."""


def search(connection: Connection, query: Query, limit: int = 20, skip: int = 0) -> Answer:
    """Return the claims that answer, by how well the words fit, and then the newest first."""
    asked = _asked(connection, query)
    if asked is None:
        return Answer((), 0, more=False)
    index, conditions = asked
    statement = index.marked(conditions, NEWEST + 1)
    found = [Marked(number, text) for number, text in connection.execute(statement)]
    newest = found[:NEWEST]
    ranked = by_fit(newest) if query.ranks else newest
    hits = tuple(hits_of(connection, ranked[skip : skip + limit]))
    return Answer(hits, len(newest), more=len(found) > NEWEST)


def every_number(connection: Connection, query: Query) -> Iterator[int]:
    """Yield the number of every claim that answers, the newest first."""
    asked = _asked(connection, query)
    if asked is not None:
        index, conditions = asked
        yield from connection.execute(index.numbers(conditions)).scalars()


def _asked(connection: Connection, query: Query) -> tuple[Index, Conditions] | None:
    """Return how the index is asked, and what it cannot tell; None for what nothing answers."""
    bounded = _bounded(connection, query)
    if bounded is None:
        return None
    facets = tuple(bounded.facets(_publishers(connection, query.publisher)))
    if not all(facets):
        return None
    index = index_for(connection, bounded, facets)
    return index, tuple(_exactly(bounded, index.number))


def _publishers(connection: Connection, name: str | None) -> tuple[int, ...] | None:
    return None if name is None else tuple(publishers_called(connection, name).values())


def _bounded(connection: Connection, query: Query) -> Query | None:
    """Return a query for a period with no day outside those of the ledger's reports."""
    if not (query.since or query.until):
        return query
    day = reports.c.published
    first, last = (connection.execute(select(end(day))).scalar() for end in (func.min, func.max))
    return None if first is None or last is None else query.within(first[:10], last[:10])


def _exactly(query: Query, number: "ColumnElement[int]") -> Iterator[ColumnElement[bool]]:
    """Yield what the index does not tell, or by classes only: versions, days and sizes."""
    day = reports.c.published
    bounds: list[ColumnElement[bool]] = [] if query.versions else [reports.c.current]
    bounds += [day >= query.since] if query.since else []
    bounds += [day <= query.until] if query.until else []
    if bounds:
        of_claim = reports.c.number == number.op(">>")(_SHIFT)
        yield select(reports.c.number).where(of_claim, *bounds).exists()
    known = quantities.c
    sizes = [func.coalesce(known.low, known.high) >= query.least] if query.least is not None else []
    if query.most is not None:
        sizes.append(func.coalesce(known.high, known.low) <= query.most)
    if sizes:
        inside = claim_quantities.c
        counted = (inside.claim == number, inside.item == known.number)
        yield select(known.number).where(*counted, *sizes).exists()


def hits_of(connection: Connection, ranked: Sequence[Marked]) -> Iterator[Hit]:
    """Yield the claims of these numbers with their reports, in the order given."""
    if not ranked:
        return
    numbers = [one.number for one in ranked]
    claims = load_claims(connection, numbers)
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
