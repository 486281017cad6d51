"""Marks of a written story become offsets into its plain text."""

from evals.written import plain, story_of, written_stories

STORY = """=== The Post | 2031-03-04 | Ferry sinks
[[1|The ferry sank]] on Monday.

=== Radio Orra | 2031-03-05 | Ferry lost
[[1!|The ferry never sank]], and [[2|nobody drowned]].
"""


def test_marks_are_taken_out_and_stand_where_their_words_do():
    text, ((claim, (start, end), denies),) = plain("It is said that [[3|it sank]] at dawn.")
    assert (text, claim, denies) == ("It is said that it sank at dawn.", "3", False)
    assert text[start:end] == "it sank"


def test_claims_of_several_reports_are_groups():
    reports, row = story_of("a", STORY)
    assert [one["publisher"] for one in reports] == ["The Post", "Radio Orra"]
    ((one, other),) = (group["members"] for group in row["groups"])
    assert (one["doc"], other["doc"], other["denies"]) == ("a-1", "a-2", True)


def test_every_written_story_can_be_read():
    for reports, row in written_stories():
        texts = {one["ref"]: one["text"] for one in reports}
        assert len(reports) == 3
        assert not any("[[" in text or "]]" in text for text in texts.values())
        assert all(len({m["doc"] for m in group["members"]}) > 1 for group in row["groups"])
