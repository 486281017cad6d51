"""Titles that say what their own reports tell surer, without a bound, or with a larger number."""

from dataclasses import replace

import pytest

from reportedly.linking.accounts import account
from reportedly.linking.headlines import overstated
from reportedly.records import Span
from tests.linking.told_by import holder, number, source

CLERK = holder("a clerk", naming="described")


def lacks(title, text, hedges=(), quantities=()):
    """Return what a title leaves out of a report's one claim."""
    told = source(text, "The Post", CLERK, hedges=hedges, quantities=quantities)
    report = replace(told.reading.report, title=title)
    told = replace(told, reading=replace(told.reading, report=report))
    accounts = [account(told, Span(0, len(text)))]
    return [one.lacks for one in overstated(told, accounts)]


def test_a_title_without_the_hedge_says_more():
    text = "the mill in Selim may have burned for two days"
    assert lacks("Mill in Selim burned", text, hedges=("may",)) == ["may"]
    assert lacks("Did the mill in Selim burn?", text, hedges=("may",)) == []


@pytest.mark.parametrize(
    ("title", "left_out"),
    [
        ("40 boats sank in Selim", ["up to 40"]),
        ("60 boats sank in Selim", ["up to 40"]),
        ("Up to 60 boats sank in Selim", ["up to 40"]),
        ("Up to 40 boats sank in Selim", []),
        ("30 boats sank in Selim", []),
    ],
)
def test_a_title_with_a_larger_number_or_no_bound_says_more(title, left_out):
    text = "up to 40 boats sank in the storm off Selim"
    assert (
        lacks(title, text, quantities=(number(text, "up to 40", None, 40, "at_most"),)) == left_out
    )


def test_a_title_that_shares_little_with_a_claim_tells_it_not():
    assert lacks("What we know", "the mill in Selim may have burned", hedges=("may",)) == []


@pytest.mark.parametrize(
    "title", ["What happened at the mill in Selim", "Selim: why the mill burned"]
)
def test_a_title_that_only_promises_to_tell_tells_nothing(title):
    assert lacks(title, "the mill in Selim may have burned", hedges=("may",)) == []


def test_a_title_with_a_number_is_not_held_against_a_claim_without_a_like_one():
    text = "the mill in Selim, it was said, may have burned"
    assert lacks("900 flee as mill in Selim burns", text, hedges=("may",)) == []


def test_a_number_that_is_part_of_a_name_is_no_larger_number():
    text = "40 men attacked the mill at Checkpoint Seven"
    told = (number(text, "40", 40, 40, "exact"),)
    assert lacks("60 men attack mill at Checkpoint Seven", text, quantities=told) == ["40"]
    assert lacks("40 men attack mill at Checkpoint Seven", text, quantities=told) == []
