"""Preparing: a ledger that this version can work with, made, migrated or refused."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from reportedly.errors import LedgerMissing, LedgerNewer, LedgerUnreachable
from reportedly.ledger.engine import WRITES, shown
from reportedly.ledger.transactions import reason_of

if TYPE_CHECKING:
    from alembic.config import Config

REVISION = "0001"
"""The last of the migrations; a test holds it to be that."""
FOLDER = Path(__file__).parent / "migrations"


def prepare(engine: Engine, *, create: bool) -> None:
    """Bring the ledger up to this version; where there is none make one, if `create`.

    Raises LedgerMissing, LedgerNewer, or LedgerUnreachable.
    """
    name = shown(engine)
    if not create and engine.dialect.name == "sqlite" and not Path(name).exists():
        raise LedgerMissing(name, "no such ledger; `reportedly ingest` makes one")
    try:
        with engine.connect() as connection:
            found = revision_of(connection)
        if found == REVISION:
            return
        if found is None and not create:
            raise LedgerMissing(name, "holds no ledger; `reportedly ingest` makes one")
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            _migrate(connection, name)
    except DBAPIError as error:
        raise LedgerUnreachable(name, f"cannot be opened ({reason_of(error)})") from error


def revision_of(connection: Connection) -> str | None:
    """Return the number of the ledger's last migration, or None where there is no ledger."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _migrate(connection: Connection, name: str) -> None:
    from alembic import command
    from alembic.util import CommandError

    if connection.dialect.name == "postgresql":
        # Two that find no ledger at once: the second waits, and finds one.
        connection.execute(text("SELECT pg_advisory_xact_lock(727070)"))
    try:
        command.upgrade(configuration(connection), "head")
    except CommandError as error:
        raise LedgerNewer(name, "made by a newer version of reportedly") from error


def configuration(connection: Connection) -> "Config":
    """Return Alembic's configuration for the migrations in the package."""
    from alembic.config import Config

    chosen = Config()
    chosen.set_main_option("script_location", str(FOLDER))
    chosen.attributes["connection"] = connection
    return chosen
