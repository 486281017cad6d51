"""Names of several reports are one for reasons that are told, and for no others."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking import Judged, identities
from reportedly.records import Judgement
from reportedly.text.outlet_table import Outlet, Outlets
from tests.linking.naming import all_of, naming

ADA = naming("Harbour master Ada Venn spoke. Venn left.", person=[("Ada Venn", "Venn")])
VENN = naming("Ms. Venn did not answer.", person=["Ms. Venn"])
OTHER = naming("Rob Venn, her brother, did.", person=["Rob Venn"])
STORY = "story"


def found(*readings, story=None, judged=(), outlets=None):
    """Return the identities as the sets of what they are called."""
    made = identities(
        *all_of(*readings, story=story), judged=Judged.of(judged, "merge"), outlets=outlets
    )
    return [{called.name for called in one.names} for one in made], made


def one(*readings, **more):
    (found_one,) = found(*readings, **more)[1]
    return found_one


def judgement(verdict, first, second, at="2031-03-04T05:06:07Z", by="Ilse"):
    words = ("", "")
    return Judgement(f"{at}{verdict}", "merge", verdict, first, second, words, by, at)


def entity(reading, place=0):
    return reading.entities[place].id


def test_a_full_name_is_one_in_all_reports():
    known = one(ADA, naming("Ada Venn said so.", person=["Ada Venn"]))
    assert (known.name, known.reports, known.merges) == ("Ada Venn", 2, ())


def test_titles_accents_and_initials_make_no_other_name():
    forms = ("Dr. Jósé Brand", "Jose M. Brand", "Senator Jose Brand")
    assert one(*(naming(f"{form} spoke.", person=[form]) for form in forms)).reports == 3


def test_other_initials_are_other_people_and_none_leads_to_neither():
    forms = ("Ivo W. Brand", "Ivo H. Brand", "Ivo Brand")
    names, _ = found(*(naming(f"{form} spoke.", person=[form]) for form in forms))
    assert len(names) == 3


def test_a_junior_is_another_where_a_report_has_both_and_else_the_same():
    both = naming(
        "Ivo Brand Jr. met his father Ivo Brand.", person=["Ivo Brand Jr.", "father Ivo Brand"]
    )
    plain = naming("Ivo Brand left.", person=["Ivo Brand"])
    junior = naming("Ivo Brand Jr. left.", person=["Ivo Brand"])
    assert sorted(each.reports for each in found(both, plain, junior)[1]) == [2, 2]
    assert one(plain, junior).reports == 2


def test_a_surname_is_the_only_one_who_has_it_in_the_story():
    known = one(ADA, VENN, story=STORY)
    (merge,) = known.merges
    assert (merge.how, set(merge.names)) == ("surname", {"Venn", "Ada Venn"})
    assert {read.text for read in merge.evidence} == {"Ms. Venn", "Ada Venn"}


def test_a_surname_that_two_in_the_story_have_is_neither():
    names, made = found(ADA, VENN, OTHER, story=STORY)
    assert sorted(map(sorted, names)) == [["Ada Venn", "Venn"], ["Rob Venn"], ["Venn"]]
    assert not any(one.merges or one.proposals for one in made)


def test_a_surname_in_another_story_is_proposed_and_not_merged():
    _, made = found(ADA, VENN)
    assert [len(each.merges) for each in made] == [0, 0]
    assert {each.proposals[0].how for each in made} == {"surname"}


def test_of_two_with_a_surname_who_has_the_role_is_proposed():
    venn = naming(
        "Venn, the harbour master, spoke.", person=["Venn"], titles={"Venn": "harbour master"}
    )
    ada = naming("Ada Venn spoke.", person=["Ada Venn"], titles={"Ada Venn": "Harbour master"})
    _, made = found(venn, ada, OTHER)
    (merge,) = {merge for each in made for merge in each.proposals}
    assert (merge.how, set(merge.names)) == ("role", {"Venn", "Ada Venn"})


def test_an_acronym_that_a_report_gives_is_one_everywhere():
    gives = naming("The Board of Orra Masters (BOM) met.", organization=["Board of Orra Masters"])
    known = one(gives, naming("The BOM met again.", organization=["BOM"]))
    (merge,) = known.merges
    assert (merge.how, merge.evidence[0].text) == ("acronym", "Board of Orra Masters (BOM)")


def test_initials_are_one_where_a_report_calls_it_both():
    both = naming(
        "The Orra Harbour Board met. The O.H.B. is new.",
        organization=["Orra Harbour Board", "O.H.B."],
    )
    assert one(both, naming("OHB staff left.", organization=["OHB"])).reports == 2


def test_initials_that_no_report_gives_are_one_with_nothing():
    long = naming("The Orra Harbour Board met.", organization=["Orra Harbour Board"])
    assert len(found(long, naming("OHB staff left.", organization=["OHB"]))[0]) == 2


def test_letters_that_stand_for_two_names_are_neither_elsewhere():
    gives = [
        naming("The Orra Harbour Board (OHB) met.", organization=["Orra Harbour Board"]),
        naming("The Old Horse Brigade (OHB) met.", organization=["Old Horse Brigade"]),
    ]
    names, _ = found(*gives, naming("OHB staff left.", organization=["OHB"]))
    assert {"OHB"} in names
    assert len(names) == 3


def test_aliases_that_a_text_gives_as_one_are_one():
    gives = naming(
        'A photo shows the Fist or Khandaq (Xandaq) or "Grey Hand" at Orra.', organization=["Fist"]
    )
    others = [naming(f"{name} men left.", organization=[name]) for name in ("Khandaq", "Grey Hand")]
    assert one(gives, *others).reports == 3


def test_two_that_stand_with_or_are_not_one():
    either = naming("Khandaq or Grey Hand did it.", organization=["Khandaq", "Grey Hand"])
    assert len(found(either)[0]) == 2


def test_a_nickname_in_quotation_marks_is_one_with_the_name():
    gives = naming("Wilma “Billie” Marrow spoke.", person=["Wilma “Billie” Marrow"])
    plain = [
        naming(f"{name} Marrow left.", person=[f"{name} Marrow"]) for name in ("Wilma", "Billie")
    ]
    assert {"Wilma Marrow", "Billie Marrow"} in found(gives, *plain)[0]


def test_what_every_country_has_is_one_within_a_story_alone():
    told = [
        naming(f"The Justice Department {did}.", organization=["Justice Department"])
        for did in ("sued", "met")
    ]
    assert len(found(*told)[0]) == 2
    assert one(*told, story=STORY).reports == 2


def test_places_are_one_by_where_they_lie():
    told = [
        naming("Orra flooded.", place=["Orra"], geonames="7"),
        naming("Orra City flooded.", place=["Orra City"], geonames="7"),
        naming("The other Orra flooded.", place=["Orra"], geonames="8"),
    ]
    assert sorted(map(sorted, found(*told)[0])) == [["Orra"], ["Orra", "Orra City"]]


def test_an_outlet_is_one_by_name_handle_and_domain():
    table = Outlets([Outlet("The Selim Courier", (), ("selim.example",), "selimcourier")])
    forms = ("The Selim Courier", "@selimcourier", "selim.example")
    told = [naming(f"It was {form} that told.", outlet=[form]) for form in forms]
    known = one(*told, outlets=table)
    assert (known.name, known.kind, known.reports) == ("The Selim Courier", "outlet", 3)


def test_names_that_sound_alike_are_proposed_where_they_share_a_story():
    told = [
        naming(f"{name} spoke.", person=[name]) for name in ("Muammar Kadhafi", "Moammar Qaddafi")
    ]
    assert {merge.how for each in found(*told, story=STORY)[1] for merge in each.proposals} == {
        "sound"
    }
    assert not any(each.proposals for each in found(*told)[1])


def test_a_name_cut_out_of_a_longer_one_is_one_with_it_and_not_what_it_is_called():
    cut = naming("Ilse Ada Venn spoke.", person=[("Ilse Ada Venn", "Ada Venn")])
    (known,) = identities(*all_of(cut, naming("Ilse Ada Venn left.", person=["Ilse Ada Venn"])))
    assert (known.name, [merge.how for merge in known.merges]) == ("Ilse Ada Venn", ["called_both"])


def test_a_word_of_a_longer_name_is_no_name():
    assert found(naming("Orra Today told of it.", organization=["Orra"]))[0] == []
    assert found(naming("Orra Mayor Ada Venn left.", organization=["Orra"]))[0] == [{"Orra"}]


def test_a_common_noun_is_no_name():
    assert (
        found(naming("Lawmakers left, said other lawmakers.", organization=["Lawmakers"]))[0] == []
    )


def test_titles_are_kept_with_the_day_they_are_told_on():
    told = [
        naming(f"{title} Ada Venn spoke.", person=["Ada Venn"], titles={"Ada Venn": title}, day=day)
        for title, day in (("Deputy", "2031-03-04"), ("Mayor", "2033-03-04"))
    ]
    assert [(role.title, role.day) for role in one(*reversed(told)).titles] == [
        ("Deputy", "2031-03-04"),
        ("Mayor", "2033-03-04"),
    ]


def test_what_a_person_judged_different_is_never_merged():
    said = judgement("different", entity(ADA), entity(VENN))
    assert len(found(ADA, VENN, story=STORY, judged=[said])[0]) == 2


def test_what_a_person_judged_the_same_is_one_and_says_by_whom():
    rob = naming("Robert Marrow spoke.", person=["Robert Marrow"])
    known = one(ADA, rob, judged=[judgement("same", entity(ADA), entity(rob))])
    assert [(merge.how, merge.by) for merge in known.merges] == [("judged", "Ilse")]


def test_what_a_person_is_unsure_of_is_neither_merged_nor_proposed():
    said = judgement("unsure", entity(ADA), entity(VENN))
    for story in (STORY, None):
        _, made = found(ADA, VENN, story=story, judged=[said])
        assert [(each.merges, each.proposals) for each in made] == [((), ()), ((), ())]


@pytest.mark.parametrize(("last", "sets"), [("same", 1), ("undone", 1), ("different", 2)])
def test_the_latest_judgement_of_a_pair_holds(last, sets):
    first = "same" if last == "different" else "different"
    said = [
        judgement(last, entity(VENN), entity(ADA), at="2031-03-05T00:00:00Z"),
        judgement(first, entity(ADA), entity(VENN)),
    ]
    assert len(found(ADA, VENN, story=STORY, judged=said)[0]) == sets


def test_one_name_of_two_people_is_parted_by_story_and_the_rest_stays_apart():
    told = [naming(f"Ada Venn {did}.", person=["Ada Venn"]) for did in ("sang", "sailed", "slept")]
    near = naming("Singer Ada Venn bowed.", person=["Ada Venn"])
    every, given = all_of(*told, near)
    with_story = [
        replace(each, story="concert")
        if each.report in {told[0].report.id, near.report.id}
        else each
        for each in every
    ]
    said = Judged.of([judgement("different", entity(told[0]), entity(told[1]))], "merge")
    made = identities(with_story, given, judged=said)
    assert sorted(each.reports for each in made) == [1, 1, 2]


_NAMES = ["Ada Venn", "Ada M. Venn", "Rob Venn", "Venn", "Mayor Ida Venn", "Adda Ven", "Ivo Brand"]
_BODIES = ["Orra Harbour Board", "OHB", "Old Horse Brigade", "Senate", "Grey Hand"]
_TEXTS = ["{} spoke.", "{} (OHB) met.", "{}, also known as Grey Hand, left."]
reports = st.lists(
    st.tuples(
        st.sampled_from(_NAMES),
        st.sampled_from(_BODIES),
        st.sampled_from(_TEXTS),
        st.sampled_from(["one", "two", None]),
        st.sampled_from([None, "2031-03-04", "2031-03-05"]),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda each: each[:3],
)
verdicts = st.lists(
    st.tuples(
        st.sampled_from(["same", "different", "unsure", "undone"]), st.integers(0), st.integers(0)
    ),
    max_size=4,
)


def _held(told, verdicts):
    """Return who is named in made reports, and what is judged of some of them."""
    every, given_, ids = [], [], []
    for person, body, words, story, day in told:
        text = f"{person} came. {words.format(body)}"
        reading = naming(text, person=[person], organization=[body], day=day)
        ours, theirs = all_of(reading, story=story)
        every += ours
        given_ += theirs
        ids += [each.bearer.entity for each in ours]
    pairs = [(verdict, ids[a % len(ids)], ids[b % len(ids)]) for verdict, a, b in verdicts if ids]
    said = [judgement(*pair, at=f"2031-03-0{n + 1}") for n, pair in enumerate(pairs)]
    return every, given_, Judged.of(said, "merge")


@given(told=reports, verdicts=verdicts, chance=st.randoms(use_true_random=False))
def test_any_order_gives_the_same_identities(told, verdicts, chance):
    every, given_, judged = _held(told, verdicts)
    expected = identities(every, given_, judged=judged)
    chance.shuffle(every)
    chance.shuffle(given_)
    assert identities(every, given_, judged=judged) == expected


@given(told=reports, verdicts=verdicts)
def test_every_bearer_is_in_one_identity_and_judged_pairs_are_apart(told, verdicts):
    every, given_, judged = _held(told, verdicts)
    made = identities(every, given_, judged=judged)
    ids = [seen.entity for each in made for seen in each.seen]
    assert sorted(ids) == sorted(each.bearer.entity for each in every)
    homes = {seen.entity: each.id for each in made for seen in each.seen}
    if not list(judged.pairs("same")):
        assert all(homes[a] != homes[b] for a, b in judged.pairs("different") if a != b)
