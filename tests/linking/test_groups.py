"""Claims of several reports are put together, counted by origin, and compared."""

from itertools import permutations

import pytest

from reportedly.linking import groups_of
from tests.linking.told_by import copied, holder, number, source

SANK = "the crowded ferry Meridian Star sank off the breakwater at Port Selim before dawn"
ALSO = "before dawn the Meridian Star, a crowded ferry, sank off Port Selim's breakwater"
OTHER = "dockers at Aldermoor voted to end their strike over pensions after nine weeks"
MARROW = holder("Ilse Marrow")


def group(*sources):
    """Return the one group of some reports."""
    (found,), _ = groups_of(sources)
    return found


def kinds(*sources):
    return [one.kind for one in groups_of(sources)[1]]


def test_the_same_claim_in_other_words_is_one_group():
    found = group(source(SANK, "The Post"), source(ALSO, "Radio Orra"))
    assert {one.report for one in found.members} == {"The Post.txt", "Radio Orra.txt"}


def test_other_claims_are_no_group():
    assert groups_of([source(SANK, "The Post"), source(OTHER, "Radio Orra")]) == ((), ())


def test_the_order_of_reports_changes_nothing():
    told = [
        source(SANK, "The Post", MARROW, day="2031-03-05"),
        source(ALSO, "Radio Orra", day=None),
        source(f"{SANK} on Tuesday", "Tarn Observer", hedges=("sank",)),
    ]
    assert len({repr(groups_of(order)) for order in permutations(told)}) == 1


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        (source(SANK, "The Post", MARROW), source(ALSO, "Radio Orra", MARROW), 1),
        (source(SANK, "The Post", MARROW), source(ALSO, "Radio Orra", holder("Marrow")), 1),
        (source(SANK, "The Post", MARROW), source(ALSO, "Radio Orra", holder("Ivo Brand")), 2),
        (source(SANK, "The Post"), source(ALSO, "Radio Orra"), 2),
        (source(SANK, "The Post"), source(ALSO, "Radio Orra", holder("the Post", "outlet")), 1),
        (source(SANK, "The Post", wire="AFP"), source(ALSO, "Radio Orra", wire="AFP"), 1),
        (*copied(source(SANK, "The Post"), source(ALSO, "Radio Orra")), 1),
    ],
)
def test_origins_that_a_chain_a_copy_or_a_credit_ties_are_one(one, other, origins):
    assert group(one, other).origins == origins


def test_two_sources_without_names_are_two_unless_one_report_cites_the_other():
    unnamed = holder("a rescue worker", naming="described")
    one = source(SANK, "The Post", unnamed)
    assert group(one, source(ALSO, "Radio Orra", unnamed)).origins == 2
    citing = source(ALSO, "Radio Orra", holder("The Post", "outlet"), unnamed)
    assert group(one, citing).origins == 1


def test_reports_that_have_it_from_each_other_are_a_loop_and_one_origin():
    one = source(SANK, "The Post", holder("Radio Orra", "outlet"))
    other = source(ALSO, "Radio Orra", holder("The Post", "outlet"))
    found = group(one, other)
    assert found.loops == (("Radio Orra.txt", "The Post.txt"),)
    assert found.origins == 1


def test_the_earliest_report_had_it_first():
    late, early = source(SANK, "The Post", day="2031-03-06"), source(ALSO, "Radio Orra")
    assert group(late, early).first == "Radio Orra.txt"
    assert group(source(SANK, "The Post", day=None), early).first == "Radio Orra.txt"


def test_a_denial_joins_as_a_denial():
    found = group(source(SANK, "The Post"), source(ALSO, "Radio Orra", MARROW, denied=True))
    assert {one.report: one.denies for one in found.members} == {
        "The Post.txt": False,
        "Radio Orra.txt": True,
    }


def test_words_that_are_negative_themselves_deny_nothing():
    safe = "the crowded ferry Meridian Star had never been declared safe to leave Port Selim"
    same = group(source(safe, "The Post"), source(safe, "Radio Orra", MARROW, denied=True))
    assert not any(one.denies for one in same.members)


def test_a_plain_negation_of_the_same_words_is_a_denial():
    sank = "the crowded ferry Meridian Star sank off the breakwater at Port Selim"
    never = sank.replace("sank", "never sank")
    told = group(source(sank, "The Post"), source(never, "Radio Orra", denied=True))
    assert [one.report for one in told.members if one.denies] == ["Radio Orra.txt"]


def test_of_one_day_whoever_is_cited_had_it_first():
    citing = source(SANK, "A Paper", holder("Radio Orra", "outlet"), hedges=("crowded",))
    assert group(citing, source(ALSO, "Radio Orra")).first == "Radio Orra.txt"
    (drift,) = (one for one in groups_of([citing, source(ALSO, "Radio Orra")])[1][:1])
    assert (drift.a.report, drift.b.report) == ("Radio Orra.txt", "A Paper.txt")


def test_a_few_words_of_place_are_no_claim():
    one = source("dockers at Aldermoor voted, off the breakwater at Port Selim", "The Post")
    other = source("a ferry sank before dawn, off the breakwater at Port Selim", "Radio Orra")
    assert not any(len(each.text.split()) < 4 for each in groups_of([one, other])[0])


def test_no_report_tells_one_claim_twice_in_the_same_words():
    found = groups_of([source(SANK, "The Post"), source(f"{SANK}. {SANK}", "Orra")])[0]
    for one in found:
        spans = [(each.report, each.content) for each in one.members]
        assert len(spans) == len(set(spans))


def test_a_stripped_attribution_is_drift_and_another_holder_too():
    assert kinds(source(SANK, "The Post", MARROW), source(ALSO, "Radio Orra")) == ["attribution"]
    others = (source(SANK, "The Post", MARROW), source(ALSO, "Radio Orra", holder("Ivo Brand")))
    assert kinds(*others) == ["source"]
    short = (source(SANK, "The Post", MARROW), source(ALSO, "Radio Orra", holder("Marrow")))
    assert kinds(*short) == []


def test_a_lost_hedge_is_drift_with_the_words_that_were_lost():
    may = SANK.replace("sank", "may have sunk")
    told = (source(may, "The Post", hedges=("may",)), source(SANK, "Radio Orra", day="2031-03-05"))
    (drift,) = groups_of(told)[1]
    assert (drift.kind, drift.before, drift.after) == ("hedge", "may", None)


def test_a_changed_number_and_a_lost_bound_are_drift_each():
    first = "up to 250 people were on board the ferry Meridian Star, the harbour master counted"
    second = first.replace("up to 250", "250")
    third = first.replace("up to 250", "up to 300")
    told = {
        text: source(text, f"Post {n}", quantities=(number(text, *given),), day=f"2031-03-0{n + 1}")
        for n, (text, given) in enumerate(
            {
                first: ("up to 250", None, 250.0, "at_most"),
                second: ("250", 250.0, 250.0, "exact"),
                third: ("up to 300", None, 300.0, "at_most"),
            }.items()
        )
    }
    assert kinds(told[first], told[second]) == ["bound"]
    assert kinds(told[first], told[third]) == ["number"]


def test_a_quotation_with_an_altered_word_is_drift_and_a_longer_one_is_not():
    said = "“the ferry Meridian Star was never safe to leave the harbour at Port Selim”"
    altered = said.replace("never safe", "hardly safe")
    shorter = said.replace(" at Port Selim", "")
    (drift,) = groups_of([source(said, "The Post", MARROW), source(altered, "Orra", MARROW)])[1]
    assert (drift.kind, {drift.before, drift.after}) == ("quotation", {"never", "hardly"})
    assert kinds(source(said, "The Post", MARROW), source(shorter, "Orra", MARROW)) == []
