"""Schema: the ledger's tables. What each column means is told in docs/ledger.md.

Rows of a report are numbered by the report: `number` is the report's number
times `ROOM`, plus the place in reading order. So all rows of a report can be
written without asking the database for their keys, and lie together.
Spans are JSON: [start, end] in code points of `reports.text`, or a list of these.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.types import JSON

from reportedly.ledger.holding import NAMINGS

ROOM = 1 << 20
"""How many rows of one kind a report may have: 2 MB of text have fewer words than that."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# A key of SQLite grows by itself only where its type is called INTEGER.
_Number = BigInteger().with_variant(Integer(), "sqlite")


def _key() -> "Column[int]":
    return Column("number", _Number, primary_key=True, autoincrement=False)


def key_of(table: str, name: str, *, of: str = "number", **more: Any) -> "Column[int]":
    """Return a column that leads to a row of another table, and goes when that goes."""
    key = ForeignKey(f"{table}.{of}", ondelete="CASCADE")
    return Column(name, _Number, key, nullable=False, **more)


def _words(name: str, *, null: bool = True) -> "Column[str]":
    return Column(name, Text, nullable=null)


def _json(name: str, *, null: bool = False) -> "Column[Any]":
    return Column(name, JSON(none_as_null=True), nullable=null)


def _counts(*names: str) -> "list[Column[int]]":
    return [Column(name, Integer, nullable=False) for name in names]


models = Table(
    "models",
    metadata,
    Column("sha256", Text, primary_key=True),
    _words("name", null=False),
)

publishers = Table(
    "publishers",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False, unique=True),
)

reports = Table(
    "reports",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    _words("path", null=False),
    _words("url"),
    _words("publisher"),
    _words("title"),
    _words("byline"),
    _words("published"),
    _words("language"),
    _words("text", null=False),
    _json("furniture"),
    Column("model", Text, ForeignKey("models.sha256"), nullable=False),
    Column("current", Boolean, nullable=False),
    Column("placed", Boolean, nullable=False),
    _words("wire"),
    _json("wire_spans"),
    Column("signature", LargeBinary, nullable=False),
    _words("stored", null=False),
    Index(None, "publisher", "published"),
    Index(None, "published"),
    # Of a large ledger few are ever waiting for their stories. SQLite takes it only where it is
    # asked for in these words, which are those SQLAlchemy asks in.
    Index(
        "ix_reports_waiting",
        "number",
        sqlite_where=text("placed = 0"),
        postgresql_where=text("NOT placed"),
    ),
)

sourcing = Table(
    "sourcing",
    metadata,
    key_of("reports", "report", primary_key=True, autoincrement=False),
    *_counts("claims", "own_voice", "named", "described", "anonymous", "unattributed"),
    *_counts("hedged", "second_hand", "deepest", "origins"),
)

addresses = Table(
    "addresses",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    _words("address", null=False),
    Column("version", Integer, nullable=False),
    key_of("reports", "report", index=True),
    _words("ref"),
    _words("url"),
    _words("path", null=False),
    _words("publisher"),
    _words("title"),
    _words("byline"),
    _words("published"),
    _words("seen", null=False),
    Index(None, "address", "version", unique=True),
    # A hash has no bound on what it indexes, which PostgreSQL's trees have.
    *(Index(None, name, postgresql_using="hash") for name in ("url", "ref", "path")),
)

inputs = Table(
    "inputs",
    metadata,
    Column("name", Text, primary_key=True),
    _words("fingerprint", null=False),
    Column("report", _Number, ForeignKey("reports.number", ondelete="CASCADE"), index=True),
)

failures = Table(
    "failures",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False, unique=True),
    _words("source", null=False),
    _words("position"),
    _words("kind", null=False),
    _words("reason", null=False),
    Column("attempts", Integer, nullable=False),
    _words("first", null=False),
    _words("last", null=False),
)

attributions = Table(
    "attributions",
    metadata,
    _key(),
    key_of("reports", "report", index=True),
    _words("id", null=False),
    _words("parent"),
    _json("source"),
    _json("cue"),
    _json("content"),
    Column("confidence", Float),
)

claims = Table(
    "claims",
    metadata,
    _key(),
    key_of("reports", "report", index=True),
    Column("id", Text, nullable=False, index=True),
    _words("where", null=False),
    _json("content"),
    _words("text", null=False),
    _words("manner", null=False),
    _words("attribution"),
    _words("certainty", null=False),
    Column("value", Float, nullable=False),
    Column("fragment", Boolean, nullable=False),
    Column("depth", Integer, nullable=False),
    Column("hedged", Boolean, nullable=False),
    _words("origin_kind"),
    _words("origin_naming"),
)


def _most(name: str, *before: str) -> Index:
    """Return the index that finds who is cited most in one way, with the kind of each."""
    some = text(f"{name} > 0")
    columns = (*before, name, "kind", "number" if not before else "holder")
    return Index(
        f"ix_{'citations' if before else 'holders'}_{name}",
        *columns,
        sqlite_where=some,
        postgresql_where=some,
    )


holders = Table(
    "holders",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False, unique=True),
    _words("kind", null=False),
    _words("name"),
    *_counts("claims", "reports", "hedged", *NAMINGS),
    Index(None, "kind", "claims"),
    *(_most(name) for name in ("claims", *NAMINGS)),
)

citations = Table(
    "citations",
    metadata,
    key_of("holders", "holder", primary_key=True),
    Column("publisher", Text, primary_key=True),
    _words("kind", null=False),
    *_counts("claims", "reports", "hedged", *NAMINGS),
    *(_most(name, "publisher") for name in ("claims", *NAMINGS)),
)

holder_hedges = Table(
    "holder_hedges",
    metadata,
    key_of("holders", "holder", primary_key=True),
    Column("words", Text, primary_key=True),
    *_counts("claims"),
)

holder_titles = Table(
    "holder_titles",
    metadata,
    key_of("holders", "holder", primary_key=True),
    Column("words", Text, primary_key=True),
    *_counts("claims"),
)

links = Table(
    "links",
    metadata,
    key_of("claims", "claim", primary_key=True),
    Column("position", Integer, primary_key=True),
    key_of("holders", "holder"),
    _words("name"),
    _words("text", null=False),
    _json("spans"),
    _words("kind", null=False),
    _words("naming", null=False),
    _words("title"),
    _words("standing"),
    _words("cue"),
    Column("entity", _Number),
    Column("confidence", Float),
    Index(None, "holder", "claim"),
)

hedges = Table(
    "hedges",
    metadata,
    key_of("claims", "claim", primary_key=True),
    Column("position", Integer, primary_key=True),
    _json("span"),
    _words("text", null=False),
)

entities = Table(
    "entities",
    metadata,
    _key(),
    key_of("reports", "report", index=True),
    Column("id", Text, nullable=False, index=True),
    _words("kind", null=False),
    _words("name", null=False),
    _json("aliases"),
    _json("mentions"),
    Column("confidence", Float),
)

places = Table(
    "places",
    metadata,
    key_of("entities", "number", primary_key=True, autoincrement=False),
    _words("level"),
    Column("latitude", Float),
    Column("longitude", Float),
    _words("country"),
    _words("region"),
    _words("geonames"),
    _words("decided"),
    _json("evidence"),
)

quantities = Table(
    "quantities",
    metadata,
    _key(),
    key_of("reports", "report", index=True),
    _words("id", null=False),
    _json("span"),
    Column("low", Float),
    Column("high", Float),
    _words("bound", null=False),
    _words("unit"),
    _json("counted", null=True),
)

times = Table(
    "times",
    metadata,
    _key(),
    key_of("reports", "report", index=True),
    _words("id", null=False),
    _json("span"),
    _words("value"),
    _words("start"),
    _words("end"),
    _words("granularity", null=False),
    _words("mod"),
    _json("anchored", null=True),
)


def _inside(what: str, items: str) -> Table:
    """Return the table that says which `items` stand in a claim's content, in order."""
    return Table(
        f"claim_{items}",
        metadata,
        key_of("claims", "claim", primary_key=True),
        Column("position", Integer, primary_key=True),
        key_of(what, "item", index=True),
    )


claim_quantities = _inside("quantities", "quantities")
claim_times = _inside("times", "times")
claim_places = _inside("entities", "places")
claim_entities = _inside("entities", "entities")

changes = Table(
    "changes",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    key_of("addresses", "address", index=True),
    _words("kind", null=False),
    _words("older"),
    _words("newer"),
    _words("before"),
    _words("after"),
    _json("older_spans"),
    _json("newer_spans"),
)

bands = Table(
    "bands",
    metadata,
    key_of("reports", "report", primary_key=True),
    Column("band", BigInteger, primary_key=True),
    Index(None, "band"),
)

copies = Table(
    "copies",
    metadata,
    key_of("reports", "report", primary_key=True),
    key_of("reports", "other", primary_key=True, index=True),
    Column("similarity", Float, nullable=False),
    Column("of_report", Float, nullable=False),
    Column("of_other", Float, nullable=False),
    _json("spans"),
    _json("other_spans"),
)
