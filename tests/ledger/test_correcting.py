"""The ledger answers as people's judgements have it; what was read stays as it was, to the row."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, select, text

from reportedly.ledger import (
    Comparison,
    Query,
    Writer,
    audit,
    find_report,
    keep_judgement,
    search,
    sources,
    stream,
)
from reportedly.ledger.correction_schema import DERIVED
from reportedly.ledger.engine import WRITES
from reportedly.ledger.schema import metadata
from reportedly.records import (
    ClaimCorrection,
    Judgement,
    Link,
    LinkCorrection,
    QuantityCorrection,
    Reading,
    Span,
    corrected,
    kept_form,
    link_ids,
)
from tests.ledger.ledgers import holding, readings
from tests.ledger.made import entry, made
from tests.ledger.test_searching import FILTERS

FEW = settings(
    max_examples=10,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
BESIDE = {"judgements", *(table.name for table in DERIVED)}
VENN = Link("Ada Venn", "Ada", (Span(0, 1),), "person", "named", "clerk", None, "said", None)
TO_CLAIM = (
    ClaimCorrection(manner="direct"),
    ClaimCorrection(certainty="possible", content=(Span(0, 6),)),
    ClaimCorrection(chain=()),
    ClaimCorrection(chain=(VENN, replace(VENN, name="Orra Radio", kind="outlet"))),
)
TO_LINK = (
    LinkCorrection(name="Carl Voss", title="mate"),
    LinkCorrection(name="", naming="anonymous", kind="group"),
)
TO_QUANTITY = (QuantityCorrection("at_least", low=40.0), QuantityCorrection("exact", 3.0, 3.0))


@st.composite
def judged(draw: st.DrawFn, kept: list[Reading]) -> list[Judgement]:
    """Return a few judgements, each after the other, of what is in some readings."""
    found = []
    for number in range(draw(st.integers(1, 6))):
        reading = draw(st.sampled_from(kept))
        about, one, other, choices = draw(st.sampled_from(list(things(reading))))
        verdict = draw(st.sampled_from(["right", "wrong", "corrected", "corrected", "undone"]))
        value = kept_form(draw(st.sampled_from(choices))) if verdict == "corrected" else None
        at = f"2031-03-05T08:00:00.{number:06}Z"
        said = (f"j{number}", about, verdict, one, other, (), "Ilse", at, None, value)
        found.append(Judgement(*said, reading.report.id))
    return found


def things(reading: Reading) -> Iterator[tuple]:
    for claim in reading.claims:
        yield "claim", claim.id, None, TO_CLAIM
        yield from (("link", claim.id, one, TO_LINK) for one in link_ids(claim))
    for one in reading.quantities:
        yield "quantity", one.id, None, TO_QUANTITY


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[list[Reading], list[Judgement]]:
    kept = draw(readings())
    return kept, draw(judged(kept))


def rows(connection: Connection, names: frozenset[str]) -> dict[str, list]:
    # Of holders, those that nothing read cites say nothing: a person named them.
    tables = [one for one in metadata.sorted_tables if one.name in names]
    found = {
        one.name: sorted(map(tuple, connection.execute(select(one))), key=repr) for one in tables
    }
    if "holders" in found:
        found["holders"] = [row for row in found["holders"] if any(row[4:])]
    return found


def keep_all(connection: Connection, said: list[Judgement]) -> None:
    for one in said:
        assert keep_judgement(connection, one)


def seen(connection: Connection, query: Query, *, raw: bool = False) -> tuple:
    """Return what questions are answered, but for numbers that a ledger gives."""
    hits = search(connection, query, 1000, raw=raw).hits
    told = {name: sources(connection, limit=1000, raw=raw, **given) for name, given in ASKED}
    return (
        {hit.claim.id: hit for hit in hits},
        {name: {(key(one.name), one.kind): replace(one, name=None)
         for one in found} for name, found in told.items()},
        audit(connection, by="publisher", raw=raw),
        [one.reading for one in stream(connection, raw=raw)],
    )  # fmt: skip


def key(name: str | None) -> str:
    """Return a holder's name whatever way it was written first."""
    return " ".join((name or "").casefold().split())


ASKED = (
    ("all", {}),
    ("people", {"kind": "person"}),
    ("named", {"naming": "named"}),
    ("of one", {"publisher": "Selim Courier"}),
    ("venn", {"words": "venn"}),
)


@FEW
@given(told=ledgers(), query=FILTERS)
def test_a_judged_ledger_answers_like_one_that_was_read_so(engine: Engine, told, query) -> None:
    kept, said = told
    with holding(engine, kept) as connection:
        keep_all(connection, said)
        found = seen(connection, query)
    as_judged = [corrected(one, [j for j in said if j.report == one.report.id]) for one in kept]
    with holding(engine, as_judged) as connection:
        for one, other in zip(seen(connection, query), found, strict=True):
            assert one == other


@FEW
@given(told=ledgers(), query=FILTERS)
def test_nothing_that_was_read_is_changed_and_raw_shows_it(engine: Engine, told, query) -> None:
    kept, said = told
    read = frozenset(metadata.tables) - BESIDE
    with holding(engine, kept) as connection:
        before, shown = rows(connection, read - {"publishers"}), seen(connection, query)
        keep_all(connection, said)
        assert rows(connection, read - {"publishers"}) == before
        assert seen(connection, query, raw=True) == shown


@FEW
@given(told=ledgers(), query=FILTERS)
def test_undoing_gives_back_what_was_read(engine: Engine, told, query) -> None:
    kept, said = told
    with holding(engine, kept) as connection:
        shown = seen(connection, query)
        keep_all(connection, said)
        at = "2031-03-06T08:00:00.000000Z"
        keep_all(
            connection,
            [replace(j, id=f"un{j.id}", verdict="undone", at=at, value=None) for j in said],
        )
        assert seen(connection, query) == shown
        assert not any(rows(connection, frozenset(BESIDE - {"judgements"})).values())
        assert len(rows(connection, frozenset({"judgements"}))["judgements"]) == 2 * len(said)


def test_a_judgement_outlives_the_reading_that_it_is_of(engine: Engine, writer: Writer) -> None:
    reading = made()
    claim = reading.claims[0].id
    writer.keep(entry(reading))
    at = "2031-03-06T08:00:00Z"
    said = Judgement("j", "claim", "wrong", claim, None, (), "Ilse", at, report=reading.report.id)
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        keep_judgement(connection, said)
        for table in ("inputs", "sourcing", "reports"):
            connection.execute(text(f"DELETE FROM {table}"))
        assert find_report(connection, reading.report.id) is None
    writer.keep(entry(reading))
    with engine.connect() as connection:
        assert claim not in {hit.claim.id for hit in search(connection, Query()).hits}
        assert claim in {hit.claim.id for hit in search(connection, Query(), raw=True).hits}


@pytest.mark.parametrize("raw", [True, False])
def test_a_text_that_was_replaced_counts_no_more_also_as_judged(engine: Engine, raw) -> None:
    writer = Writer(engine, Comparison(lambda *_: (), lambda *_: None))
    first, second = made(), made("Nobody is missing off Port Selim, the harbour master said today.")
    writer.keep(entry(first))
    value = kept_form(LinkCorrection(name="Carl Voss"))
    ids = (first.claims[0].id, link_ids(first.claims[0])[1])
    said = Judgement("j", "link", "corrected", *ids, (), "I", "2031", None, value, first.report.id)
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        keep_judgement(connection, said)
        named = {one.name for one in sources(connection, raw=raw)}
        assert ("Carl Voss" in named) is not raw
    writer.keep(entry(second))
    with engine.connect() as connection:
        assert "Carl Voss" not in {one.name for one in sources(connection, raw=raw)}
