from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.show.marks import Mark, segments
from reportedly.show.nesting import nesting

from .desk import Desk

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), max_size=8)


@given(SPANS)
def test_segments_put_together_are_the_text(spans):
    cut = segments(Span(0, 30), [Mark(Span(*span), "hedge") for span in spans])
    assert [segment.span.start for segment in cut] == [0, *(s.span.end for s in cut[:-1])]
    assert cut[-1].span.end == 30


@given(SPANS)
def test_each_segment_has_just_the_marks_that_stand_over_it(spans):
    marks = [Mark(Span(*span), "cue", number) for number, span in enumerate(spans)]
    for segment in segments(Span(0, 30), marks):
        over = {mark.claim for mark in marks if mark.span.overlaps(segment.span)}
        assert {mark.claim for mark in segment.marks} == over
        assert all(mark.span.contains(segment.span) for mark in segment.marks)


def test_a_claim_inside_another_is_nested_in_it():
    desk = Desk("The Ledger says the clerk saw the boat.")
    clerk, ledger = desk.link("the clerk"), desk.link("The Ledger")
    desk.claim("the clerk saw the boat", chain=(ledger,))
    desk.claim("saw the boat", chain=(ledger, clerk))
    desk.claim("saw the boat", chain=(ledger, clerk, clerk))
    assert nesting(desk.claims) == (0, 1, 2)
