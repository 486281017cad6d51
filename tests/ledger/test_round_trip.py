"""What is restored into a ledger and streamed out again is what it was, whatever it is."""

import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from reportedly.flow.comparing import COMPARISON
from reportedly.flow.findings import key_of, restored
from reportedly.ledger import Writer, draft_of, schema, stream
from reportedly.records import Claim, Reading, Span, Stored, report_id
from tests.ledger.made import TEXT, entry
from tests.ledger.made import made as reading_of
from tests.readings import STORED

_numbers = count()
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


def emptied(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(schema.reports.delete())


def writable(value: Any) -> Any:
    """Return the same record with every text in characters that databases hold."""
    if isinstance(value, str):
        return _UNWRITABLE.sub("?", value)
    if isinstance(value, tuple) and not isinstance(value, Span):
        return tuple(map(writable, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{one.name: writable(getattr(value, one.name)) for one in fields(value)}
        )
    return value


def consistent(reading: Reading) -> Reading:
    """Return the same with ids that are ids: no two records share one, and none leads nowhere."""
    kinds = ("entities", "quantities", "times")
    known = {kind: _ids(kind, getattr(reading, kind)) for kind in kinds}
    known["places"] = known["entities"]

    def claim(one: Claim) -> Claim:
        ids = {name: tuple(ids[old] for old in getattr(one, name)) for name, ids in known.items()}
        entities = known["entities"]
        chain = tuple(replace(link, entity=entities.get(link.entity or "")) for link in one.chain)
        return replace(one, chain=chain, **ids)

    return replace(
        reading,
        claims=tuple(map(claim, reading.claims)),
        **{kind: _renamed(kind, getattr(reading, kind)) for kind in kinds},
    )


def _ids(kind: str, records: Sequence[Any]) -> dict[str, str]:
    return {one.id: f"{kind} {number}" for number, one in enumerate(records)}


def _renamed(kind: str, records: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(replace(one, id=f"{kind} {number}") for number, one in enumerate(records))


def apart(stored: Sequence[Stored]) -> list[Stored]:
    """Return what a ledger can hold of it, each with a text and moments of its own."""
    return [_apart(writable(one)) for one in stored if one.addresses]


def _apart(one: Stored) -> Stored:
    text = f"{next(_numbers)} {one.reading.report.text}"
    reading = consistent(one.reading)
    report = replace(reading.report, text=text, id=report_id(text))
    model = replace(reading.model, sha256=f"{next(_numbers)}")
    addresses = tuple(replace(address, seen=f"{next(_numbers):09}") for address in one.addresses)
    return Stored(replace(reading, report=report, model=model), addresses)


def restore(writer: Writer, stored: Sequence[Stored]) -> None:
    keys = {}
    for one in stored:
        findings = [restored(one.reading.report, address) for address in one.addresses]
        writer.restore(draft_of(one.reading), findings)
        keys |= {key_of(address, one.reading.report): None for address in one.addresses}
    for key in keys:
        writer.order_versions(key)


def streamed(engine: Engine) -> list[Stored]:
    with engine.connect() as connection:
        return list(stream(connection))


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.lists(STORED, max_size=3))
def test_what_goes_in_comes_out_and_twice_is_once(engine: Engine, made: list[Stored]) -> None:
    stored = apart(made)
    emptied(engine)
    writer = Writer(engine, COMPARISON)
    for _ in range(2):
        restore(writer, stored)
        assert streamed(engine) == stored


def test_a_text_that_came_back_to_an_address_is_its_third_version(engine: Engine) -> None:
    first, second = (reading_of(text) for text in (TEXT, f"{TEXT} More."))
    found = entry(first).finding.address
    places = [replace(found, seen=f"2031-03-0{day}") for day in (1, 2, 3)]
    stored = [
        Stored(first, (places[0], places[2])),
        Stored(second, (places[1],)),
    ]
    writer = Writer(engine, COMPARISON)
    restore(writer, stored)
    known = schema.addresses.c
    with engine.connect() as connection:
        rows = connection.execute(schema.addresses.select().order_by(known.version)).all()
    assert [row.seen[-1] for row in rows] == ["1", "2", "3"]
    assert streamed(engine) == stored
