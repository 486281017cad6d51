import json
from dataclasses import fields

from hypothesis import given

from reportedly.records import (
    Entity,
    ModelName,
    Place,
    Reading,
    Report,
    Span,
    report_id,
    to_json,
)
from tests.readings import READINGS

MODEL = ModelName("a model of nothing", "0" * 64)


def plain(value):
    """Return a record as JSON would hold it."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return value


@given(READINGS)
def test_every_field_and_span_comes_back_from_the_json_as_it_was(reading):
    assert json.loads(to_json(reading)) == plain(reading)


@given(READINGS)
def test_a_reading_is_one_line(reading):
    assert not {"\n", "\r"} & set(to_json(reading))


@given(READINGS)
def test_half_a_surrogate_pair_is_written_as_its_escape_and_comes_back(reading):
    line = to_json(reading).encode("utf-8", "backslashreplace")
    assert json.loads(line.decode("utf-8")) == plain(reading)


def test_letters_of_every_script_are_written_as_they_are():
    report = Report(report_id("Плотина"), "dam.txt", "Плотина")
    assert "Плотина" in to_json(Reading(report, MODEL, (), (), (), ()))


def test_only_places_say_where_they_lie():
    place = Place("p", "place", "Selim", (), (Span(0, 5),), "city", (36.2, 37.1), "SY")
    person = Entity("q", "person", "Ada Tarn", (), (Span(9, 17),))
    report = Report(report_id("Selim by Ada Tarn"), "a.txt", "Selim by Ada Tarn")
    row = json.loads(to_json(Reading(report, MODEL, (), (), (place, person), ())))
    first, second = row["entities"]
    assert (first["coordinates"], first["country"], first["geonames"]) == ([36.2, 37.1], "SY", None)
    assert "coordinates" not in second
