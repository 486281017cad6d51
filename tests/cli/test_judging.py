"""`reportedly judge` says what is right; every command shows it or, with --raw, what was read."""

import csv
import io
import json

import pytest

from reportedly.cli import main
from reportedly.cli.command import BAD_USAGE, READ_ALL


def told(capfdbinary, *arguments):
    assert main(list(arguments)) == READ_ALL
    return capfdbinary.readouterr().out.decode("utf-8-sig")


def claims(capfdbinary, *more):
    answer = json.loads(told(capfdbinary, "search", "--format", "json", *more))
    return [hit["claim"] for hit in answer["hits"]]


@pytest.fixture
def claim(ledger, capfdbinary):
    return claims(capfdbinary)[0]["id"]


def test_a_rejected_claim_is_shown_no_more_but_raw(claim, capfdbinary):
    out = told(capfdbinary, "judge", "reject", claim[:8], "--by", "Ilse", "--note", "a caption")
    assert out.startswith("rejected: Up to 40 people")
    assert claim not in {one["id"] for one in claims(capfdbinary)}
    assert claim in {one["id"] for one in claims(capfdbinary, "--raw")}
    rows = [
        list(csv.DictReader(io.StringIO(told(capfdbinary, "export", "--format", "csv", *raw))))
        for raw in ([], ["--raw"])
    ]
    assert len(rows[1]) > len(rows[0])


def test_each_flag_corrects_what_it_names(claim, capfdbinary):
    told(capfdbinary, "judge", "correct", claim, "--content", "6-30", "--certainty", "certain")
    told(capfdbinary, "judge", "correct", claim, "--link", "2", "--name", "Voss", "--title", "mate")
    one = next(one for one in claims(capfdbinary) if one["id"] == claim)
    assert (one["text"], one["certainty"]["label"]) == ("40 people may be missing", "certain")
    assert (one["chain"][1]["name"], one["chain"][1]["title"]) == ("Voss", "mate")
    sources = json.loads(told(capfdbinary, "sources", "voss", "--format", "json"))
    assert [source["claims"] for source in sources] == [1]
    assert told(capfdbinary, "sources", "voss", "--raw", "--format", "json").strip() == "[]"


def test_undo_takes_a_claim_or_a_judgement(claim, capfdbinary):
    before = claims(capfdbinary)
    told(capfdbinary, "judge", "reject", claim)
    told(capfdbinary, "judge", "undo", claim)
    told(capfdbinary, "judge", "reject", claim)
    last = json.loads(told(capfdbinary, "judgements", "--format", "json"))[-1]
    told(capfdbinary, "judge", "undo", last["id"])
    assert claims(capfdbinary) == before
    stands = [
        one["stands"] for one in json.loads(told(capfdbinary, "judgements", "--format", "json"))
    ]
    assert stands[1:] == ["gone_over", "gone_over", "gone_over", "holds"]


def test_judgements_are_exported_a_line_a_report(claim, capfdbinary, tmp_path):
    told(capfdbinary, "judge", "confirm", claim)
    file = tmp_path / "judged.jsonl"
    told(capfdbinary, "judgements", "export", str(file))
    (line,) = map(json.loads, file.read_text("utf-8").splitlines())
    assert [one["verdict"] for one in line["attributions"]] == ["right"]
    assert json.loads(told(capfdbinary, "judgements", "export")) == line


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (["confirm", "zzzz"], "'zzzz' is no entity's and no claim's id"),
        (["correct", "CLAIM"], "say what it should be"),
        (["reject", "CLAIM", "--name", "x"], "--name: not of a claim"),
        (["reject", "CLAIM", "--link", "1", "--name", "x"], "goes with correct, not with reject"),
        (["correct", "CLAIM", "--quantity", "1", "--low", "3"], "--bound"),
        (["reject", "CLAIM", "--link", "9"], "has no link 9: it has 2"),
        (["reject", "nowhere.txt", "--furniture", "0-2"], "'nowhere.txt' names no report"),
        (["undo", "zzzz"], "'zzzz' is no judgement's id"),
        (["same", "CLAIM"], "of two ids at least"),
    ],
)
def test_what_cannot_be_judged_is_said_in_a_line(claim, capfdbinary, given, reason):
    assert main(["judge", *(claim if one == "CLAIM" else one for one in given)]) == BAD_USAGE
    err = capfdbinary.readouterr().err.decode()
    assert reason in err
    assert err.count("\n") == 1
