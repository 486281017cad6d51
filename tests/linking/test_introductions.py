"""A text gives two names as one in some forms, and in no others."""

import pytest

from reportedly.linking import bearers, introductions
from tests.linking.naming import naming


def pairs(text, *bodies):
    reading = naming(text, organization=bodies)
    return {(one.how, one.one, one.other) for one in introductions(reading, bearers(reading))}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Grey Hand, also known as the Fist, left.", ("alias", "grey hand", "fist")),
        ("The Grey Hand (formerly known as Fist) left.", ("alias", "grey hand", "fist")),
        ('The Grey Hand or "Fist" left.', ("alias", "grey hand", "fist")),
        ("The Grey Hand (GH) left.", ("acronym", "grey hand", "gh")),
        ("The Grey Hand [G.H.] left.", ("acronym", "grey hand", "gh")),
    ],
)
def test_two_names_that_a_text_gives_as_one_are_introduced(text, found):
    assert pairs(text, "Grey Hand") == {found}


@pytest.mark.parametrize(
    "text",
    [
        "The Grey Hand or Fist left.",
        "The Grey Hand (Orra) left.",
        "The Grey Hand (XY) left.",
        "The Grey Hand (15) left.",
        "The Grey Hand and “Fist” left.",
    ],
)
def test_what_only_stands_beside_a_name_is_no_other_name(text):
    assert pairs(text, "Grey Hand") == set()


def test_where_it_is_said_is_told_with_its_words():
    reading = naming("The Grey Hand (GH) left.", organization=["Grey Hand"])
    (one,) = introductions(reading, bearers(reading))
    assert (one.span.of(reading.report.text), one.text) == ("Grey Hand (GH)", "Grey Hand (GH)")
