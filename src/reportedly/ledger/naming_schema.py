"""The tables of names and of judgements: who is called what, what reports give as one, who said so.

Names are drafted with the reading. That two are one is worked out when asked for, and lies
in no table; what a person said of it does, and is never changed or taken out.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, Table, Text
from sqlalchemy.types import JSON

from reportedly.ledger.schema import key_of, metadata

named = Table(
    "named",
    metadata,
    key_of("entities", "number", primary_key=True, autoincrement=False),
    Column("beings", Text, nullable=False),
    Column("titles", JSON(none_as_null=True), nullable=False),
)

names = Table(
    "names",
    metadata,
    key_of("named", "number", primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True),
    Column("key", Text, nullable=False, index=True),
    Column("block", Text, nullable=False, index=True),
    Column("initials", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("span", JSON(none_as_null=True), nullable=False),
)

introductions = Table(
    "introductions",
    metadata,
    key_of("reports", "report", primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True),
    Column("how", Text, nullable=False),
    Column("beings", Text, nullable=False),
    Column("one", Text, nullable=False, index=True),
    Column("other", Text, nullable=False, index=True),
    Column("span", JSON(none_as_null=True), nullable=False),
    Column("text", Text, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column(
        "number",
        BigInteger().with_variant(Integer(), "sqlite"),
        primary_key=True,
        autoincrement=True,
    ),
    Column("id", Text, nullable=False, unique=True),
    Column("about", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("one", Text, nullable=False),
    Column("other", Text),
    Column("words", JSON(none_as_null=True), nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("note", Text),
    Column("value", Text),
    Column("report", Text, index=True),
    Index(None, "about", "one"),
    Index(None, "about", "other"),
)
