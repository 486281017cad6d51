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
