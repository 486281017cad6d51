"""A desk over a small ledger, and a browser without a screen that has entered it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the extra `desk` is not installed")

from starlette.testclient import TestClient

from reportedly.flow.ledger import Ledger
from tests.desk.desks import client_of, desk_of, entered, readings
from tests.stored import address, found


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    # An empty PostgreSQL database of its own in $REPORTEDLY_TEST_DESK, or else a file.
    file: Path = tmp_path_factory.mktemp("desk") / "ledger.db"
    with Ledger.open(os.environ.get("REPORTEDLY_TEST_DESK", str(file))) as kept:
        told = readings()
        stored = [found(one, address(path=f"{n}.txt")) for n, one in enumerate(told)]
        assert list(kept.restore(stored)) == [True] * len(told)
        for _ in kept.place():
            pass
        yield kept


@pytest.fixture
def stranger(ledger: Ledger) -> TestClient:
    """A browser that has not entered."""
    return client_of(desk_of(ledger))


@pytest.fixture
def browser(ledger: Ledger) -> TestClient:
    """A browser that has entered, on a page of the desk."""
    return entered(desk_of(ledger))


@pytest.fixture(scope="session")
def caller(ledger: Ledger) -> TestClient:
    """A program that has entered, for many questions."""
    return entered(desk_of(ledger))
