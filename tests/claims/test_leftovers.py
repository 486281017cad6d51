"""Leftovers: words that claim nothing, and are kept all the same."""

import pytest

from reportedly.claims.leftovers import leftovers

from ..sentences import Story


def left(text: str) -> str:
    """Return the words of a text, each a root, that are left over."""
    story = Story(" ".join(f"{word}/X/root/0" for word in text.split()))
    places = leftovers(story.context(), (), ())
    return " ".join(story.syntax.words[place].text for place in sorted(places))


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("PORT SELIM — The ferry sank", "PORT SELIM"),
        ("PORT SELIM - The ferry sank", "PORT SELIM"),
        ("SELIM, Varn, March 3 — The ferry sank", "SELIM, Varn, March 3"),
        ("Port Selim — a town — burned", ""),
        ("The PORT — it sank", ""),
        ("UN-backed troops — they left", ""),
    ],
)
def test_the_dateline_that_a_report_opens_with_claims_nothing(text: str, dateline: str) -> None:
    assert left(text) == dateline
