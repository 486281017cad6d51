"""Claim rows: each claim of a report in words, with all that a reader must know beside it.

Every row has the whole chain and every hedge of its claim: it can be cut out and
passed on, and no allegation becomes a fact by that.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from reportedly.records import Claim, Entity, Link, Place, Quantity, Reading, Stored, Time
from reportedly.records.words import (
    hedge_words,
    link_words,
    location_words,
    quantity_words,
    time_words,
)

_Kind = TypeVar("_Kind")
Row = Mapping[str, str | int | float | None]

TOLD_COLUMNS: Final = (
    "claim",
    "where",
    "manner",
    "chain",
    "depth",
    "certainty",
    "certainty_value",
    "hedges",
    "text",
    "origin_name",
    "origin_kind",
    "origin_naming",
    "origin_title",
    "cue",
)
"""What no row about a claim goes without."""
COLUMNS: Final = (
    "report",
    "ref",
    "url",
    "publisher",
    "published",
    "title",
    "also_at",
    *TOLD_COLUMNS,
    "quantities",
    "times",
    "places",
    "content",
)

OWN_VOICE: Final = "own voice"
_BETWEEN: Final = "; "


@dataclass(frozen=True, slots=True)
class _Found:
    """What claims name by id, and the text that it stands in."""

    text: str
    quantities: Mapping[str, Quantity]
    times: Mapping[str, Time]
    entities: Mapping[str, Entity]


def claim_rows(stored: Stored) -> Iterator[Row]:
    """Yield a row for each claim, in reading order; fragments say nothing and are no rows."""
    reading = stored.reading.told()
    report, found = _report_cells(stored), _found(reading)
    for claim in reading.claims:
        yield {**report, **claim_cells(claim), **_found_cells(claim, found)}


def claim_cells(claim: Claim) -> Row:
    """Return what is claimed, through whom and how surely: what no row about a claim goes without.

    Values that it has none of are left out.
    """
    return {**_told_cells(claim), **origin_cells(claim.chain)}


def _report_cells(stored: Stored) -> Row:
    """Return the cells of the report: what it says itself, else what an address says of it."""
    report, addresses = stored.reading.report, stored.addresses
    url = _first([report.url, *(one.url for one in addresses)])
    places = dict.fromkeys(one.url or one.path for one in addresses)
    return {
        "report": report.id,
        "ref": _first(one.ref for one in addresses),
        "url": url,
        "publisher": _first([report.publisher, *(one.publisher for one in addresses)]),
        "published": _first([report.published, *(one.published for one in addresses)]),
        "title": _first([report.title, *(one.title for one in addresses)]),
        "also_at": " | ".join(place for place in places if place != url),
    }


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _told_cells(claim: Claim) -> Row:
    """Return what is claimed, through whom, and how surely."""
    return {
        "claim": claim.id,
        "where": claim.where,
        "manner": claim.manner,
        "chain": " ‹ ".join(map(link_words, claim.chain)) or OWN_VOICE,
        "depth": len(claim.chain),
        "certainty": claim.certainty.label,
        "certainty_value": claim.certainty.value,
        "hedges": _BETWEEN.join(hedge_words(claim)),
        "text": claim.text,
        "content": json.dumps(claim.content),
    }


def origin_cells(chain: Sequence[Link]) -> Row:
    """Return who is last in the chain, farthest from the reader; nothing for own voice."""
    if not chain:
        return {}
    origin = chain[-1]
    return {
        "origin_name": origin.name or origin.text,
        "origin_kind": origin.kind,
        "origin_naming": origin.naming,
        "origin_title": origin.title,
        "cue": origin.cue,
    }


def _found(reading: Reading) -> _Found:
    return _Found(
        reading.report.text,
        {one.id: one for one in reading.quantities},
        {one.id: one for one in reading.times},
        {one.id: one for one in reading.entities},
    )


def _found_cells(claim: Claim, found: _Found) -> Row:
    """Return the quantities, times and places of a claim, each as it stands and as it is meant."""
    quantities = (
        quantity_words(one, found.text) for one in _of(found.quantities, claim.quantities)
    )
    times = (time_words(one, found.text) for one in _of(found.times, claim.times))
    places = (_place_words(one) for one in _of(found.entities, claim.places))
    return {
        "quantities": _BETWEEN.join(map(_with_meaning, quantities)),
        "times": _BETWEEN.join(map(_with_meaning, times)),
        "places": _BETWEEN.join(map(_with_meaning, places)),
    }


def _of(known: Mapping[str, _Kind], ids: Iterable[str]) -> Iterator[_Kind]:
    return (known[one] for one in ids if one in known)


def _place_words(entity: Entity) -> tuple[str, str]:
    return entity.name, location_words(entity) if isinstance(entity, Place) else ""


def _with_meaning(said: tuple[str, str]) -> str:
    stands, means = said
    return f"{stands} ({means})" if means else stands
