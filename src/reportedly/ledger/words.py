"""Words: the index over what claims say, in the way of each database.

SQLite: FTS5 over the view `claim_words`, with the claim's number for its key.
PostgreSQL: a column of `claims` with its index (both made by the first
migration). Claims as people's judgements have them are in an index of their own.
Both know a claim's words, what its holders are called, and its facets: tokens for
what it can be filtered by, so that a filter costs no more than a word.
"""

from sqlalchemy import Connection

from reportedly.ledger.columns import Columns
from reportedly.ledger.facets import facet
from reportedly.ledger.numbering import Numbers

_SQLITE = "INSERT INTO {} (text, holders, facets, rowid) VALUES (?, ?, ?, ?)"
_POSTGRESQL = (
    "UPDATE {} SET words = setweight(to_tsvector('english', %s), 'A')"
    " || setweight(to_tsvector('english', %s), 'B')"
    " || to_tsvector('simple', %s) WHERE {} = %s"
)
_INSERT = {
    ("sqlite", False): _SQLITE.format("claim_index"),
    ("sqlite", True): _SQLITE.format("corrected_index"),
    ("postgresql", False): _POSTGRESQL.format("claims", "number"),
    ("postgresql", True): _POSTGRESQL.format("corrected_claims", "claim"),
}
"""By database, and whether the claims are as people's judgements have them."""


def index(
    connection: Connection,
    words: Columns,
    numbers: Numbers,
    publisher: int,
    *,
    corrected: bool = False,
) -> None:
    """Put drafted claims into the index, or `corrected` into theirs; `publisher` is a number."""
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
    connection.exec_driver_sql(_INSERT[connection.dialect.name, corrected], rows)
