"""Judging: what people said of what was read, one row after the other; none is ever changed."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, select

from reportedly.ledger.columns import as_json
from reportedly.ledger.correcting import recorrect, said_of, told
from reportedly.ledger.inserting import once
from reportedly.ledger.loading import load
from reportedly.ledger.naming_schema import judgements
from reportedly.ledger.schema import claims, entities, reports
from reportedly.records import About, Judgement, Reading, fields_of

_HOMES: dict[About, tuple[Table, str]] = {"merge": (entities, "name"), "group": (claims, "text")}
"""Where what is judged stands, and the column that says what it is called."""
LEAST_PREFIX = 4
NAMED_AT_MOST = 5
_AT_ONCE = 500
"""Ids that are asked for in one statement: databases bound how much one may name."""


def judgements_in(
    connection: Connection, about: About | None = None, report: str | None = None
) -> Iterator[Judgement]:
    """Yield the judgements of a kind, or of a report, or all, in the order they were kept."""
    query = select(judgements).order_by(judgements.c.number)
    if about is not None:
        query = query.where(judgements.c.about == about)
    if report is not None:
        query = query.where(judgements.c.report == report)
    return map(told, connection.execute(query))


def keep_judgement(connection: Connection, judgement: Judgement) -> bool:
    """Keep a judgement; say whether it was new. What it changes of a report is made anew."""
    row = fields_of(judgement) | {"words": as_json(judgement.words)}
    del row["stands"]
    new = once(connection, judgements, row) is not None
    if new and judgement.report is not None:
        recorrect(connection, judgement.report)
    return new


def judgements_called(connection: Connection, name: str) -> Sequence[Judgement]:
    """Return the judgements of an id, or of one that begins so (four digits at least).

    Six at most.
    """
    known = judgements.c
    whole = connection.execute(select(judgements).where(known.id == name)).all()
    if not whole and len(name) >= LEAST_PREFIX:
        prefix = (known.id >= name) & (known.id < name + "\x7f")
        whole = connection.execute(
            select(judgements).where(prefix).order_by(known.id).limit(NAMED_AT_MOST + 1)
        ).all()
    return [told(row) for row in whole]


def last_said(connection: Connection, one: Judgement) -> Judgement | None:
    """Return the last judgement kept of the same thing, or of the same pair."""
    known = judgements.c
    ways = ((one.one, one.other), (one.other, one.one)) if one.report is None else ()
    found: list[Row[Any]] = []
    for first, second in ways or ((one.one, one.other),):
        same = (known.about == one.about) & (known.one == first)
        query = select(judgements).where(same & known.other.is_not_distinct_from(second))
        found += connection.execute(query.order_by(known.number.desc()).limit(1)).all()
    rows = sorted(found, key=lambda row: int(row.number))
    return told(rows[-1]) if rows else None


def judgeable(connection: Connection, name: str) -> Sequence[tuple[About, str, str]]:
    """Return what has an id, or one that begins so (four digits at least): kind, id, words.

    Six at most. An entity is judged as to whether it is one with another, a claim as
    to whether another tells the same.
    """
    found: list[tuple[About, str, str]] = []
    for about, (table, words) in _HOMES.items():
        columns: list[Column[Any]] = [table.c.id, table.c[words]]
        whole = connection.execute(select(*columns).where(table.c.id == name)).all()
        if not whole and len(name) >= LEAST_PREFIX:
            prefix = (table.c.id >= name) & (table.c.id < name + "\x7f")
            whole = connection.execute(
                select(*columns).where(prefix).distinct().limit(NAMED_AT_MOST + 1)
            ).all()
        found += [(about, row[0], row[1]) for row in whole]
    return found


def reading_with(connection: Connection, claim: str) -> Reading | None:
    """Return the report, as it was read, in which a claim stands."""
    number = connection.execute(select(claims.c.report).where(claims.c.id == claim)).scalar()
    return None if number is None else reading_of(connection, number)


def reading_of(connection: Connection, number: int) -> Reading:
    """Return one report as it was read."""
    ((_, reading),) = load(connection, number, number)
    return reading


def judged_readings(connection: Connection) -> Iterator[tuple[Reading, list[Judgement]]]:
    """Yield the reports of which people said anything, as read, with that; by id."""
    known = select(judgements.c.report).where(judgements.c.report.is_not(None)).distinct()
    for name in connection.execute(known.order_by(judgements.c.report)).scalars().all():
        for reading in readings_of(connection, [name]):
            yield reading, said_of(connection, [name])[name]


def still_read(connection: Connection, about: About, ids: Sequence[str]) -> set[str]:
    """Return those of some ids that are still read: of entities, or else of claims."""
    table, _ = _HOMES["merge" if about == "merge" else "group"]
    found: set[str] = set()
    for start in range(0, len(ids), _AT_ONCE):
        some = select(table.c.id).where(table.c.id.in_(ids[start : start + _AT_ONCE]))
        found |= set(connection.execute(some).scalars())
    return found


def readings_of(connection: Connection, ids: Sequence[str]) -> Iterator[Reading]:
    """Yield reports by their ids, as they were read."""
    for name in ids:
        number = connection.execute(select(reports.c.number).where(reports.c.id == name)).scalar()
        if number is not None:
            yield reading_of(connection, number)
