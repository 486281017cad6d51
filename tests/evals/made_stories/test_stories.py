from collections import Counter
from itertools import islice, pairwise

import pytest

from evals.made_stories import made_reports, made_story
from evals.made_stories.records import MadeStory, Place
from evals.made_stories.stories import all_reports

STORIES = [made_story(seed) for seed in range(60)]
EACH = pytest.mark.parametrize("story", STORIES, ids=[one.event for one in STORIES])


def words(story: MadeStory, place: Place) -> str:
    texts = {report.ref: report.text for report in all_reports(story)}
    assert place.at is not None
    return texts[place.doc][slice(*place.at)]


def test_the_same_seed_makes_the_same_story() -> None:
    assert made_story(11) == made_story(11)
    assert made_story(11) != made_story(12)


def test_reports_stream_in_the_order_of_their_stories() -> None:
    first = [report for seed in (3, 4, 5) for report in all_reports(made_story(seed))]
    assert [*made_reports(len(first), 3)] == first
    assert len([*islice(made_reports(10**9, 3), 5)]) == 5


@EACH
def test_reports_are_of_news_length_and_have_names_of_their_own(story: MadeStory) -> None:
    reports = all_reports(story)
    assert len(story.reports) <= 10
    assert all(120 <= len(report.text.split()) <= 500 for report in reports)
    assert len({report.ref for report in reports}) == len(reports)
    assert len({report.url for report in reports}) == len(reports)


@EACH
def test_a_place_holds_whole_words_without_marks_at_its_edges(story: MadeStory) -> None:
    for group in story.groups:
        for member in group.members:
            found = words(story, member.place)
            assert found[0].isalnum()
            assert found[-1].isalnum()
            assert "\n" not in found


@EACH
def test_places_of_a_report_do_not_overlap(story: MadeStory) -> None:
    places = [one.place for group in story.groups for one in group.members]
    for doc in {place.doc for place in places}:
        spans = sorted(place.at for place in places if place.doc == doc and place.at)
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@EACH
def test_a_report_tells_a_claim_once_and_denies_it_once(story: MadeStory) -> None:
    for group in story.groups:
        told = Counter((one.place.doc, one.denies) for one in group.members)
        assert set(told.values()) == {1}


@EACH
def test_drift_stands_where_a_claim_is_told(story: MadeStory) -> None:
    group_of = {one.place: group.claim for group in story.groups for one in group.members}
    for drift in (*story.drift, *story.arguable, *story.apart):
        if drift.kind == "headline":
            assert drift.b.at is None
            assert drift.a.doc == drift.b.doc
        else:
            assert group_of[drift.a] == group_of[drift.b]


@EACH
def test_no_pair_is_told_to_drift_twice_or_both_ways(story: MadeStory) -> None:
    every = (*story.drift, *story.arguable, *story.apart)
    pairs = Counter((one.kind, frozenset((one.a, one.b))) for one in every)
    assert not [pair for pair, times in pairs.items() if times > 1]


@EACH
def test_the_first_report_has_the_claim_and_is_not_late(story: MadeStory) -> None:
    days = {report.ref: report.published or "" for report in story.reports}
    for group in story.groups:
        told = [one.place.doc for one in group.members if not one.denies]
        assert set(group.firsts) <= set(told)
        assert group.first in group.firsts
        assert days[group.first] == min(days[doc] for doc in told)


@EACH
def test_what_was_had_from_a_report_came_out_no_earlier(story: MadeStory) -> None:
    days = {report.ref: report.published or "" for report in story.reports}
    members = [one for group in story.groups for one in group.members]
    assert all(days[ref] <= days[one.place.doc] for one in members for ref in one.had_from)


@EACH
def test_copied_words_are_the_same_words_where_nothing_drifted(story: MadeStory) -> None:
    drifted = {one.b for one in story.drift}
    for group in story.groups:
        by_doc = {(one.place.doc, one.denies): one for one in group.members}
        for one in group.members:
            source = by_doc.get((one.had_from[0], one.denies)) if one.had_from else None
            if one.way == "copies" and source and one.place not in drifted:
                assert words(story, one.place).lower() == words(story, source.place).lower()


def test_all_kinds_of_drift_and_of_provenance_are_made() -> None:
    kinds = {drift.kind for story in STORIES for drift in story.drift}
    members = [one for story in STORIES for group in story.groups for one in group.members]
    ways = {one.way for one in members}
    assert len(kinds) == 7
    assert ways == {"statement", "interview", "own", "hearsay", "cites", "copies", "corrects"}
    assert any(one.denies for one in members)
    assert any(group.loops for story in STORIES for group in story.groups)
    assert any(story.beside for story in STORIES)


def test_a_look_alike_is_in_no_group_with_what_it_looks_like() -> None:
    for story in STORIES:
        group_of = {one.place: group.claim for group in story.groups for one in group.members}
        for pair in story.lookalikes:
            assert group_of[pair.a] != group_of.get(pair.b)
