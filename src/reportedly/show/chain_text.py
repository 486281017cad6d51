"""A claim's chain and how sure it is told, as terminal text, wherever a claim is shown."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from rich.text import Text

from reportedly.records import Alone, Claim, Link, Member
from reportedly.records.words import (
    certainty_words,
    hedge_words,
    holder_words,
    link_words,
    manner_words,
    place_words,
)
from reportedly.show.doubt import DOUBT_WORDS
from reportedly.show.pen import Pen

NAMING_STYLE: Final = MappingProxyType(
    {
        "named": "bold blue",
        "described": "blue",
        "anonymous": "italic magenta",
        "unattributed": "italic red",
    }
)
_CERTAINTY_STYLE: Final = MappingProxyType({"certain": "dim", "certain_not": "red"})


def chain_text(claim: Claim, pen: Pen) -> Text:
    """Return the chain, nearest to the reader first, after where the claim stands."""
    chain = links_text(claim.chain, pen)
    place = place_words(claim)
    return Text.assemble(pen.words(f"{place} · ", "dim"), chain) if place else chain


def links_text(links: Sequence[Link], pen: Pen) -> Text:
    """Return the links of a chain, nearest to the reader first; none are the own voice."""
    return pen.joined(" ‹ ", [_link(link, pen) for link in links] or [pen.words("own voice")])


def _link(link: Link, pen: Pen) -> Text:
    """Return one link: who it is stands out, what is known of them does not."""
    text = pen.words(link_words(link))
    text.stylize(NAMING_STYLE[link.naming], 0, len(pen.words(holder_words(link))))
    return text


def told_text(claim: Claim, pen: Pen, *, doubted: bool = False) -> Text:
    """Return manner, certainty and hedges: "indirect · possible (may)"; and what to check."""
    told = _told(claim, pen)
    return Text.assemble(told, pen.words(f" · {DOUBT_WORDS}", "italic")) if doubted else told


def sure_text(told: Claim | Member | Alone, pen: Pen) -> Text:
    """Return how sure something is told, and the hedges: "possible (may)"."""
    style = _CERTAINTY_STYLE.get(told.certainty.label, "yellow")
    sure = pen.words(certainty_words(told.certainty), style)
    if not told.hedges:
        return sure
    return Text.assemble(sure, pen.words(f" ({', '.join(hedge_words(told))})", "yellow"))


def _told(claim: Claim, pen: Pen) -> Text:
    sure = sure_text(claim, pen)
    if not claim.chain and claim.manner == "own":
        return sure
    return Text.assemble(pen.words(f"{manner_words(claim.manner)} · ", "dim"), sure)
