"""Words: the index over what claims say, in the way of each database.

SQLite: FTS5 over the view `claim_words`, with the claim's number for its key.
PostgreSQL: a column of `claims` with its index (both made by the first
migration). Both know a claim's words,
what its holders are called, and its facets: tokens for what it can be
filtered by, so that a filter costs no more than a word.
"""

from sqlalchemy import Connection, text

from reportedly.ledger.facets import Facets
from reportedly.ledger.rows import Numbers, Row
from reportedly.records import Claim, Reading, called

_INSERT = {
    "sqlite": text(
        "INSERT INTO claim_index (rowid, text, holders, facets)"
        " VALUES (:claim, :text, :holders, :facets)"
    ),
    "postgresql": text(
        "UPDATE claims SET words = setweight(to_tsvector('english', :text), 'A')"
        " || setweight(to_tsvector('english', :holders), 'B')"
        " || to_tsvector('simple', :facets) WHERE number = :claim"
    ),
}


def index(connection: Connection, reading: Reading, numbers: Numbers, facets: Facets) -> None:
    """Put the claims of a reading into the index; fragments say nothing, and are left out."""
    rows = [
        _row(claim, numbers.of(place), facets)
        for place, claim in enumerate(reading.claims)
        if not claim.fragment
    ]
    if rows:
        connection.execute(_INSERT[connection.dialect.name], rows)


def _row(claim: Claim, number: int, facets: Facets) -> Row:
    words = (part for link in claim.chain for part in (called(link), link.title) if part)
    return {
        "claim": number,
        "text": claim.text,
        "holders": " / ".join(words),
        "facets": " ".join(facets.of(claim)),
    }
