from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span, covering, words_of

TEXT = "The dam at Orra held, the mayor said."
SPANS = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda at: Span(at[0], sum(at)))


def test_a_span_counts_code_points_and_leaves_its_end_out():
    assert Span(1, 3).of("a😀é!") == "😀é"


def test_spans_that_only_touch_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


@given(SPANS, SPANS)
def test_overlap_is_sharing_a_character(one, other):
    shared = set(range(*one)) & set(range(*other))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(SPANS, SPANS)
def test_containing_is_holding_every_character(one, other):
    assert one.contains(other) == (set(range(*other)) <= set(range(*one)))


@given(st.lists(SPANS, min_size=1))
def test_the_covering_span_is_the_smallest_that_holds_all(spans):
    cover = covering(spans)
    assert all(cover.contains(span) for span in spans)
    assert cover == (min(s.start for s in spans), max(s.end for s in spans))


def test_the_words_of_pieces_come_in_reading_order():
    assert words_of([Span(22, 31), Span(4, 7)], TEXT) == "dam … the mayor"
