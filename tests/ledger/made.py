"""Readings made by hand for tests of the ledger, about a harbour that is nowhere."""

from dataclasses import replace

from reportedly.ledger import Entry, Finding, Origin, draft_of
from reportedly.records import (
    Address,
    Attribution,
    Certainty,
    Claim,
    Entity,
    Furniture,
    Hedge,
    Link,
    ModelName,
    Place,
    Quantity,
    Reading,
    Report,
    Span,
    Time,
    WireCredit,
    report_id,
)

TEXT = "Up to 40 people may be missing off Port Selim, a fisherman told the Courier on Tuesday."
SEEN = "2031-03-05T08:00:00Z"


def made(text: str = TEXT, *, publisher: str | None = "The Selim Courier") -> Reading:
    """Return a reading of `text`, whose first claim is what a fisherman says."""
    fisherman = Link(
        name=None,
        text="a fisherman",
        spans=(Span(47, 58),),
        kind="person",
        naming="described",
        title=None,
        standing=None,
        cue="told",
        entity=None,
        confidence=0.9,
    )
    courier = replace(
        fisherman,
        name="The Selim Courier",
        text="the Courier",
        spans=(Span(64, 75),),
        kind="outlet",
        naming="named",
        entity="e2",
    )
    claim = Claim(
        id=report_id(f"claim of {text}"),
        where="body",
        content=(Span(0, 45),),
        text=text[0:45],
        manner="indirect",
        attribution="a1",
        chain=(courier, fisherman),
        certainty=Certainty("possible", 1.0),
        hedges=(Hedge(Span(16, 19), "may"),),
        quantities=("q1",),
        times=(),
        places=("e1",),
        entities=("e1",),
    )
    own = replace(
        claim,
        id=report_id(f"rest of {text}"),
        content=(Span(76, 86),),
        text=text[76:86],
        manner="own",
        attribution=None,
        chain=(),
        certainty=Certainty("certain", 3.0),
        hedges=(),
        quantities=(),
        times=("t1",),
        places=(),
        entities=(),
        fragment=True,
    )
    return Reading(
        Report(
            report_id(text),
            "selim.txt",
            text,
            url=None,
            publisher=publisher,
            title="Missing off Port Selim",
            byline="Anna Bell",
            published="2031-03-05",
            language="en",
            furniture=(Furniture(Span(0, 2), "label"),),
        ),
        ModelName("reader-0", "0" * 64),
        (Attribution("a1", None, (Span(47, 58),), (Span(59, 63),), (Span(0, 45),), 0.8),),
        (claim, own),
        (
            Place(
                "e1",
                "place",
                "Port Selim",
                ("Selim",),
                (Span(35, 45),),
                level="city",
                coordinates=(12.5, -3.25),
                country="ZZ",
                region="Coast",
                geonames="1",
                decided="only",
                evidence=(Span(35, 39),),
            ),
            Entity("e2", "outlet", "The Selim Courier", (), (Span(64, 75),), confidence=0.7),
        ),
        (Quantity("q1", Span(0, 15), None, 40.0, "at_most", None, Span(9, 15)),),
        (
            Time(
                "t1",
                Span(79, 86),
                "2031-03-04",
                "2031-03-04",
                "2031-03-04",
                "day",
                None,
                "published",
            ),
        ),
    )


def entry(
    reading: Reading,
    place: str = "https://courier.example/selim",
    *,
    bands: tuple[int, ...] = (),
    wire: WireCredit | None = None,
) -> Entry:
    """Return a reading on its way into the ledger, found at `place`."""
    report = reading.report
    address = Address(
        None,
        place,
        report.path,
        report.publisher,
        report.title,
        report.byline,
        report.published,
        SEEN,
    )
    origin = Origin(place, f"hash of {report.id}")
    return Entry(
        Finding(report.id, address, place, origin), draft_of(reading, bands=bands, wire=wire)
    )
