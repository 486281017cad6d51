"""Which tellings share an origin, which numbers count the same, and what only one report tells."""

from reportedly.linking import alone, groups_of
from tests.linking.told_by import holder, source
from tests.show.brief.tales import counted

SANK = "the crowded ferry Meridian Star sank off the breakwater at Port Selim before dawn"
ALSO = "before dawn the Meridian Star, a crowded ferry, sank off Port Selim's breakwater"
OTHER = "dockers at Aldermoor voted to end their strike over pensions after nine weeks"
MARROW = holder("Ilse Marrow")
POST = holder("The Post", "outlet")


def members(*sources):
    ((group,), _) = groups_of(sources)
    return {one.report: one for one in group.members}


def test_members_of_one_origin_share_its_number_and_the_numbers_are_as_many_as_origins():
    told = [
        source(SANK, "The Post", MARROW, day="2031-03-01"),
        source(ALSO, "Radio Orra", holder("Ivo Brand"), day="2031-03-02"),
        source(f"{ALSO} on Tuesday", "Tarn Observer", holder("Marrow"), day="2031-03-03"),
    ]
    ((group,), _) = groups_of(told)
    assert [one.origin for one in group.members] == [1, 2, 1]
    assert group.origins == 2


def test_who_denies_has_no_origin():
    found = members(source(SANK, "The Post"), source(ALSO, "Radio Orra", MARROW, denied=True))
    assert {name: one.origin for name, one in found.items()} == {
        "The Post.txt": 1,
        "Radio Orra.txt": None,
    }


def test_a_member_names_the_reports_that_it_has_it_from():
    found = members(source(SANK, "The Post"), source(ALSO, "Radio Orra", POST, day="2031-03-05"))
    assert found["Radio Orra.txt"].cites == ("The Post.txt",)
    assert found["The Post.txt"].cites == ()


def test_figures_of_the_same_things_are_one_series():
    found = members(
        counted("Up to 250", "The Post", high=250.0, bound="at_most"),
        counted("300", "Radio Orra", low=300.0, high=300.0),
    )
    told = {name: one.figures for name, one in found.items()}
    assert [(one.series, one.text, one.counted) for one in told["The Post.txt"]] == [
        (1, "Up to 250", "people")
    ]
    assert [(one.series, one.low, one.bound) for one in told["Radio Orra.txt"]] == [
        (1, 300.0, "exact")
    ]


def test_a_claim_is_alone_when_no_group_has_half_of_it():
    told = [source(SANK, "The Post"), source(ALSO, "Radio Orra"), source(OTHER, "Tarn", MARROW)]
    groups, _ = groups_of(told)
    (only,) = alone(told, groups)
    assert (only.report, only.text, only.chain) == ("Tarn.txt", OTHER, (MARROW,))


def test_what_only_one_report_tells_comes_in_the_order_of_the_reports():
    told = [source(SANK, "The Post", day="2031-03-05"), source(OTHER, "Radio Orra")]
    assert [one.report for one in alone(told, ())] == ["Radio Orra.txt", "The Post.txt"]


def test_a_few_words_tell_nothing_alone():
    assert alone([source("dockers voted again", "The Post")], ()) == ()
