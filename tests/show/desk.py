"""Builds readings by hand: every span is found by its words in the text."""

import re
from dataclasses import dataclass, field

from reportedly.records import (
    Attribution,
    Certainty,
    Claim,
    Furniture,
    Hedge,
    Link,
    ModelName,
    Quantity,
    Reading,
    Report,
    Span,
    Time,
    report_id,
    words_of,
)
from reportedly.records.claim import Manner, Where
from reportedly.records.quantity import Bound
from reportedly.records.report import FurnitureKind

MODEL = ModelName(
    "reportedly-test", "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
)
LABELS = {3: "certain", 2: "probable", 1: "possible", 0: "unknown", -3: "certain_not"}


@dataclass
class Desk:
    """A report on the desk, read by hand."""

    text: str
    path: str = "report.txt"
    publisher: str | None = "Harbour Radio"
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    claims: list[Claim] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)

    def span(self, words: str, near: Span | None = None) -> Span:
        """Return where `words` stand: nearest to `near`, or else first."""
        found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.text)
        at = near.start if near else 0
        return min((Span(*match.span()) for match in found), key=lambda span: abs(span.start - at))

    def mark(self, kind: FurnitureKind, words: str) -> None:
        self.furniture.append(Furniture(self.span(words), kind))

    def attribute(self, source: str, cue: str, content: str) -> None:
        around = self.span(content)
        spans = ((self.span(source, around),), (self.span(cue, around),), (around,))
        self.attributions.append(Attribution(f"a{len(self.attributions)}", None, *spans))

    def link(self, text: str, naming: str = "named", kind: str = "person", **known) -> Link:
        spans = (self.span(text),) if text and text in self.text else ()
        known = {"name": None, "title": None, "standing": None, "cue": None} | known
        return Link(text=text, spans=spans, kind=kind, naming=naming, entity=None, **known)

    def quantity(
        self, words: str, low: float | None, high: float | None, bound: Bound, counted: str = ""
    ) -> str:
        span = self.span(words)
        about = self.span(counted, span) if counted else None
        key = f"q{len(self.quantities)}"
        self.quantities.append(Quantity(key, span, low, high, bound, None, about))
        return key

    def claim(
        self,
        *content: str,
        chain: tuple[Link, ...] = (),
        manner: Manner | None = None,
        sure: float = 3,
        hedges: tuple[str, ...] = (),
        quantities: tuple[str, ...] = (),
        where: Where = "body",
    ) -> Claim:
        spans = tuple(self.span(words) for words in content)
        claim = Claim(
            id=f"c{len(self.claims)}",
            where=where,
            content=spans,
            text=words_of(spans, self.text),
            manner=manner or ("indirect" if chain else "own"),
            attribution=None,
            chain=chain,
            certainty=Certainty(LABELS.get(sure, "possible"), sure),
            hedges=tuple(Hedge(self.span(words), words) for words in hedges),
            quantities=quantities,
            times=tuple(
                time.id for time in self.times if any(span.contains(time.span) for span in spans)
            ),
            places=(),
            entities=(),
        )
        self.claims.append(claim)
        return claim

    def reading(self) -> Reading:
        report = Report(
            report_id(self.text),
            self.path,
            self.text,
            url=self.url,
            publisher=self.publisher,
            title=self.title,
            byline=self.byline,
            published=self.published,
            language="en",
            furniture=tuple(self.furniture),
        )
        made = (tuple(self.attributions), tuple(self.claims), (), tuple(self.quantities))
        return Reading(report, MODEL, *made, tuple(self.times))
