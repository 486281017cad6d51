"""What is kept comes back as it was, once, and whole."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine, func, select, text

from reportedly.errors import LedgerUnreachable
from reportedly.ledger import (
    Comparison,
    Outcome,
    Query,
    Writer,
    audit,
    schema,
    search,
    sources,
)
from reportedly.ledger.loading import load
from reportedly.records import Change, Reading, Span, to_json
from tests.ledger.made import TEXT, entry, made


def kept(engine: Engine) -> list[Reading]:
    with engine.connect() as connection:
        return [reading for _, reading in load(connection, 0, 1000)]


def count(engine: Engine, table: str) -> int:
    with engine.connect() as connection:
        found: int = connection.execute(
            select(func.count()).select_from(schema.metadata.tables[table])
        ).scalar_one()
        return found


def test_a_reading_comes_back_as_it_was(engine: Engine, writer: Writer) -> None:
    writer.keep(entry(made()))
    assert [to_json(one) for one in kept(engine)] == [to_json(made())]
    assert kept(engine) == [made()]


def test_readings_come_back_in_the_order_in_which_they_came(engine: Engine, writer: Writer) -> None:
    readings = [made(f"{TEXT} {number}") for number in range(3)]
    for reading in readings:
        writer.keep(entry(reading, reading.report.id))
    assert kept(engine) == readings


def test_the_same_text_at_two_addresses_is_one_report(engine: Engine, writer: Writer) -> None:
    places = ("https://one.example/", "https://two.example/")
    found = [writer.keep(entry(made(), place)).status for place in places]
    assert found == ["stored", "address"]
    assert (count(engine, "reports"), count(engine, "addresses")) == (1, 2)


def test_the_same_text_at_the_same_address_changes_nothing(engine: Engine, writer: Writer) -> None:
    writer.keep(entry(made()))
    assert writer.keep(entry(made())).status == "known"
    assert (count(engine, "claims"), count(engine, "addresses")) == (2, 1)


def test_a_new_text_at_an_address_is_a_version_with_its_changes(engine: Engine) -> None:
    def changes(older: Reading, newer: Reading) -> list[Change]:
        ids = (older.claims[0].id, newer.claims[0].id)
        return [Change("number", *ids, "40", "50", (Span(0, 8),), (Span(0, 8),))]

    writer = Writer(engine, Comparison(changes, lambda *texts: None))
    older, newer = made(), made(TEXT.replace("40", "50"))
    assert [writer.keep(entry(one)).status for one in (older, newer)] == ["stored", "version"]
    with engine.connect() as connection:
        row = connection.execute(select(schema.changes)).one()
    assert (row.older, row.newer, row.after) == (older.claims[0].id, newer.claims[0].id, "50")


def test_a_known_text_need_not_be_read_again(writer: Writer) -> None:
    finding = entry(made(), "https://two.example/").finding
    assert writer.keep_finding(finding) is None
    writer.keep(entry(made()))
    outcome = writer.keep_finding(finding)
    assert outcome is not None
    assert outcome.status == "address"


def test_an_input_is_known_by_its_hash(writer: Writer) -> None:
    origin = entry(made()).finding.origin
    assert writer.known(origin, "selim.txt") is None
    writer.keep(entry(made()))
    assert writer.known(origin, "selim.txt") == Outcome("known", made().report.id, "selim.txt")
    assert writer.known(replace(origin, fingerprint="another"), "selim.txt") is None


def test_what_fails_midway_leaves_nothing(engine: Engine, writer: Writer) -> None:
    with engine.begin() as connection:
        connection.execute(text("DROP VIEW told"))
        connection.execute(text("DROP TABLE hedges"))
    with pytest.raises(LedgerUnreachable):
        writer.keep(entry(made()))
    assert [count(engine, name) for name in ("reports", "claims", "holders", "addresses")] == [
        0
    ] * 4


def test_who_is_cited_is_counted_by_publisher_and_naming(engine: Engine, writer: Writer) -> None:
    for number in range(2):
        writer.keep(entry(made(f"{TEXT} {number}"), f"https://courier.example/{number}"))
    with engine.connect() as connection:
        rows = connection.execute(
            select(schema.citations, schema.holders.c.name).join(schema.holders)
        ).all()
    assert {
        (row.name, row.described, row.named, row.claims, row.hedged, row.reports) for row in rows
    } == {("a fisherman", 2, 0, 2, 2, 2), ("The Selim Courier", 0, 2, 2, 2, 2)}


def test_other_tools_see_no_claim_without_its_chain_and_hedges(
    engine: Engine, writer: Writer
) -> None:
    writer.keep(entry(made()))
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT chain, text, certainty, hedges FROM told")).all()
    chain = "The Selim Courier ‹ a fisherman (not named)"
    assert [tuple(row) for row in rows] == [(chain, TEXT[:45], "possible", "may")]


def counted(engine: Engine) -> tuple[int, int, int]:
    """Return how many claims the fisherman is cited for, search finds, and an audit counts."""
    with engine.connect() as connection:
        cited = {one.name: one.claims for one in sources(connection)}
        found = search(connection, Query("missing")).count
        return cited.get("a fisherman", 0), found, sum(one.reports for one in audit(connection))


def test_only_the_last_version_at_an_address_counts(engine: Engine, writer: Writer) -> None:
    for words in (TEXT, TEXT.replace("40", "50"), TEXT.replace("40", "60")):
        writer.keep(entry(made(words)))
        assert counted(engine) == (1, 1, 1)
    with engine.connect() as connection:
        assert search(connection, Query("missing", versions=True)).count == 3


def test_a_replaced_text_counts_while_it_stands_elsewhere(engine: Engine, writer: Writer) -> None:
    writer.keep(entry(made()))
    writer.keep(entry(made(), "https://two.example/"))
    writer.keep(entry(made(TEXT.replace("40", "50"))))
    assert counted(engine) == (2, 2, 2)
    writer.keep(entry(made(TEXT.replace("40", "50")), "https://two.example/"))
    assert counted(engine) == (1, 1, 1)


def test_a_text_that_comes_back_counts_again(engine: Engine, writer: Writer) -> None:
    for words in (TEXT, TEXT.replace("40", "50"), TEXT):
        writer.keep(entry(made(words)))
    assert counted(engine) == (1, 1, 1)
    with engine.connect() as connection:
        assert search(connection, Query("40")).count == 1
