"""One self-contained page: the text marked, every claim's chain drawn. No request leaves it.

The page brings its own style and script, and its policy names both by hash:
nothing else runs, nothing is fetched. All words of a report are escaped by the
template engine; the script reads numbers only.
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING, Final

from reportedly.records import Reading
from reportedly.records.sourcing import Sourcing, summarize
from reportedly.records.words import date_words, publisher_words
from reportedly.show.article import Line, lines_of
from reportedly.show.cards import Card, cards_of
from reportedly.show.counts import depth_words, sourcing_words
from reportedly.show.doubt import DOUBT_WORDS
from reportedly.show.soundings import Soundings, soundings_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

# HTML cannot carry these, not even as references.
_UNSPEAKABLE: Final = re.compile("[\x00\ud800-\udfff]")
_WEB: Final = re.compile(r"https?://[^\s]+", re.IGNORECASE)


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
    style, script = _file("page.css"), _file("page.js")
    return (
        _environment()
        .from_string(_file("page.html"))
        .render(
            sheets=[_sheet(number, reading.told()) for number, reading in enumerate(readings, 1)],
            style=style,
            doubt=DOUBT_WORDS,
            script=script,
            policy=policy(style, script),
        )
    )


def policy(style: str, script: str) -> str:
    """Return a content security policy that allows this style, this script and nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(source: str) -> str:
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode()


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")


def _environment() -> "Environment":
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["exact"] = _exact
    return environment


def _exact(text: str) -> "Markup":
    """Return escaped text that a browser reads back character for character.

    A raw carriage return would be read as a line feed. What HTML cannot carry
    at all becomes the replacement character.
    """
    from markupsafe import Markup, escape

    safe = str(escape(_UNSPEAKABLE.sub("\ufffd", text)))
    return Markup(safe.replace("\r", "&#13;"))  # noqa: S704 (escaped above)


def _sheet(number: int, reading: Reading) -> _Sheet:
    report, cards, sourcing = reading.report, cards_of(reading), summarize(reading)
    return _Sheet(
        number=number,
        reading=reading,
        publisher=publisher_words(report),
        published=date_words(report.published) if report.published else "",
        # Only a web address may become a link; "javascript:" stays words.
        address=report.url if report.url and _WEB.fullmatch(report.url) else "",
        sourcing=sourcing,
        counts=sourcing_words(sourcing),
        depth=depth_words(sourcing),
        lines=lines_of(reading),
        cards=cards,
        soundings=soundings_of(cards),
    )
