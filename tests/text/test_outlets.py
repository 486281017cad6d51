"""Outlets: names of papers, stations and agencies, told from other organizations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.outlets import is_outlet, medium_after


@pytest.mark.parametrize(
    "name",
    [
        "Harbour Radio",
        "Radio Selim",
        "the Selim Herald",
        "The Post",
        "Selim Herald's",
        "Meridian News Agency",
        "harbour-radio.com",
        "Coast TV",
        "Selim Broadcasting Corporation",
    ],
)
def test_names_made_of_the_nouns_of_outlets_are_outlets(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize(
    "name",
    [
        "Post",
        "Port Selim",
        "Harbour Ministry",
        "Ivo Brand",
        "Harbour news",
        "the network of Selim smugglers",
        "The Selim Association of Harbour Masters and Coastal Radio Pilots",
        "",
        "the",
        "...",
    ],
)
def test_other_names_and_phrases_are_none(name: str) -> None:
    assert not is_outlet(name)


@given(st.text())
def test_any_words_have_an_answer(name: str) -> None:
    assert is_outlet(name) in {True, False}


@pytest.mark.parametrize("name", ["Sky Harbour Airlines", "Vice Squad", "Time Lock Bank"])
def test_a_common_word_at_the_front_makes_no_outlet(name: str) -> None:
    assert not is_outlet(name)


@pytest.mark.parametrize("name", ["Post Office", "Press Council of Selim", "Standard Bank"])
def test_a_noun_of_outlets_at_the_front_makes_no_outlet(name: str) -> None:
    assert not is_outlet(name)


@pytest.mark.parametrize("name", ["Coastal Protection Agency", "Selim Border Agency"])
def test_an_agency_of_the_state_is_none(name: str) -> None:
    assert not is_outlet(name)


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("Meridian magazine.", True),
        ("Meridian newspaper that", True),
        ("Meridian newspaper ad", False),
        ("Meridian radio-operators", False),
        ("Meridian said", False),
    ],
)
def test_a_medium_after_a_name_makes_it_an_outlet_unless_another_noun_follows(
    words: str, *, outlet: bool
) -> None:
    assert (medium_after(words, len("Meridian")) is not None) is outlet
