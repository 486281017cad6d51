"""A topic depends on its report alone, and comes back from the ledger as it was."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking import topics
from reportedly.linking.topics import LEADING, Topic, topic_of
from reportedly.records import Span

FERRY = "A ferry sank off Port Selim on Tuesday. The ferry had left Orra with 40 people."
AGAIN = "Forty people were on the ferry that sank off Port Selim, officials said on Tuesday."
DAM = "The dam above Aldermoor leaks, engineers of the valley board warned on Friday."
texts = st.text(st.sampled_from("ferry sank Selim Tuesday 40 said, ’s\n"), max_size=80)


def likeness(one: Topic, other: Topic) -> float:
    return float(topics.likeness(one, [other])[0])


def same_days(one: Topic, other: Topic) -> float:
    return float(topics.same_days(one, [other])[0])


@given(texts, texts)
def test_likeness_is_the_same_from_both_sides_and_between_0_and_1(one: str, other: str) -> None:
    left, right = topic_of(None, one), topic_of(other, one)
    assert likeness(left, right) == likeness(right, left)
    assert 0 <= likeness(left, right) <= 1 + 1e-9


@given(texts, st.lists(texts, max_size=4))
def test_a_report_is_as_alike_to_each_of_several_as_to_it_alone(
    own: str, others: list[str]
) -> None:
    one, several = topic_of(None, own), [topic_of(None, text) for text in others]
    assert topics.likeness(one, several).tolist() == [likeness(one, each) for each in several]
    assert topics.same_days(one, several).tolist() == [same_days(one, each) for each in several]


@given(texts)
def test_a_topic_comes_back_as_it_was_packed(text: str) -> None:
    topic = topic_of(None, text)
    back = Topic.unpacked(topic.packed())
    assert (back.words.tolist(), back.weights.tolist()) == (
        topic.words.tolist(),
        topic.weights.tolist(),
    )
    assert back.days == topic.days


def test_two_reports_of_one_happening_are_more_alike_than_of_two() -> None:
    ferry, again, dam = (topic_of(None, text) for text in (FERRY, AGAIN, DAM))
    assert likeness(ferry, again) > 0.2 > likeness(ferry, dam)
    assert likeness(ferry, ferry) == 1


def test_reports_that_name_the_same_day_are_told_from_those_that_do_not() -> None:
    ferry, again, dam = (topic_of(None, text) for text in (FERRY, AGAIN, DAM))
    assert (same_days(ferry, again), same_days(ferry, dam)) == (1, 0)


def test_furniture_says_nothing_of_what_a_report_is_about() -> None:
    text = f"SHARE THIS WITH AMBROSE\n{FERRY}"
    cleaned = topic_of(None, text, [Span(0, 23)])
    assert cleaned.packed() == topic_of(None, FERRY).packed()


def test_only_the_heaviest_words_lead() -> None:
    topic = topic_of(
        None, " ".join(f"zorble{chr(97 + n)}{chr(97 + m)}" for n in range(26) for m in range(3))
    )
    assert len(topic.leading()) == LEADING
    assert all(-(2**63) <= word < 2**63 for word in topic.leading())


def test_a_text_without_words_is_like_no_other() -> None:
    assert likeness(topic_of(None, "—"), topic_of(None, FERRY)) == 0
