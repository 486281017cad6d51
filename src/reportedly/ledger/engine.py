"""Engine: a ledger's address in, a connection to its database out."""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from reportedly.errors import ExtraMissing, LedgerAddressError

BUSY_SECONDS = 60
"""How long a writer waits for another's transaction; one takes milliseconds."""
CACHE_KIB = 64 * 1024
"""Pages of SQLite's that are kept: the inner nodes of a million claims' indexes fit."""

WRITES = "reportedly_writes"
"""The option of a connection that says that it will write."""

_READ_ONLY = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN})
"""SQLite's codes where it may not write beside the file: in a folder, and on a medium."""


def open_engine(address: str, *, asking: bool = False) -> Engine:
    """Return an engine for a path (SQLite) or a database's URL.

    Nothing is connected to yet. Who is only `asking` may do so of a file that
    nobody can write. Raises LedgerAddressError when it is neither,
    ExtraMissing when PostgreSQL's library is not there.
    """
    url = _url(address)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, asking=asking)
    if url.get_backend_name() == "postgresql":
        return _postgresql(url)
    raise LedgerAddressError(_shown(url), "a ledger is a file (SQLite) or postgresql://…")


def shown(engine: Engine) -> str:
    """Return the ledger's name as a person may see it: without a password."""
    return _shown(engine.url)


def _url(address: str) -> URL:
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address)))
    try:
        return make_url(address)
    except (ArgumentError, ValueError) as error:
        # Not shown as it is: there may be a password in it.
        scheme = address.partition("://")[0]
        raise LedgerAddressError(f"{scheme}://…", "no database's address") from error


def _shown(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return url.database or "memory"
    return url.render_as_string(hide_password=True)


def _postgresql(url: URL) -> Engine:
    chosen = url.set(drivername="postgresql+psycopg")
    try:
        return create_engine(chosen, pool_pre_ping=True)
    except ImportError as error:  # psycopg finds PostgreSQL's own library, or brings one
        raise ExtraMissing("postgresql", "PostgreSQL, where its libpq is not installed,") from error


def _sqlite(url: URL, *, asking: bool) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "do_connect", _connect_to_ask if asking else _connect)
    event.listen(engine, "begin", _begin)
    return engine


def _connect(
    dialect: Dialect, _record: Any, place: Sequence[Any], given: Mapping[str, Any]
) -> sqlite3.Connection:
    # What is acknowledged stays, when the power fails too.
    return _opened(dialect, place, given, "journal_mode = WAL", "synchronous = FULL")


def _opened(
    dialect: Dialect, place: Sequence[Any], given: Mapping[str, Any], *pragmas: str
) -> sqlite3.Connection:
    connection: sqlite3.Connection = dialect.connect(*place, **given)  # type: ignore[assignment]
    try:
        _set(connection, *pragmas)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _connect_to_ask(
    dialect: Dialect, _record: Any, place: Sequence[Any], given: Mapping[str, Any]
) -> sqlite3.Connection:
    try:
        # A ledger keeps its journal's mode. To set it would write into a file that is none.
        return _opened(dialect, place, given, "schema_version", "synchronous = FULL")
    except sqlite3.OperationalError as error:
        # The low byte is the code, the others say more of it.
        if error.sqlite_errorcode & 0xFF not in _READ_ONLY or not _is_settled(Path(place[0])):
            raise
    # SQLite writes beside a file even to read it, unless it is told that nobody changes it.
    told = f"{Path(place[0]).absolute().as_uri()}?immutable=1"
    connection: sqlite3.Connection = dialect.connect(told, uri=True, **given)  # type: ignore[assignment]
    _set(connection)
    return connection


def _is_settled(file: Path) -> bool:
    """Say whether all that was written is in the file itself, and none still beside it."""
    beside = file.with_name(f"{file.name}-wal")
    return file.is_file() and not (beside.exists() and beside.stat().st_size)


def _set(connection: sqlite3.Connection, *pragmas: str) -> None:
    # Python's driver would begin transactions by itself, and not all of them.
    connection.isolation_level = None
    for pragma in (
        *pragmas,
        "foreign_keys = ON",
        f"cache_size = -{CACHE_KIB}",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Begin a transaction; one that will write waits for its turn now, not in its midst."""
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
