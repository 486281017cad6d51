"""Introductions: titles that stand before a name, where the tree does not lead to them."""

import pytest

from reportedly.claims.introductions import among, holds_office, introduced
from reportedly.claims.titles import title_at

from ..sentences import Story, at

INCLUDING = (
    "It/PRON/nsubj/2 named/VERB/root/0 old/ADJ/amod/4 defectors/NOUN/obj/2 including/VERB/case/6 "
    "Brand/PROPN/nmod/4 and/CCONJ/cc/8 Hale/PROPN/conj/6"
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("It sent its “harbour reporter” Ivo Brand out.", "harbour reporter"),
        ("They met a Selim attorney, Ivo Brand.", "Selim attorney"),
        ("They met a Selim ferry, Ivo Brand.", None),
        ("They met the attorney, Ivo Brand said.", None),
        ("They met an attorney. Ivo Brand left.", None),
    ],
)
def test_an_office_before_a_comma_or_in_quotation_marks_is_a_title(
    text: str, title: str | None
) -> None:
    assert introduced(text, at(text, "Ivo Brand")) == title


@pytest.mark.parametrize("name", ["Brand", "Hale"])
def test_each_of_several_who_are_named_is_one_of_them(name: str) -> None:
    story = Story(INCLUDING)
    story.entity("person", name)
    assert among(story.context(), story.at(name)) == "old defectors"
    assert title_at(story.context(), story.at(name)) == "old defectors"


@pytest.mark.parametrize("title", ["Selim radio host", "fellow at Selim College", "Selim senator"])
def test_what_somebody_does_is_an_office_whatever_its_word_ends_in(title: str) -> None:
    assert holds_office(title)


@pytest.mark.parametrize("words", ["whose daughter", "Selim ferry", "Radio Selim's"])
def test_whom_somebody_has_and_where_they_are_from_is_none(words: str) -> None:
    assert not holds_office(words)


def test_what_several_things_include_is_no_title() -> None:
    story = Story(INCLUDING.replace("defectors", "ferries"))
    assert among(story.context(), story.at("Brand")) is None
