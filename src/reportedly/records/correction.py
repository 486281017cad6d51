"""Correction: what a person says that something should be, where it was read otherwise.

Every field is None where it is as it was read; "" takes out what was read. The JSON form is
what a judgement keeps as its `value`.
"""

import json
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from reportedly.errors import RecordError
from reportedly.records.claim import CertaintyLabel, Claim, Link, LinkKind, Manner, Naming
from reportedly.records.ids import content_id
from reportedly.records.quantity import Bound
from reportedly.records.reading import as_json, fields_of
from reportedly.records.report import FurnitureKind
from reportedly.records.spans import Span, Spans


@dataclass(frozen=True, slots=True)
class ClaimCorrection:
    """What a claim should be. An empty chain is the publisher's own voice.

    `cue` are the words that attribute it to the last of its chain. A chain goes before what
    is said of single links.
    """

    content: Spans | None = None
    manner: Manner | None = None
    certainty: CertaintyLabel | None = None
    chain: tuple[Link, ...] | None = None
    cue: Spans | None = None


@dataclass(frozen=True, slots=True)
class LinkCorrection:
    """What a link of a chain should be; `entity` is an id of the same report."""

    name: str | None = None
    spans: Spans | None = None
    kind: LinkKind | None = None
    naming: Naming | None = None
    title: str | None = None
    standing: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class QuantityCorrection:
    """What a quantity should be; `low` and `high` are as the bound has them (see Quantity)."""

    bound: Bound
    low: float | None = None
    high: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class FurnitureCorrection:
    """What a mark should be, also where nothing was marked."""

    kind: FurnitureKind
    span: Span | None = None


Correction = ClaimCorrection | LinkCorrection | QuantityCorrection | FurnitureCorrection
_Kind = TypeVar("_Kind", bound=Correction)


def kept_form(correction: Correction) -> str:
    """Return a correction as a judgement keeps it: JSON of what it says."""
    said = fields_of(correction).items()
    return as_json({name: value for name, value in said if value is not None})


def correction_in(value: str | None, kind: type[_Kind]) -> _Kind:
    """Return the correction that a judgement keeps. Raises RecordError for what is none."""
    try:
        return msgspec.convert(json.loads(value or "{}"), kind)
    except (ValueError, msgspec.ValidationError) as error:
        raise RecordError("value", f"no correction: {error}") from error


def link_ids(claim: Claim) -> tuple[str, ...]:
    """Return the id of each link of a claim as it was read: of the claim and the link's words."""
    seen: dict[tuple[str, Spans], int] = {}
    found = []
    for link in claim.chain:
        key = (link.text, link.spans)
        seen[key] = seen.get(key, 0) + 1
        found.append(content_id("link", claim.id, link.text, link.spans, seen[key]))
    return tuple(found)


def furniture_id(report: str, span: Span) -> str:
    """Return the id of a mark of furniture: of the report's id and of where it stands."""
    return content_id("furniture", report, span)
