"""The promises of annotate.quantities, on texts alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.quantities import find_quantities
from reportedly.records import Quantity, content_id


def only(text: str) -> Quantity:
    (quantity,) = find_quantities(text, "r")
    return quantity


def plain(text: str) -> list[tuple[float | None, float | None, str, str | None]]:
    return [(q.low, q.high, q.bound, q.unit) for q in find_quantities(text, "r")]


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("at least {}", "at_least"),
        ("more than {}", "at_least"),
        ("no fewer than {}", "at_least"),
        ("upwards of {}", "at_least"),
        ("over {}", "at_least"),
        ("{} or more", "at_least"),
        ("{}-plus", "at_least"),
        ("{}+", "at_least"),
        ("up to {}", "at_most"),
        ("as many as {}", "at_most"),
        ("fewer than {}", "at_most"),
        ("no more than {}", "at_most"),
        ("{} or less", "at_most"),
        ("about {}", "about"),
        ("nearly {}", "about"),
        ("some {}", "about"),
        ("an estimated {}", "about"),
        ("{} or so", "about"),
        ("exactly {}", "exact"),
        ("up to about {}", "at_most"),
        ("at least another {}", "at_least"),
    ],
)
@pytest.mark.parametrize("number", ["40", "5,000", "twenty-five", "3 million"])
def test_bound_words_decide_the_bound(words: str, bound: str, number: str) -> None:
    text = f"They saw {words.format(number)} on the quay."
    quantity = only(text)
    assert quantity.bound == bound
    assert (quantity.low is None) == (bound == "at_most")
    assert (quantity.high is None) == (bound == "at_least")


def test_the_span_holds_bound_number_and_unit() -> None:
    text = "The dredger cost at least $3 million to raise."
    quantity = only(text)
    assert quantity.span.of(text) == "at least $3 million"
    assert quantity.id == content_id("quantity", "r", quantity.span.start, quantity.span.end)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between 5 and 10 miles", 5, 10, "mile"),
        ("from 5 to 10 kg", 5, 10, "kilogram"),
        ("a 5-10% rise", 5, 10, "percentage"),
        ("six to seven thousand crates", 6000, 7000, None),
        ("$20 to $30 billion", 20e9, 30e9, "dollar"),
        ("between £200 and £4,000", 200, 4000, "pound sterling"),
    ],
)
def test_ranges_have_two_ends(text: str, low: float, high: float, unit: str | None) -> None:
    assert plain(f"It took {text} in all.") == [(low, high, "range", unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a 15-year lease", 15, "year"),
        ("a 46-year-old diver", 46, "year"),
        ("22 per cent", 22, "percentage"),
        ("25 basis points", 25, "basis point"),
        ("US$71.35 a barrel", 71.35, "dollar per barrel"),
        ("C$8", 8, "canadian dollar"),
        ("90 Norwegian kroner", 90, "krone"),
        ("35mph gusts", 35, "mile per hour"),
        ("1,340 sq m", 1340, "square metre"),
        ("minus 30 degrees Celsius", -30, "degree Celsius"),
        ("sixty cents", 60, "cent"),
    ],
)
def test_units_have_one_name_however_written(text: str, value: float, unit: str) -> None:
    assert plain(f"It was {text}.") == [(value, value, "exact", unit)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank in 2018.",
        "It reopens on 4 May 2031.",
        "They met on Sept. 14, 2027.",
        "The 2011-12 season was dry.",
        "The siren went at 10:41 p.m.",
        "Doors open at 9 a.m. daily.",
        "He was charged under Section 318.",
        "A Falke 737 landed.",
        "The G20 met.",
        "The team won 3-1.",
        "No one answered.",
        "They blamed one another.",
        "It was the third time.",
        "The 1990s were quiet.",
        "Call 555-0199 now.",
        "He fans Formula One.",
        "The Circle of Nine met.",
        "Any one of them left.",
    ],
)
def test_dates_names_scores_and_idioms_are_no_quantities(text: str) -> None:
    assert find_quantities(text, "r") == ()


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("At least 40 people died.", "people"),
        ("Two police officers were hurt.", "police officers"),
        ("They freed 12 foreign sailors in the bay.", "foreign sailors"),
        ("It cost $3.", None),
        ("Hundreds of fishing boats sank.", "fishing boats"),
        ("Half of the crew members left.", "crew members"),
        ("A 46-year-old diver drowned.", None),
    ],
)
def test_what_is_counted_is_found_by_its_looks(text: str, counted: str | None) -> None:
    span = only(text).counted
    assert (span and span.of(text)) == counted


def test_a_conversion_in_brackets_keeps_the_bound() -> None:
    assert [row[2] for row in plain("It drifted more than 40 km (25 miles) east.")] == [
        "at_least",
        "at_least",
    ]


def test_over_a_stretch_of_time_is_no_bound() -> None:
    assert plain("Prices rose over two years.") == [(2, 2, "exact", "year")]
    assert plain("It has stood for over two years.") == [(2, None, "at_least", "year")]


@pytest.mark.parametrize("text", ["It adds up to 40.", "They care about 40 boats."])
def test_words_that_only_look_like_bounds_are_none(text: str) -> None:
    assert plain(text) == [(40, 40, "exact", None)]


WORDS = st.sampled_from(
    re.findall(
        r"[^ ]+",
        "about at least up to more than between and from 5 1,200 3.5 2018 two hundred million half "
        "a dozen % $ £ per cent miles - – or so plus people of one no ( ) . \n\n May tens "
        "thousands",
    )
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


@given(TEXTS)
def test_spans_lie_in_the_text_in_order_and_values_rise(text: str) -> None:
    end = 0
    for q in find_quantities(text, "r"):
        assert end <= q.span.start < q.span.end <= len(text)
        assert q.low is None or q.high is None or q.low <= q.high
        assert (q.bound == "range") or q.low is None or q.high is None or q.low == q.high
        assert q.counted is None or q.counted.end <= len(text)
        end = q.span.end


@given(TEXTS, TEXTS, TEXTS)
def test_other_paragraphs_change_nothing(before: str, text: str, after: str) -> None:
    text = text.replace("\n", " ").strip() or "word"
    whole = f"{before}\n\n{text}\n\n{after}"
    start = len(before) + 2
    inside = [
        (q.span.start - start, q.low, q.high, q.bound, q.unit)
        for q in find_quantities(whole, "r")
        if start <= q.span.start < start + len(text)
    ]
    assert inside == [
        (q.span.start, q.low, q.high, q.bound, q.unit) for q in find_quantities(text, "r")
    ]


@pytest.mark.parametrize("piece", ["1,", "one ", "5-", "$5 to ", "from 5 to ", "9", "(", "half a "])
def test_hostile_repetition_is_read_to_its_end(piece: str) -> None:
    text = piece * 4_000
    found = find_quantities(text, "r")
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
