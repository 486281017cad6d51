"""Streaming: reports with all their addresses out of the ledger, a few at a time."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from reportedly.ledger.loading import load
from reportedly.ledger.query import Query
from reportedly.ledger.schema import ROOM, addresses, reports
from reportedly.ledger.searching import every_number
from reportedly.records import Address, Reading, Stored

AT_ONCE = 50
"""Reports in memory at a time: one takes some hundred kilobytes as records."""


def stream(
    connection: Connection, query: Query | None = None, *, only_answers: bool = False
) -> Iterator[Stored]:
    """Yield every report, in the order in which they came; with a query those that answer it.

    A report that answers is whole, or holds its answers alone with
    `only_answers`, which is not for a form that is read back.
    """
    answers = None if query is None else frozenset(every_number(connection, query))
    chosen = None if answers is None else {number // ROOM for number in answers}
    for numbers in _steps(connection, chosen):
        found = _addresses(connection, numbers)
        for number, reading in load(connection, numbers[0], numbers[-1]):
            if number in found:
                narrowed = answers is not None and only_answers
                told = _narrowed(reading, number, answers or ()) if narrowed else reading
                yield Stored(told, tuple(found[number]))


def _steps(connection: Connection, chosen: Collection[int] | None) -> Iterator[Sequence[int]]:
    """Yield the numbers of the reports that are wanted, some at a time."""
    last = 0
    while True:
        number = reports.c.number
        query = select(number).where(number > last).order_by(number).limit(AT_ONCE)
        numbers = connection.execute(query).scalars().all()
        if not numbers:
            return
        last = numbers[-1]
        wanted = [one for one in numbers if chosen is None or one in chosen]
        if wanted:
            yield wanted


def _addresses(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Address]]:
    known = addresses.c
    columns = [known[name] for name in Address.__dataclass_fields__]
    query = select(known.report, *columns).where(known.report.in_(numbers)).order_by(known.number)
    found: dict[int, list[Address]] = defaultdict(list)
    for report, *fields in connection.execute(query):
        found[report].append(Address(*fields))
    return found


def _narrowed(reading: Reading, number: int, answers: Collection[int]) -> Reading:
    told = (claim for place, claim in enumerate(reading.claims) if number * ROOM + place in answers)
    return replace(reading, claims=tuple(told))
