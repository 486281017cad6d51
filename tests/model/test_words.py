"""What the model reads as words: every character once, glued words apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.words import find_words, outside
from reportedly.records import Span

HARD = "e\u0301 🙂\u200d\u200b\u202e\x00\x1c\x85\r\n\u2028 a_b _ __"
HARD += "¼ ٣ 東京 ß ﬁ “x” it's 1,200.5 $40 Abcd"
texts = st.text() | st.text(alphabet=HARD) | st.text(alphabet="Hat leson ofandthemWiM.\n")


def forms(text: str) -> list[str]:
    return [span.of(text) for span in find_words(text)]


@given(texts)
def test_every_character_that_is_no_space_stands_in_exactly_one_word(text: str) -> None:
    held = [place for span in find_words(text) for place in range(*span)]
    assert held == [place for place, letter in enumerate(text) if not letter.isspace()]


@given(texts)
def test_no_word_is_empty_and_each_mark_is_a_word_of_its_own(text: str) -> None:
    for form in forms(text):
        assert len(form) == 1 or all(letter.isalnum() or letter == "_" for letter in form)


def test_windows_line_ends_combining_marks_and_underscores_keep_their_offsets() -> None:
    text = "Brand\r\nre\u0301sume\u0301 a_b 🙂!"
    assert forms(text) == ["Brand", "re", "\u0301", "sume", "\u0301", "a_b", "🙂", "!"]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("the Heraldat least two", ["the", "Herald", "at", "least", "two"]),
        ("the Meridianthat the", ["the", "Meridian", "that", "the"]),
        ("he saidThe quay", ["he", "said", "The", "quay"]),
    ],
)
def test_words_that_a_scraper_glued_are_read_as_two(text: str, apart: list[str]) -> None:
    assert forms(text) == apart


@pytest.mark.parametrize(
    "text", ["in Selimat noon", "Danielis here", "iPhone", "macOS", "McBrand", "Upon the quay"]
)
def test_words_that_only_look_glued_stay_whole(text: str) -> None:
    assert forms(text) == text.split()


@pytest.mark.parametrize(
    "text", ["In Weston the ferry sank", "Within the port", "In Eastland the", "Mention the crew"]
)
def test_a_place_or_plain_word_before_an_article_stays_whole(text: str) -> None:
    assert forms(text) == text.split()


@given(st.text(alphabet="ab .,", max_size=30), st.lists(st.tuples(*[st.integers(0, 30)] * 2)))
def test_what_is_outside_shares_no_character_with_what_lies_aside(
    text: str, edges: list[tuple[int, int]]
) -> None:
    words, aside = find_words(text), [Span(min(pair), max(pair) + 1) for pair in edges]
    left = [word for word in words if not any(map(word.overlaps, aside))]
    assert outside(words, aside) == left
