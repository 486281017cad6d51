"""Words: the index over what claims say, in the way of each database.

SQLite: FTS5 over the view `claim_words`, with the claim's number for its key.
PostgreSQL: a column of `claims` with its index (both made by the first
migration). Both know a claim's words,
what its holders are called, and its facets: tokens for what it can be
filtered by, so that a filter costs no more than a word.
"""

from sqlalchemy import Connection

from reportedly.ledger.columns import Columns
from reportedly.ledger.facets import facet
from reportedly.ledger.numbering import Numbers

_INSERT = {
    "sqlite": "INSERT INTO claim_index (text, holders, facets, rowid) VALUES (?, ?, ?, ?)",
    "postgresql": (
        "UPDATE claims SET words = setweight(to_tsvector('english', %s), 'A')"
        " || setweight(to_tsvector('english', %s), 'B')"
        " || to_tsvector('simple', %s) WHERE number = %s"
    ),
}


def index(connection: Connection, words: Columns, numbers: Numbers, publisher: int) -> None:
    """Put drafted claims into the index; `publisher` is a number."""
    if not words:
        return
    first = facet("publisher", publisher)
    holders = [f" {facet('holder', number)}" for number in numbers.holders]
    facets = (
        f"{first} {before}{''.join([holders[place] for place in cited])}{after}"
        for before, cited, after in zip(
            words["before"], words["cited"], words["after"], strict=True
        )
    )
    claims = numbers.given({"claim": words["claim"]})["claim"]
    rows = list(zip(words["text"], words["holders"], facets, claims, strict=True))
    connection.exec_driver_sql(_INSERT[connection.dialect.name], rows)
