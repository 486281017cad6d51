"""The promises of text.numbers: where numbers stand and what they are worth."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.numbers import numerals

ONES: list[str] = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
)
TENS: list[str] = re.findall(r"\w+", "_ _ twenty thirty forty fifty sixty seventy eighty ninety")
SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def below_a_thousand(n: int) -> str:
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    rest = f" and {below_a_thousand(n % 100)}" if n % 100 else ""
    return f"{ONES[n // 100]} hundred{rest}"


def spelled(n: int) -> str:
    words = []
    for size, name in SCALES:
        if n >= size:
            words.append(f"{below_a_thousand(n // size)} {name}")
            n %= size
    if n or not words:
        words.append(below_a_thousand(n))
    return " ".join(words)


def values(text: str) -> list[float]:
    return [numeral.low for numeral in numerals(text)]


@given(st.integers(0, 10**12 - 1))
def test_a_number_spelled_in_words_reads_back(n: int) -> None:
    (numeral,) = numerals(f"There were {spelled(n)} of them.")
    assert numeral.low == numeral.high == n
    assert numeral.span.of(f"There were {spelled(n)} of them.") == spelled(n)


@given(st.integers(0, 10**15 - 1), st.integers(0, 99))
def test_digits_read_back_with_and_without_separators(n: int, hundredths: int) -> None:
    for written in (f"{n}.{hundredths:02}", f"{n:,}.{hundredths:02}"):
        assert values(f"It cost {written} in all.") == [float(f"{n}.{hundredths:02}")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.2 million", 1_200_000),
        ("£3bn", 3_000_000_000),
        ("$5.1-million", 5_100_000),
        ("$40m", 40_000_000),
        ("20k", 20_000),
        ("two and a half million", 2_500_000),
        ("half a million", 500_000),
        ("a hundred and fifty", 150),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("a couple of thousand", 2_000),
        ("7 ½", 7.5),
        ("3 1/4", 3.25),
    ],
)
def test_scales_and_parts_multiply_and_add(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two-thirds", 2 / 3),
        ("a third of the boats", 1 / 3),
        ("three quarters of it", 0.75),
        ("half of the crew", 0.5),
        ("one in five", 0.2),
        ("nine out of ten", 0.9),
        ("3/16", 0.1875),
    ],
)
def test_fractions_are_shares_of_one(text: str, value: float) -> None:
    assert values(text) == [pytest.approx(value)]


@pytest.mark.parametrize(
    "text",
    ["the third pier", "in the second half", "a third party", "a million", "version 1.2.3"],
)
def test_ordinals_halves_of_games_and_versions_are_no_fractions(text: str) -> None:
    assert values(text) in ([], [1_000_000])


def test_vague_plurals_span_one_order_of_magnitude() -> None:
    (numeral,) = numerals("tens of thousands of gulls")
    assert (numeral.low, numeral.high) == (10_000, 100_000)


def test_metres_are_no_millions_without_money() -> None:
    assert values("a 40m mast") == [40]


def test_no_number_joins_over_a_paragraph() -> None:
    assert values("It sold two\n\nhundred more came") == [2]


@given(st.text("0123456789,.-/ aonetwhudrfilm$½\n", max_size=200))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for numeral in numerals(text):
        assert end <= numeral.span.start < numeral.span.end <= len(text)
        assert numeral.low <= numeral.high < float("inf")
        end = numeral.span.end
