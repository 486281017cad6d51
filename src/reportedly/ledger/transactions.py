"""Transactions: all of a piece of work is done, or none of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from reportedly.errors import LedgerUnreachable, NotKept
from reportedly.ledger.engine import shown

ATTEMPTS = 5
"""Two writers that meet are told apart by the second attempt; more than five are no chance."""
_AGAIN = frozenset({"40001", "40P01"})
"""PostgreSQL's codes for what is to be tried again: a conflict, and a deadlock."""

_TOO_MUCH = ("22", "54")
"""PostgreSQL's classes of codes for a value that it cannot hold, and for one too long to index."""

Result = TypeVar("Result")


def transact(engine: Engine, name: str, work: Callable[[Connection], Result]) -> Result:
    """Do `work` for the input `name` in one transaction, again if another writer came between.

    Raises LedgerUnreachable when the database is full, locked or lost, and NotKept
    when the input holds what no database can; nothing of the work is kept then.
    """
    for attempt in range(ATTEMPTS):
        try:
            with engine.begin() as connection:
                return work(connection)
        except UnicodeEncodeError as error:
            raise NotKept(name, "half a character in it, which no database keeps") from error
        except DBAPIError as error:
            if _unholdable(error):
                raise NotKept(name, f"the database cannot hold it ({reason_of(error)})") from error
            if attempt + 1 < ATTEMPTS and _met(error):
                continue
            raise LedgerUnreachable(shown(engine), reason_of(error)) from error
    raise AssertionError


@contextmanager
def asking(engine: Engine) -> Iterator[Connection]:
    """Give a connection to ask by. Raises LedgerUnreachable when the database is lost or broken."""
    try:
        with engine.connect() as connection:
            yield connection
    except DBAPIError as error:
        raise LedgerUnreachable(shown(engine), reason_of(error)) from error


def reason_of(error: DBAPIError) -> str:
    """Return the database's own words, on one line."""
    lines = str(error.orig).strip().splitlines()
    return lines[0] if lines else type(error.orig).__name__


def _unholdable(error: DBAPIError) -> bool:
    state = getattr(error.orig, "sqlstate", None) or ""
    return isinstance(error, DataError) or state.startswith(_TOO_MUCH)


def _met(error: DBAPIError) -> bool:
    return isinstance(error, IntegrityError) or getattr(error.orig, "sqlstate", None) in _AGAIN
