"""Columns: rows of one table as the databases take them, column by column.

So they are quick to send from process to process and quick to number: a list for
each column instead of a dict or a tuple for each row.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

Row = dict[str, Any]
Columns = Mapping[str, Iterable[Any]]
"""The values of each column, in the order of the rows; a column may repeat one value for ever."""

_to_json = msgspec.json.Encoder().encode


def columns_of(rows: Iterable[Row]) -> dict[str, list[Any]]:
    """Return rows, which all have the same columns, column by column; {} without rows."""
    rows = list(rows)
    return {name: [row[name] for row in rows] for name in rows[0]} if rows else {}


def as_json(value: object) -> str | None:
    """Return what a column of JSON holds: text, or nothing for None.

    Raises UnicodeEncodeError for half a character.
    """
    return None if value is None else _to_json(value).decode()
