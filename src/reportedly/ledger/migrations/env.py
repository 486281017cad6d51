"""What Alembic runs: the steps, on the connection that `prepare` hands over."""

from alembic import context

from reportedly.ledger.correction_schema import corrected_claims
from reportedly.ledger.naming_schema import names
from reportedly.ledger.story_schema import topics

TABLES = (topics, names, corrected_claims)
"""One of each file that tells of tables, so that all of them are known."""

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=TABLES[0].metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
