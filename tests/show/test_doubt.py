import io
from dataclasses import replace

import pytest
from rich.console import Console

from reportedly.show.doubt import DOUBT_WORDS, doubtful
from reportedly.show.page import as_page
from reportedly.show.terminal import print_reading

from .desk import Desk


def reading(of_attribution: float | None, of_link: float | None):
    desk = Desk("Brand said the ferry sank.")
    desk.attribute("Brand", "said", "the ferry sank")
    link = replace(desk.link("Brand", cue="said"), confidence=of_link)
    claim = replace(desk.claim("the ferry sank", chain=(link,)), attribution="a0")
    (said,) = desk.attributions
    said = replace(said, confidence=of_attribution)
    return replace(desk.reading(), claims=(claim,), attributions=(said,))


def printed(made) -> str:
    file = io.StringIO()
    print_reading(made, Console(file=file, width=80))
    return file.getvalue()


@pytest.mark.parametrize(("attribution", "link"), [(0.49, 0.9), (0.9, 0.49), (None, 0.2)])
def test_a_claim_is_to_be_checked_when_anything_it_came_through_may_be_misread(attribution, link):
    made = reading(attribution, link)
    assert doubtful(made) == {"c0"}
    assert printed(made).count(DOUBT_WORDS) == 1
    assert as_page([made]).count(f">{DOUBT_WORDS}<") == 1


@pytest.mark.parametrize(("attribution", "link"), [(0.5, 0.5), (None, None), (0.99, None)])
def test_no_claim_is_marked_without_reason(attribution, link):
    made = reading(attribution, link)
    assert not doubtful(made)
    assert DOUBT_WORDS not in printed(made)
    assert DOUBT_WORDS not in as_page([made])


def test_no_confidence_is_printed_as_a_number():
    made = reading(0.31, 0.42)
    assert not any(number in printed(made) for number in ("0.31", "31%", "0.42", "42%"))
