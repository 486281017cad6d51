from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.quantities import find_quantities
from reportedly.annotate.times import find_times
from reportedly.records import Time

THURSDAY = "2031-05-22"
PIECES = (
    "last week|since 3 March|nine days ago|on Tuesday|in late September|2029|the past three months|"
    "by the end of the year|between 2011 and 2014|from June to August|the 1990s|May|31 June|9999|"
    "900,000 years ago|the next day|Sat. 7 May 2030|at 10:30|until|since|-|9 p.m.|the '60s|a|of|"
    "the first half of|Q3 2030|in the summer|\n\n|Brand|99 years from now|the 99th century"
).split("|")


def times(words: str, published: str | None = THURSDAY) -> tuple[Time, ...]:
    return find_times(words, "r", published)


def one(words: str, published: str | None = THURSDAY) -> Time:
    (found,) = times(words, published)
    return found


@pytest.mark.parametrize(
    ("words", "value", "start", "end"),
    [
        ("It sank last week.", "2031-W20", "2031-05-12", "2031-05-18"),
        ("It sank nine days ago.", "2031-05-13", "2031-05-13", "2031-05-13"),
        ("It sank on Tuesday.", "2031-05-20", "2031-05-20", "2031-05-20"),
        ("It sank on Thursday.", "2031-05-22", "2031-05-22", "2031-05-22"),
        ("It sank last Friday.", "2031-05-16", "2031-05-16", "2031-05-16"),
        ("It sails next Friday.", "2031-05-30", "2031-05-30", "2031-05-30"),
        ("It sank in 2015.", "2015", "2015-01-01", "2015-12-31"),
        ("It sank yesterday.", "2031-05-21", "2031-05-21", "2031-05-21"),
        ("It sank last night.", "2031-05-21TNI", "2031-05-21", "2031-05-21"),
        ("It sank Tuesday morning.", "2031-05-20TMO", "2031-05-20", "2031-05-20"),
        ("It sank at 9:05 p.m. on Tuesday.", "2031-05-20T21:05", "2031-05-20", "2031-05-20"),
        ("It sank on Tuesday at 3 a.m.", "2031-05-20T03", "2031-05-20", "2031-05-20"),
        ("It sank over the weekend.", "2031-W20-WE", "2031-05-17", "2031-05-18"),
        ("It sank in March.", "2031-03", "2031-03-01", "2031-03-31"),
        ("It sank last July.", "2030-07", "2030-07-01", "2030-07-31"),
        ("It sank two years ago.", "2029", "2029-01-01", "2029-12-31"),
        ("In the 1990s it sank.", "199X", "1990-01-01", "1999-12-31"),
        ("In the '60s it sank.", "196X", "1960-01-01", "1969-12-31"),
        ("In the 19th century it sank.", "18XX", "1801-01-01", "1900-12-31"),
        ("In the third quarter of 2030", "2030-Q3", "2030-07-01", "2030-09-30"),
        ("the first half of last year", "2030-01/2030-06", "2030-01-01", "2030-06-30"),
        ("the last three months of 2030", "2030-10/2030-12", "2030-10-01", "2030-12-31"),
        ("May 5-7, 2030", "2030-05-05/2030-05-07", "2030-05-05", "2030-05-07"),
        ("Monday, 5 May 2031,", "2031-05-05", "2031-05-05", "2031-05-05"),
        ("It sank in June of last year", "2030-06", "2030-06-01", "2030-06-30"),
    ],
)
def test_a_time_is_the_days_that_its_words_mean_on_the_day_of_publication(
    words: str, value: str, start: str, end: str
) -> None:
    found = one(words)
    assert (found.value, found.start, found.end) == (value, start, end)


@pytest.mark.parametrize(
    ("words", "value", "start", "end"),
    [
        ("since 3 March", "2031-03-03/..", "2031-03-03", THURSDAY),
        ("since 2028", "2028/..", "2028-01-01", THURSDAY),
        ("until Friday", "../2031-05-23", None, "2031-05-23"),
        ("by the end of the year", "../2031", None, "2031-12-31"),
        ("between 2011 and 2014", "2011/2014", "2011-01-01", "2014-12-31"),
        ("2011-14", "2011/2014", "2011-01-01", "2014-12-31"),
        ("from June to August 2029", "2029-06/2029-08", "2029-06-01", "2029-08-31"),
        ("from Monday to Wednesday", "2031-05-19/2031-05-21", "2031-05-19", "2031-05-21"),
        ("the past three months", "2031-02-22/2031-05-22", "2031-02-22", THURSDAY),
        ("less than two weeks ago", "2031-05-08/2031-05-22", "2031-05-08", THURSDAY),
        ("more than three years ago", "../2028", None, "2028-12-31"),
    ],
)
def test_an_interval_is_open_where_the_words_leave_it_open(
    words: str, value: str, start: str | None, end: str
) -> None:
    found = one(f"It was shut {words}, Brand said.")
    assert words.endswith(found.span.of(f"It was shut {words}, Brand said."))
    assert (found.value, found.start, found.end) == (value, start, end)


def test_what_is_early_or_late_in_a_unit_keeps_the_unit_and_says_so() -> None:
    late, earlier = one("It sank in late April."), one("It sank earlier this month.")
    assert (late.value, late.mod, late.start, late.end) == (
        "2031-04",
        "late",
        "2031-04-01",
        "2031-04-30",
    )
    assert (earlier.value, earlier.start, earlier.end) == ("2031-05", "2031-05-01", THURSDAY)


@pytest.mark.parametrize(
    "words",
    ["last week", "on Tuesday", "since 3 March", "nine days ago", "this summer", "the past month"],
)
def test_without_a_day_of_publication_what_is_relative_has_no_value(words: str) -> None:
    found = one(f"It sank {words}.", None)
    assert (found.value, found.start, found.end, found.anchored) == (None, None, None, None)


@pytest.mark.parametrize("words", ["in 2015", "on 3 March 2029", "in the 1990s", "since May 2030"])
def test_what_is_absolute_needs_no_day_of_publication(words: str) -> None:
    assert one(f"It sank {words}.", None).value is not None


@pytest.mark.parametrize(
    "words",
    [
        "for three years",
        "a 15-year lease",
        "every Tuesday",
        "a weekly paper",
        "the Sunday Post",
        "on Black Friday",
        "They may march.",
        "Ada May and April Venn met June Orra.",
        "It rose and began to fall.",
        "2015 people",
        "$2015",
        "a score of 10:30",
        "Tuesdays",
        "the years of war",
    ],
)
def test_durations_habits_names_and_numbers_are_no_times(words: str) -> None:
    assert times(words) == ()


def test_a_number_that_is_a_quantity_is_no_year() -> None:
    text = "They bought exactly 2015 crates in 2015."
    quantities = find_quantities(text, "r")
    assert [found.span.of(text) for found in find_times(text, "r", None, None, quantities)] == [
        "2015"
    ]


def test_a_count_that_is_vague_gives_no_value_but_the_side_it_lies_on() -> None:
    recent, ago = one("It grew in recent weeks."), one("It sank a few weeks ago.")
    assert (recent.value, recent.start, recent.end) == (None, None, THURSDAY)
    assert (ago.value, ago.granularity) == (None, "week")


def test_a_time_told_from_another_says_which() -> None:
    day, later = times("It sank on 3 March 2029. Two days later it was raised.")
    assert (later.value, later.anchored) == ("2029-03-05", day.span)


def test_a_time_told_from_one_that_is_not_as_fine_has_no_value() -> None:
    _, later = times("It sank in 2029. The next day it was raised.")
    assert (later.value, later.anchored) == (None, None)


def test_a_season_has_no_days_for_the_text_does_not_say_which_half_of_the_earth() -> None:
    found = one("It sank in the summer of 2029.")
    assert (found.value, found.start, found.end) == ("2029-SU", None, None)


def test_a_day_that_the_calendar_lacks_is_no_day() -> None:
    assert [found.value for found in times("It sank on 31 June.")] == []


def test_a_leap_day_is_that_of_a_leap_year() -> None:
    assert one("It sank on 29 February.").value == "2032-02-29"


def test_a_date_of_publication_that_is_none_is_unknown() -> None:
    assert one("It sank on Tuesday.", "yesterday").value is None


@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
    st.none() | st.dates().map(date.isoformat),
)
def test_times_lie_in_the_text_in_order_and_none_ends_before_it_starts(
    text: str, published: str | None
) -> None:
    last = 0
    for found in times(text, published):
        assert last <= found.span.start < found.span.end <= len(text)
        last = found.span.end
        assert None in {found.start, found.end} or found.start <= found.end


@given(st.text(max_size=200))
def test_any_text_can_be_read_for_times(text: str) -> None:
    assert times(text) == times(text)
