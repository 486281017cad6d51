"""The tables of what people's judgements change: derived, and made anew with each judgement.

What was read stays in its own tables. Here is what differs from it, report by report, so
that questions are answered as judged without going through judgements.
"""

from sqlalchemy import Boolean, Column, Integer, Table, Text
from sqlalchemy.types import JSON

from reportedly.ledger.holding import COUNTS
from reportedly.ledger.schema import key_of, metadata

corrected_claims = Table(
    "corrected_claims",
    metadata,
    key_of("claims", "claim", primary_key=True, autoincrement=False),
    key_of("reports", "report", index=True),
    Column("told", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    Column("sizes", JSON(none_as_null=True), nullable=False),
    Column("value", JSON(none_as_null=True)),
)

corrected_sourcing = Table(
    "corrected_sourcing",
    metadata,
    key_of("reports", "report", primary_key=True, autoincrement=False),
    *(
        Column(name, Integer, nullable=False)
        for name in ("claims", "own_voice", "named", "described", "anonymous", "unattributed")
    ),
    *(
        Column(name, Integer, nullable=False)
        for name in ("hedged", "second_hand", "deepest", "origins")
    ),
)

amended_citations = Table(
    "amended_citations",
    metadata,
    key_of("reports", "report", primary_key=True),
    key_of("holders", "holder", primary_key=True, index=True),
    Column("publisher", Text, nullable=False),
    Column("kind", Text, nullable=False),
    *(Column(name, Integer, nullable=False) for name in COUNTS),
)

amended_words = Table(
    "amended_words",
    metadata,
    key_of("reports", "report", primary_key=True),
    key_of("holders", "holder", primary_key=True, index=True),
    Column("what", Text, primary_key=True),
    Column("words", Text, primary_key=True),
    Column("claims", Integer, nullable=False),
)

DERIVED = (corrected_claims, corrected_sourcing, amended_citations, amended_words)
