"""One self-contained page: the text marked, every claim's chain drawn. No request leaves it.

The page brings its own style and script, and its policy names both by hash:
nothing else runs, nothing is fetched. All words of a report are escaped by the
template engine; the script reads numbers only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records import Reading
from reportedly.records.sourcing import Sourcing, summarize
from reportedly.records.words import date_words, publisher_words
from reportedly.show.article import Line, lines_of
from reportedly.show.cards import Card, cards_of
from reportedly.show.counts import depth_words, sourcing_words
from reportedly.show.doubt import DOUBT_WORDS
from reportedly.show.paper import part, policy, template, web_address
from reportedly.show.soundings import Soundings, soundings_of


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the template shows of one reading."""

    number: int
    reading: Reading
    publisher: str
    published: str
    address: str
    sourcing: Sourcing
    counts: tuple[tuple[int, str, str], ...]
    depth: str
    lines: tuple[Line, ...]
    cards: tuple[Card, ...]
    soundings: Soundings


def as_page(readings: Sequence[Reading]) -> str:
    """Return one HTML file that shows the readings, in the order given."""
    style, script = part("paper.css") + part("page.css"), part("page.js")
    return template("page.html").render(
        sheets=[_sheet(number, reading.told()) for number, reading in enumerate(readings, 1)],
        style=style,
        doubt=DOUBT_WORDS,
        script=script,
        policy=policy(style, script),
    )


def _sheet(number: int, reading: Reading) -> _Sheet:
    report, cards, sourcing = reading.report, cards_of(reading), summarize(reading)
    return _Sheet(
        number=number,
        reading=reading,
        publisher=publisher_words(report),
        published=date_words(report.published) if report.published else "",
        address=web_address(report.url or ""),
        sourcing=sourcing,
        counts=sourcing_words(sourcing),
        depth=depth_words(sourcing),
        lines=lines_of(reading),
        cards=cards,
        soundings=soundings_of(cards),
    )
