"""What is reached from a name on is all that can be one with it; what people judge stays."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine

from reportedly.errors import LedgerAmbiguous, LedgerUnknown
from reportedly.flow.identifying import entities_in
from reportedly.flow.judging import judge_pair
from reportedly.ledger import Comparison, Entry, Writer, draft_of, judgements_in
from reportedly.ledger.engine import WRITES
from reportedly.linking import bearers, introductions
from reportedly.records import Reading
from tests.ledger.made import entry
from tests.linking.naming import naming

PEOPLE = ("Ada Venn", "Ada M. Venn", "Venn", "Adda Wenn", "Ivo Brand", "Mayor Brand")
BODIES = ("Orra Harbour Board", "OHB", "Reuters", "@Reuters", "Grey Hand", "Senate")
WORDS = ("{} met.", "{} (OHB) met.", "{}, also known as Grey Hand, left.")
told = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(BODIES), st.sampled_from(WORDS)),
    min_size=1,
    max_size=6,
    unique=True,
)


def reading(person: str, body: str, words: str = WORDS[0]) -> Reading:
    text = f"{person} came. {words.format(body)}"
    return naming(text, person=[person], organization=[body])


def drafted(one: Reading) -> Entry:
    named = bearers(one)
    made = draft_of(one, bearers=named, introduced=introductions(one, named))
    return Entry(entry(one, one.report.id).finding, made)


@contextmanager
def holding(engine: Engine, *readings: Reading) -> Iterator[Connection]:
    """Give a connection that sees these readings; no other ever will."""
    writer = Writer(engine, Comparison(lambda *_: (), lambda *_: None))
    with engine.execution_options(**{WRITES: True}).connect() as connection:
        for one in readings:
            writer._keep(connection, drafted(one))
        yield connection
        connection.rollback()


def judge(connection: Connection, verdict: str, one: str, other: str) -> None:
    judge_pair(connection, "ledger", verdict, (one, other), "Ilse")


@given(found=told, verdict=st.sampled_from(["same", "different", None]), chance=st.randoms())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_who_is_asked_for_is_told_as_among_all(engine: Engine, found, verdict, chance) -> None:
    with holding(engine, *(reading(*one) for one in found)) as connection:
        every = entities_in(connection)
        ids = sorted({seen.entity for one in every for seen in one.seen})
        if verdict and len(ids) > 1:
            judge(connection, verdict, *chance.sample(ids, 2))
            every = entities_in(connection)
        assert ids == sorted(seen.entity for one in every for seen in one.seen)
        for one in every:
            for name in (one.name, one.id):
                assert one in entities_in(connection, name)


def test_a_name_in_nobodys_is_nobody(engine: Engine) -> None:
    with holding(engine, reading("Ada Venn", "Reuters")) as connection:
        assert entities_in(connection, "Marrow") == entities_in(connection, "?!") == ()
        assert [one.name for one in entities_in(connection, "reuters.com")] == ["Reuters"]


def test_a_text_that_was_replaced_names_nobody(engine: Engine) -> None:
    writer = Writer(engine, Comparison(lambda *_: (), lambda *_: None))
    for one in (reading("Ada Venn", "Reuters"), reading("Ivo Brand", "Reuters")):
        writer.keep(Entry(entry(one).finding, draft_of(one, bearers=bearers(one))))
    with engine.connect() as connection:
        assert {one.name for one in entities_in(connection)} == {"Ivo Brand", "Reuters"}


def test_judgements_are_kept_one_after_the_other_and_the_latest_holds(engine: Engine) -> None:
    readings = reading("Ada Venn", "Reuters"), reading("Wilma Brand", "Reuters")
    ada, wilma = (one.entities[0].id for one in readings)
    with holding(engine, *readings) as connection:
        for verdict, count in (("same", 2), ("different", 3), ("same", 2), ("undone", 3)):
            judge(connection, verdict, ada, wilma[:8])
            assert len(entities_in(connection)) == count
        kept = list(judgements_in(connection))
    assert [one.verdict for one in kept] == ["same", "different", "same", "undone"]
    assert {(one.by, one.words) for one in kept} == {("Ilse", ("Ada Venn", "Wilma Brand"))}


def test_judgements_stay_when_what_they_are_of_is_gone(engine: Engine) -> None:
    readings = reading("Ada Venn", "Reuters"), reading("Wilma Brand", "Reuters")
    ids = [one.entities[0].id for one in readings]
    with holding(engine, *readings) as connection:
        judge(connection, "same", *ids)
        connection.exec_driver_sql("DELETE FROM reports")
        assert [one.one for one in judgements_in(connection, "merge")] == ids[:1]


@pytest.mark.parametrize(
    ("other", "error"),
    [
        ("zzzz", LedgerUnknown),
        ("", LedgerUnknown),
        ("{own}", LedgerUnknown),
        ("{claim}", LedgerUnknown),
    ],
)
def test_what_cannot_be_judged_is_refused(engine: Engine, other: str, error) -> None:
    one = naming("Ada Venn spoke.", person=["Ada Venn"], titles={"Ada Venn": "Mayor"})
    own, claim = one.entities[0].id, one.claims[0].id
    with holding(engine, one) as connection, pytest.raises(error):
        judge_pair(connection, "ledger", "same", (own, other.format(own=own, claim=claim)), "Ilse")


def test_the_beginning_of_several_ids_is_refused(engine: Engine, monkeypatch) -> None:
    monkeypatch.setattr("reportedly.ledger.judging.LEAST_PREFIX", 0)
    several = reading("Ada Venn", "Reuters")
    with holding(engine, several) as connection, pytest.raises(LedgerAmbiguous):
        judge_pair(connection, "ledger", "same", ("", ""), "Ilse")
