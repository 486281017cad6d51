import json
from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import (
    Attribution,
    Certainty,
    Claim,
    Entity,
    Furniture,
    Hedge,
    Link,
    ModelName,
    Place,
    Quantity,
    Reading,
    Report,
    Span,
    Time,
    report_id,
    to_json,
)

MODEL = ModelName("a model of nothing", "0" * 64)
SPANS = st.tuples(st.integers(0, 500), st.integers(1, 50)).map(lambda at: Span(at[0], sum(at)))
PIECES = st.lists(SPANS, max_size=3).map(tuple)
TEXTS = st.text(st.characters(), max_size=40)
NAMES = st.none() | TEXTS
IDS = st.lists(st.text("0123456789abcdef", min_size=4, max_size=4), max_size=2).map(tuple)
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)

SHARES = st.none() | st.floats(0, 1)

ATTRIBUTIONS = st.builds(Attribution, TEXTS, NAMES, PIECES, PIECES, PIECES, SHARES)
ENTITIES = st.builds(
    Entity,
    TEXTS,
    st.just("person"),
    TEXTS,
    st.lists(TEXTS, max_size=2).map(tuple),
    PIECES,
    confidence=SHARES,
)
QUANTITIES = st.builds(
    Quantity, TEXTS, SPANS, NUMBERS, NUMBERS, st.just("range"), NAMES, st.none() | SPANS
)
TIMES = st.builds(
    Time,
    TEXTS,
    SPANS,
    NAMES,
    NAMES,
    NAMES,
    st.just("week"),
    st.none() | st.just("late"),
    st.none() | st.just("published") | SPANS,
)
LINKS = st.builds(
    Link,
    NAMES,
    TEXTS,
    PIECES,
    st.just("person"),
    st.just("named"),
    NAMES,
    NAMES,
    NAMES,
    NAMES,
    SHARES,
)
CLAIMS = st.builds(
    Claim,
    TEXTS,
    st.just("body"),
    PIECES,
    TEXTS,
    st.just("own"),
    NAMES,
    st.lists(LINKS, max_size=3).map(tuple),
    st.builds(Certainty, st.just("possible"), st.floats(-3, 3)),
    st.lists(st.builds(Hedge, SPANS, TEXTS), max_size=2).map(tuple),
    IDS,
    IDS,
    IDS,
    IDS,
)


def few(values):
    return st.lists(values, max_size=2).map(tuple)


REPORTS = st.builds(
    lambda text, path, title, marks: Report(
        report_id(text), path, text, title=title, furniture=tuple(marks)
    ),
    TEXTS,
    TEXTS,
    NAMES,
    few(st.builds(Furniture, SPANS, st.just("caption"))),
)
READINGS = st.builds(
    Reading,
    REPORTS,
    st.just(MODEL),
    few(ATTRIBUTIONS),
    few(CLAIMS),
    few(ENTITIES),
    few(QUANTITIES),
    few(TIMES),
)


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
