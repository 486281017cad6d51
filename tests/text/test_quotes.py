"""Quotation marks: what stands inside them, in the text as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.text.covers import Cover
from reportedly.text.quotes import find_quotations, quoted_share


def quoted(text: str) -> list[str]:
    return [span.of(text) for span in find_quotations(text)]


@given(st.text(alphabet="ab \n\r“”„«»\"'’"))
def test_quotations_lie_in_the_text_hold_words_and_are_in_order(text: str) -> None:
    found = find_quotations(text)
    assert found == sorted(found)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(span.of(text).strip() for span in found)


@given(st.text(alphabet='ab1 \n“”"'), st.integers(0, 9), st.integers(0, 9))
def test_a_share_is_between_none_and_all(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    assert 0 <= quoted_share(span, Cover(find_quotations(text)), text) <= 1


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Brand said “it sank” today.", ["it sank"]),
        ('"It sank," he said. "Fast."', ["It sank,", "Fast."]),
        ("He said ''it sank'' then.", ["it sank"]),
        ("«It sank» and “it burned”", ["It sank", "it burned"]),
        ("Brand's men don't know, he's sure", []),
        ("no quotation “” here", []),
    ],
)
def test_what_stands_between_marks_is_found_without_them(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    assert quoted("“It sank.\n\n“It burned,” he said.") == ["It sank.", "It burned,"]


def test_a_straight_quotation_left_open_ends_with_its_line() -> None:
    assert quoted('"It sank.\nHe left.') == ["It sank."]


def test_the_share_counts_letters_and_digits_only() -> None:
    text = "He “sank 40 ...” it"
    assert quoted_share(Span(0, len(text)), Cover(find_quotations(text)), text) == 6 / 10


def test_words_without_a_letter_have_no_share() -> None:
    assert quoted_share(Span(0, 3), Cover(find_quotations("“.”")), "“.”") == 0.0
