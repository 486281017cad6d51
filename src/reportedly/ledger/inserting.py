"""Inserting: rows into tables, in the few ways that the ledger needs, on both databases.

Rows come as a database's driver takes them, and go to it as they are: SQLAlchemy makes
each statement once, and looks at no value. So what is JSON is text already (`columns`).
"""

from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, CursorResult, Dialect, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite

from reportedly.ledger.columns import Columns, Row


class _Statement(NamedTuple):
    """An INSERT in the words of a database, and the columns that it takes, in their order."""

    text: str
    names: tuple[str, ...]


def insert_all(connection: Connection, table: Table, columns: Columns) -> None:
    """Insert rows, if there are any."""
    if columns:
        _all(connection, _plain(connection.dialect.name, table, tuple(columns)), columns)


def insert(connection: Connection, table: Table, row: Row) -> int:
    """Insert a row; return the key it got."""
    statement = _keyed(connection.dialect.name, table, tuple(row))
    number: int = _one(connection, statement, row).scalar_one()
    return number


def once(connection: Connection, table: Table, row: Row) -> int | None:
    """Insert a row unless it is there; return the key it got, or None if it was there."""
    statement = _once(connection.dialect.name, table, tuple(row))
    found: int | None = _one(connection, statement, row).scalar()
    return found


def put(connection: Connection, table: Table, row: Row, key: str) -> None:
    """Insert a row, or put it in the place of the one with its key."""
    _one(connection, _put(connection.dialect.name, table, tuple(row), key), row)


def add(
    connection: Connection,
    table: Table,
    columns: Columns,
    key: tuple[str, ...],
    counts: tuple[str, ...],
) -> None:
    """Insert rows; where one with its key is there, add the counts to it."""
    if columns:
        statement = _add(connection.dialect.name, table, tuple(columns), key, counts)
        _all(connection, statement, columns)


def _all(connection: Connection, statement: _Statement, columns: Columns) -> None:
    # A column that repeats one value has no end, so not all are of one length.
    rows = list(zip(*(columns[name] for name in statement.names), strict=False))
    if rows:
        connection.exec_driver_sql(statement.text, rows)


def _one(connection: Connection, statement: _Statement, row: Row) -> CursorResult[Any]:
    values = tuple(row[name] for name in statement.names)
    return connection.exec_driver_sql(statement.text, values)


# A statement takes longer to be made than to be executed, so each is made once.


@cache
def _plain(dialect: str, table: Table, names: tuple[str, ...]) -> _Statement:
    return _made(dialect, _insertion(dialect, table), names)


@cache
def _keyed(dialect: str, table: Table, names: tuple[str, ...]) -> _Statement:
    (key,) = table.primary_key
    return _made(dialect, _insertion(dialect, table).returning(key), names)


@cache
def _once(dialect: str, table: Table, names: tuple[str, ...]) -> _Statement:
    (key,) = table.primary_key
    statement = _insertion(dialect, table).on_conflict_do_nothing().returning(key)
    return _made(dialect, statement, names)


@cache
def _put(dialect: str, table: Table, names: tuple[str, ...], key: str) -> _Statement:
    statement = _insertion(dialect, table)
    replaced = {name: statement.excluded[name] for name in names if name != key}
    statement = statement.on_conflict_do_update(index_elements=[key], set_=replaced)
    return _made(dialect, statement, names)


@cache
def _add(
    dialect: str,
    table: Table,
    names: tuple[str, ...],
    key: tuple[str, ...],
    counts: tuple[str, ...],
) -> _Statement:
    statement = _insertion(dialect, table)
    sums = {name: table.c[name] + statement.excluded[name] for name in counts}
    statement = statement.on_conflict_do_update(index_elements=key, set_=sums)
    return _made(dialect, statement, names)


def _insertion(dialect: str, table: Table) -> Any:
    """Return the INSERT of a database: both know ON CONFLICT, in one form."""
    made = (postgresql if dialect == "postgresql" else sqlite).insert(table)
    return made.inline()  # without a RETURNING that nobody asked for


def _made(dialect: str, statement: Insert, names: tuple[str, ...]) -> _Statement:
    """Return a statement that takes tuples."""
    compiled: Any = statement.compile(dialect=_positional(dialect), column_keys=list(names))
    return _Statement(str(compiled), tuple(compiled.positiontup))


def _positional(dialect: str) -> Dialect:
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import psycopg

        return psycopg.dialect(paramstyle="format")  # type: ignore[no-untyped-call]
    return sqlite.dialect(paramstyle="qmark")
