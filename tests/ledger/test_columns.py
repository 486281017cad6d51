"""Rows lie column by column, and what is JSON is the text that it always was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.columns import as_json, columns_of
from reportedly.records import Span

WORDS = st.text(st.characters(exclude_categories=["Cs"]))
SPANS = st.builds(Span, st.integers(0), st.integers(0))


@given(WORDS | SPANS | st.tuples(SPANS, SPANS) | st.lists(WORDS | SPANS))
def test_json_is_what_the_standard_library_writes_without_spaces(value: object) -> None:
    assert as_json(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def test_nothing_is_no_json() -> None:
    assert as_json(None) is None


def test_half_a_character_is_no_json() -> None:
    with pytest.raises(UnicodeEncodeError):
        as_json(["half a \ud800 character"])


def test_rows_keep_their_order_in_every_column() -> None:
    rows = [{"word": "ferry", "place": 2}, {"word": "dam", "place": 1}]
    assert columns_of(iter(rows)) == {"word": ["ferry", "dam"], "place": [2, 1]}
    assert columns_of([]) == {}
