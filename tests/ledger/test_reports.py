"""One report again: by any of its names, with its edits and its copies."""

import itertools
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from reportedly.errors import LedgerAmbiguous
from reportedly.ledger import Comparison, Writer, find_report
from reportedly.records import Change, Overlap, Reading, Span, StoredReport, WireCredit, report_id
from tests.ledger.made import TEXT, entry, made

URL = "https://courier.example/selim"


def changes(older: Reading, newer: Reading) -> list[Change]:
    ids = (older.claims[0].id, newer.claims[0].id)
    return [Change("number", *ids, "40", "50", (Span(6, 8),), (Span(6, 8),))]


@pytest.fixture
def writer(engine: Engine) -> Writer:
    return Writer(engine, Comparison(changes, lambda *_: None))


def named(engine: Engine, name: str) -> StoredReport | None:
    with engine.connect() as connection:
        return find_report(connection, name)


def test_a_report_is_found_by_each_of_its_names(engine: Engine, writer: Writer) -> None:
    kept = entry(made())
    address = replace(kept.finding.address, ref="case 7", path="selim/7.txt")
    writer.keep(replace(kept, finding=replace(kept.finding, address=address)))
    id_ = made().report.id
    for name in (id_, id_[:8], URL, "case 7", "selim/7.txt"):
        found = named(engine, name)
        assert found is not None
        assert found.reading == made()


@pytest.mark.parametrize("name", ["", "zzzz", "https://nowhere.example/", "abc", "%", "____"])
def test_what_names_no_report_finds_none(engine: Engine, writer: Writer, name: str) -> None:
    writer.keep(entry(made()))
    assert named(engine, name) is None


def test_the_beginning_of_two_ids_is_said_to_be_ambiguous(engine: Engine, writer: Writer) -> None:
    first, second = alike()
    for reading in (first, second):
        writer.keep(entry(reading, reading.report.id))
    ids = sorted(one.report.id for one in (first, second))
    with pytest.raises(LedgerAmbiguous, match=f"several reports: {ids[0]}, {ids[1]}"):
        named(engine, ids[0][:4])


def alike() -> tuple[Reading, Reading]:
    """Return two readings whose ids begin alike: of some hundred, two do."""
    known: dict[str, int] = {}
    for number in itertools.count():
        start = report_id(f"{TEXT} {number}")[:4]
        if start in known:
            return made(f"{TEXT} {known[start]}"), made(f"{TEXT} {number}")
        known[start] = number
    raise AssertionError


def test_the_silent_edits_at_an_address_are_told_in_their_order(
    engine: Engine, writer: Writer
) -> None:
    older, newer = made(), made(TEXT.replace("40", "50"))
    for reading in (older, newer):
        writer.keep(entry(reading, URL))
    found = named(engine, URL)
    assert found is not None
    assert found.reading == newer
    (track,) = found.tracks
    assert [one.report for one in track.versions] == [older.report.id, newer.report.id]
    (edit,) = track.versions[1].changes
    assert (edit.kind, edit.before, edit.after) == ("number", "40", "50")
    assert track.versions[0].changes == ()


def test_an_edit_has_its_claims_with_their_chains_and_hedges(
    engine: Engine, writer: Writer
) -> None:
    older, newer = made(), made(TEXT.replace("40", "50"))
    for reading in (older, newer):
        writer.keep(entry(reading, URL))
    found = named(engine, URL)
    assert found is not None
    (edit,) = found.tracks[0].versions[1].changes
    assert (edit.older, edit.newer) == (older.claims[0], newer.claims[0])
    assert (edit.older_confidence, edit.newer_confidence) == (0.8, 0.8)


def test_a_claim_that_only_one_version_has_has_no_other(engine: Engine) -> None:
    older, newer = made(), made(TEXT.replace("40", "50"))
    dropped = Change("dropped", older.claims[0].id, None, "40", None, (Span(6, 8),), ())
    writer = Writer(engine, Comparison(lambda *_: (dropped,), lambda *_: None))
    for reading in (older, newer):
        writer.keep(entry(reading, URL))
    found = named(engine, URL)
    assert found is not None
    (edit,) = found.tracks[0].versions[1].changes
    assert (edit.older, edit.newer) == (older.claims[0], None)


def test_an_older_text_is_found_by_its_id_with_what_became_of_it(
    engine: Engine, writer: Writer
) -> None:
    older, newer = made(), made(TEXT.replace("40", "50"))
    for reading in (older, newer):
        writer.keep(entry(reading, URL))
    found = named(engine, older.report.id)
    assert found is not None
    assert len(found.tracks[0].versions) == 2


def test_near_copies_are_told_from_both_sides(engine: Engine) -> None:
    shared = Overlap(9, 0.5, 0.9, 0.6, (Span(0, 5),), (Span(2, 7),))
    writer = Writer(engine, Comparison(lambda *_: (), lambda *_: shared))
    first, second = made(), made(f"{TEXT} More follows.")
    for reading in (first, second):
        writer.keep(entry(reading, reading.report.id, bands=(7,), wire=WireCredit("Orra Wire", ())))
    sides = {}
    for reading in (first, second):
        found = named(engine, reading.report.id)
        assert found is not None
        assert found.wire == "Orra Wire"
        (sides[reading.report.id],) = found.copies
    of_first, of_second = sides[first.report.id], sides[second.report.id]
    assert of_second.report.id == first.report.id
    assert (of_second.of_own, of_second.of_other) == (0.9, 0.6)
    assert (of_first.of_own, of_first.of_other) == (0.6, 0.9)
    assert of_first.own_spans == of_second.other_spans == (Span(2, 7),)


def test_the_other_versions_of_a_page_are_not_its_near_copies(engine: Engine) -> None:
    shared = Overlap(9, 0.5, 0.9, 0.6, (Span(0, 5),), (Span(2, 7),))
    writer = Writer(engine, Comparison(lambda *_: (), lambda *_: shared))
    elsewhere = made(f"{TEXT} So it was.")
    for reading in (made(), made(f"{TEXT} More follows.")):
        writer.keep(entry(reading, URL, bands=(7,)))
    writer.keep(entry(elsewhere, "https://post.example/", bands=(7,)))
    found = named(engine, URL)
    assert found is not None
    assert [one.report.id for one in found.copies] == [elsewhere.report.id]
