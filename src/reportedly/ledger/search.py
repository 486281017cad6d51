"""Search: claims that answer a query, the best first, each with its chain and its report."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, func, literal_column, select

from reportedly.ledger.index import CLOSE, OPEN, Index, index_for
from reportedly.ledger.loading import load_claims
from reportedly.ledger.query import Query
from reportedly.ledger.schema import ROOM, claim_quantities, publishers, quantities, reports
from reportedly.records import Answer, Found, Hit, Span

_SHIFT: ColumnElement[int] = literal_column(str(ROOM.bit_length() - 1), Integer)
NEWEST = 1000
"""Of more answers than these, the newest are ranked: nobody reads further, and each takes time."""


def search(connection: Connection, query: Query, limit: int = 20, skip: int = 0) -> Answer:
    """Return the claims that answer, by how well the words fit, and then the newest first."""
    publisher = _publisher(connection, query.publisher)
    if query.publisher is not None and publisher is None:
        return Answer((), 0, more=False)
    index = index_for(connection, query, publisher)
    statement = _answering(index, query).limit(NEWEST + 1)
    numbers = [row[0] for row in connection.execute(statement)]
    newest = numbers[:NEWEST]
    ranked = _ranked(connection, index, newest) if query.ranks and newest else newest
    hits = _hits(connection, index, ranked[skip : skip + limit], marked=bool(query.words.strip()))
    return Answer(tuple(hits), len(newest), more=len(numbers) > NEWEST)


def every_number(connection: Connection, query: Query) -> Iterator[int]:
    """Yield the number of every claim that answers, the newest first."""
    publisher = _publisher(connection, query.publisher)
    if query.publisher is None or publisher is not None:
        index = index_for(connection, query, publisher)
        yield from (row[0] for row in connection.execute(_answering(index, query)))


def _answering(index: Index, query: Query) -> "Select[Any]":
    statement = index.numbers()
    (number,) = statement.selected_columns
    return statement.where(*_exactly(query, number))


def _publisher(connection: Connection, name: str | None) -> int | None:
    known = publishers.c
    query = select(known.number).where(func.lower(known.name) == (name or "").lower())
    number: int | None = connection.execute(query).scalar() if name is not None else None
    return number


def _exactly(query: Query, number: ColumnElement[int]) -> Iterator[ColumnElement[bool]]:
    """Yield what the index tells by classes only: days and sizes."""
    day = reports.c.published
    bounds = [day >= query.since] if query.since else []
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


def _ranked(connection: Connection, index: Index, numbers: Sequence[int]) -> list[int]:
    among = set(numbers)
    ranked = (row[0] for row in connection.execute(index.ranked(numbers)))
    return [number for number in ranked if number in among]


def _hits(
    connection: Connection, index: Index, numbers: Sequence[int], *, marked: bool
) -> Iterator[Hit]:
    if not numbers:
        return
    claims = load_claims(connection, numbers)
    rows = connection.execute(index.marked(numbers)).all() if marked else ()
    texts: Mapping[int, str] = {row[0]: row[1] for row in rows}
    known = dict(_reports(connection, numbers))
    for number in numbers:
        claim = claims[number]
        found = spans_marked(texts.get(number, ""), claim.text)
        yield Hit(known[number // ROOM], claim, found)


def _reports(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Found]]:
    names = ("id", "path", "url", "publisher", "title", "published")
    columns = [reports.c[name] for name in names]
    wanted = reports.c.number.in_({number // ROOM for number in numbers})
    for number, *fields in connection.execute(select(reports.c.number, *columns).where(wanted)):
        yield number, Found(*fields)


def spans_marked(marked: str, text: str) -> tuple[Span, ...]:
    """Return where the marked words stand in `text`; none if it held such marks itself."""
    spans: list[Span] = []
    plain = 0
    for part in marked.split(OPEN)[:1]:
        plain = len(part)
    for part in marked.split(OPEN)[1:]:
        word, _, rest = part.partition(CLOSE)
        spans.append(Span(plain, plain + len(word)))
        plain += len(word) + len(rest)
    return tuple(spans) if marked.replace(OPEN, "").replace(CLOSE, "") == text else ()
