"""Calling: holders by the words of what they are called, in the way of each database.

SQLite: FTS5 over `holders.name` (`holder_index`, kept by a trigger). PostgreSQL:
an index over the words of that column. Both made by the first migration.
"""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    column,
    false,
    func,
    literal_column,
    select,
    table,
)

from reportedly.ledger.index import all_of, match, quoted, words_in
from reportedly.ledger.schema import holders

FEW = 5000
"""Up to so many holders that are called so are looked up one by one and sorted; of more,
the most cited are gone through until enough of them are called so."""

_holder_index = table("holder_index", column("rowid"))


def called_so(
    connection: Connection, chosen: "Select[Any]", key: "ColumnElement[int]", words: str
) -> "Select[Any]":
    """Narrow a selection of holders to those whose name has all the words."""
    asked = words_in(words)
    if not asked:
        return chosen.where(false())
    if connection.dialect.name == "postgresql":
        name = func.to_tsvector(literal_column("'english'"), holders.c.name)
        all_words = all_of([func.phraseto_tsquery("english", one) for one in asked])
        found = select(holders.c.number).where(name.op("@@")(all_words))
        return chosen.where(key.in_(found))
    expression = " AND ".join(map(quoted, asked))
    found = select(_holder_index.c.rowid).where(match("holder_index", expression))
    few = connection.execute(found.limit(FEW + 1)).scalars().all()
    if len(few) <= FEW:
        return chosen.where(key.in_(few))
    # Added to nothing, a key is not looked up: SQLite goes through the counts, in their order.
    return chosen.where((key + literal_column("0")).in_(found))
