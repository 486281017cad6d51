"""Rows: a reading as the rows of the ledger's tables."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table

from reportedly.errors import NotKept
from reportedly.ledger import schema
from reportedly.ledger.schema import ROOM
from reportedly.records import Claim, Entity, Place, Reading, fields_of, holder_key

Row = dict[str, Any]
Rows = dict[Table, list[Row]]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The keys under which one report's rows are kept."""

    report: int

    def of(self, place: int) -> int:
        """Return the key of the row at `place` in reading order."""
        return self.report * ROOM + place


def report_row(reading: Reading) -> Row:
    """Return the report's own row, without what the ledger adds."""
    report = reading.report
    return {
        "id": report.id,
        "path": report.path,
        "url": report.url,
        "publisher": report.publisher,
        "title": report.title,
        "byline": report.byline,
        "published": report.published,
        "language": report.language,
        "text": report.text,
        "furniture": [[one.kind, *one.span] for one in report.furniture],
        "model": reading.model.sha256,
    }


def rows_of(reading: Reading, numbers: Numbers, holders: Mapping[str, int]) -> Rows:
    """Return all other rows of a reading, by table, in an order that keys allow.

    `holders` has the number of every holder of its chains, by key. Raises NotKept
    when a claim names what the reading does not hold.
    """
    entities = _numbered(reading.entities, numbers)
    held = {
        schema.claim_quantities: ("quantities", _numbered(reading.quantities, numbers)),
        schema.claim_times: ("times", _numbered(reading.times, numbers)),
        schema.claim_places: ("places", entities),
        schema.claim_entities: ("entities", entities),
    }
    try:
        inside = {
            table: list(_items(reading.claims, numbers, name, known))
            for table, (name, known) in held.items()
        }
        links = list(_links(reading.claims, numbers, holders, entities))
    except KeyError as error:
        raise NotKept(
            reading.report.path, f"a claim names {error}, which this reading does not hold"
        ) from error
    return {
        schema.attributions: _plain(reading.attributions, numbers),
        schema.entities: list(_entities(reading.entities, numbers)),
        schema.places: list(_places(reading.entities, numbers)),
        schema.quantities: _plain(reading.quantities, numbers),
        schema.times: _plain(reading.times, numbers),
        schema.claims: list(_claims(reading.claims, numbers)),
        schema.links: links,
        schema.hedges: list(_hedges(reading.claims, numbers)),
        **inside,
    }


def _numbered(records: Sequence[Any], numbers: Numbers) -> dict[str, int]:
    return {one.id: numbers.of(place) for place, one in enumerate(records)}


def _plain(records: Sequence[Any], numbers: Numbers) -> list[Row]:
    """Return rows of records whose fields are the columns."""
    return [
        {
            "number": numbers.of(place),
            "report": numbers.report,
            **fields_of(one),
        }
        for place, one in enumerate(records)
    ]


def _entities(entities: Iterable[Entity], numbers: Numbers) -> Iterator[Row]:
    for place, one in enumerate(entities):
        yield {
            "number": numbers.of(place),
            "report": numbers.report,
            "id": one.id,
            "kind": one.kind,
            "name": one.name,
            "aliases": one.aliases,
            "mentions": one.mentions,
            "confidence": one.confidence,
        }


def _places(entities: Iterable[Entity], numbers: Numbers) -> Iterator[Row]:
    for place, one in enumerate(entities):
        if isinstance(one, Place):
            latitude, longitude = one.coordinates or (None, None)
            yield {
                "number": numbers.of(place),
                "level": one.level,
                "latitude": latitude,
                "longitude": longitude,
                "country": one.country,
                "region": one.region,
                "geonames": one.geonames,
                "decided": one.decided,
                "evidence": one.evidence,
            }


def _claims(claims: Iterable[Claim], numbers: Numbers) -> Iterator[Row]:
    for place, claim in enumerate(claims):
        origin = claim.chain[-1] if claim.chain else None
        yield {
            "number": numbers.of(place),
            "report": numbers.report,
            "id": claim.id,
            "where": claim.where,
            "content": claim.content,
            "text": claim.text,
            "manner": claim.manner,
            "attribution": claim.attribution,
            "certainty": claim.certainty.label,
            "value": claim.certainty.value,
            "fragment": claim.fragment,
            "depth": len(claim.chain),
            "hedged": bool(claim.hedges),
            "origin_kind": origin and origin.kind,
            "origin_naming": origin and origin.naming,
        }


def _links(
    claims: Iterable[Claim],
    numbers: Numbers,
    holders: Mapping[str, int],
    entities: Mapping[str, int],
) -> Iterator[Row]:
    for place, claim in enumerate(claims):
        for position, link in enumerate(claim.chain):
            yield {
                "claim": numbers.of(place),
                "position": position,
                "holder": holders[holder_key(link)],
                **fields_of(link),
                "entity": None if link.entity is None else entities[link.entity],
            }


def _hedges(claims: Iterable[Claim], numbers: Numbers) -> Iterator[Row]:
    for place, claim in enumerate(claims):
        for position, hedge in enumerate(claim.hedges):
            yield {
                "claim": numbers.of(place),
                "position": position,
                "span": hedge.span,
                "text": hedge.text,
            }


def _items(
    claims: Iterable[Claim], numbers: Numbers, name: str, known: Mapping[str, int]
) -> Iterator[Row]:
    for place, claim in enumerate(claims):
        for position, one in enumerate(getattr(claim, name)):
            yield {"claim": numbers.of(place), "position": position, "item": known[one]}
