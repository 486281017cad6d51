import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import RecordError
from reportedly.records import (
    Address,
    Certainty,
    Claim,
    Entity,
    Hedge,
    Link,
    ModelName,
    Place,
    Quantity,
    Reading,
    Report,
    Span,
    Stored,
    Time,
    as_json,
    from_json,
    stored_from_json,
    stored_from_plain,
    to_json,
)
from tests.readings import READINGS

LINK = Link("Ada Tarn", "she", (Span(9, 17),), "person", "named", None, None, "by", "q", 0.9)
CLAIM = Claim(
    "c",
    "body",
    (Span(0, 5),),
    "Selim",
    "direct",
    None,
    (LINK,),
    Certainty("possible", 1.0),
    (Hedge(Span(6, 8), "by"),),
    ("n",),
    ("t",),
    ("p",),
    ("q",),
)
READING = Reading(
    Report("r", "a.txt", "Selim by Ada Tarn"),
    ModelName("a model of nothing", "0" * 64),
    (),
    (CLAIM,),
    (
        Place("p", "place", "Selim", (), (Span(0, 5),), "city", (36.2, 37.1), "SY"),
        Entity("q", "person", "Ada Tarn", (), (Span(9, 17),)),
    ),
    (Quantity("n", Span(0, 5), 1.0, None, "at_least", None, None),),
    (Time("t", Span(0, 5), "2031", None, None, "year", None, Span(6, 8)),),
)
ADDRESS = Address("7", None, "a.txt", "The Ledger", None, None, None, "2031-03-04T05:06:07Z")


def row():
    return json.loads(to_json(READING))


def steps(plain, before=()):
    """Yield the way to every value in a JSON value."""
    items = plain.items() if isinstance(plain, dict) else enumerate(plain)
    for key, value in items:
        yield (*before, key)
        if isinstance(value, dict | list):
            yield from steps(value, (*before, key))


def holder(plain, way):
    """Return the object or list that holds the last step of a way."""
    for step in way[:-1]:
        plain = plain[step]
    return plain


def named(way):
    """Return a way as errors name it: "claims[0].text"."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in way)[1:]


def refusal(plain):
    with pytest.raises(RecordError) as caught:
        from_json(json.dumps(plain))
    assert len(str(caught.value).splitlines()) == 1
    return str(caught.value)


@given(READINGS)
def test_what_to_json_writes_from_json_reads_back(reading):
    assert from_json(to_json(reading)) == reading


@settings(max_examples=40)
@given(READINGS)
def test_a_reading_that_was_read_back_is_written_with_the_same_bytes(reading):
    assert to_json(from_json(to_json(reading))) == to_json(reading)


@settings(max_examples=40)
@given(READINGS)
def test_the_bytes_that_the_command_prints_read_as_the_line_does(reading):
    assert from_json(to_json(reading).encode("utf-8", "backslashreplace")) == reading


def test_places_are_told_from_other_entities_and_spans_from_plain_pairs():
    back = from_json(to_json(READING))
    assert [type(one) for one in back.entities] == [Place, Entity]
    assert isinstance(back.times[0].anchored, Span)
    assert isinstance(back.claims[0].content[0], Span)


@given(st.sampled_from(sorted(steps(row()), key=str)))
def test_a_field_with_something_else_in_it_is_named(way):
    changed = row()
    holder(changed, way)[way[-1]] = {"something": "else"}
    assert refusal(changed).startswith(named(way))


@pytest.mark.parametrize(
    "way",
    [
        ("claims",),
        ("report", "text"),
        ("claims", 0, "chain", 0, "kind"),
        ("claims", 0, "hedges", 0, "span"),
        ("entities", 0, "name"),
        ("entities", 1, "mentions"),
        ("times", 0, "anchored"),
    ],
)
def test_a_field_that_is_missing_is_named(way):
    changed = row()
    del holder(changed, way)[way[-1]]
    assert refusal(changed) == f"{named(way)}: missing"


def test_a_word_that_is_no_choice_is_told_with_the_choices():
    changed = row()
    changed["claims"][0]["chain"][0]["naming"] = "secret"
    said = "claims[0].chain[0].naming: expected one of anonymous, described, named, unattributed"
    assert refusal(changed) == f"{said}, got 'secret'"


def test_a_choice_inside_an_entity_is_told_with_its_choices_too():
    changed = row()
    changed["entities"][0]["decided"] = "a\nguess"
    said = "entities[0].decided: expected one of largest, nearby, only, stated, got 'a\\nguess'"
    assert refusal(changed) == said


def test_a_long_wrong_value_does_not_flood_the_line():
    changed = row()
    changed["claims"][0]["where"] = "x" * 10_000
    assert len(refusal(changed)) < 300


@pytest.mark.parametrize(
    "line",
    ["", "{", "[]", "null", '{"report": NaN}', b"\xff", '{"x": ' + "[" * 99_999, '"\ud83d'],
)
def test_what_is_no_reading_at_all_is_one_clear_line(line):
    with pytest.raises(RecordError) as caught:
        from_json(line)
    assert len(str(caught.value).splitlines()) == 1


def test_fields_that_are_not_known_are_passed_over():
    changed = row() | {"stored": {"by": ["somebody"]}}
    changed["claims"][0]["group"] = "g"
    changed["entities"][0]["shape"] = None
    assert from_json(json.dumps(changed)) == READING


def test_a_line_from_before_a_field_was_added_has_its_default():
    changed = row()
    del changed["times"], changed["claims"][0]["fragment"], changed["entities"][1]["confidence"]
    back = from_json(json.dumps(changed))
    assert (back.times, back.claims) == ((), READING.claims)


def test_a_line_with_addresses_reads_as_stored():
    changed = row() | {"addresses": json.loads(as_json((ADDRESS,)))}
    assert stored_from_json(json.dumps(changed)) == Stored(READING, (ADDRESS,))
    assert stored_from_plain(changed) == Stored(READING, (ADDRESS,))


def test_a_line_without_addresses_is_not_taken_for_stored():
    with pytest.raises(RecordError, match="addresses: missing"):
        stored_from_json(to_json(READING))
