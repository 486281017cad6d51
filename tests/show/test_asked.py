"""What the ledger answers is shown whole, plainly and in 80 columns."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from reportedly.records import Answer
from reportedly.records.words import certainty_words, hedge_words, holder_words
from reportedly.show.audit import print_audit
from reportedly.show.doubt import DOUBT_WORDS
from reportedly.show.failures import print_failures
from reportedly.show.history import print_report
from reportedly.show.hits import print_hits
from reportedly.show.sources import print_sources
from reportedly.show.stories import print_stories
from tests.show.asked import HOSTILE, answer, failure, group, shown, source, stored, story

GROUPS = [group("2031-03", 4, 3, 2, 1, 0), group(None, 0, 0, 0, 0, 0, single=0)]
EVERY = [
    (print_hits, answer(), {}),
    (print_sources, [source(), source(None)], {}),
    (print_audit, GROUPS, {"grouped": True}),
    (print_audit, GROUPS[:1], {"grouped": False}),
    (print_report, stored(), {}),
    (print_stories, [story(), story(None)], {}),
    (print_failures, [failure()], {}),
]
OTHERS_WORDS = [
    (print_hits, answer(text=HOSTILE), {}),
    (print_sources, [source(HOSTILE, HOSTILE)], {}),
    (print_audit, [group(HOSTILE, 4, 3, 2, 1, 0)], {"grouped": True}),
    (print_report, stored(HOSTILE), {}),
    (print_stories, [story(HOSTILE, HOSTILE)], {}),
    (print_failures, [failure(HOSTILE)], {}),
]


@pytest.mark.parametrize(("show", "told", "more"), EVERY + OTHERS_WORDS)
def test_in_a_pipe_there_is_no_colour_no_box_and_no_line_over_80(show, told, more):
    out = shown(show, told, **more)
    assert "\x1b" not in out
    assert not any("\u2500" <= char <= "\u259f" for char in out)
    assert max(map(cell_len, out.splitlines())) <= 80


@pytest.mark.parametrize(("show", "told", "more"), OTHERS_WORDS)
def test_others_words_cannot_steer_the_terminal(show, told, more):
    out = shown(show, told, force_terminal=True, **more)
    assert "\x1b]0" not in out
    assert "\x1b[31mred" not in out
    assert "\u202e" not in out
    assert "[bold]x[/bold]" in "".join(out.split())


def test_a_claim_that_is_found_keeps_its_chain_its_hedges_and_its_certainty():
    (hit,) = answer().hits
    out = " ".join(shown(print_hits, answer()).split())
    assert all(holder_words(link) in out for link in hit.claim.chain)
    assert all(words in out for words in hedge_words(hit.claim))
    assert certainty_words(hit.claim.certainty) in out


def test_a_claim_that_is_found_says_where_its_reading_should_be_checked():
    (hit,) = answer().hits
    unsure = Answer((replace(hit, confidence=0.4),), 1, more=False)
    assert DOUBT_WORDS in " ".join(shown(print_hits, unsure).split())
    assert DOUBT_WORDS not in shown(print_hits, answer())


def test_hits_say_how_many_claims_answer():
    assert shown(print_hits, answer()).splitlines()[-1] == "1 claim"
    assert shown(print_hits, answer(more=True)).startswith("  1  ")
    assert "1 of more than 1 claims" in shown(print_hits, answer(more=True))


@pytest.mark.parametrize(
    ("skipped", "shown_", "more", "ranked", "words"),
    [
        (0, 2, False, False, "1-2 of 103 claims, the newest first; --skip 2 shows the next"),
        (0, 2, False, True, "1-2 of 103 claims, the best first; --skip 2 shows the next"),
        (100, 3, False, False, "101-103 of 103 claims, the newest first"),
        (102, 1, False, False, "103 of 103 claims, the newest first"),
        (0, 103, False, False, "103 claims, the newest first"),
        (200, 0, False, False, "--skip 200 is beyond the end: 103 claims answer"),
        (0, 1, True, True, "1 of more than 103 claims, the best of the newest 103 first; --skip 1"),
        (200, 0, True, True, "more than 103 claims answer, of which the newest 103 can be shown"),
    ],
)
def test_a_page_says_which_claims_it_shows_and_how_to_see_the_next(
    skipped, shown_, more, ranked, words
):
    page = Answer(answer().hits * shown_, 103, more=more)
    out = shown(print_hits, page, skipped=skipped, ranked=ranked, width=100)
    assert words in out.splitlines()[-1]


def test_a_page_of_sources_says_whether_more_follow():
    assert "1, the most cited first; --skip 1 shows" in shown(print_sources, [source()], more=True)
    assert "6, the most cited first, the last" in shown(print_sources, [source()], skipped=5)
    assert shown(print_sources, [], skipped=5) == "nobody after the first 5\n"


def test_unnamed_sources_of_several_reports_are_said_to_be_perhaps_several():
    guard = replace(source("a guard"), named=0, described=12)
    words = "called so in 3 reports: perhaps not the same one"
    assert words in shown(print_sources, [guard])
    assert words not in shown(print_sources, [source()])
    assert "called so" not in shown(print_sources, [replace(guard, reports=1)])


def test_hits_that_were_skipped_are_counted():
    assert shown(print_hits, answer(), skipped=20).startswith(" 21  ")


def test_a_source_is_told_with_its_namings_hedges_titles_and_publishers():
    out = shown(print_sources, [source()])
    assert "12 claims in 3 reports" in out
    assert "named 11 · not named 1 · hedged 2 (may 2, reportedly 1)" in out
    assert "harbour master" in out


def test_a_source_that_is_none_is_not_given_a_name():
    assert "“reportedly” and the like" in shown(print_sources, [source(None)])


def test_an_audit_gives_counts_and_shares():
    lines = shown(print_audit, GROUPS, grouped=True).splitlines()
    (row,) = (line.split() for line in lines if line.startswith("2031-03"))
    assert row == ["2031-03", "2", "1", "10", "40%", "30%", "20%", "10%", "0%", "20%", "30%"]


@pytest.mark.parametrize("width", [20, 40, 60, 70])
def test_on_a_narrow_console_every_group_keeps_its_name_and_its_figures(width):
    name = "The Selim Courier and Evening Orra Post"
    out = shown(print_audit, [group(name, 4, 3, 2, 1, 0)], grouped=True, width=width)
    words = " ".join(out.split())
    assert name in words
    assert "own voice 40%" in words
    assert max(map(cell_len, out.splitlines())) <= width


def test_groups_that_reports_do_not_tell_are_said_to_be_so():
    assert "\nnot told" in shown(print_audit, GROUPS, grouped=True)


def test_a_silent_edit_is_told_before_and_after():
    out = shown(print_report, stored())
    tail = out[out.index("Found at") :]
    assert "a number changed; attributed otherwise: now in the publisher’s own voice\n" in tail
    assert "number: 40\n       after:  own voice " in tail
    assert "voice\n       before: a fisherman, who was" in tail
    assert tail.count("before: ") == 2
    assert "this text" in tail


def test_no_claim_of_an_edit_is_told_without_its_chain_its_hedges_and_its_certainty():
    told = stored()
    tail = " ".join(shown(print_report, told).partition("Found at")[2].split())
    claim = told.tracks[0].versions[1].changes[0].older
    for part in tail.split("before: ")[1:]:
        assert all(holder_words(link) in part for link in claim.chain)
        assert f"{certainty_words(claim.certainty)} ({', '.join(hedge_words(claim))}) 40" in part


def test_near_copies_and_the_wire_are_told():
    out = shown(print_report, stored())
    assert "shares 90% of this text, 60% of that" in out
    assert "Credited to Orra Wire" in out


def test_of_many_near_copies_the_most_alike_are_told_and_how_many_more_there_are():
    told = stored()
    out = shown(print_report, replace(told, copies=told.copies * 1012))
    assert out.count("shares 90%") == 10
    assert "and 1,002 more" in out


def test_each_address_is_told_with_who_published_it_and_when():
    told = stored()
    (track,) = told.tracks
    at = replace(track.versions[0].found, publisher="Selim Courier", published="2031-03-04")
    versions = (replace(track.versions[0], found=at), *track.versions[1:])
    out = shown(print_report, replace(told, tracks=(replace(track, versions=versions),)))
    assert "version 1 · Selim Courier · 4 March 2031 · seen 2031-03-05 · ffffffff\n" in out
    assert "version 2 · no publisher told · no date told · seen" in out


def test_a_failure_is_told_with_its_reason_and_how_often_it_was_tried():
    out = shown(print_failures, [failure()])
    assert "torn.pdf\n     binary, not text · tried 3 times, last 2031-03-06" in out


@pytest.mark.parametrize(
    ("show", "more"), [(print_sources, {}), (print_audit, {"grouped": True}), (print_failures, {})]
)
def test_nothing_is_said_in_a_word(show, more):
    assert shown(show, [], **more).strip() in {"nobody", "no reports", "none"}


def test_a_story_says_its_days_and_who_told_it():
    out = shown(print_stories, [story()])
    assert "01234567  Ferry gone" in out
    assert "4 March 2031 · 2 reports · The Orra Post, no publisher told" in out


def test_a_page_of_stories_says_how_to_see_the_next():
    assert "--skip 3 shows the next" in shown(print_stories, [story()], skipped=2, more=True)
    assert "no stories" in shown(print_stories, [])
