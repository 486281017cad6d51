"""Loading: the ledger's rows as the readings that they were made of."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, select

from reportedly.ledger import schema
from reportedly.ledger.schema import ROOM
from reportedly.records import (
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
    Spans,
    Time,
)

Grouped = Mapping[int, list[RowMapping]]


_OF_REPORT = (
    schema.attributions,
    schema.claims,
    schema.entities,
    schema.quantities,
    schema.times,
)
_OF_CLAIM = {
    schema.links: schema.entities,
    schema.hedges: None,
    schema.claim_quantities: schema.quantities,
    schema.claim_times: schema.times,
    schema.claim_places: schema.entities,
    schema.claim_entities: schema.entities,
}
"""The tables of a claim's rows, and the table that their rows lead to."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows by what they belong to: a report or a claim; and the ids of what they lead to."""

    of_report: Mapping[Table, Grouped]
    of_claim: Mapping[Table, Grouped]
    places: Mapping[int, RowMapping]
    ids: Mapping[Table, Mapping[int, str]]


def load(connection: Connection, first: int, last: int) -> Iterator[tuple[int, Reading]]:
    """Yield the number and the reading of each report from number `first` to `last`."""
    query = (
        select(schema.reports, schema.models.c.name.label("model_name"))
        .join(schema.models)
        .where(schema.reports.c.number.between(first, last))
        .order_by(schema.reports.c.number)
    )
    found = connection.execute(query).mappings().all()
    if not found:
        return
    span = (first * ROOM, last * ROOM + ROOM - 1)
    numbered = {
        table: _among(connection, table, table.c.number.between(*span)) for table in _OF_REPORT
    }
    places = _among(connection, schema.places, schema.places.c.number.between(*span))
    rows = _Rows(
        {table: _grouped(of_table, "report") for table, of_table in numbered.items()},
        {
            table: _grouped(_among(connection, table, table.c.claim.between(*span)), "claim")
            for table in _OF_CLAIM
        },
        {row["number"]: row for row in places},
        {
            table: {row["number"]: row["id"] for row in numbered[table]}
            for table in (schema.entities, schema.quantities, schema.times)
        },
    )
    for row in found:
        yield row["number"], _reading(row, rows)


def load_claims(connection: Connection, numbers: Sequence[int]) -> dict[int, Claim]:
    """Return claims by number, with all that they hold."""
    inside = {table: _among(connection, table, table.c.claim.in_(numbers)) for table in _OF_CLAIM}
    wanted: dict[Table, set[int]] = defaultdict(set)
    for table, leads in _OF_CLAIM.items():
        if leads is not None:
            key = "entity" if table is schema.links else "item"
            wanted[leads].update(row[key] for row in inside[table] if row[key] is not None)
    rows = _Rows(
        {},
        {table: _grouped(of_table, "claim") for table, of_table in inside.items()},
        {},
        {table: _ids(connection, table, keys) for table, keys in wanted.items()},
    )
    found = _among(connection, schema.claims, schema.claims.c.number.in_(numbers))
    return {row["number"]: _claim(row, rows) for row in found}


def load_confidences(connection: Connection, numbers: Sequence[int]) -> dict[int, float | None]:
    """Return how likely the attributions of claims were read right, by the claims' numbers."""
    claims, made = schema.claims.c, schema.attributions.c
    query = (
        select(claims.number, made.confidence)
        .join(schema.attributions, (made.report == claims.report) & (made.id == claims.attribution))
        .where(claims.number.in_(numbers))
    )
    return {row.number: row.confidence for row in connection.execute(query)}


def _among(
    connection: Connection, table: Table, condition: ColumnElement[bool]
) -> Sequence[RowMapping]:
    query = select(table).where(condition).order_by(*table.primary_key)
    return connection.execute(query).mappings().all()


def _ids(connection: Connection, table: Table, numbers: Collection[int]) -> dict[int, str]:
    query = select(table.c.number, table.c.id).where(table.c.number.in_(numbers))
    return {row.number: row.id for row in connection.execute(query)}


def _grouped(rows: Sequence[RowMapping], key: str) -> Grouped:
    groups: dict[int, list[RowMapping]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return groups


def _reading(row: RowMapping, rows: _Rows) -> Reading:
    number = row["number"]

    def own(table: Table) -> Sequence[RowMapping]:
        return rows.of_report[table].get(number, ())

    return Reading(
        _report(row),
        ModelName(row["model_name"], row["model"]),
        tuple(_attribution(one) for one in own(schema.attributions)),
        tuple(_claim(one, rows) for one in own(schema.claims)),
        tuple(_entity(one, rows.places.get(one["number"])) for one in own(schema.entities)),
        tuple(_quantity(one) for one in own(schema.quantities)),
        tuple(_time(one) for one in own(schema.times)),
    )


def _report(row: RowMapping) -> Report:
    names = ("id", "path", "text", "url", "publisher", "title", "byline", "published", "language")
    furniture = (Furniture(Span(start, end), kind) for kind, start, end in row["furniture"])
    return Report(**{name: row[name] for name in names}, furniture=tuple(furniture))


def _attribution(row: RowMapping) -> Attribution:
    return Attribution(
        row["id"],
        row["parent"],
        spans_in(row["source"]),
        spans_in(row["cue"]),
        spans_in(row["content"]),
        row["confidence"],
    )


def _claim(row: RowMapping, rows: _Rows) -> Claim:
    number = row["number"]

    def own(table: Table) -> Sequence[RowMapping]:
        return rows.of_claim[table].get(number, ())

    def ids(table: Table, of: Table) -> tuple[str, ...]:
        return tuple(rows.ids[of][one["item"]] for one in own(table))

    return Claim(
        id=row["id"],
        where=row["where"],
        content=spans_in(row["content"]),
        text=row["text"],
        manner=row["manner"],
        attribution=row["attribution"],
        chain=tuple(_link(one, rows.ids[schema.entities]) for one in own(schema.links)),
        certainty=Certainty(row["certainty"], row["value"]),
        hedges=tuple(Hedge(Span(*one["span"]), one["text"]) for one in own(schema.hedges)),
        quantities=ids(schema.claim_quantities, schema.quantities),
        times=ids(schema.claim_times, schema.times),
        places=ids(schema.claim_places, schema.entities),
        entities=ids(schema.claim_entities, schema.entities),
        fragment=row["fragment"],
    )


def _link(row: RowMapping, entities: Mapping[int, str]) -> Link:
    """Return the link of a row; `entities` are ids by number."""
    names = ("name", "text", "kind", "naming", "title", "standing", "cue", "confidence")
    return Link(
        **{name: row[name] for name in names},
        spans=spans_in(row["spans"]),
        entity=None if row["entity"] is None else entities[row["entity"]],
    )


def _entity(row: RowMapping, place: RowMapping | None) -> Entity:
    common = {name: row[name] for name in ("id", "kind", "name", "confidence")}
    common |= {"aliases": tuple(row["aliases"]), "mentions": spans_in(row["mentions"])}
    if place is None:
        return Entity(**common)
    known = {name: place[name] for name in ("level", "country", "region", "geonames", "decided")}
    at = (place["latitude"], place["longitude"])
    coordinates = None if at[0] is None else at
    return Place(**common, **known, coordinates=coordinates, evidence=spans_in(place["evidence"]))


def _quantity(row: RowMapping) -> Quantity:
    names = ("id", "low", "high", "bound", "unit")
    counted = row["counted"]
    return Quantity(
        **{name: row[name] for name in names},
        span=Span(*row["span"]),
        counted=None if counted is None else Span(*counted),
    )


def _time(row: RowMapping) -> Time:
    names = ("id", "value", "start", "end", "granularity", "mod")
    anchored = row["anchored"]
    return Time(
        **{name: row[name] for name in names},
        span=Span(*row["span"]),
        anchored=Span(*anchored) if isinstance(anchored, list) else anchored,
    )


def spans_in(value: Any) -> Spans:
    """Return the spans that a column of the ledger holds."""
    return tuple(Span(*one) for one in value)
