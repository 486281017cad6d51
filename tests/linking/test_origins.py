"""Accounts that are known to tell the same: what ties their origins, who denies, what drifted."""

from dataclasses import replace

import pytest

from reportedly.linking.groups import groups_from
from reportedly.linking.matches import Stretch
from reportedly.records import Span
from tests.linking.told_by import holder, number, source

SANK = "the crowded ferry Meridian Star sank off the breakwater before dawn"
LOST = "a passenger boat went down within sight of the town that night"
PASSAGE = (
    " The harbour has three piers of stone, of which the oldest was built by convicts "
    "in a single winter and never paid for."
)
MARROW, COURIER = holder("Ilse Marrow"), holder("Selim Courier", "outlet")
WORKER = holder("a rescue worker", naming="described")
REPORTEDLY = holder("reportedly", "unattributed", "unattributed")
ARMY = holder("the army", "organization", "described")


def told(*sources, size=None):
    """Return the group and the drift of reports that all tell the same in their first words."""
    ordered = sorted(sources, key=lambda one: one.rank)
    spans = [
        Stretch(place, Span(0, size or len(one.reading.report.text)))
        for place, one in enumerate(ordered)
    ]
    (group,), drift = groups_from(ordered, [spans])
    return group, drift


def origins(*sources, size=None):
    return told(*sources, size=size)[0].origins


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (source(SANK, "The Post", MARROW), source(LOST, "Radio Orra", MARROW, REPORTEDLY), 1),
        (source(SANK, "The Post", MARROW, WORKER), source(LOST, "Radio Orra", MARROW), 1),
        (source(SANK, "The Post", COURIER), source(LOST, "Radio Orra", COURIER, WORKER), 1),
        (source(SANK, "The Post", ARMY), source(LOST, "Radio Orra", ARMY), 1),
        (source(SANK, "The Post", WORKER), source(LOST, "Radio Orra", WORKER), 2),
        (source(SANK, "The Post", REPORTEDLY), source(LOST, "Radio Orra", REPORTEDLY), 2),
    ],
)
def test_chains_that_meet_in_one_holder_have_one_origin(one, other, count):
    assert origins(one, other) == count


def test_a_publisher_that_tells_it_again_has_no_second_origin():
    again = replace(source(LOST, "The Post", day="2031-03-05"), name="again.txt")
    assert origins(source(SANK, "The Post"), again) == 1


def test_a_report_by_an_outlet_is_that_outlet():
    article = holder("a report by the Selim Courier", "document", "described")
    assert origins(source(SANK, "The Post", article), source(LOST, "Radio Orra", COURIER)) == 1


def test_who_shares_a_passage_and_most_words_of_a_claim_has_copied_it():
    changed = SANK.replace("before dawn", "at midnight")
    one = source(SANK + "." + PASSAGE, "The Post", WORKER)
    same = source(changed + "." + PASSAGE, "Radio Orra", holder("officials", "group", "described"))
    apart = source(changed + ".", "Radio Orra", holder("officials", "group", "described"))
    assert origins(one, same, size=len(changed)) == 1
    assert origins(one, apart, size=len(changed)) == 2


def test_the_same_words_in_quotation_marks_were_said_once():
    said = "“we carried nine of them up the steps on our own”"
    again = said.replace("on our own", "in the dark")
    crew = holder("a deckhand", naming="described")
    assert origins(source(said, "The Post", WORKER), source(again, "Radio Orra", crew)) == 1


def test_an_agencys_report_is_not_the_origin_of_what_is_had_from_another_outlet():
    agency = source(SANK, "Selim News Agency", WORKER)
    prints = source(LOST, "Radio Orra", COURIER, wire="Selim News Agency")
    assert origins(agency, prints) == 2


def test_the_first_report_of_a_publisher_is_the_one_that_others_can_have_it_from():
    one = source(SANK, "The Post", holder("Radio Orra", "outlet"))
    other = source(LOST, "Radio Orra", holder("The Post", "outlet"))
    again = replace(one, name="again.txt")
    assert told(one, other, again)[0].loops == told(one, other)[0].loops != ()


def test_who_denies_drifts_from_nobody():
    denied = source(SANK, "Radio Orra", MARROW, denied=True)
    group, drift = told(source(LOST, "The Post"), denied)
    assert [one.denies for one in group.members].count(True) == 1
    assert drift == ()


def test_reportedly_is_a_hedge_and_no_source():
    plain = source(SANK, "The Post")
    hearsay = source(LOST, "Radio Orra", REPORTEDLY, hedges=("went down",))
    assert {one.kind for one in told(plain, hearsay)[1]} == {"hedge"}


def test_to_announce_a_thing_is_no_attribution_that_others_lack():
    office = source(SANK, "The Post", replace(ARMY, cue="announced"))
    assert told(office, source(LOST, "Radio Orra"))[1] == ()


def test_lone_numbers_are_compared_whatever_they_are_said_to_count():
    one, other = "some 40 gunmen came down the hill", "the pass faced 50 attackers that day"
    told_40 = source(one, "The Post", quantities=(number(one, "some 40", 40, 40, "about"),))
    told_50 = source(other, "Radio Orra", quantities=(number(other, "50", 50, 50, "exact"),))
    assert {drift.kind for drift in told(told_40, told_50)[1]} == {"number", "bound"}


def test_a_quotation_that_ends_in_other_words_was_altered():
    said = "“I have seen nine bills for work that was never done”"
    again = "“I have seen nine bills for work that nobody did”"
    found = told(source(said, "The Post", MARROW), source(again, "Radio Orra", MARROW))[1]
    assert [one.kind for one in found] == ["quotation"]


def test_who_told_another_outlet_of_the_story_has_it_there():
    words = f"A pilot told the Selim Courier that {SANK}"
    one = source(SANK, "Selim Courier", WORKER)
    other = source(words, "The Post", holder("a pilot", naming="described"))
    ordered = sorted([one, other], key=lambda report: report.rank)
    starts = [report.reading.report.text.index(SANK) for report in ordered]
    spans = [Stretch(n, Span(at, at + len(SANK))) for n, at in enumerate(starts)]
    (group,), _ = groups_from(ordered, [spans])
    assert group.origins == 1
