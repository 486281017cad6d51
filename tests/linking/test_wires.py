"""Wires: a report says whose story it prints, and its own staff and publisher are no wire."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking import wire_credit
from reportedly.records import WireCredit

from .press import at, report

BODY = "The ferry Grey Heron left Port Selim at midnight.\nA search began at dawn."


def credit(text: str, publisher: str | None = None, **marked: str) -> tuple[str, list[str]] | None:
    """Return the name and the words it was read from."""
    found = wire_credit(report(text, publisher, **marked))
    return found and (found.name, [span.of(text) for span in found.spans])


@pytest.mark.parametrize(
    "line",
    [
        "PORT SELIM (Meridian) — The ferry",
        "PORT SELIM, March 3 (Meridian) -- The ferry",
        "PORT SELIM, Tarn Island, 3 March (Meridian) – The ferry",
    ],
)
def test_a_dateline_in_capitals_names_its_agency_whatever_that_is_called(line):
    assert credit(f"{line} {BODY}") == ("Meridian", ["Meridian"])


@pytest.mark.parametrize("line", ["Port Selim (AP) - The ferry", "(Selim News Agency) — The ferry"])
def test_other_datelines_count_where_the_name_is_an_agencys(line):
    found = credit(f"Ferry missing\n{line} {BODY}")
    assert found
    assert found[0] in {"AP", "Selim News Agency"}


def test_a_dateline_counts_where_the_headline_runs_into_it():
    text = f"Ferry missing in storm. PORT SELIM, Tarn (AP) The ferry {BODY}"
    assert credit(text) == ("AP", ["AP"])


@pytest.mark.parametrize(
    "line",
    [
        "Ada Tarn (Democrat) — who was there —",
        "She (Ada) - left",
        "The Harbour Safety Board (HSB) said —",
        "PORT SELIM — The ferry",
        "Brand (left) — The ferry",
    ],
)
def test_other_words_in_brackets_are_no_wire(line):
    assert credit(f"{line} {BODY}") is None


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("Staff and agencies", "agencies"),
        ("By Herald staff and wire reports", "wire reports"),
        ("From wire reports", "wire reports"),
        ("By Ada Tarn, Coastal Press", "Coastal Press"),
        ("Ada Tarn | The Selim News Agency", "Selim News Agency"),
        ("By the Coastal Press", "Coastal Press"),
        ("By Ada Tarn", None),
        ("By Ada Tarn, Harbour Radio", None),
        ("By Ada Tarn, Coastal Protection Agency", None),
        ("By Ada Tarn, intelligence agencies correspondent", None),
    ],
)
def test_a_byline_may_name_an_agency(byline, name):
    found = credit(f"{byline}\n{BODY}", byline=byline)
    assert (found and found[0]) == name


def test_another_outlet_in_a_byline_is_a_wire_once_the_publisher_is_known():
    text = f"By Ada Tarn, Harbour Radio\n{BODY}"
    assert credit(text, "Tarn Observer", byline="By Ada Tarn, Harbour Radio") == (
        "Harbour Radio",
        ["Harbour Radio"],
    )
    assert credit(text, "Harbour Radio", byline="By Ada Tarn, Harbour Radio") is None


def test_a_byline_that_came_beside_the_text_has_no_spans():
    assert wire_credit(report(BODY, line="Staff and agencies")) == WireCredit("agencies", ())


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The Coastal Press contributed to this report.", "Coastal Press"),
        ("Ada Tarn and the Coastal Press contributed reporting.", "Coastal Press"),
        ("With reporting from agencies", "agencies"),
        ("With reporting by Coastal Press.", "Coastal Press"),
        ("(With agencies)", "agencies"),
        ("Additional reporting by the Selim News Agency", "Selim News Agency"),
        ("© 2031 Coastal Press", "Coastal Press"),
        ("Copyright 2031 The Coastal Press. All rights reserved.", "Coastal Press"),
        ("(Reporting by Ada Tarn; editing by Ivo Brand)", "Ada Tarn"),
        ("Reporting by Ada Tarn for Coastal Press; Editing by Ivo Brand", "Coastal Press"),
        ("Reporting by Ada Tarn; Writing by Jory Penhale; Editing by Ivo Brand", "Ada Tarn"),
    ],
)
def test_the_foot_of_a_report_may_say_whose_it_is(line, name):
    assert credit(f"{BODY}\n{line}") == (name, [name])


@pytest.mark.parametrize(
    "line",
    [
        "Ada Tarn and Ivo Brand contributed to this report.",
        "Coastal Press’ Ada Tarn contributed to this report.",
        "With the help of intelligence agencies they found it.",
        "With rain came wind.",
        "Brand told the Coastal Press.",
        "© 2031 Harbour Radio",
        "Copyright law was broken.",
        "Editing by Ivo Brand",
        "Federal agencies contributed to this report on the harbour",
    ],
)
def test_lines_that_credit_no_other_outlet_say_nothing(line):
    assert credit(f"{BODY}\n{line}") is None


def test_a_publisher_is_no_wire_of_its_own():
    text = f"PORT SELIM (CP) — {BODY}\n© 2031 Coastal Press"
    assert credit(text, "Coastal Press") is None
    assert credit(text, "cp") is None


def test_a_wire_named_twice_is_shown_at_both_places():
    text = f"PORT SELIM (Coastal Press) — {BODY}\n© 2031 Coastal Press"
    found = wire_credit(report(text))
    first = at(text, "Coastal Press")
    assert found
    assert found.spans[0] == first
    assert [span.of(text) for span in found.spans] == ["Coastal Press"] * 2


KNOWN = ["SELIM (Meridian) — The ferry", "© 2031 Coastal Press", "With agencies", "(", "©", "By"]
LINES = st.lists(st.sampled_from(KNOWN) | st.text(max_size=20), max_size=6).map("\n".join)


@given(LINES, st.none() | st.sampled_from(["", "Coastal Press", "the"]))
def test_any_text_has_an_answer_whose_words_stand_where_it_says(text, publisher):
    found = wire_credit(report(text, publisher, line="With agencies"))
    for span in found.spans if found else ():
        assert span.of(text).strip()
