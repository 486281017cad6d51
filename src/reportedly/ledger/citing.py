"""Citing: the counts of who is cited, by whom and how, that grow with each report."""

from collections.abc import Sequence
from itertools import repeat
from typing import Any

from sqlalchemy import Connection, bindparam, func, or_, select

from reportedly.ledger import schema
from reportedly.ledger.columns import Columns
from reportedly.ledger.holding import COUNTS, Tally
from reportedly.ledger.inserting import add, once

MOST_VALUES = 5000
"""Values in one query; SQLite takes 32,766."""

_PUBLISHER = select(schema.publishers.c.number).where(schema.publishers.c.name == bindparam("name"))
_NUMBERS = select(schema.holders.c.key, schema.holders.c.number).where(
    schema.holders.c.key.in_(bindparam("keys", expanding=True))
)


def publisher_number(connection: Connection, name: str) -> int:
    """Return the number of a publisher, who is made known if new."""
    once(connection, schema.publishers, {"name": name})
    number: int = connection.execute(_PUBLISHER, {"name": name}).scalar_one()
    return number


def publishers_called(connection: Connection, name: str) -> dict[str, int]:
    """Return the numbers of the publishers of a name, in whatever case, by how each is written."""
    known = schema.publishers.c
    alike = or_(known.name == name, func.lower(known.name) == func.lower(name))
    query = select(known.name, known.number).where(alike)
    return {row.name: row.number for row in connection.execute(query)}


def holder_numbers(connection: Connection, tally: Tally) -> list[int]:
    """Return the number of each holder of a tally, known or new; nothing is counted."""
    add(connection, schema.holders, _times(tally.holders, 0), ("key",), COUNTS)
    return _numbers(connection, list(tally.holders.get("key", ())))


def cite(connection: Connection, tally: Tally, publisher: str, times: int = 1) -> list[int]:
    """Count the holders of a report; return the number of each, in the order of the tally.

    With -1 `times` what was counted once is taken back. Rows are written by key, so
    that two writers queue.
    """
    counted = _times(tally.holders, times)
    add(connection, schema.holders, counted, ("key",), COUNTS)
    numbers = _numbers(connection, list(tally.holders.get("key", ())))
    counts = {name: values for name, values in counted.items() if name not in {"key", "name"}}
    cited = {"holder": numbers, "publisher": repeat(publisher), **counts}
    add(connection, schema.citations, cited, ("holder", "publisher"), COUNTS)
    for table, told in (
        (schema.holder_hedges, tally.hedges),
        (schema.holder_titles, tally.titles),
    ):
        rows = _times(told, times)
        if rows:
            rows["holder"] = [numbers[place] for place in told["holder"]]
        add(connection, table, rows, ("holder", "words"), ("claims",))
    return numbers


def _numbers(connection: Connection, keys: Sequence[str]) -> list[int]:
    """Return the number of each holder."""
    numbers: dict[str, int] = {}
    for start in range(0, len(keys), MOST_VALUES):
        some = {"keys": keys[start : start + MOST_VALUES]}
        numbers |= {row.key: row.number for row in connection.execute(_NUMBERS, some)}
    return [numbers[key] for key in keys]


def _times(columns: Columns, times: int) -> dict[str, Sequence[Any]]:
    """Return rows with their counts so many times."""
    return {
        name: [times * count for count in values] if name in COUNTS else list(values)
        for name, values in columns.items()
    }
