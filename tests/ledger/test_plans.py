"""No question goes through all that is kept: SQLite's own plans say so."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event

from reportedly.ledger import (
    Comparison,
    Placer,
    Query,
    Writer,
    keep_judgement,
    open_engine,
    prepare,
    search,
    sources,
)
from reportedly.records import Judgement, LinkCorrection, kept_form, link_ids
from tests.ledger.made import entry, made
from tests.ledger.test_placing import LIKENING, told

LARGE = "claims|links|hedges|reports|holders|citations|holder_hedges|holder_titles|quantities"
THROUGH_ALL = re.compile(rf"SCAN ({LARGE})(?! USING)")
THROUGH_STORIES = re.compile(r"SCAN (reports|topics|topic_words|ties)(?!.*ix_reports_waiting)")
QUERIES = (
    Query(words="may missing"),
    Query(words='"be missing"', source="fisherman", kind="person", naming="named"),
    Query(publisher="The Selim Courier", place="Orra", hedged=True),
    Query(since="2031-01-01", until="2031-02-01"),
    Query(since="2031-01-01"),
    Query(least=3, most=4, own=False),
)
PEOPLE = (
    {},
    {"kind": "document"},
    {"naming": "anonymous"},
    {"naming": "described", "kind": "outlet"},
    {"publisher": "The Selim Courier"},
    {"publisher": "The Selim Courier", "naming": "named", "kind": "person"},
    {"words": "fisherman"},
    {"words": "fisherman", "publisher": "The Selim Courier"},
)


@pytest.fixture
def lite(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(str(tmp_path / "reportedly.db"))
    prepare(engine, create=True)
    yield engine
    engine.dispose()


@pytest.fixture
def full(lite: Engine) -> Engine:
    """Return a ledger with a report in it, that there is something to tell of what is found."""
    writer = Writer(lite, Comparison(lambda *_: (), lambda *_: None))
    writer.keep(entry(made()))
    return lite


def plans(engine: Engine, ask: Callable[[Connection], object]) -> list[str]:
    """Return how SQLite would go about every statement of a question."""
    asked = []
    event.listen(engine, "before_cursor_execute", lambda *given: asked.append(given[2:4]))
    with engine.connect() as connection:
        ask(connection)
        raw = connection.connection.driver_connection
        assert raw is not None
        rows = [
            row
            for statement, values in asked
            if statement.startswith("SELECT")
            for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    return [row[3] for row in rows]


@pytest.mark.parametrize("query", QUERIES)
def test_no_search_goes_through_all_claims(full: Engine, query: Query) -> None:
    found = plans(full, lambda connection: search(connection, query))
    assert found
    assert not [one for one in found if THROUGH_ALL.search(one)]


@pytest.mark.parametrize("given", PEOPLE)
def test_no_question_about_sources_goes_through_all_holders(full: Engine, given: dict) -> None:
    found = plans(full, lambda connection: sources(connection, **given))
    assert found
    assert not [one for one in found if THROUGH_ALL.search(one)]


@pytest.fixture
def judged(full: Engine) -> Engine:
    """Return a ledger in which something is judged to be otherwise than it was read."""
    reading = made()
    ids = (reading.claims[0].id, link_ids(reading.claims[0])[1])
    value = kept_form(LinkCorrection(name="Carl Voss"))
    said = ("link", "corrected", *ids, (), "Ilse", "2031", None, value, reading.report.id)
    with full.begin() as connection:
        keep_judgement(connection, Judgement("j", *said))
    return full


@pytest.mark.parametrize("query", QUERIES)
def test_no_search_as_judged_goes_through_all_claims(judged: Engine, query: Query) -> None:
    found = plans(judged, lambda connection: search(connection, query))
    assert not [one for one in found if THROUGH_ALL.search(one)]


@pytest.mark.parametrize("given", PEOPLE)
def test_no_question_about_sources_as_judged_goes_through_all(judged: Engine, given: dict) -> None:
    found = plans(judged, lambda connection: sources(connection, **given))
    assert not [one for one in found if THROUGH_ALL.search(one)]


def test_a_period_where_nothing_tells_its_day_is_answered_at_once(lite: Engine) -> None:
    found = plans(lite, lambda connection: search(connection, Query(since="2031-01-01")))
    assert not [one for one in found if THROUGH_ALL.search(one)]


def test_placing_one_report_goes_through_no_others(full: Engine) -> None:
    assert sum(Placer(full, LIKENING).place()) == 1
    Writer(full, Comparison(lambda *_: (), lambda *_: None)).keep(entry(told("abc", 1), "abc"))
    found = plans(full, Placer(full, LIKENING)._step)
    assert len(found) > 10
    assert not [one for one in found if THROUGH_STORIES.search(one)]
