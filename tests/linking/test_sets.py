"""Sets of stretches: a match of two reports counts, and needs others where more tell the same."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking.matches import Match, Stretch
from reportedly.linking.sets import together
from reportedly.records import Span


def stretch(report, start=0, end=40):
    return Stretch(report, Span(start, end))


def matched(*pairs):
    """Return matches, the surest first."""
    return [Match(100.0 - n, *pair) for n, pair in enumerate(pairs)]


def reports(found):
    return [{one.report for one in each} for each in found]


def test_what_all_tell_is_one_set():
    assert reports(together(matched(*combinations(map(stretch, range(4)), 2)))) == [{0, 1, 2, 3}]


def test_a_single_match_does_not_join_two_sets_of_several():
    pairs = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)]
    found = together(matched(*((stretch(one), stretch(other)) for one, other in pairs)))
    assert reports(found) == [{0, 1, 2}, {3, 4, 5}]


def test_matches_that_bear_each_other_out_join_two_sets():
    pairs = [(0, 1), (2, 3), (0, 2), (1, 3)]
    found = together(matched(*((stretch(one), stretch(other)) for one, other in pairs)))
    assert reports(found) == [{0, 1, 2, 3}]


def test_stretches_that_mostly_share_their_words_are_one():
    found = together(matched((stretch(0), stretch(1)), (stretch(0, 10, 60), stretch(2))))
    assert reports(found) == [{0, 1, 2}]


def test_no_report_is_twice_in_a_set():
    pairs = [(stretch(0), stretch(1)), (stretch(0, 90, 130), stretch(1))]
    assert together(matched(*pairs)) == [[stretch(0), stretch(1)]]


STRETCHES = st.builds(
    lambda report, start, size: stretch(report, start, start + size),
    st.integers(0, 4),
    st.integers(0, 60),
    st.integers(5, 40),
)


@given(st.lists(st.tuples(STRETCHES, STRETCHES).filter(lambda two: two[0].report < two[1].report)))
def test_a_set_holds_one_stretch_a_report_and_no_stretch_is_in_two(pairs):
    found = together(matched(*pairs))
    held = [one for each in found for one in each]
    assert len(held) == len(set(held))
    assert all(len(each) == len({one.report for one in each}) > 1 for each in found)
