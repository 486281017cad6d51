"""What Alembic runs: the steps, on the connection that `prepare` hands over."""

from alembic import context

from reportedly.ledger.story_schema import topics

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=topics.metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
