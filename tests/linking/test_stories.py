"""Stories are what the reports make them, in whatever order these come."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking import topic_of
from reportedly.linking.stories import LEAST, REACH, UNTIED, alike, clusters, joined

names = st.sampled_from("abcdefgh")
ties = st.dictionaries(
    st.tuples(names, names).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0.1, 1.0),
    max_size=28,
)


@given(ties, st.randoms(use_true_random=False))
def test_the_order_of_reports_and_ties_changes_nothing(near, chance) -> None:
    reports, pairs = list("abcdefgh"), list(near.items())
    expected = clusters(reports, near)
    chance.shuffle(reports)
    chance.shuffle(pairs)
    assert clusters(reports, dict(pairs)) == expected


@given(ties)
def test_every_report_is_in_one_story(near) -> None:
    found = clusters("abcdefgh", near)
    assert sorted(one for story in found for one in story) == list("abcdefgh")


def test_a_row_of_reports_each_like_the_next_is_not_one_story() -> None:
    row = {(one, chr(ord(one) + 1)): LEAST + 0.01 for one in "abcdefg"}
    assert max(map(len, clusters("abcdefgh", row))) <= 3


def test_reports_that_are_all_alike_are_one_story() -> None:
    near = {("a", "b"): 0.5, ("a", "c"): 0.4, ("b", "c"): 0.3, ("c", "d"): 0.2}
    assert clusters("abcd", near) == [frozenset("abc"), frozenset("d")]


@given(ties)
def test_a_report_joins_the_story_that_it_is_nearest_to_on_average(near) -> None:
    known = {pair: tie for pair, tie in near.items() if "h" not in pair}
    stories = {min(story): story for story in clusters("abcdefg", known)}
    own = {one: tie for (one, other), tie in near.items() if other == "h"}
    found = {
        name: ([own[one] for one in sorted(story) if one in own], len(story))
        for name, story in stories.items()
        if own.keys() & story
    }
    home = joined(found)
    means = {
        name: sum(told) / (len(told) + UNTIED * (size - len(told)))
        for name, (told, size) in found.items()
    }
    assert (home is None) == (max(means.values(), default=0.0) < LEAST)
    assert home is None or means[home] == max(means.values())


def test_a_report_that_is_near_to_one_of_many_joins_no_story() -> None:
    assert joined({"a": ([LEAST + 0.1], 8)}) is None
    assert joined({"a": ([LEAST + 0.1], 2), "b": ([LEAST + 0.2], 2)}) == "b"
    assert joined({}) is None


def test_days_between_two_reports_part_them() -> None:
    topic = topic_of("Ferry sinks off Port Selim", "A ferry sank off Port Selim on Tuesday.")
    nearness = alike(topic, [topic] * 4, (0, 1, REACH, REACH + 1))
    assert nearness == sorted(nearness, reverse=True)
    assert nearness[-1] == 0 < LEAST < alike(topic, [topic], [None])[0]


def test_a_day_in_common_ties_no_reports_without_words_in_common() -> None:
    ferry = topic_of("Ferry sinks off Port Selim", "A ferry sank off Port Selim on Tuesday.")
    dam = topic_of("Dam leaks above Aldermoor", "Engineers warned of the valley dam on Tuesday.")
    assert alike(ferry, [dam], [0])[0] < LEAST
