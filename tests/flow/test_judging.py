"""A person's word on what was read: kept, found, undone, and refused where it says nothing."""

import json
from pathlib import Path

import pytest

from reportedly.errors import LedgerAmbiguous, LedgerUnknown, UsageError
from reportedly.flow.ledger import Ledger
from reportedly.ledger import Query, keep_judgement
from reportedly.records import (
    ClaimCorrection,
    FurnitureCorrection,
    Judgement,
    LinkCorrection,
    QuantityCorrection,
    Span,
    link_ids,
)
from tests.ledger.made import entry, made

READ = made()
CLAIM = READ.claims[0]


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(str(tmp_path / "reportedly.db")) as opened:
        opened._writer.keep(entry(READ))
        yield opened


def hit(ledger, **given):
    return ledger.search(Query(), **given).hits[0].claim


def test_each_judgement_is_a_row_with_who_when_and_what_it_was_called(ledger):
    told = ledger.judge_claim("right", CLAIM.id[:8], by="Ilse", note="heard it")
    (kept,) = ledger.judgements()
    assert (kept.one, kept.by, kept.note, kept.words) == (
        CLAIM.id,
        "Ilse",
        "heard it",
        (CLAIM.text,),
    )
    assert (kept.report, kept.stands, kept.at) == (READ.report.id, "holds", told.at)


def test_a_second_correction_keeps_what_the_first_says_besides(ledger):
    ledger.judge_claim("corrected", CLAIM.id, by="A", correction=ClaimCorrection(manner="direct"))
    to = ClaimCorrection(content=(Span(6, 30),))
    ledger.judge_claim("corrected", CLAIM.id, by="B", correction=to)
    assert (hit(ledger).manner, hit(ledger).content) == ("direct", (Span(6, 30),))
    assert [one.stands for one in ledger.judgements()] == ["gone_over", "holds"]


def test_what_is_said_twice_in_one_moment_keeps_its_order(ledger):
    for verdict in ("wrong", "right", "wrong", "undone"):
        ledger.judge_claim(verdict, CLAIM.id, by="Ilse")
    moments = [one.at for one in ledger.judgements()]
    assert moments == sorted(set(moments))
    assert hit(ledger) == CLAIM


def test_every_part_is_judged_and_every_view_has_it_or_the_raw_one(ledger):
    raw = (ledger.report("selim.txt"), ledger.sources(), ledger.audit(), list(ledger.stream()))
    ledger.judge_link("wrong", CLAIM.id, 1, by="I")
    ledger.judge_link(
        "corrected", CLAIM.id, link_ids(CLAIM)[1], by="I", correction=LinkCorrection(name="Voss")
    )
    ledger.judge_quantity(
        "corrected", CLAIM.id, 1, by="I", correction=QuantityCorrection("exact", 40.0, 40.0)
    )
    ledger.judge_furniture(
        "corrected", "selim.txt", (76, 86), by="I", correction=FurnitureCorrection("prompt")
    )
    reading = ledger.report("selim.txt").reading
    assert [link.name for link in reading.claims[0].chain] == ["Voss"]
    assert reading.quantities[0].bound == "exact"
    assert Span(76, 86) in [one.span for one in reading.report.furniture]
    assert [one.name for one in ledger.sources()] == ["Voss"]
    assert ledger.audit()[0].sourcing.named == 1
    assert next(ledger.stream()).reading == reading
    found = (ledger.report("selim.txt", raw=True), ledger.sources(raw=True), ledger.audit(raw=True))
    assert (*found, list(ledger.stream(raw=True))) == raw


def test_undo_takes_back_what_a_judgement_is_of(ledger):
    told = ledger.judge_claim("wrong", CLAIM.id, by="A")
    assert not ledger.search(Query()).hits
    undone = ledger.undo(told.id[:8], by="B")
    assert (undone.verdict, undone.one, undone.by) == ("undone", CLAIM.id, "B")
    assert hit(ledger) == CLAIM


def test_what_is_no_longer_read_is_kept_and_said_to_stand_on_nothing(ledger):
    said = ("claim", "wrong", "0123456789", None, ("gone",), "I", "2031")
    with ledger._writing.begin() as connection:
        keep_judgement(connection, Judgement("j1", *said, report=READ.report.id))
        keep_judgement(connection, Judgement("j2", *said, report="another"))
        keep_judgement(connection, Judgement("j3", "group", "same", CLAIM.id, "x", (), "I", "2031"))
    assert [one.stands for one in ledger.judgements()] == ["gone_over", "nothing", "nothing"]
    assert hit(ledger) == CLAIM
    assert list(ledger.lessons()) == []


def test_a_group_is_judged_pair_by_pair(ledger):
    other = made(
        "Up to 9 people may be missing off Orra, a clerk told the Post on Monday, it said."
    )
    ledger._writer.keep(entry(other, "elsewhere"))
    ids = [CLAIM.id, other.claims[0].id]
    assert [one.verdict for one in ledger.judge_group("right", ids, by="I")] == ["same"]
    assert [one.verdict for one in ledger.judge_group("wrong", ids, by="I")] == ["different"]
    assert len(ledger.judgements()) == 2


CLAIMS = ("judge_claim", CLAIM.id)
LINKS = ("judge_link", CLAIM.id)
NUMBERS = ("judge_quantity", CLAIM.id)
MARKS = ("judge_furniture", "selim.txt")


@pytest.mark.parametrize(
    ("verdict", "call", "to", "error", "reason"),
    [
        ("right", ("judge_claim", "zzzz"), None, LedgerUnknown, "'zzzz' is no"),
        ("right", ("judge_claim", "e1"), None, LedgerUnknown, "'e1' is no claim's id"),
        ("same", CLAIMS, None, UsageError, "not judged 'same'"),
        ("corrected", CLAIMS, None, UsageError, "a correction says"),
        ("corrected", CLAIMS, ClaimCorrection(content=()), UsageError, "one place"),
        ("wrong", (*LINKS, 3), None, LedgerUnknown, "no link 3: it has 2"),
        ("corrected", (*LINKS, 1), LinkCorrection(entity="x"), UsageError, "no entity"),
        ("wrong", (*NUMBERS, "q"), None, LedgerUnknown, "no quantity 'q'"),
        ("corrected", (*NUMBERS, 1), QuantityCorrection("about"), UsageError, "least or a most"),
        ("wrong", ("judge_furniture", "x", (0, 2)), None, LedgerUnknown, "names no report"),
        ("wrong", (*MARKS, (3, 4)), None, LedgerUnknown, "no furniture at 3-4"),
        ("wrong", (*MARKS, (3, 999)), None, UsageError, "3-999 is no place"),
    ],
)
def test_what_cannot_be_said_is_refused_in_a_line(ledger, verdict, call, to, error, reason):
    name, *of = call
    with pytest.raises(error, match=reason) as raised:
        getattr(ledger, name)(verdict, *of, by="I", correction=to)
    assert "\n" not in str(raised.value)
    assert ledger.judgements() == ()


def test_a_group_of_one_and_no_judgement_are_refused(ledger):
    with pytest.raises(UsageError, match="1 claims"):
        ledger.judge_group("right", [CLAIM.id], by="I")
    with pytest.raises(LedgerUnknown, match="no judgement's id"):
        ledger.undo("zzzz", by="I")


def test_the_beginning_of_several_judgements_names_none(ledger):
    said = ("claim", "right", CLAIM.id, None, (), "I")
    with ledger._writing.begin() as connection:
        for name in ("abcd1", "abcd2"):
            keep_judgement(connection, Judgement(name, *said, name, report=READ.report.id))
    with pytest.raises(LedgerAmbiguous, match="abcd1, abcd2"):
        ledger.undo("abcd", by="I")


def taught(line):
    return [(one["content"], one["verdict"]) for one in line["attributions"]]


def test_lessons_have_what_was_confirmed_corrected_and_rejected(ledger):
    ledger.judge_claim("right", CLAIM.id, by="I")
    (line,) = map(json.loads, ledger.lessons())
    (told,) = line["attributions"]
    assert (line["text"], told["verdict"]) == (READ.report.text, "right")
    assert (told["source"], told["cue"], told["content"]) == ([[47, 58]], [[59, 63]], [[0, 45]])
    to = ClaimCorrection(content=(Span(6, 30),))
    ledger.judge_claim("corrected", CLAIM.id, by="I", correction=to)
    (line,) = map(json.loads, ledger.lessons())
    assert [(one["content"], one["verdict"]) for one in line["attributions"]] == [
        ([[6, 30]], "corrected")
    ]
    ledger.judge_claim("wrong", CLAIM.id, by="I")
    (line,) = map(json.loads, ledger.lessons())
    assert [(one["content"], one["verdict"]) for one in line["attributions"]] == [
        ([[0, 45]], "wrong")
    ]
    assert [one["verdict"] for one in line["claims"]] == ["wrong"]
    ledger.judge_claim("undone", CLAIM.id, by="I")
    assert list(ledger.lessons()) == []
