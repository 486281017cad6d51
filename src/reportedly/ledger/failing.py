"""Failing: what could not be read, kept until it can be."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, bindparam, select

from reportedly.ledger.inserting import put
from reportedly.ledger.schema import failures
from reportedly.records import Failure, fields_of

_FORGET = failures.delete().where(failures.c.name == bindparam("input"))


def put_failure(connection: Connection, failure: Failure) -> Failure:
    """Keep a failure, and return it as it is kept: one that is known counts one attempt more."""
    query = select(failures.c.attempts, failures.c.first).where(failures.c.name == failure.name)
    known = connection.execute(query).one_or_none()
    if known is not None:
        failure = replace(failure, attempts=known.attempts + 1, first=known.first)
    put(connection, failures, fields_of(failure), "name")
    return failure


def forget_failure(connection: Connection, name: str) -> None:
    """Forget that an input could not be read: now it could."""
    connection.execute(_FORGET, {"input": name})


def failures_in(connection: Connection) -> Iterator[Failure]:
    """Yield what could not be read, the oldest first."""
    columns = [failures.c[name] for name in Failure.__dataclass_fields__]
    for row in connection.execute(select(*columns).order_by(failures.c.number)):
        yield Failure(*row)
