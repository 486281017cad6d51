"""Builds reports and readings by hand: every span is found by its words in the text."""

from reportedly.records import (
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
    content_id,
    report_id,
)
from reportedly.records.claim import CertaintyLabel, Where
from reportedly.records.report import FurnitureKind

MODEL = ModelName("a model of nothing", "0" * 64)


def report(text: str, publisher: str | None = None, **marked: str) -> Report:
    """Return a report; `marked` words are furniture of that kind, `line` is its byline."""
    byline = marked.pop("line", None)
    furniture = tuple(Furniture(at(text, words), kind(name)) for name, words in marked.items())
    return Report(
        report_id(text), "a.txt", text, publisher=publisher, byline=byline, furniture=furniture
    )


def kind(name: str) -> FurnitureKind:
    return "byline" if name == "byline" else "credit"


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


class Press:
    """One text, and the claims read in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.claims: list[Claim] = []
        self.quantities: list[Quantity] = []

    def link(self, text: str, name: str | None = None) -> Link:
        known = (None, None, "said", None)
        return Link(name, text, (at(self.text, text),), "person", "named", *known)

    def number(self, words: str, low: float) -> str:
        key = f"q{len(self.quantities)}"
        span = at(self.text, words)
        self.quantities.append(Quantity(key, span, low, low, "exact", None, None))
        return key

    def claim(
        self,
        words: str,
        *chain: Link,
        hedges: tuple[str, ...] = (),
        label: CertaintyLabel = "certain",
        numbers: tuple[str, ...] = (),
        where: Where = "body",
        fragment: bool = False,
    ) -> "Press":
        span = at(self.text, words)
        key = content_id("claim", self.text, span, len(self.claims))
        told = Certainty(label, 3.0), tuple(Hedge(at(self.text, one), one) for one in hedges)
        self.claims.append(
            Claim(
                key,
                where,
                (span,),
                words,
                "own",
                None,
                chain,
                *told,
                numbers,
                (),
                (),
                (),
                fragment,
            )
        )
        return self

    def reading(self) -> Reading:
        made = (), tuple(self.claims), (), tuple(self.quantities)
        return Reading(Report(report_id(self.text), "a.txt", self.text), MODEL, *made)
