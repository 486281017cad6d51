"""Versions: the texts that stood at one address, in the order in which they were seen there."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from sqlalchemy import ColumnElement, Connection, select

from reportedly.ledger.citing import cite
from reportedly.ledger.columns import Row, as_json, columns_of
from reportedly.ledger.entry import Finding
from reportedly.ledger.holding import UNNAMED, tally_of
from reportedly.ledger.inserting import insert, insert_all
from reportedly.ledger.loading import load
from reportedly.ledger.schema import addresses, changes, reports
from reportedly.records import Change, Reading, fields_of

Compare = Callable[[Reading, Reading], Sequence[Change]]


def put_finding(connection: Connection, finding: Finding, number: int) -> bool:
    """Write down a finding of old, unless it is known; its version is told by `order_versions`."""
    known = addresses.c
    same = (known.address == finding.key, known.seen == finding.address.seen)
    query = select(known.number).where(*same, known.report == number)
    if connection.execute(query).first() is not None:
        return False
    add_version(connection, finding, number, _last(connection, finding.key) + 1)
    return True


def add_version(connection: Connection, finding: Finding, number: int, version: int) -> int:
    """Write a row for a finding; return its number."""
    row = {"address": finding.key, "version": version, "report": number}
    return insert(connection, addresses, row | fields_of(finding.address))


def put_changes(
    connection: Connection, compare: Compare, place: int, older: Reading, newer: Reading
) -> None:
    """Write down what the text at address row `place` changed in that before it."""
    rows = ({"address": place, **_change_row(one)} for one in compare(older, newer))
    insert_all(connection, changes, columns_of(rows))


def _change_row(change: Change) -> Row:
    spans = {name: as_json(getattr(change, name)) for name in ("older_spans", "newer_spans")}
    return fields_of(change) | spans


def order_versions(connection: Connection, key: str, compare: Compare) -> None:
    """Put the versions at an address in the order of `seen`; compare each with the one before."""
    known = addresses.c
    query = select(known.number, known.report).where(known.address == key)
    rows = connection.execute(query.order_by(known.seen, known.number)).all()
    if len(rows) < 2:
        return
    for sign in (-1, 1):  # two steps: no two rows may have one version in between
        for version, row in enumerate(rows, start=1):
            statement = addresses.update().where(known.number == row.number)
            connection.execute(statement.values(version=sign * version))
    places = [row.number for row in rows]
    connection.execute(changes.delete().where(changes.c.address.in_(places)))
    for before, row in pairwise(rows):
        older, newer = (loaded(connection, one.report) for one in (before, row))
        put_changes(connection, compare, row.number, older, newer)
    recount(connection, (row.report for row in rows))


def recount(connection: Connection, numbers: Iterable[int]) -> None:
    """Let only reports count that are the last version at one of their addresses.

    Whose text was replaced everywhere stays in the ledger, and is counted no more; one
    that came back is counted again.
    """
    known = reports.c
    for number in sorted(set(numbers)):
        query = select(known.current, known.publisher).where(known.number == number)
        was = connection.execute(query).one()
        stands = connection.execute(select(_stands(number))).scalar_one()
        if stands != was.current:
            connection.execute(
                reports.update().where(known.number == number).values(current=stands, placed=False)
            )
            tally = tally_of(loaded(connection, number).claims)
            cite(connection, tally, was.publisher or UNNAMED, 1 if stands else -1)


def _stands(number: int) -> "ColumnElement[bool]":
    """Return whether a report has an address at which no later version was seen."""
    here, later = addresses.alias(), addresses.alias()
    replaced = select(later.c.number).where(
        later.c.address == here.c.address, later.c.version > here.c.version
    )
    return select(here.c.number).where(here.c.report == number, ~replaced.exists()).exists()


def loaded(connection: Connection, number: int) -> Reading:
    """Return the reading of one report."""
    ((_, reading),) = load(connection, number, number)
    return reading


def _last(connection: Connection, key: str) -> int:
    known = addresses.c
    query = select(known.version).where(known.address == key).order_by(known.version.desc())
    found: int | None = connection.execute(query.limit(1)).scalar()
    return found or 0
