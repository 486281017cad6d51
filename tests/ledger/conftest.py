"""A fresh ledger for each test, on SQLite and, where one is at hand, on PostgreSQL."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from reportedly.ledger import Comparison, Writer, open_engine, prepare

POSTGRESQL = os.environ.get("REPORTEDLY_TEST_POSTGRESQL")
NO_POSTGRESQL = "REPORTEDLY_TEST_POSTGRESQL names no PostgreSQL database for tests"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a ledger that is not there yet."""
    if request.param == "sqlite":
        return str(tmp_path / "reportedly.db")
    if POSTGRESQL is None:
        pytest.skip(NO_POSTGRESQL)
    engine = open_engine(POSTGRESQL)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return POSTGRESQL


@pytest.fixture
def engine(address: str) -> Iterator[Engine]:
    """Return an engine of an empty ledger."""
    made = open_engine(address)
    prepare(made, create=True)
    yield made
    made.dispose()


@pytest.fixture
def writer(engine: Engine) -> Writer:
    """Return a writer that finds no changes and no copies."""
    return Writer(engine, Comparison(lambda older, newer: (), lambda *texts: None))
