"""A ledger that nobody can write can be asked, and says so to who would write."""

import ctypes
import json
import os
import sqlite3
import subprocess
import sys

import pytest

from reportedly.ledger import Comparison, Writer, open_engine, prepare
from tests.ledger.made import entry, made

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
DROP, MAY_WRITE_ALL = 24, 1  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE


@pytest.fixture
def place(tmp_path):
    """Make a ledger of one report."""
    file = tmp_path / "kept #1?" / "reportedly.db"
    file.parent.mkdir()
    engine = open_engine(str(file))
    prepare(engine, create=True)
    Writer(engine, Comparison(lambda *_: (), lambda *_: None)).keep(entry(made()))
    engine.dispose()
    yield file
    file.parent.chmod(0o755)


def closed(place):
    for file in place.parent.iterdir():
        file.chmod(0o444)
    place.parent.chmod(0o555)


def as_nobody_special():
    """Take from root what lets it write everywhere; others cannot anyway."""
    if os.geteuid() == 0:
        assert ctypes.CDLL(None).prctl(DROP, MAY_WRITE_ALL, 0, 0, 0) == 0


def run(place, *arguments):
    command = [sys.executable, "-m", "reportedly.cli", *arguments, "--ledger", str(place)]
    return subprocess.run(
        command, preexec_fn=as_nobody_special, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("command", ["search", "sources", "audit", "failures", "export"])
def test_it_can_be_asked(command, place):
    wanted = run(place, command).stdout
    closed(place)
    asked = run(place, command)
    assert (asked.returncode, asked.stdout, asked.stderr) == (0, wanted, "")
    assert [one.name for one in place.parent.iterdir()] == [place.name]


def test_it_says_in_a_line_that_it_cannot_be_written(place, tmp_path):
    closed(place)
    exported = tmp_path / "ledger.jsonl"
    run(place, "export", "--out", str(exported))
    kept = run(place, "import", str(exported))
    assert kept.returncode == 2
    assert kept.stderr.startswith(f"reportedly: {place}: cannot be opened (")
    assert kept.stderr.count("\n") == 1


def test_what_is_still_beside_it_is_never_passed_over(place):
    with sqlite3.connect(place) as writing:
        writing.execute("CREATE TABLE more (number)")
        writing.commit()
        (place.parent / "copy.db").write_bytes(place.read_bytes())
        beside = place.with_name(f"{place.name}-wal").read_bytes()
        (place.parent / "copy.db-wal").write_bytes(beside)
    writing.close()
    closed(place)
    asked = run(place.with_name("copy.db"), "search", "--format", "json")
    assert asked.returncode == 2 or json.loads(asked.stdout)["count"]
    assert "Traceback" not in asked.stderr
