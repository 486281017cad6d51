"""Claim: a content, the chain it came through, and how sure it is told."""

from dataclasses import dataclass
from typing import Literal

from reportedly.records.spans import Span, Spans

Where = Literal["headline", "body", "caption"]
Manner = Literal["direct", "indirect", "mixed", "belief", "own"]
LinkKind = Literal["person", "organization", "outlet", "document", "group", "unattributed"]
Naming = Literal["named", "described", "anonymous", "unattributed"]
CertaintyLabel = Literal["certain", "probable", "possible", "unknown", "certain_not"]


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that make a claim less than certain."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure a claim is told, on the scale of FactBank and UDS: -3 (surely not) to 3."""

    label: CertaintyLabel
    value: float


@dataclass(frozen=True, slots=True)
class Link:
    """One holder in a chain, nearest to the reader first.

    `name` is the resolved name, `text` what stands at `spans`; `title` says
    what the holder is, `standing` why the holder would know, `cue` the words
    that attribute; `entity` is an entity's id. An unattributed link ("is
    believed to") has no name, and its spans are those of its cue. `confidence` is
    how likely the holder was read right, not whether what they hold is true.
    """

    name: str | None
    text: str
    spans: Spans
    kind: LinkKind
    naming: Naming
    title: str | None
    standing: str | None
    cue: str | None
    entity: str | None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A content with its chain; with an empty chain it is the publisher's own voice.

    `quantities`, `times`, `places` and `entities` are ids of what stands
    inside the content (of Quantity, Time and Entity); `attribution` is the id of
    the innermost attribution. A `fragment` says nothing by itself: words that a
    frame left over ("on Tuesday").
    """

    id: str
    where: Where
    content: Spans
    text: str
    manner: Manner
    attribution: str | None
    chain: tuple[Link, ...]
    certainty: Certainty
    hedges: tuple[Hedge, ...]
    quantities: tuple[str, ...]
    times: tuple[str, ...]
    places: tuple[str, ...]
    entities: tuple[str, ...]
    fragment: bool = False
