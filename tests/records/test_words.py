import pytest

from reportedly.records import Certainty, Place, Quantity, Span, Time
from reportedly.records.words import (
    certainty_words,
    date_words,
    link_words,
    location_words,
    quantity_words,
    time_words,
)
from tests.show.desk import Desk

DESK = Desk("a smuggler crossed")


def test_a_described_source_is_said_to_be_not_named():
    assert link_words(DESK.link("a smuggler", "described")) == "a smuggler, not named"


def test_a_withheld_name_is_said_to_be_withheld():
    link = DESK.link("a nurse", "anonymous", standing="who was there")
    assert link_words(link) == "a nurse, who was there, name withheld"


def test_no_source_is_said_with_the_words_that_stand_there():
    assert link_words(DESK.link("", "unattributed")) == "reportedly (no source given)"
    assert link_words(DESK.link("is believed", "unattributed")) == "is believed (no source given)"


def test_a_named_source_has_the_resolved_name_and_the_title():
    link = DESK.link("she", name="Mira Okonjo", title="of the Harbour Safety Board")
    assert link_words(link) == "Mira Okonjo, of the Harbour Safety Board"


@pytest.mark.parametrize(
    ("label", "value", "words"),
    [
        ("certain", 3, "certain"),
        ("probable", 2, "probable"),
        ("probable", -2, "probably not"),
        ("possible", -1, "possibly not"),
        ("unknown", 0, "unknown"),
        ("certain_not", -3, "told in the negative"),
    ],
)
def test_certainty_below_zero_is_told_in_the_negative(label, value, words):
    assert certainty_words(Certainty(label, value)) == words


@pytest.mark.parametrize(
    ("text", "low", "high", "bound", "means"),
    [
        ("up to 5,000", None, 5000, "at_most", "at most 5,000"),
        ("nearly a dozen", 12, 12, "about", "about 12"),
        ("At least 40", 40, None, "at_least", ""),
        ("between 12 and 15", 12, 15, "range", ""),
        ("1.2 million", 1.2e6, 1.2e6, "exact", "1,200,000"),
        ("180", 180.0, 180.0, "exact", ""),
        ("4.5", 4.5, 4.5, "exact", ""),
    ],
)
def test_a_quantity_is_explained_only_where_that_says_more(text, low, high, bound, means):
    quantity = Quantity("q", Span(0, len(text)), low, high, bound, None, None)
    assert quantity_words(quantity, text) == (text, means)


def test_what_is_counted_is_named_beside_the_number():
    text = "40 of the boats"
    near = Quantity("q", Span(0, 2), 40, 40, "exact", None, Span(3, 15))
    far = Quantity("q", Span(0, 2), 40, 40, "exact", None, Span(10, 15))
    assert quantity_words(near, text)[0] == "40 of the boats"
    assert quantity_words(far, text)[0] == "40 (boats)"


def test_a_date_is_in_words_and_what_is_none_stays():
    assert date_words("2031-03-03T18:20:00+00:00") == "3 March 2031"
    assert date_words("early spring") == "early spring"


@pytest.mark.parametrize(
    ("words", "value", "start", "end", "said"),
    [
        ("Tuesday", "2031-05-20", "2031-05-20", "2031-05-20", "20 May 2031"),
        ("Tuesday night", "2031-05-20TNI", "2031-05-20", "2031-05-20", "20 May 2031, night"),
        ("2 p.m. Tuesday", "2031-05-20T14", "2031-05-20", "2031-05-20", "20 May 2031, 14:00"),
        ("last year", "2030", "2030-01-01", "2030-12-31", "2030"),
        ("2030", "2030", "2030-01-01", "2030-12-31", ""),
        ("20 May 2031", "2031-05-20", "2031-05-20", "2031-05-20", ""),
        ("since March", "2031-03/..", "2031-03-01", "2031-05-22", "1 March 2031 to 22 May 2031"),
        ("by Friday", "../2031-05-23", None, "2031-05-23", "until 23 May 2031"),
        ("from now on", "2031-05-22/..", "2031-05-22", None, "from 22 May 2031"),
        ("recently", None, None, None, ""),
    ],
)
def test_a_time_is_told_as_it_stands_and_as_the_days_it_means(words, value, start, end, said):
    time = Time("t", Span(0, len(words)), value, start, end, "day", None, None)
    assert time_words(time, words) == (words, said)


@pytest.mark.parametrize(
    ("level", "country", "region", "words"),
    [
        ("city", "US", "Ohio", "Ohio, US"),
        ("region", "US", "Ohio", "US"),
        ("country", "SY", None, "SY"),
        ("area", None, None, ""),
    ],
)
def test_a_place_is_told_by_what_it_lies_in(level, country, region, words):
    place = Place("p", "place", "Selim", (), (), level, (40.0, -83.0), country, region)
    assert location_words(place) == words
