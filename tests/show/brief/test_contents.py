"""A brief says what its reports say, once, and rests every sentence on reports."""

import re

from reportedly.records import ToldStory
from reportedly.show.brief import brief_of
from reportedly.show.brief.contents import MOST_ALONE, NONE_SHARED
from tests.linking.told_by import holder, source
from tests.show.brief.tales import CLERK, FISHERMAN, SANK, counted, ferry, tale

ALSO = "before dawn the Meridian Star, a crowded ferry, sank off Port Selim's breakwater"
OTHER = "dockers at Aldermoor voted to end their strike over pensions after {} weeks"


def point(told: ToldStory):
    (found,) = brief_of(told).points
    return found


def sentences(told: ToldStory) -> str:
    return " ".join(one.words for one in point(told).sentences)


def test_every_sentence_has_its_references():
    brief = brief_of(ferry())
    told = [brief.summary, *(one for found in brief.points for one in found.sentences)]
    numbers = {one.number for one in brief.references}
    assert all(one.references and numbers.issuperset(one.references) for one in told)


def test_what_is_quoted_stands_in_a_report():
    told = ferry()
    words = " ".join([one.text for group in told.groups for one in group.members])
    holders = " ".join(
        f"{link.text} {link.naming}"
        for group in told.groups
        for one in group.members
        for link in one.chain
    )
    for quoted in re.findall("“([^”]*)”", sentences(told)):
        assert quoted.split(",")[0] in words + holders


def test_the_first_telling_leads_and_a_denial_never_does():
    early = source(SANK, "The Post", CLERK, denied=True, day="2031-03-01")
    found = point(tale(early, source(SANK, "Radio Orra", day="2031-03-02")))
    assert found.first.reference.who == "Radio Orra"
    assert [one.told.denies for one in found.others] == [True]
    assert found.denied


def test_a_denial_is_told_with_who_denies():
    told = tale(source(SANK, "Radio Orra"), source(SANK, "The Post", CLERK, denied=True))
    assert "Denied, as The Post tells it, by Ilse Marrow." in sentences(told)


def test_tellings_of_one_origin_have_one_mark_and_a_denial_has_none():
    found = point(ferry())
    marks = {one.reference.who: one.mark for one in (found.first, *found.others)}
    assert marks == {"The Post": "A", "Radio Orra": "A", "Tarn Observer": ""}
    assert [(one.mark, one.who, one.references) for one in found.origins] == [
        ("A", "a fisherman, name withheld", (1, 2))
    ]


def test_that_all_have_it_from_one_source_without_a_name_is_said():
    told = tale(
        source(SANK, "The Post", FISHERMAN),
        source(SANK, "Radio Orra", holder("The Post", "outlet"), day="2031-03-05"),
    )
    assert "All have it from one source without a name: “a fisherman, name withheld”." in sentences(
        told
    )
    assert point(told).unnamed


def test_a_named_source_two_sources_or_nobody_is_no_source_without_a_name():
    nobody = holder("reportedly", "unattributed", "unattributed")
    cited = source(SANK, "Radio Orra", holder("The Post", "outlet"), day="2031-03-05")
    assert not point(tale(source(SANK, "The Post", CLERK), cited)).unnamed
    assert not point(
        tale(source(SANK, "The Post", FISHERMAN), source(ALSO, "Orra", FISHERMAN))
    ).unnamed
    unsourced = point(tale(source(SANK, "The Post", nobody), cited))
    assert (unsourced.unnamed, unsourced.unsourced) == (False, True)


def test_reports_that_have_it_from_each_other_are_said_so():
    told = tale(
        source(SANK, "The Post", holder("Radio Orra", "outlet")),
        source(SANK, "Radio Orra", holder("The Post", "outlet")),
    )
    assert "They have it from each other: Radio Orra, The Post." in sentences(told)
    assert ("Reports have it from each other", (1,)) in [
        (one.words, one.points) for one in brief_of(told).notices
    ]


def test_a_change_that_several_reports_share_is_told_once():
    told = tale(
        *(counted("250", f"Post {n}", low=250.0, high=250.0) for n in range(3)),
        *(counted("300", f"Orra {n}", low=300.0, high=300.0, day="2031-03-05") for n in range(3)),
    )
    changes = [one for one in point(told).changes if "number" in one.kinds]
    assert [(one.before.words, one.before.references) for one in changes] == [("250", (1, 2, 3))]
    assert [(one.after.words, one.after.references) for one in changes] == [("300", (4, 5, 6))]


def test_both_sides_of_a_change_keep_their_chain():
    for change in point(ferry()).changes:
        assert change.before.told is not None
        assert change.after.told is not None


def test_what_only_one_report_tells_is_bounded_and_prefers_what_it_has_from_others():
    told = tale(source(SANK, "The Post"), source(SANK, "Radio Orra"))
    (first, *_) = tale(source(OTHER.format(9), "The Post"), source(SANK, "Orra")).alone
    own = [first] * (MOST_ALONE + 2)
    attributed = [
        one
        for one in tale(source(OTHER.format(9), "The Post", CLERK), source(SANK, "Orra")).alone
        if one.chain
    ]
    (only,) = brief_of(
        ToldStory(told.id, told.title, told.reports, told.groups, told.drift, (*own, *attributed))
    ).only
    assert (len(only.claims), only.more) == (MOST_ALONE, 3)
    assert only.claims[-1].chain


def test_where_nothing_is_shared_that_is_said():
    brief = brief_of(tale(source(SANK, "The Post"), source(OTHER.format(9), "Radio Orra")))
    assert (brief.points, brief.note) == ((), NONE_SHARED)
    assert len(brief.only) == 2
