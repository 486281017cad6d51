"""Covers: the union of spans, asked as if each span were asked."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.text.covers import Cover

place = st.integers(0, 40)
spans = st.builds(lambda start, size: Span(start, start + size), place, st.integers(1, 9))


@given(st.lists(spans), spans)
def test_a_cover_is_touched_where_one_of_its_spans_is(some: list[Span], asked: Span) -> None:
    assert Cover(some).touches(asked) == any(span.overlaps(asked) for span in some)


@given(st.lists(spans), spans)
def test_the_parts_nearby_hold_each_character_once(some: list[Span], asked: Span) -> None:
    inside = {n for span in some if span.overlaps(asked) for n in range(*span)}
    near = [n for part in Cover(some).near(asked) for n in range(*part)]
    assert len(near) == len(set(near))
    assert inside.intersection(range(*asked)) == set(near).intersection(range(*asked))
