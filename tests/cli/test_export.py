"""What export wrote, import takes back; what it did not write is told in a line."""

import io
import sys
from types import SimpleNamespace

import pytest

from reportedly.cli import main
from reportedly.cli.command import BAD_USAGE, READ_ALL, SOME_UNREAD
from reportedly.cli.export import MOST_LOST


@pytest.fixture
def lines(ledger, tmp_path, monkeypatch):
    """Export the two reports of the ledger, and lead what follows to one that is not there."""
    file = tmp_path / "ledger.jsonl"
    assert main(["export", "--out", str(file)]) == READ_ALL
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(tmp_path / "other.db"))
    return file


def test_what_was_exported_is_taken_back_once(lines, capfd):
    for told in ("2 new, 0 known already", "0 new, 2 known already"):
        assert main(["import", str(lines)]) == READ_ALL
        assert capfd.readouterr().out == f"2 reports restored: {told}\n"


def test_standard_input_is_taken_back(lines, monkeypatch, capfd):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(lines.read_bytes())))
    assert main(["import", "-"]) == READ_ALL
    assert capfd.readouterr().out.startswith("2 reports restored")


def refused(file, capfd):
    capfd.readouterr()
    assert main(["import", str(file)]) == BAD_USAGE
    assert not (file.parent / "other.db").exists()
    return capfd.readouterr().err


def test_a_table_is_refused_and_no_ledger_is_made(lines, capfd):
    said = refused(lines.with_name("claims.CSV"), capfd)
    assert "CSV cannot be taken back: export as JSON Lines or Parquet" in said


def test_a_file_that_is_not_there_makes_no_ledger(lines, capfd):
    assert "No such file or directory" in refused(lines.with_name("none.jsonl"), capfd)
    assert "No such file or directory" in refused(lines.with_name("none.parquet"), capfd)


def test_a_library_that_is_missing_makes_no_ledger(lines, capfd, monkeypatch):
    monkeypatch.setitem(sys.modules, "reportedly.exchange.arrow", None)
    monkeypatch.delitem(sys.modules, "reportedly.exchange.unpacking", raising=False)
    lines.rename(file := lines.with_name("ledger.parquet"))
    assert "pip install 'reportedly[parquet]'" in refused(file, capfd)


def test_a_file_of_something_else_is_given_up_soon(lines, capfd):
    whole = lines.read_text()
    lines.write_text(whole + "no report\n" * 100 + whole)
    capfd.readouterr()
    assert main(["import", str(lines)]) == SOME_UNREAD
    said = capfd.readouterr()
    assert said.err.count("\n") == MOST_LOST + 1
    assert "lines in a row that are no report; the rest is not read" in said.err
    assert said.out.startswith("2 reports restored")


def test_an_empty_file_is_said_to_be_empty(lines, capfd):
    lines.write_text("\n")
    capfd.readouterr()
    assert main(["import", str(lines)]) == READ_ALL
    assert capfd.readouterr().out == f"{lines}: nothing in it\n"
