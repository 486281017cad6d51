"""The commands that ask the ledger: one for each question, in three forms."""

import csv
import io
import json
import sqlite3
import subprocess
import sys

import pytest

from reportedly.cli import main
from reportedly.cli.command import BAD_USAGE, READ_ALL
from reportedly.errors import LedgerUnreachable
from reportedly.flow.ledger import Ledger
from reportedly.ledger import Comparison, Writer, open_engine
from tests.ledger.made import TEXT, entry, made

COMMANDS = (
    "search",
    "sources",
    "report",
    "audit",
    "stories",
    "entities",
    "judgements",
    "failures",
)


def keep(place, reading, found_at):
    engine = open_engine(str(place))
    Writer(engine, Comparison(lambda *_: (), lambda *_: None)).keep(entry(reading, found_at))
    engine.dispose()


def asked(command, *more):
    return [command, *(["https://courier.example/1"] if command == "report" else []), *more]


def told(capfdbinary, *arguments):
    assert main(list(arguments)) == READ_ALL
    return capfdbinary.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_text_in_a_pipe_has_neither_colour_nor_boxes(command, ledger, capfdbinary):
    out = told(capfdbinary, *asked(command)).decode()
    assert out.strip()
    assert "\x1b" not in out
    assert not any("\u2500" <= char <= "\u259f" for char in out)


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_one_line_with_the_records_fields(command, ledger, capfdbinary):
    out = told(capfdbinary, *asked(command), "--format", "json")
    assert out.count(b"\n") == 1
    found = json.loads(out)
    first = found if isinstance(found, dict) else found[0]
    assert (
        set(first)
        >= {
            "search": {"hits", "count", "more"},
            "sources": {"name", "kind", "claims", "hedges", "publishers"},
            "report": {"reading", "tracks", "copies", "wire"},
            "audit": {"group", "reports", "single_source", "sourcing"},
            "stories": {"id", "title", "reports"},
            "entities": {"id", "kind", "name", "names", "titles", "merges", "proposals", "seen"},
            "judgements": {"id", "about", "verdict", "one", "other", "words", "by", "at", "note"},
            "failures": {"name", "reason", "attempts"},
        }[command]
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_csv_is_a_row_for_each_answer(command, ledger, capfdbinary):
    out = told(capfdbinary, *asked(command), "--format", "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    wanted = {"search": 2, "sources": 2, "stories": 2, "entities": 4, "judgements": 1}
    assert len(rows) == wanted.get(command, 1)


@pytest.mark.parametrize("command", COMMANDS)
def test_without_a_ledger_it_is_said_in_a_line_with_status_2(command, tmp_path, capfd):
    place = tmp_path / "none.db"
    assert main(asked(command, "--ledger", str(place))) == BAD_USAGE
    said = capfd.readouterr()
    assert said.err.startswith(f"reportedly: {place}: no such ledger")
    assert (said.out, place.exists()) == ("", False)


@pytest.mark.parametrize("command", [*COMMANDS, "story"])
def test_a_file_that_is_no_ledger_is_left_as_it_is(command, tmp_path, capfd):
    place, other = tmp_path / "empty.db", tmp_path / "other.db"
    place.touch()
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE notes (words TEXT)")
    connection.close()
    for file in (place, other):
        before = file.read_bytes()
        name = ["x"] if command == "story" else []
        assert main(asked(command, *name, "--ledger", str(file))) == BAD_USAGE
        assert "holds no ledger" in capfd.readouterr().err
        assert file.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [place, other]


def test_every_filter_reaches_the_search(ledger, capfdbinary):
    given = "missing --source fisherman --kind person --naming described --manner indirect"
    given += " --certainty possible --where body --place zz --since 2031-03-05 --until 2031-03-05"
    given += " --least 40 --most 1,000 --hedged --attributed --format json"
    arguments = [*given.split(), "--publisher", "the selim courier"]
    assert json.loads(told(capfdbinary, "search", *arguments))["count"] == 2


@pytest.mark.parametrize(
    "other",
    [
        *("--source=clerk", "--kind=outlet", "--naming=named", "--manner=direct", "--own"),
        *("--certainty=certain", "--where=caption", "--place=yy", "--since=2031-03-06"),
        *("--until=2031-03-04", "--least=41", "--most=39", "--unhedged", "--publisher=nobody"),
    ],
)
def test_no_answer_is_no_failure(other, ledger, capfdbinary):
    assert told(capfdbinary, "search", "missing", other) == b"no claims\n"


def test_pages_follow_each_other(ledger, capfdbinary):
    page = ["search", "missing", "--limit", "1", "--format", "json", "--skip"]
    hits = [json.loads(told(capfdbinary, *page, str(skip)))["hits"] for skip in (0, 1, 2)]
    assert [len(one) for one in hits] == [1, 1, 0]
    assert hits[0] != hits[1]


def test_a_name_that_no_report_has_is_said_in_a_line(ledger, capfd):
    assert main(["report", "nobody's"]) == BAD_USAGE
    assert capfd.readouterr().err == f'reportedly: {ledger}: "nobody\'s" names no report\n'


@pytest.mark.parametrize("name", ["./orra.txt", "orra.txt", "../orra/orra.txt"])
def test_a_report_is_found_by_its_path_from_where_one_is(
    name, ledger, tmp_path, monkeypatch, capfdbinary
):
    (tmp_path / "orra").mkdir()
    monkeypatch.chdir(tmp_path / "orra")
    keep(ledger, made(f"{TEXT} Here."), str(tmp_path / "orra" / "orra.txt"))
    assert b"Found at" in told(capfdbinary, "report", name)


def test_a_slash_at_the_end_of_an_address_says_nothing(ledger, capfdbinary):
    assert b"Found at" in told(capfdbinary, "report", "https://courier.example/1/")
    keep(ledger, made(f"{TEXT} Here."), "https://post.example/orra/")
    assert b"Found at" in told(capfdbinary, "report", "https://post.example/orra")


def test_an_audit_can_be_written_as_a_picture(ledger, tmp_path, capfdbinary):
    file = tmp_path / "audit.svg"
    out = told(capfdbinary, "audit", "--svg", str(file)).decode()
    assert "2031-03" in out
    assert 'role="img"' in file.read_text("utf-8")


def test_where_nothing_can_be_drawn_no_picture_is_written_and_a_line_says_so(
    ledger, tmp_path, capfd
):
    file = tmp_path / "audit.svg"
    assert main(["audit", "--since", "2040-01-01", "--svg", str(file)]) == READ_ALL
    said = capfd.readouterr()
    assert said.err == f"reportedly: --svg {file}: no claims, so no chart is written\n"
    assert (said.out, file.exists()) == ("no reports\n", False)


def test_a_picture_that_cannot_be_written_is_said_in_a_line(ledger, tmp_path, capfd):
    assert main(["audit", "--svg", str(tmp_path)]) == BAD_USAGE
    assert capfd.readouterr().err == f"reportedly: --svg {tmp_path}: Is a directory\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_says_what_the_exit_status_means(command, capsys):
    with pytest.raises(SystemExit):
        main([command, "--help"])
    assert "Exit status: 0 also where nothing answers" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    "arguments",
    [
        *(["search", "--least", "many"], ["search", "--limit", "0"], ["search", "--skip", "-1"]),
        *(["search", "--hedged", "--unhedged"], ["audit", "--by", "share"], ["report"]),
        *(["sources", "--kind", "person", "--since", "now"], ["search", "--least", "nan"]),
    ],
)
def test_bad_usage_has_status_2(arguments, capsys):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == BAD_USAGE


def test_the_version_is_told_without_loading_a_database():
    code = """if True:
        import sys
        from reportedly.cli import main
        try:
            main(["--version"])
        except SystemExit:
            sys.exit(any(name in sys.modules for name in ("sqlalchemy", "rich", "numpy")))
        """
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_story_is_told_by_its_id_or_a_report_of_it(ledger, capfdbinary):
    (story,) = json.loads(told(capfdbinary, "stories", "--format", "json"))
    by_id = told(capfdbinary, "story", story["id"][:6], "--format", "json")
    by_report = told(capfdbinary, "story", "https://courier.example/1", "--format", "json")
    assert by_id == by_report
    for name in (story["id"].upper(), story["id"][:6].upper(), story["reports"][0]["id"].upper()):
        assert told(capfdbinary, "story", name, "--format", "json") == by_id
    assert set(json.loads(by_id)) == {"id", "title", "reports", "groups", "drift", "alone"}
    text = told(capfdbinary, "story", story["id"]).decode()
    assert "a fisherman, not named" in text
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize("form", ["text", "markdown", "csv"])
def test_a_story_keeps_its_chain_and_its_hedges_in_every_form(form, ledger, capfdbinary):
    out = told(capfdbinary, "story", "https://courier.example/1", "--format", form).decode()
    assert "a fisherman, not named" in out
    assert "may" in out


def test_a_story_can_be_written_as_a_page(ledger, tmp_path, capfd):
    page = tmp_path / "story.html"
    assert main(["story", "https://courier.example/1", "--html", str(page)]) == READ_ALL
    assert capfd.readouterr() == ("", f"reportedly: wrote {page}\n")
    assert "a fisherman" in page.read_text("utf-8")
    assert main(["story", "https://courier.example/1", "--html", str(tmp_path)]) == BAD_USAGE
    assert capfd.readouterr().err == f"reportedly: --html {tmp_path}: is a folder\n"


def test_a_story_that_nobody_knows_is_said_in_a_line_with_status_2(ledger, capfd):
    assert main(["story", "no such story"]) == BAD_USAGE
    assert "names no story" in capfd.readouterr().err


def test_stories_of_a_ledger_that_nobody_can_write_are_those_placed_before(
    ledger, capfdbinary, monkeypatch
):
    before = told(capfdbinary, "stories")
    keep(ledger, made("Another text of Port Selim"), "https://courier.example/3")

    def refused(_):
        raise LedgerUnreachable(str(ledger), "attempt to write a readonly database")

    monkeypatch.setattr(Ledger, "place", refused)
    assert main(["stories"]) == READ_ALL
    out, err = capfdbinary.readouterr()
    assert out == before
    assert b"a report is in no story yet" in err


def judged(capfdbinary, *arguments):
    out = told(capfdbinary, "judge", *arguments).decode()
    (last, *_) = reversed(json.loads(told(capfdbinary, "judgements", "--format", "json")))
    return out, last


def test_a_judgement_is_kept_and_shown_with_who_made_it(ledger, capfdbinary):
    (first, second) = (
        hit["claim"]["id"]
        for hit in json.loads(told(capfdbinary, "search", "--format", "json"))["hits"]
    )
    out, last = judged(capfdbinary, "different", first, second[:12], "--by", "Ilse", "--note", "no")
    assert out.startswith("not the same: Up to 40 people")
    assert (last["about"], last["one"], last["other"]) == ("group", first, second)
    assert (last["by"], last["note"]) == ("Ilse", "no")
    assert judged(capfdbinary, "undo", second, first)[1]["verdict"] == "undone"


def test_what_is_not_there_cannot_be_judged(ledger, capfd):
    assert main(["judge", "same", "zzzz", "yyyy"]) == BAD_USAGE
    assert "'zzzz' is no entity's and no claim's id" in capfd.readouterr().err


def test_a_table_of_outlets_that_is_none_is_refused_in_a_line(ledger, capfd, tmp_path):
    assert main(["entities", "--outlets", str(tmp_path)]) == BAD_USAGE
    assert capfd.readouterr().err.count("\n") == 1


def test_entities_are_chosen_by_kind_name_and_proposals(ledger, capfdbinary):
    def names(*chosen):
        found = json.loads(told(capfdbinary, "entities", "--format", "json", *chosen))
        return [one["name"] for one in found]

    assert set(names()) >= {"Port Selim"}
    assert names("--kind", "place") == names("port") == ["Port Selim"]
    assert names("--proposed") == []
