"""Features: one row a word, what an uncased vocabulary cannot see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.features import SIZES, casing, features
from reportedly.model.words import find_words


def column(text: str, number: int) -> list[int]:
    return features(text, find_words(text))[:, number].tolist()


@given(st.text() | st.text(alphabet='aB1 \n\r\t“”"«»é\u0301_²'))
def test_every_word_has_one_row_of_known_classes(text: str) -> None:
    words = find_words(text)
    rows = features(text, words)
    assert rows.shape == (len(words), len(SIZES))
    assert ((rows >= 0) & (rows < SIZES)).all()


def test_no_words_have_no_rows() -> None:
    assert features("", []).shape == (0, len(SIZES))


def test_casing_tells_the_classes_apart() -> None:
    forms = ["port", "Port", "PORT", "P", "McBrand", "40", "4th", "“"]
    assert [casing(form) for form in forms] == [0, 1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("form", ["_", "__", "_a"])
def test_an_underscore_is_a_mark(form: str) -> None:
    assert casing(form) == casing(",")


def test_the_gap_tells_a_space_from_a_line_and_a_paragraph() -> None:
    assert column("One, two\nthree\n\nfour\r\n\r\nfive", 1) == [3, 0, 1, 2, 3, 3]


def test_words_between_quotation_marks_are_inside() -> None:
    assert column('A “b c” d "e" f', 3) == [0, 1, 1, 1, 1, 0, 0, 1, 1, 0]


def test_a_quotation_ends_with_its_paragraph() -> None:
    assert column("“One two\n\nthree", 3) == [1, 1, 1, 0]
