"""`reportedly check`: one report against the ledger, from a file, an address or standard input."""

import json

import pytest

from reportedly.cli import main
from reportedly.cli.command import BAD_USAGE, READ_ALL, SOME_UNREAD
from reportedly.flow import ledger as flow
from tests.ledger.made import TEXT, made


@pytest.fixture(autouse=True)
def reader(shelf, monkeypatch):
    """Give a reader that knows no model: what lies on its shelf, and a report of the story."""
    monkeypatch.setattr(flow, "Reader", shelf)
    told = made(f"{TEXT} Again.")
    shelf.texts["new.txt"] = told.report.text
    read = shelf.read
    monkeypatch.setattr(shelf, "read", lambda name: told if name == "new.txt" else read(name))
    return shelf


def test_a_report_is_shown_with_who_has_its_claims_too(ledger, capfd):
    assert main(["check", "new.txt"]) == READ_ALL
    out = capfd.readouterr().out
    assert "2 reports of the ledger may tell of the same happening" in out
    assert "a fisherman, not named" in out
    assert "possible (may)" in out
    assert max(map(len, out.splitlines())) <= 80


def test_json_is_one_line_with_the_records_fields(ledger, capfd):
    assert main(["check", "new.txt", "--format", "json"]) == READ_ALL
    (line,) = capfd.readouterr().out.splitlines()
    found = json.loads(line)
    fields = {"report", "known", "story", "groups", "drift", "alone", "headline"}
    assert set(found) == fields
    assert len(found["story"]["reports"]) == 2


def test_that_there_is_no_story_is_said(ledger, capfd):
    assert main(["check", "dam.txt"]) == READ_ALL
    said = " ".join(capfd.readouterr().out.split())
    assert "No report of the ledger was found to tell of the same happening" in said
    assert "Its headline against its body" in said


def test_a_report_that_cannot_be_read_is_said_in_a_line_with_status_1(ledger, capfd):
    assert main(["check", "gone.txt"]) == SOME_UNREAD
    assert capfd.readouterr() == ("", "reportedly: gone.txt: no such file or folder\n")


def test_without_a_ledger_nothing_is_read(shelf, tmp_path, capfd):
    place = tmp_path / "none.db"
    assert main(["check", "dam.txt", "--ledger", str(place)]) == BAD_USAGE
    assert capfd.readouterr().err.startswith(f"reportedly: {place}: no such ledger")
    assert (shelf.asked, place.exists()) == ([], False)


def test_what_is_known_of_the_report_reaches_the_reader(ledger, shelf, capfd):
    main(["check", "dam.txt", "--publisher", "Orra Post", "--published", "2031-03-05"])
    assert (shelf.settings.publisher, shelf.settings.published) == ("Orra Post", "2031-03-05")
