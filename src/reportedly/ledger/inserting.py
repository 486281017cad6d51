"""Inserting: rows into tables, in the few ways that the ledger needs, on both databases."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

from reportedly.ledger.rows import Row


def insert_all(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows, if there are any."""
    if rows:
        connection.execute(table.insert(), rows)


def once(connection: Connection, table: Table, row: Row) -> int | None:
    """Insert a row unless it is there; return the key it got, or None if it was there."""
    found: int | None = connection.execute(_once(connection.dialect.name, table), row).scalar()
    return found


def put(connection: Connection, table: Table, row: Row, key: str) -> None:
    """Insert a row, or put it in the place of the one with its key."""
    rest = tuple(name for name in row if name != key)
    connection.execute(_put(connection.dialect.name, table, key, rest), row)


def add(
    connection: Connection,
    table: Table,
    rows: Sequence[Row],
    key: tuple[str, ...],
    counts: tuple[str, ...],
) -> None:
    """Insert rows; where one with its key is there, add the counts to it."""
    if rows:
        connection.execute(_add(connection.dialect.name, table, key, counts), rows)


# A statement takes longer to be made than to be executed, so each is made once.


@cache
def _once(dialect: str, table: Table) -> Any:
    (key,) = table.primary_key
    return _insertion(dialect, table).on_conflict_do_nothing().returning(key)


@cache
def _put(dialect: str, table: Table, key: str, rest: tuple[str, ...]) -> Any:
    statement = _insertion(dialect, table)
    replaced = {name: statement.excluded[name] for name in rest}
    return statement.on_conflict_do_update(index_elements=[key], set_=replaced)


@cache
def _add(dialect: str, table: Table, key: tuple[str, ...], counts: tuple[str, ...]) -> Any:
    statement = _insertion(dialect, table)
    sums = {name: table.c[name] + statement.excluded[name] for name in counts}
    return statement.on_conflict_do_update(index_elements=key, set_=sums)


def _insertion(dialect: str, table: Table) -> Any:
    """Return the INSERT of a database: both know ON CONFLICT, in one form."""
    return (postgresql if dialect == "postgresql" else sqlite).insert(table)
