"""Small ledgers made by hypothesis: a few words, holders, places and days in every combination."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from hypothesis import strategies as st
from sqlalchemy import Connection, Engine

from reportedly.ledger import Comparison, Writer
from reportedly.ledger.engine import WRITES
from reportedly.records import (
    Certainty,
    Claim,
    Entity,
    Hedge,
    Link,
    ModelName,
    Place,
    Quantity,
    Reading,
    Report,
    Span,
    content_id,
    report_id,
)
from tests.ledger.made import entry

WORDS = ("ferry", "dam", "orra", "silt", "held", "missing")
PUBLISHERS = ("The Orra Post", "Selim Courier", None)
BYLINES = ("Anna Bell", "Carl Voss", None)
DAYS = ("2031-03-04", "2031-03-31", "2031-04-01", "2033-12-24", None)
HEDGES = ("may", "reportedly")
HOLDERS = (
    ("person", "named", "Ada Venn", "harbour master"),
    ("person", "named", "ada  VENN", None),
    ("person", "described", "a ferry clerk", None),
    ("group", "anonymous", "two officials", None),
    ("outlet", "named", "Orra Radio", None),
    ("document", "described", "a leaked letter", "of the dam board"),
    ("unattributed", "unattributed", "reportedly", None),
)
PLACES = (("Port Selim", "ZZ"), ("Orra", "YY"), ("Venn", None))


@st.composite
def links(draw: st.DrawFn) -> Link:
    kind, naming, words, title = draw(st.sampled_from(HOLDERS))
    name = words if naming == "named" else None
    return Link(name, words, (Span(0, 1),), kind, naming, title, None, "said", None)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low = draw(st.sampled_from([None, 0.5, 3.0, 9.0, 10.0, 40.0]))
    high = draw(st.sampled_from([None, 40.0, 99.0, 1000.0])) if low is not None else 40.0
    return Quantity("q", Span(0, 1), low, high, "range", None, None)


@st.composite
def claims(draw: st.DrawFn, number: int) -> Claim:
    chain = tuple(draw(st.lists(links(), max_size=3)))
    hedges = draw(st.lists(st.sampled_from(HEDGES), max_size=2))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
    own = () if chain else ("own",)
    return Claim(
        content_id("claim", number),
        draw(st.sampled_from(("headline", "body", "caption"))),
        (Span(0, 1),),
        " ".join(words),
        draw(st.sampled_from(own or ("direct", "indirect", "belief"))),
        None,
        chain,
        Certainty(draw(st.sampled_from(("certain", "possible", "unknown"))), 1.0),
        tuple(Hedge(Span(0, 1), one) for one in hedges),
        tuple(draw(st.sets(st.sampled_from(("q0", "q1"))))),
        (),
        tuple(draw(st.sets(st.sampled_from(("p0", "p1", "p2")), max_size=2))),
        (),
        fragment=draw(st.integers(0, 5)) == 0,
    )


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    """Return a few readings, each of another report."""
    return [_reading(draw, number) for number in range(draw(st.integers(1, 4)))]


def _reading(draw: st.DrawFn, number: int) -> Reading:
    told = [draw(claims(100 * number + n)) for n in range(draw(st.integers(0, 5)))]
    text = f"No. {number}: " + ". ".join(claim.text for claim in told)
    places = (
        Place(f"p{n}", "place", name, (), (Span(0, 1),), country=country)
        if country
        else Entity(f"p{n}", "place", name, (), (Span(0, 1),))
        for n, (name, country) in enumerate(PLACES)
    )
    found = [draw(quantities()) for _ in range(2)]
    fields = ("low", "high", "bound", "unit", "counted")
    return Reading(
        Report(
            report_id(text),
            f"{number}.txt",
            text,
            publisher=draw(st.sampled_from(PUBLISHERS)),
            byline=draw(st.sampled_from(BYLINES)),
            published=draw(st.sampled_from(DAYS)),
        ),
        ModelName("reader-0", "0" * 64),
        (),
        tuple(told),
        tuple(places),
        tuple(
            Quantity(f"q{n}", one.span, *(getattr(one, field) for field in fields))
            for n, one in enumerate(found)
        ),
    )


@contextmanager
def holding(engine: Engine, kept: Sequence[Reading]) -> Iterator[Connection]:
    """Give a connection that sees these readings in the ledger; no other ever will."""
    writer = Writer(engine, Comparison(lambda *_: (), lambda *_: None))
    with engine.execution_options(**{WRITES: True}).connect() as connection:
        for reading in kept:
            writer._keep(connection, entry(reading, reading.report.id))
        yield connection
        connection.rollback()
