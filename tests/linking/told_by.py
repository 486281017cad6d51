"""Reports of one claim made by hand: who published it, through whom, how surely."""

from dataclasses import replace

from reportedly.linking.accounts import Source
from reportedly.records import (
    Certainty,
    Claim,
    Hedge,
    Link,
    ModelName,
    Quantity,
    Reading,
    Report,
    Span,
    WireCredit,
    content_id,
    report_id,
)

MODEL = ModelName("reader-0", "0" * 64)


def holder(name: str, kind: str = "person", naming: str = "named") -> Link:
    """Return a link to somebody, by name if named."""
    known = name if naming == "named" else None
    return Link(known, name, (), kind, naming, None, None, "said", None)  # type: ignore[arg-type]


def source(
    text: str,
    publisher: str,
    *chain: Link,
    day: str | None = "2031-03-04",
    hedges: tuple[str, ...] = (),
    quantities: tuple[Quantity, ...] = (),
    wire: str | None = None,
    copies: tuple[str, ...] = (),
    denied: bool = False,
) -> Source:
    """Return a report whose one claim is its whole text."""
    sure = Certainty("certain", 3.0)
    if hedges:
        sure = Certainty("possible", 1.0)
    if denied:
        sure = Certainty("certain_not", -3.0)
    claim = Claim(
        content_id("claim", publisher, text),
        "body",
        (Span(0, len(text)),),
        text,
        "indirect" if chain else "own",
        None,
        chain,
        sure,
        tuple(Hedge(Span(text.index(one), text.index(one) + len(one)), one) for one in hedges),
        tuple(one.id for one in quantities),
        (),
        (),
        (),
    )
    path = f"{publisher}.txt"
    report = Report(report_id(text + publisher), path, text, publisher=publisher, published=day)
    reading = Reading(report, MODEL, (), (claim,), (), quantities)
    credit = WireCredit(wire, ()) if wire else None
    return Source(path, reading, credit, frozenset(copies))


def number(text: str, words: str, low: float | None, high: float | None, bound: str) -> Quantity:
    """Return a quantity where its words stand in a text."""
    start = text.index(words)
    span = Span(start, start + len(words))
    return Quantity(content_id("q", words), span, low, high, bound, None, None)  # type: ignore[arg-type]


def copied(one: Source, other: Source) -> tuple[Source, Source]:
    """Return both as near-copies of each other."""
    ids = (one.reading.report.id, other.reading.report.id)
    return replace(one, copies=frozenset(ids[1:])), replace(other, copies=frozenset(ids[:1]))
