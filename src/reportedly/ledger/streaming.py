"""Streaming: reports with all their addresses out of the ledger, a few at a time."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from reportedly.ledger.correcting import as_judged
from reportedly.ledger.loading import load
from reportedly.ledger.query import Query
from reportedly.ledger.schema import ROOM, addresses, reports
from reportedly.ledger.searching import every_number
from reportedly.records import Address, Reading, Stored

AT_ONCE = 50
"""Reports in memory at a time: one takes some hundred kilobytes as records."""


def stream(
    connection: Connection,
    query: Query | None = None,
    *,
    only_answers: bool = False,
    raw: bool = False,
) -> Iterator[Stored]:
    """Yield every report, in the order in which they came; with a query those that answer it.

    A report that answers is whole, or holds its answers alone with
    `only_answers`, which is not for a form that is read back. All is as people's judgements
    have it or, if `raw`, as it was read.
    """
    answers = None if query is None else frozenset(every_number(connection, query, raw=raw))
    chosen = None if answers is None else {number // ROOM for number in answers}
    for numbers in _steps(connection, chosen):
        found = _addresses(connection, numbers)
        read = [one for one in load(connection, numbers[0], numbers[-1]) if one[0] in found]
        told = [reading for _, reading in read]
        for (number, before), reading in zip(
            read, told if raw else as_judged(connection, told), strict=True
        ):
            narrowed = answers is not None and only_answers
            kept = _narrowed(reading, before, number, answers or ()) if narrowed else reading
            yield Stored(kept, tuple(found[number]))


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


def _narrowed(reading: Reading, before: Reading, number: int, answers: Collection[int]) -> Reading:
    """Return a reading with its answers alone; their numbers are those of the one `before`."""
    first = number * ROOM
    ids = {one.id for place, one in enumerate(before.claims) if first + place in answers}
    return replace(reading, claims=tuple(one for one in reading.claims if one.id in ids))
