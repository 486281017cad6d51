"""Figures of one claim are drawn to scale, each with its bound and its origin."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Figure, Span
from reportedly.show.brief import brief_of
from reportedly.show.brief.numbers import Number, Series
from reportedly.show.brief.picture import LEFT, RIGHT, picture_of
from reportedly.show.brief.references import Reference
from tests.show.brief.tales import counted, ferry, tale

REFERENCE = Reference(1, "The Post", "3 March 2031", "", "post.txt", "")
AMOUNTS = st.floats(0, 1e308) | st.floats(0, 1e6) | st.integers(-1000, 10**12).map(float)
BOUNDS = st.sampled_from(["exact", "about", "at_least", "at_most", "range"])


def series(*given: tuple[float | None, float | None, str]) -> Series:
    numbers = tuple(
        Number(REFERENCE, 1, "A", Figure(1, Span(0, 1), "x", None, low, high, bound, None), "x")
        for low, high, bound in given
    )
    return Series("people", numbers, same=False)


def bounded(low: float, more: float, bound: str) -> tuple[float | None, float | None, str]:
    high = low + abs(more) if bound == "range" else low
    return (None if bound == "at_most" else low, None if bound == "at_least" else high, bound)


@given(st.lists(st.builds(bounded, AMOUNTS, AMOUNTS, BOUNDS), min_size=1, max_size=6))
def test_every_mark_line_and_tick_lies_in_the_picture(given):
    picture = picture_of(series(*given))
    for row in picture.rows:
        assert LEFT <= row.start <= row.end <= RIGHT
        assert LEFT <= row.x <= RIGHT
    assert 1 <= len(picture.ticks) <= 12
    assert all(LEFT <= tick.x <= RIGHT for tick in picture.ticks)


def test_a_bound_is_a_line_to_where_it_leaves_open():
    given = (
        ("exact", 40.0, 40.0),
        ("at_least", 40.0, None),
        ("at_most", None, 40.0),
        ("about", 40.0, 40.0),
    )
    rows = picture_of(series(*((low, high, bound) for bound, low, high in given))).rows
    exact, least, most, about = rows
    assert len({row.x for row in rows}) == 1
    assert [row.full for row in rows] == [True, False, False, False]
    assert exact.start == exact.end == about.end
    assert (least.end, least.beyond) == (RIGHT, True)
    assert (most.start, most.end) == (LEFT, most.x)


def test_larger_numbers_lie_farther_right():
    small, large = picture_of(series((10.0, 10.0, "exact"), (30.0, 30.0, "exact"))).rows
    assert small.x < large.x


def test_a_figure_that_is_given_only_to_be_denied_is_a_cross():
    (found,) = brief_of(ferry()).points
    shapes = {row.label.split()[1]: row.shape for row in picture_of(found.series[0]).rows}
    assert shapes == {"The": 1, "Radio": 1, "Tarn": 0}


def test_all_of_a_picture_is_told_in_words():
    (found,) = brief_of(ferry()).points
    words = picture_of(found.series[0]).words
    assert "The Post, 4 March 2031: Up to 250 people, that is at most 250 (origin A)" in words
    assert "Tarn Observer: 300 people, that is 300 (denied)" in words


def test_one_number_in_all_is_no_series_of_differences():
    same = [counted("250", f"Post {n}", low=250.0, high=250.0) for n in range(2)]
    (found,) = brief_of(tale(*same)).points
    assert [one.same for one in found.series] == [True]
