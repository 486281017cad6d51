"""The first ledger."""

import sqlalchemy as sa
from alembic import op

# For people who read the database with other tools: a claim never without its chain and hedges.
TOLD = """CREATE VIEW told AS
    SELECT claims.number, reports.publisher, reports.published, reports.title,
        CASE claims.depth WHEN 0 THEN 'own voice' ELSE (
            SELECT {chain} FROM (
                SELECT position, coalesce(name, text) || CASE naming
                    WHEN 'anonymous' THEN ' (name withheld)'
                    WHEN 'described' THEN ' (not named)'
                    WHEN 'unattributed' THEN ' (nobody named)'
                    ELSE '' END AS holder
                FROM links WHERE links.claim = claims.number ORDER BY position) AS chained
        ) END AS chain,
        claims.text, claims.manner, claims.certainty,
        (SELECT {hedges} FROM (
            SELECT position, text FROM hedges WHERE hedges.claim = claims.number
            ORDER BY position) AS hedged) AS hedges,
        reports.url, reports.id AS report
    FROM claims JOIN reports ON reports.number = claims.report
    WHERE NOT claims.fragment"""

# What is looked for beside a claim's words stands in the index alone.
SQLITE = (
    TOLD.format(chain="group_concat(holder, ' ‹ ')", hedges="group_concat(text, ', ')"),
    "CREATE VIEW claim_words AS SELECT number, text, '' AS holders, '' AS facets FROM claims",
    """CREATE VIRTUAL TABLE claim_index USING fts5(
        text, holders, facets, content='claim_words', content_rowid='number',
        tokenize='porter unicode61 remove_diacritics 2'
    )""",
    """CREATE VIRTUAL TABLE corrected_index USING fts5(
        text, holders, facets, tokenize='porter unicode61 remove_diacritics 2'
    )""",
    """CREATE VIRTUAL TABLE holder_index USING fts5(
        name, content='holders', content_rowid='number',
        tokenize='porter unicode61 remove_diacritics 2'
    )""",
    """CREATE TRIGGER holders_named AFTER INSERT ON holders WHEN new.name IS NOT NULL BEGIN
        INSERT INTO holder_index (rowid, name) VALUES (new.number, new.name);
    END""",
)
POSTGRESQL = (
    TOLD.format(
        chain="string_agg(holder, ' ‹ ' ORDER BY position)",
        hedges="string_agg(text, ', ' ORDER BY position)",
    ),
    "ALTER TABLE claims ADD COLUMN words tsvector",
    "CREATE INDEX ix_claims_words ON claims USING gin (words)",
    "ALTER TABLE corrected_claims ADD COLUMN words tsvector",
    "CREATE INDEX ix_corrected_claims_words ON corrected_claims USING gin (words)",
    "CREATE INDEX ix_holders_words ON holders USING gin (to_tsvector('english', name))",
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the step."""
    op.create_table(
        "failures",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("last", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_failures")),
        sa.UniqueConstraint("name", name=op.f("uq_failures_name")),
    )
    op.create_table(
        "holders",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("hedged", sa.Integer(), nullable=False),
        sa.Column("named", sa.Integer(), nullable=False),
        sa.Column("described", sa.Integer(), nullable=False),
        sa.Column("anonymous", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_holders")),
        sa.UniqueConstraint("key", name=op.f("uq_holders_key")),
    )
    op.create_index(
        "ix_holders_anonymous",
        "holders",
        ["anonymous", "kind", "number"],
        unique=False,
        sqlite_where=sa.text("anonymous > 0"),
        postgresql_where=sa.text("anonymous > 0"),
    )
    op.create_index(
        "ix_holders_claims",
        "holders",
        ["claims", "kind", "number"],
        unique=False,
        sqlite_where=sa.text("claims > 0"),
        postgresql_where=sa.text("claims > 0"),
    )
    op.create_index(
        "ix_holders_described",
        "holders",
        ["described", "kind", "number"],
        unique=False,
        sqlite_where=sa.text("described > 0"),
        postgresql_where=sa.text("described > 0"),
    )
    op.create_index(op.f("ix_holders_kind_claims"), "holders", ["kind", "claims"], unique=False)
    op.create_index(
        "ix_holders_named",
        "holders",
        ["named", "kind", "number"],
        unique=False,
        sqlite_where=sa.text("named > 0"),
        postgresql_where=sa.text("named > 0"),
    )
    op.create_table(
        "judgements",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("one", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=True),
        sa.Column("words", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("report", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_judgements")),
        sa.UniqueConstraint("id", name=op.f("uq_judgements_id")),
    )
    op.create_index(op.f("ix_judgements_about_one"), "judgements", ["about", "one"], unique=False)
    op.create_index(
        op.f("ix_judgements_about_other"), "judgements", ["about", "other"], unique=False
    )
    op.create_index(op.f("ix_judgements_report"), "judgements", ["report"], unique=False)
    op.create_table(
        "models",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_models")),
    )
    op.create_table(
        "publishers",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_publishers")),
        sa.UniqueConstraint("name", name=op.f("uq_publishers_name")),
    )
    op.create_table(
        "citations",
        sa.Column("holder", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("hedged", sa.Integer(), nullable=False),
        sa.Column("named", sa.Integer(), nullable=False),
        sa.Column("described", sa.Integer(), nullable=False),
        sa.Column("anonymous", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["holder"], ["holders.number"], name=op.f("fk_citations_holder"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("holder", "publisher", name=op.f("pk_citations")),
    )
    op.create_index(
        "ix_citations_anonymous",
        "citations",
        ["publisher", "anonymous", "kind", "holder"],
        unique=False,
        sqlite_where=sa.text("anonymous > 0"),
        postgresql_where=sa.text("anonymous > 0"),
    )
    op.create_index(
        "ix_citations_claims",
        "citations",
        ["publisher", "claims", "kind", "holder"],
        unique=False,
        sqlite_where=sa.text("claims > 0"),
        postgresql_where=sa.text("claims > 0"),
    )
    op.create_index(
        "ix_citations_described",
        "citations",
        ["publisher", "described", "kind", "holder"],
        unique=False,
        sqlite_where=sa.text("described > 0"),
        postgresql_where=sa.text("described > 0"),
    )
    op.create_index(
        "ix_citations_named",
        "citations",
        ["publisher", "named", "kind", "holder"],
        unique=False,
        sqlite_where=sa.text("named > 0"),
        postgresql_where=sa.text("named > 0"),
    )
    op.create_table(
        "holder_hedges",
        sa.Column("holder", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["holder"], ["holders.number"], name=op.f("fk_holder_hedges_holder"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("holder", "words", name=op.f("pk_holder_hedges")),
    )
    op.create_table(
        "holder_titles",
        sa.Column("holder", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["holder"], ["holders.number"], name=op.f("fk_holder_titles_holder"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("holder", "words", name=op.f("pk_holder_titles")),
    )
    op.create_table(
        "reports",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("byline", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("furniture", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("placed", sa.Boolean(), nullable=False),
        sa.Column("wire", sa.Text(), nullable=True),
        sa.Column("wire_spans", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("stored", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["model"], ["models.sha256"], name=op.f("fk_reports_model")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_reports")),
        sa.UniqueConstraint("id", name=op.f("uq_reports_id")),
    )
    op.create_index(op.f("ix_reports_published"), "reports", ["published"], unique=False)
    op.create_index(
        op.f("ix_reports_publisher_published"), "reports", ["publisher", "published"], unique=False
    )
    op.create_index(
        "ix_reports_waiting",
        "reports",
        ["number"],
        unique=False,
        sqlite_where=sa.text("placed = 0"),
        postgresql_where=sa.text("NOT placed"),
    )
    op.create_table(
        "addresses",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("ref", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("byline", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_addresses_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_addresses")),
    )
    op.create_index(
        op.f("ix_addresses_address_version"), "addresses", ["address", "version"], unique=True
    )
    op.create_index(
        op.f("ix_addresses_path"), "addresses", ["path"], unique=False, postgresql_using="hash"
    )
    op.create_index(
        op.f("ix_addresses_ref"), "addresses", ["ref"], unique=False, postgresql_using="hash"
    )
    op.create_index(op.f("ix_addresses_report"), "addresses", ["report"], unique=False)
    op.create_index(
        op.f("ix_addresses_url"), "addresses", ["url"], unique=False, postgresql_using="hash"
    )
    op.create_table(
        "amended_citations",
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("holder", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("hedged", sa.Integer(), nullable=False),
        sa.Column("named", sa.Integer(), nullable=False),
        sa.Column("described", sa.Integer(), nullable=False),
        sa.Column("anonymous", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["holder"],
            ["holders.number"],
            name=op.f("fk_amended_citations_holder"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["report"],
            ["reports.number"],
            name=op.f("fk_amended_citations_report"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("report", "holder", name=op.f("pk_amended_citations")),
    )
    op.create_index(
        op.f("ix_amended_citations_holder"), "amended_citations", ["holder"], unique=False
    )
    op.create_table(
        "amended_words",
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("holder", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["holder"], ["holders.number"], name=op.f("fk_amended_words_holder"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_amended_words_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", "holder", "what", "words", name=op.f("pk_amended_words")),
    )
    op.create_index(op.f("ix_amended_words_holder"), "amended_words", ["holder"], unique=False)
    op.create_table(
        "attributions",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("source", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("cue", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_attributions_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_attributions")),
    )
    op.create_index(op.f("ix_attributions_report"), "attributions", ["report"], unique=False)
    op.create_table(
        "bands",
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("band", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_bands_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", "band", name=op.f("pk_bands")),
    )
    op.create_index(op.f("ix_bands_band"), "bands", ["band"], unique=False)
    op.create_table(
        "claims",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("where", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("attribution", sa.Text(), nullable=True),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("fragment", sa.Boolean(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("hedged", sa.Boolean(), nullable=False),
        sa.Column("origin_kind", sa.Text(), nullable=True),
        sa.Column("origin_naming", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_claims_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_claims")),
    )
    op.create_index(op.f("ix_claims_id"), "claims", ["id"], unique=False)
    op.create_index(op.f("ix_claims_report"), "claims", ["report"], unique=False)
    op.create_table(
        "copies",
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("other", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("similarity", sa.Float(), nullable=False),
        sa.Column("of_report", sa.Float(), nullable=False),
        sa.Column("of_other", sa.Float(), nullable=False),
        sa.Column("spans", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("other_spans", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["other"], ["reports.number"], name=op.f("fk_copies_other"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_copies_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", "other", name=op.f("pk_copies")),
    )
    op.create_index(op.f("ix_copies_other"), "copies", ["other"], unique=False)
    op.create_table(
        "corrected_sourcing",
        sa.Column(
            "report",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("own_voice", sa.Integer(), nullable=False),
        sa.Column("named", sa.Integer(), nullable=False),
        sa.Column("described", sa.Integer(), nullable=False),
        sa.Column("anonymous", sa.Integer(), nullable=False),
        sa.Column("unattributed", sa.Integer(), nullable=False),
        sa.Column("hedged", sa.Integer(), nullable=False),
        sa.Column("second_hand", sa.Integer(), nullable=False),
        sa.Column("deepest", sa.Integer(), nullable=False),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"],
            ["reports.number"],
            name=op.f("fk_corrected_sourcing_report"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_corrected_sourcing")),
    )
    op.create_table(
        "entities",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("aliases", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("mentions", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_entities_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_entities")),
    )
    op.create_index(op.f("ix_entities_id"), "entities", ["id"], unique=False)
    op.create_index(op.f("ix_entities_report"), "entities", ["report"], unique=False)
    op.create_table(
        "inputs",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_inputs_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_inputs")),
    )
    op.create_index(op.f("ix_inputs_report"), "inputs", ["report"], unique=False)
    op.create_table(
        "introductions",
        sa.Column(
            "report",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("beings", sa.Text(), nullable=False),
        sa.Column("one", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("span", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_introductions_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", "position", name=op.f("pk_introductions")),
    )
    op.create_index(op.f("ix_introductions_one"), "introductions", ["one"], unique=False)
    op.create_index(op.f("ix_introductions_other"), "introductions", ["other"], unique=False)
    op.create_table(
        "quantities",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("span", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("bound", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("counted", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_quantities_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_quantities")),
    )
    op.create_index(op.f("ix_quantities_report"), "quantities", ["report"], unique=False)
    op.create_table(
        "sourcing",
        sa.Column(
            "report",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("own_voice", sa.Integer(), nullable=False),
        sa.Column("named", sa.Integer(), nullable=False),
        sa.Column("described", sa.Integer(), nullable=False),
        sa.Column("anonymous", sa.Integer(), nullable=False),
        sa.Column("unattributed", sa.Integer(), nullable=False),
        sa.Column("hedged", sa.Integer(), nullable=False),
        sa.Column("second_hand", sa.Integer(), nullable=False),
        sa.Column("deepest", sa.Integer(), nullable=False),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_sourcing_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_sourcing")),
    )
    op.create_table(
        "times",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("span", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("end", sa.Text(), nullable=True),
        sa.Column("granularity", sa.Text(), nullable=False),
        sa.Column("mod", sa.Text(), nullable=True),
        sa.Column("anchored", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_times_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_times")),
    )
    op.create_index(op.f("ix_times_report"), "times", ["report"], unique=False)
    op.create_table(
        "topics",
        sa.Column(
            "report",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("topic", sa.LargeBinary(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.number"], name=op.f("fk_topics_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_topics")),
    )
    op.create_index(op.f("ix_topics_story"), "topics", ["story"], unique=False)
    op.create_table(
        "changes",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("address", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("older", sa.Text(), nullable=True),
        sa.Column("newer", sa.Text(), nullable=True),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("older_spans", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("newer_spans", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["address"], ["addresses.number"], name=op.f("fk_changes_address"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_changes")),
    )
    op.create_index(op.f("ix_changes_address"), "changes", ["address"], unique=False)
    op.create_table(
        "claim_entities",
        sa.Column("claim", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.number"], name=op.f("fk_claim_entities_claim"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["item"], ["entities.number"], name=op.f("fk_claim_entities_item"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim", "position", name=op.f("pk_claim_entities")),
    )
    op.create_index(op.f("ix_claim_entities_item"), "claim_entities", ["item"], unique=False)
    op.create_table(
        "claim_places",
        sa.Column("claim", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.number"], name=op.f("fk_claim_places_claim"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["item"], ["entities.number"], name=op.f("fk_claim_places_item"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim", "position", name=op.f("pk_claim_places")),
    )
    op.create_index(op.f("ix_claim_places_item"), "claim_places", ["item"], unique=False)
    op.create_table(
        "claim_quantities",
        sa.Column("claim", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.number"], name=op.f("fk_claim_quantities_claim"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["item"],
            ["quantities.number"],
            name=op.f("fk_claim_quantities_item"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("claim", "position", name=op.f("pk_claim_quantities")),
    )
    op.create_index(op.f("ix_claim_quantities_item"), "claim_quantities", ["item"], unique=False)
    op.create_table(
        "claim_times",
        sa.Column("claim", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.number"], name=op.f("fk_claim_times_claim"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["item"], ["times.number"], name=op.f("fk_claim_times_item"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim", "position", name=op.f("pk_claim_times")),
    )
    op.create_index(op.f("ix_claim_times_item"), "claim_times", ["item"], unique=False)
    op.create_table(
        "corrected_claims",
        sa.Column(
            "claim",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sizes", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("value", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.number"], name=op.f("fk_corrected_claims_claim"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report"],
            ["reports.number"],
            name=op.f("fk_corrected_claims_report"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("claim", name=op.f("pk_corrected_claims")),
    )
    op.create_index(
        op.f("ix_corrected_claims_report"), "corrected_claims", ["report"], unique=False
    )
    op.create_table(
        "hedges",
        sa.Column("claim", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("span", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.number"], name=op.f("fk_hedges_claim"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim", "position", name=op.f("pk_hedges")),
    )
    op.create_table(
        "links",
        sa.Column("claim", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("holder", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("spans", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("naming", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("standing", sa.Text(), nullable=True),
        sa.Column("cue", sa.Text(), nullable=True),
        sa.Column("entity", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.number"], name=op.f("fk_links_claim"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["holder"], ["holders.number"], name=op.f("fk_links_holder"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim", "position", name=op.f("pk_links")),
    )
    op.create_index(op.f("ix_links_holder_claim"), "links", ["holder", "claim"], unique=False)
    op.create_table(
        "named",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("beings", sa.Text(), nullable=False),
        sa.Column("titles", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["entities.number"], name=op.f("fk_named_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_named")),
    )
    op.create_table(
        "places",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("geonames", sa.Text(), nullable=True),
        sa.Column("decided", sa.Text(), nullable=True),
        sa.Column("evidence", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["entities.number"], name=op.f("fk_places_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_places")),
    )
    op.create_table(
        "ties",
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("other", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("likeness", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["other"], ["topics.report"], name=op.f("fk_ties_other"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report"], ["topics.report"], name=op.f("fk_ties_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", "other", name=op.f("pk_ties")),
    )
    op.create_index(op.f("ix_ties_other"), "ties", ["other"], unique=False)
    op.create_table(
        "topic_words",
        sa.Column("report", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("word", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["report"], ["topics.report"], name=op.f("fk_topic_words_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", "word", name=op.f("pk_topic_words")),
    )
    op.create_index(
        op.f("ix_topic_words_word_day_report"),
        "topic_words",
        ["word", "day", "report"],
        unique=False,
    )
    op.create_table(
        "names",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.Column("initials", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["named.number"], name=op.f("fk_names_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", "position", name=op.f("pk_names")),
    )
    op.create_index(op.f("ix_names_block"), "names", ["block"], unique=False)
    op.create_index(op.f("ix_names_key"), "names", ["key"], unique=False)
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE if is_sqlite else POSTGRESQL:
        op.execute(statement)
