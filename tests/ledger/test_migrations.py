"""What the migrations make is what the schema says."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from reportedly.ledger.preparing import REVISION, configuration
from reportedly.ledger.schema import metadata

INDEX_ALONE = ("claim_index", "claim_words", "corrected_index", "holder_index")
OF_WORDS = ("ix_claims_words", "ix_corrected_claims_words", "ix_holders_words")


def test_the_migrations_make_the_schema(engine: Engine) -> None:
    def ours(_item: object, name: str, kind: str, *_more: object) -> bool:
        return not (name or "").startswith((*INDEX_ALONE, *OF_WORDS)) and (kind, name) != (
            "column",
            "words",
        )

    with engine.connect() as connection:
        options = {"include_object": ours, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_the_last_migration_is_the_one_that_ledgers_are_brought_to(engine: Engine) -> None:
    with engine.connect() as connection:
        script = ScriptDirectory.from_config(configuration(connection))
    assert script.get_current_head() == REVISION
