"""The tables of stories: what reports are about, which are alike, and in which story each is.

All of it is derived from the reports, and can be made anew from them.
"""

from sqlalchemy import BigInteger, Column, Float, Index, Integer, LargeBinary, Table, Text

from reportedly.ledger.schema import key_of, metadata

topics = Table(
    "topics",
    metadata,
    key_of("reports", "report", primary_key=True, autoincrement=False),
    Column("day", Integer),
    Column("topic", LargeBinary, nullable=False),
    Column("story", Text, nullable=False, index=True),
)

topic_words = Table(
    "topic_words",
    metadata,
    key_of("topics", "report", of="report", primary_key=True),
    Column("word", BigInteger, primary_key=True),
    Column("day", Integer),
    Index(None, "word", "day", "report"),
)

ties = Table(
    "ties",
    metadata,
    key_of("topics", "report", of="report", primary_key=True),
    key_of("topics", "other", of="report", primary_key=True, index=True),
    Column("likeness", Float, nullable=False),
)
