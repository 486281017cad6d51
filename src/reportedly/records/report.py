"""Report: one published text, and the furniture around it."""

from dataclasses import dataclass
from typing import Literal

from reportedly.records.ids import content_id
from reportedly.records.spans import Span

FurnitureKind = Literal["title", "byline", "date", "caption", "credit", "prompt", "label", "other"]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Text on the page that is not the report's body: marked, never cut.

    A title is furniture too; its claims are read with `where` "headline",
    a caption's with "caption".
    """

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Report:
    """One published text. What the page does not say is None.

    `path` is the path or address as given; `url` the report's own address;
    `published` an ISO 8601 date; `language` a BCP 47 tag. `text` is never
    altered: for a text file it is the file as decoded.
    """

    id: str
    path: str
    text: str
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    furniture: tuple[Furniture, ...] = ()


def report_id(text: str) -> str:
    """Return the id of a report: the hash of its text, wherever it was found."""
    return content_id("report", text)
