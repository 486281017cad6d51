"""What became of each report is counted in words that fit, also where it was stopped."""

from collections.abc import Iterator

import pytest

from reportedly.cli import main
from reportedly.cli.command import BAD_USAGE
from reportedly.flow.ledger import Ledger
from reportedly.ledger import Outcome


@pytest.fixture
def taken(monkeypatch, tmp_path):
    """Take in what a test says in place of what is read."""
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(tmp_path / "reportedly.db"))

    def take(*kept: Outcome | BaseException) -> None:
        def told(*_: object, **__: object) -> Iterator[Outcome]:
            for one in kept:
                if isinstance(one, BaseException):
                    raise one
                yield one

        monkeypatch.setattr(Ledger, "take", told)

    return take


def kept(status, count):
    return [Outcome(status, "0" * 64, f"made-{number}") for number in range(count)]


@pytest.mark.parametrize(
    ("status", "count", "said"),
    [
        ("version", 1, "1 report: 1 new text at a known address"),
        ("version", 2, "2 reports: 2 new texts at known addresses"),
        ("address", 1, "1 report: 1 known text at a new address"),
        ("address", 1_200, "1,200 reports: 1,200 known texts at new addresses"),
    ],
)
def test_one_and_several_are_told_apart(status, count, said, taken, capfd):
    taken(*kept(status, count))
    assert main(["ingest", "made"]) == 0
    assert capfd.readouterr().out == f"{said}\n"


@pytest.mark.parametrize("form", ["text", "jsonl"])
@pytest.mark.parametrize(("count", "said"), [(1, "1 report is kept"), (12, "12 reports are kept")])
def test_who_stops_it_is_told_what_is_kept(count, said, form, taken, capfd):
    taken(*kept("stored", count), KeyboardInterrupt())
    assert main(["ingest", "made", "--format", form]) == 130
    told = capfd.readouterr()
    assert told.err == f"reportedly: stopped: {said}, the next run goes on from there\n"
    assert told.out.count("\n") == (count if form == "jsonl" else 0)


def test_an_empty_name_is_said_to_be_empty(taken, capsys):
    with pytest.raises(SystemExit) as left:
        main(["ingest", ""])
    assert left.value.code == BAD_USAGE
    assert "SOURCE: the name is empty" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["ingest", "retry", "export", "import"])
def test_help_says_what_the_exit_status_means(name, capsys):
    with pytest.raises(SystemExit):
        main([name, "--help"])
    assert "Exit status: 0 " in capsys.readouterr().out
