"""Rows: a reading as the rows of the ledger's tables, before the ledger has numbered them.

Where a row will have a number (its own, a claim's, an item's), it has a place here: the
place of what is meant among its kind, in reading order; for a holder, the place in the
report's tally (`holding`). `numbering` makes numbers of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportedly.errors import NotKept
from reportedly.ledger.columns import Columns, Row, as_json, columns_of
from reportedly.records import (
    Bearer,
    Claim,
    Entity,
    Introduction,
    Place,
    Reading,
    Report,
    fields_of,
    holder_key,
)


def report_row(report: Report, model: str) -> Row:
    """Return the report's own row, without what the ledger adds; `model` is a hash."""
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
        "furniture": as_json([[one.kind, *one.span] for one in report.furniture]),
        "model": model,
    }


def rows_of(reading: Reading, holders: Mapping[str, int]) -> dict[str, Columns]:
    """Return all other rows of a reading, by table, in an order that keys allow.

    `holders` has the place of every holder of its chains, by key. Raises NotKept
    when a claim names what the reading does not hold.
    """
    entities = _places_of(reading.entities)
    held = {
        "quantities": _places_of(reading.quantities),
        "times": _places_of(reading.times),
        "places": entities,
        "entities": entities,
    }
    try:
        inside = {
            f"claim_{name}": columns_of(_items(reading.claims, name, known))
            for name, known in held.items()
        }
        links = columns_of(_links(reading.claims, holders, entities))
    except KeyError as error:
        raise NotKept(
            reading.report.path, f"a claim names {error}, which this reading does not hold"
        ) from error
    return {
        "attributions": columns_of(_plain(reading.attributions, "source", "cue", "content")),
        "entities": columns_of(_entities(reading.entities)),
        "places": columns_of(_located(reading.entities)),
        "quantities": columns_of(_plain(reading.quantities, "span", "counted")),
        "times": columns_of(_plain(reading.times, "span", "anchored")),
        "claims": columns_of(_claims(reading.claims)),
        "links": links,
        "hedges": columns_of(_hedges(reading.claims)),
        **inside,
    }


def naming_rows(
    bearers: Iterable[Bearer], introduced: Iterable[Introduction]
) -> dict[str, Columns]:
    """Return the rows of who is named and how, by table; a bearer's place is its entity's."""
    named = list(bearers)
    return {
        "named": columns_of(
            {"number": one.at, "beings": one.beings, "titles": as_json(one.titles)} for one in named
        ),
        "names": columns_of(_forms(named)),
        "introductions": columns_of(
            {"report": None, "position": position} | fields_of(one) | {"span": as_json(one.span)}
            for position, one in enumerate(introduced)
        ),
    }


def _forms(named: Iterable[Bearer]) -> Iterator[Row]:
    for one in named:
        for place, form in enumerate(one.forms):
            own = {"number": one.at, "position": place}
            yield own | fields_of(form) | {"span": as_json(form.span)}


def _places_of(records: Sequence[Any]) -> dict[str, int]:
    return {one.id: place for place, one in enumerate(records)}


def _own(place: int) -> Row:
    """Return the columns of what belongs to a report: which one is told with the numbers."""
    return {"number": place, "report": None}


def _plain(records: Iterable[Any], *spans: str) -> Iterator[Row]:
    """Yield rows of records whose fields are the columns, some of them with spans."""
    for place, one in enumerate(records):
        row = _own(place) | fields_of(one)
        for name in spans:
            row[name] = as_json(row[name])
        yield row


def _entities(entities: Iterable[Entity]) -> Iterator[Row]:
    for place, one in enumerate(entities):
        yield _own(place) | {
            "id": one.id,
            "kind": one.kind,
            "name": one.name,
            "aliases": as_json(one.aliases),
            "mentions": as_json(one.mentions),
            "confidence": one.confidence,
        }


def _located(entities: Iterable[Entity]) -> Iterator[Row]:
    for place, one in enumerate(entities):
        if isinstance(one, Place):
            latitude, longitude = one.coordinates or (None, None)
            yield {
                "number": place,
                "level": one.level,
                "latitude": latitude,
                "longitude": longitude,
                "country": one.country,
                "region": one.region,
                "geonames": one.geonames,
                "decided": one.decided,
                "evidence": as_json(one.evidence),
            }


def _claims(claims: Iterable[Claim]) -> Iterator[Row]:
    for place, claim in enumerate(claims):
        origin = claim.chain[-1] if claim.chain else None
        yield _own(place) | {
            "id": claim.id,
            "where": claim.where,
            "content": as_json(claim.content),
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
    claims: Iterable[Claim], holders: Mapping[str, int], entities: Mapping[str, int]
) -> Iterator[Row]:
    for place, claim in enumerate(claims):
        for position, link in enumerate(claim.chain):
            yield {
                "claim": place,
                "position": position,
                "holder": holders[holder_key(link)],
                **fields_of(link),
                "spans": as_json(link.spans),
                "entity": None if link.entity is None else entities[link.entity],
            }


def _hedges(claims: Iterable[Claim]) -> Iterator[Row]:
    for place, claim in enumerate(claims):
        for position, hedge in enumerate(claim.hedges):
            yield {
                "claim": place,
                "position": position,
                "span": as_json(hedge.span),
                "text": hedge.text,
            }


def _items(claims: Iterable[Claim], name: str, known: Mapping[str, int]) -> Iterator[Row]:
    for place, claim in enumerate(claims):
        for position, one in enumerate(getattr(claim, name)):
            yield {"claim": place, "position": position, "item": known[one]}
