"""Sentences and their parts lie end to end and lose nothing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.text.clauses import parts, sentences

texts = st.text(st.sampled_from("Ab. ,“”\n and that 7!"), max_size=60)


@given(texts)
def test_what_no_sentence_holds_is_white_space_or_a_closing_mark(text: str) -> None:
    found = list(sentences(text, Span(0, len(text))))
    outside = list(text)
    for span in found:
        outside[span.start : span.end] = [""] * (span.end - span.start)
    assert not set("".join(outside)) - set(" \n”")


@given(texts)
def test_the_parts_of_a_sentence_lie_end_to_end(text: str) -> None:
    for sentence in sentences(text, Span(0, len(text))):
        found = parts(text, sentence)
        assert (found[0].start, found[-1].end) == sentence
        assert all(one.end == other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The ferry sank. Nobody knows why.", 2),
        ("Dr. Marrow of St. Orra told Capt. Brand so.", 1),
        ("I. Marrow said so.", 1),
        ("“It sank.” Then he left.", 2),
        ("Ferry sinks\nThe ferry sank", 2),
    ],
)
def test_a_sentence_ends_at_a_full_stop_that_ends_no_short_word(text: str, count: int) -> None:
    assert len(list(sentences(text, Span(0, len(text))))) == count


def test_a_part_begins_where_a_clause_may() -> None:
    text = "The ferry sank before dawn, officials said, while the harbour slept."
    found = [text[one.start : one.end].strip() for one in parts(text, Span(0, len(text)))]
    assert found[0] == "The ferry sank"
    assert "while the harbour slept." in found
