"""Paragraphs: where quotations open, end and run on."""

import pytest

from reportedly.text.paragraphs import find_paragraphs


def test_paragraphs_are_lines_and_know_whether_an_empty_one_comes_before() -> None:
    found = find_paragraphs("One.\n  Two. \n\nThree.")
    assert [(one.words, one.apart) for one in found] == [
        ("One.", False),
        ("Two.", False),
        ("Three.", True),
    ]


@pytest.mark.parametrize(
    ("text", "open_"),
    [('"It sank.', True), ('"It sank."', False), ("“It sank.", True), ("“It” sank.", False)],
)
def test_a_quotation_without_its_closing_mark_is_left_open(text: str, *, open_: bool) -> None:
    assert find_paragraphs(text)[0].leaves_open(text[0]) == open_


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ('"It sank."', True),
        ('"It," he said, "sank."', False),
        ('"It sank.', False),
        ("“It sank.”", True),
        ("It sank.", False),
    ],
)
def test_a_paragraph_in_one_pair_of_marks_is_a_quotation(text: str, *, whole: bool) -> None:
    assert find_paragraphs(text)[0].is_quotation() == whole


@pytest.mark.parametrize(("text", "is_one"), [("It sank.”", True), ("Notes to editors", False)])
def test_a_heading_is_no_sentence(text: str, *, is_one: bool) -> None:
    assert find_paragraphs(text)[0].is_sentence() == is_one
