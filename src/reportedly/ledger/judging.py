"""Judging: what people said of what was read, one row after the other; none is ever changed."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Table, select

from reportedly.ledger.columns import as_json
from reportedly.ledger.inserting import once
from reportedly.ledger.naming_schema import judgements
from reportedly.ledger.schema import claims, entities
from reportedly.records import About, Judgement, fields_of

_FIELDS = tuple(Judgement.__dataclass_fields__)
_HOMES: dict[About, tuple[Table, str]] = {"merge": (entities, "name"), "group": (claims, "text")}
"""Where what is judged stands, and the column that says what it is called."""
LEAST_PREFIX = 4
NAMED_AT_MOST = 5


def judgements_in(connection: Connection, about: About | None = None) -> Iterator[Judgement]:
    """Yield the judgements of a kind, or all, in the order in which they were kept."""
    query = select(judgements).order_by(judgements.c.number)
    if about is not None:
        query = query.where(judgements.c.about == about)
    for row in connection.execute(query):
        told = {name: getattr(row, name) for name in _FIELDS}
        yield Judgement(**told | {"words": tuple(row.words)})


def keep_judgement(connection: Connection, judgement: Judgement) -> bool:
    """Keep a judgement; say whether it was new."""
    row = fields_of(judgement) | {"words": as_json(judgement.words)}
    return once(connection, judgements, row) is not None


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
