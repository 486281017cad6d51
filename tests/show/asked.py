"""Answers of a ledger made by hand, for tests of how they are shown."""

import io
from collections.abc import Callable
from dataclasses import replace

from rich.console import Console

from reportedly.records import (
    Address,
    Answer,
    Audit,
    Certainty,
    Copy,
    Count,
    Edit,
    Failure,
    Found,
    Hit,
    Source,
    Sourcing,
    Span,
    StoredReport,
    Story,
    Telling,
    Track,
    Version,
)
from tests.show.ferry import harbour_radio

HOSTILE = "\x1b[31mred\x1b]0;title\x07 \u202eevil [bold]x[/bold] </svg><script>&\r\n"
FOUND = Found("ab12cd34ef56", "orra/7.txt", None, "The Orra Post", "Ferry gone", "2031-03-04")


def shown(show: Callable[..., None], told: object, width: int = 80, **more: object) -> str:
    """Return what is shown in a pipe."""
    file = io.StringIO()
    options = {key: more.pop(key) for key in ("force_terminal",) if key in more}
    show(told, Console(file=file, width=width, **options), **more)
    return file.getvalue()


def answer(*, text: str | None = None, more: bool = False) -> Answer:
    reading = harbour_radio()
    claims = [one for one in reading.claims if one.chain and one.hedges]
    claim = claims[0] if text is None else replace(claims[0], text=text)
    report = FOUND if text is None else replace(FOUND, publisher=text, title=text, path=text)
    return Answer((Hit(report, claim, (Span(0, 5),)),), 1, more=more)


def source(name: str | None = "Ada Venn", words: str = "may") -> Source:
    counts = (Count(words, 2), Count("reportedly", 1))
    return Source(name, "person", 12, 3, 11, 1, 0, 2, counts, (Count("harbour master", 4),), counts)


def group(name: str | None, *parts: int, single: int = 1) -> Audit:
    return Audit(name, 2, single, Sourcing(sum(parts), *parts, hedged=3, second_hand=2, deepest=2))


def stored(words: str = "40") -> StoredReport:
    reading = harbour_radio()
    at = Address(None, None, "orra/7.txt", None, None, None, None, "2031-03-05T08:00:00Z")
    older = replace(next(one for one in reading.claims if one.hedges and one.chain), text=words)
    newer = replace(older, text="50 aboard", chain=(), hedges=(), certainty=Certainty("certain", 3))
    spans = ((Span(0, 2),), (Span(0, 2),))
    changes = (
        Edit("number", older, newer, words, "50", *spans),
        Edit("attribution", older, newer, words, None, *spans),
        Edit("dropped", older, None, words, None, spans[0], ()),
    )
    versions = (
        Version(1, "ffffffffffff", at, ()),
        Version(2, reading.report.id, at, changes),
    )
    copy = Copy(FOUND, 0.5, 0.9, 0.6, (Span(0, 9),), (Span(0, 9),))
    return StoredReport(
        reading, "Orra Wire", (), "2031-03-05", (Track("orra/7.txt", versions),), (copy,)
    )


def failure(name: str = "torn.pdf") -> Failure:
    days = ("2031-03-04T08:00:00Z", "2031-03-06T08:00:00Z")
    return Failure(name, name, None, "NotText", "binary, not text", 3, *days)


def story(title: str | None = "Ferry gone", publisher: str | None = "The Orra Post") -> Story:
    """Return a story that two reports tell, of which one has no day."""
    first = Telling("ab12cd34ef56", "orra/7.txt", None, publisher, title, "2031-03-04", "7")
    second = replace(first, id="ef56ab12cd34", ref=None, publisher=None, published=None)
    return Story("0123456789abcdef0123", title, (first, second))
