"""Groups are as people judged them: what they say tells the same, and what does not."""

from dataclasses import replace
from itertools import permutations

from reportedly.linking import Judged, groups_of
from reportedly.records import ClaimCorrection, Judgement, Span, corrected, kept_form
from tests.linking.told_by import source

SANK = "the crowded ferry Meridian Star sank off the breakwater at Port Selim before dawn"
ALSO = "before dawn the Meridian Star, a crowded ferry, sank off Port Selim's breakwater"
ELSE = "dozens drowned when an overloaded boat went under in sight of the quay"
POST, ORRA, TARN = (
    source(SANK, "The Post"),
    source(ALSO, "Radio Orra"),
    source(ELSE, "Tarn Observer"),
)
THIRD = source(f"{SANK} on Tuesday", "Vesper Gazette")


def claim(of):
    return of.reading.claims[0].id


def judged(*said):
    made = (
        Judgement(f"{n}", "group", verdict, claim(one), claim(other), (), "Ilse", f"2031-03-0{n}")
        for n, (verdict, one, other) in enumerate(said, start=1)
    )
    return Judged.of(made, "group")


def groups(sources, *said):
    return [{one.report for one in group.members} for group in groups_of(sources, judged(*said))[0]]


def test_what_a_person_says_is_not_the_same_is_no_group():
    assert groups([POST, ORRA]) == [{"The Post.txt", "Radio Orra.txt"}]
    assert groups([POST, ORRA], ("different", ORRA, POST)) == []


def test_what_a_person_says_is_the_same_is_a_group_though_no_words_match():
    assert groups([POST, TARN]) == []
    assert groups([POST, TARN], ("same", POST, TARN)) == [{"The Post.txt", "Tarn Observer.txt"}]


def test_who_is_left_stays_with_whom_nobody_parted_them_from():
    (kept,) = groups([POST, ORRA, THIRD], ("different", POST, ORRA))
    assert len(kept) == 2
    assert kept != {"The Post.txt", "Radio Orra.txt"}


def test_the_latest_of_two_judgements_holds_and_undone_is_as_if_never_said():
    said = ("different", POST, ORRA)
    assert len(groups([POST, ORRA], said, ("same", ORRA, POST))) == 1
    assert groups([POST, ORRA], said, ("undone", POST, ORRA)) == groups([POST, ORRA])


def test_the_order_of_reports_changes_nothing_that_was_judged():
    told = [POST, ORRA, THIRD, TARN]
    said = ("different", POST, ORRA), ("same", ORRA, TARN)
    first = groups_of(told, judged(*said))
    assert all(groups_of(list(one), judged(*said)) == first for one in permutations(told))


def as_judged(of, verdict, to=None):
    value = None if to is None else kept_form(to)
    said = ("claim", verdict, claim(of), None, (), "Ilse", "2031-03-05", None, value)
    return replace(of, reading=corrected(of.reading, [Judgement("j", *said)]))


def test_a_rejected_claim_leaves_its_group():
    assert groups([POST, as_judged(ORRA, "right")]) == groups([POST, ORRA])
    assert groups([POST, as_judged(ORRA, "wrong")]) == []


def test_a_corrected_claim_is_grouped_by_its_corrected_words():
    start = ELSE.index("in sight")
    both = source(f"{ELSE} and {SANK}", "Tarn Observer")
    only = ClaimCorrection(content=(Span(start, len(ELSE)),))
    assert groups([POST, both]) == [{"The Post.txt", "Tarn Observer.txt"}]
    assert groups([POST, as_judged(both, "corrected", only)]) == []


def test_what_a_person_grouped_stays_so_whatever_the_machine_reads_of_others():
    said = ("same", POST, TARN), ("different", POST, ORRA)
    found = groups([POST, ORRA, TARN, THIRD], *said)
    assert any({"The Post.txt", "Tarn Observer.txt"} <= one for one in found)
    assert not any({"The Post.txt", "Radio Orra.txt"} <= one for one in found)
