from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span, content_id, report_id

TEXTS = st.text(st.characters())


def test_an_id_is_the_same_on_every_machine():
    assert report_id("The dam at Orra held.") == "2d9718f0531677e66553"
    assert content_id("claim", "r", (Span(0, 3), Span(5, 9)), None) == "7f11625223c1127368ae"


@given(st.lists(TEXTS, min_size=2, max_size=2, unique=True))
def test_other_content_has_another_id(texts):
    assert report_id(texts[0]) != report_id(texts[1])


@given(TEXTS)
def test_records_of_two_kinds_never_share_an_id(text):
    assert content_id("claim", text) != content_id("entity", text)


@given(TEXTS, TEXTS)
def test_where_one_part_ends_and_the_next_begins_counts(one, other):
    joined = content_id("claim", one + "x" + other)
    assert len({joined, content_id("claim", one + "x", other), content_id("claim", one)}) == 3


@given(TEXTS)
def test_an_id_is_short_and_plain_whatever_the_content_is(text):
    assert len(report_id(text)) == 20
    assert set(report_id(text)) <= set("0123456789abcdef")
