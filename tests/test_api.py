"""What `import reportedly` gives, and what it does not load before it is used."""

import subprocess
import sys

import pytest

import reportedly


def test_every_public_name_is_there() -> None:
    assert all(hasattr(reportedly, name) for name in reportedly.__all__)


def test_a_name_that_is_not_there_is_said_to_be_missing() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        reportedly.nothing  # noqa: B018


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        ("import reportedly", {"sqlalchemy", "numpy", "onnxruntime", "lxml"}),
        ("import reportedly.cli", {"sqlalchemy", "numpy", "onnxruntime", "lxml"}),
        ("import reportedly.cli.read", {"sqlalchemy", "alembic", "pypdf", "warcio", "feedparser"}),
        ("import reportedly.flow.work", {"sqlalchemy", "alembic", "psycopg"}),
        ("import reportedly.cli.ingest", {"alembic", "pypdf", "warcio", "feedparser", "rich"}),
    ],
)
def test_nothing_is_loaded_before_it_is_used(code: str, unwanted: set[str]) -> None:
    script = f"{code}; import sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert not unwanted & set(loaded.stdout.decode().split())
