import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.places import locate
from reportedly.records import Entity, Place, Report, Span, report_id

from ..gazetteer.atlas import atlas


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory):
    return atlas(tmp_path_factory.mktemp("atlas"))


def _entity(text, name, kind="place", aliases=()):
    forms = "|".join(map(re.escape, (name, *aliases)))
    spans = tuple(Span(*match.span()) for match in re.finditer(rf"\b(?:{forms})", text))
    return Entity(f"{kind} {name}", kind, name, tuple(aliases), spans)


def _located(gazetteer, text, *names, others=()):
    entities = [_entity(text, name) for name in names]
    found = locate(Report(report_id(text), "a.txt", text), [*entities, *others], gazetteer)
    return {one.name: one for one in found if isinstance(one, Place)}


def test_where_a_place_lies_changes_nothing_of_how_sure_it_was_read(gazetteer):
    text = "A fire in Selim and Nowhere."
    entities = [replace(_entity(text, name), confidence=0.7) for name in ("Selim", "Nowhere")]
    found = locate(Report(report_id(text), "a.txt", text), entities, gazetteer)
    assert [one.confidence for one in found] == [0.7, 0.7]


def test_without_more_the_largest_is_meant(gazetteer):
    place = _located(gazetteer, "A fire in Selim.", "Selim")["Selim"]
    assert (place.country, place.decided, place.evidence) == ("SY", "largest", ())


@pytest.mark.parametrize(
    ("text", "region", "words"),
    [
        ("A fire in Selim, Ohio, spread.", "Ohio", "Ohio"),
        ("A fire in Selim, OH.", "Ohio", "OH"),
        ("A fire in Selim (Texas).", "Texas", "Texas"),
        ("A fire in Selim in northern Texas.", "Texas", "Texas"),
        ("A fire in the Syrian city of Selim.", "Aleppo", "Syrian"),
        ("A fire in Texas's Selim.", "Texas", "Texas"),
    ],
)
def test_what_the_text_states_decides_and_is_the_evidence(gazetteer, text, region, words):
    place = _located(gazetteer, text, "Selim")["Selim"]
    assert (place.region, place.decided) == (region, "stated")
    assert [span.of(text).removesuffix("'s") for span in place.evidence] == [words]


def test_two_countries_side_by_side_hold_nothing_of_each_other(gazetteer):
    text = "Texas and Selim signed."
    assert _located(gazetteer, text, "Selim")["Selim"].decided != "stated"


def test_the_other_places_of_a_report_decide_and_are_the_evidence(gazetteer):
    text = "Tarn and Port Tarn sent engines. Selim sent none."
    place = _located(gazetteer, text, "Tarn", "Port Tarn", "Selim")["Selim"]
    assert (place.region, place.decided) == ("Ohio", "nearby")
    assert {span.of(text) for span in place.evidence} == {"Tarn", "Port Tarn"}


def test_an_organization_named_after_a_place_counts_as_context(gazetteer):
    text = "Tarn County Police were called to Selim."
    police = _entity(text, "Tarn County Police", "organization")
    assert _located(gazetteer, text, "Selim", others=[police])["Selim"].region == "Ohio"


def test_one_name_has_one_sense_in_a_report(gazetteer):
    text = "A fire in Selim, Ohio. The Selim brigade came to Selim."
    found = _located(gazetteer, text, "Selim, Ohio", "Selim")
    assert {place.geonames for place in found.values()} == {"7"}


@pytest.mark.parametrize("words", ["Nowhere", "the town", "us", "Tarn City"])
def test_what_the_gazetteer_does_not_know_stays_unknown(gazetteer, words):
    place = _located(gazetteer, f"A fire in {words}.", words)[words]
    assert (place.coordinates, place.country, place.geonames, place.decided) == (None,) * 4


def test_a_person_called_by_the_name_makes_it_no_place(gazetteer):
    text = "Ada Tarn spoke. Tarn left."
    person = _entity(text, "Ada Tarn", "person", ["Tarn"])
    assert _located(gazetteer, text, "Tarn", others=[person])["Tarn"].coordinates is None


def test_a_county_can_be_told_by_the_word_after_a_list(gazetteer):
    text = "Fires burned in Tarn and Brand counties."
    assert _located(gazetteer, text, "Tarn")["Tarn"].level == "county"


def test_other_kinds_are_handed_on_as_they_are(gazetteer):
    text = "Selim spoke of Tarn."
    person, place = _entity(text, "Selim", "person"), _entity(text, "Tarn")
    found = locate(Report(report_id(text), "a.txt", text), (person, place), gazetteer)
    assert found[0] is person
    assert [one.id for one in found] == [person.id, place.id]


@given(st.permutations(["Selim", "Tarn", "Ohio", "Texas", "Syria", "Port Tarn"]))
def test_every_value_is_one_of_the_gazetteers(gazetteer, names):
    text = " and ".join(names)
    for name, place in _located(gazetteer, text, *names).items():
        bearers = {(one.latitude, one.longitude) for one in gazetteer.find(name)}
        assert place.coordinates in bearers
