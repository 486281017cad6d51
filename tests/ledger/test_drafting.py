"""A draft holds all that a ledger keeps of a reading, and is refused where none can keep it."""

import pickle
from dataclasses import replace

import pytest

from reportedly.errors import NotKept
from reportedly.ledger import draft_of
from reportedly.ledger.schema import metadata
from reportedly.linking import bearers
from reportedly.records import Claim, Introduction, Reading, Span, WireCredit
from tests.ledger.made import TEXT, made


@pytest.mark.parametrize("text", ["a zero \0 byte", "half a \ud800 character"])
def test_a_text_that_no_database_holds_is_refused(text: str) -> None:
    with pytest.raises(NotKept, match="which no database keeps"):
        draft_of(made(text))


def test_a_name_that_no_database_holds_is_refused() -> None:
    entities = (replace(made().entities[0], aliases=("half a \ud800 character",)),)
    with pytest.raises(NotKept, match="half a character"):
        draft_of(replace(made(), entities=(*entities, *made().entities[1:])))


def test_a_text_that_was_altered_under_its_id_is_refused() -> None:
    reading = made()
    with pytest.raises(NotKept, match="altered"):
        draft_of(replace(reading, report=replace(reading.report, text="Another.")))


@pytest.mark.parametrize("kind", ["quantities", "times", "places", "entities"])
def test_a_claim_that_names_what_the_reading_does_not_hold_is_refused(kind: str) -> None:
    with pytest.raises(NotKept, match="'nobody', which this reading does not hold"):
        draft_of(with_claim(replace(made().claims[0], **{kind: ("nobody",)})))


def test_a_holder_that_is_no_entity_of_the_reading_is_refused() -> None:
    claim = made().claims[0]
    stray = replace(claim.chain[0], entity="nobody")
    with pytest.raises(NotKept, match="does not hold"):
        draft_of(with_claim(replace(claim, chain=(stray,))))


def with_claim(claim: Claim) -> Reading:
    return replace(made(), claims=(claim,))


def test_a_draft_comes_out_of_a_worker_as_it_went_in() -> None:
    draft = draft_of(made(), b"signed", (7, 3, 7), WireCredit("Orra Wire", ()))
    assert pickle.loads(pickle.dumps(draft)) == draft


def test_drafted_rows_have_the_columns_of_their_tables() -> None:
    reading = made()
    given = Introduction("alias", "body", "selim courier", "courier", Span(60, 75), "the Courier")
    drafted = draft_of(reading, bearers=bearers(reading), introduced=[given])
    for table, columns in drafted.rows.items():
        assert set(columns) == set(metadata.tables[table].columns.keys())


def test_fragments_are_kept_and_not_indexed() -> None:
    draft = draft_of(made())
    assert draft.rows["claims"]["fragment"] == [False, True]
    assert draft.words["text"] == [TEXT[:45]]
