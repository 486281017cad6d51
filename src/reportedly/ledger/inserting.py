"""Inserting: rows into tables, in the few ways that the ledger needs, on both databases."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

from reportedly.ledger.rows import Row


def insert_all(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows, if there are any."""
    if rows:
        connection.execute(table.insert(), rows)


def _insertion(connection: Connection, table: Table) -> Any:
    """Return the INSERT of the database in hand: both know ON CONFLICT, in one form."""
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)


def once(connection: Connection, table: Table, row: Row) -> int | None:
    """Insert a row unless it is there; return the key it got, or None if it was there."""
    (key,) = table.primary_key
    statement = _insertion(connection, table).values(row).on_conflict_do_nothing()
    found: int | None = connection.execute(statement.returning(key)).scalar()
    return found


def put(connection: Connection, table: Table, row: Row, key: str) -> None:
    """Insert a row, or put it in the place of the one with its key."""
    statement = _insertion(connection, table).values(row)
    rest = {name: statement.excluded[name] for name in row if name != key}
    connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=rest))


def add(
    connection: Connection,
    table: Table,
    rows: Sequence[Row],
    key: Sequence[str],
    counts: Sequence[str],
) -> None:
    """Insert rows; where one with its key is there, add the counts to it."""
    if not rows:
        return
    statement = _insertion(connection, table)
    sums = {name: table.c[name] + statement.excluded[name] for name in counts}
    connection.execute(statement.on_conflict_do_update(index_elements=key, set_=sums), rows)
