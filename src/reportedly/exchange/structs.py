"""Structs: a stored report as one row of nested columns, and back.

The row is the report's JSON, changed only so that each column has one type: the
report's own fields stand at the top; a span is `start` and `end`, coordinates are
`latitude` and `longitude`; what only places have is in `place`; the words that a
time was resolved against are `anchored_at`. No column can hold half of a surrogate
pair: where a report has one, U+FFFD stands for it, and `exact` is the report's line
of JSON, which is read back instead.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from reportedly.errors import RecordError
from reportedly.exchange.lines import line_of
from reportedly.records import (
    Entity,
    Place,
    Report,
    Span,
    Stored,
    Time,
    stored_from_json,
    stored_from_plain,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_SPAN: Final = frozenset({"start", "end"})
_COORDINATES: Final = ("latitude", "longitude")
_HALF: Final = re.compile("[\ud800-\udfff]")
_SCALARS: Final = frozenset({str, int, float, bool, type(None)})


def struct_line(stored: Stored) -> bytes:
    """Return the row as a line of JSON in UTF-8; raises FormatError as `line_of` does."""
    row = {**_struct(stored.reading.report), **_struct(stored.reading)}
    del row["report"]
    row["addresses"] = _plain(stored.addresses)
    try:
        return _dumped(row).encode("utf-8")
    except UnicodeEncodeError:
        row["exact"] = line_of(stored).decode("utf-8")
        return _HALF.sub("\ufffd", _dumped(row)).encode("utf-8")


def from_struct_line(line: str | bytes) -> Stored:
    """Return the report of such a row; raises RecordError where a field is missing or wrong."""
    row = json.loads(line, object_hook=_folded)
    if not isinstance(row, dict):
        raise RecordError("", "no row of reports")
    if isinstance(row.get("exact"), str):
        return stored_from_json(row["exact"])
    report = {name: row[name] for name in _names(Report) if name in row}
    return stored_from_plain({**row, "report": report})


def _dumped(row: Mapping[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False, check_circular=False, separators=(",", ":"))


def _plain(value: Any) -> object:
    """Return a record, or what is in one, as JSON objects, lists and scalars."""
    kind = type(value)
    if kind in _SCALARS:
        return value
    if kind is Span:
        return {"start": value.start, "end": value.end}
    if kind is tuple:
        return [_plain(one) for one in value]
    if kind is Time:
        return _time(value)
    return _entity(value) if isinstance(value, Entity) else _struct(value)


def _struct(record: "DataclassInstance") -> dict[str, object]:
    return {name: _plain(getattr(record, name)) for name in _names(type(record))}


def _time(time: Time) -> dict[str, object]:
    at = time.anchored if isinstance(time.anchored, Span) else None
    named = {"anchored": None if at else time.anchored, "anchored_at": _plain(at)}
    return {**_struct(time), **named}


def _entity(entity: Entity) -> dict[str, object]:
    """Return an entity's fields, and in `place` those of a place or nothing."""
    whole = _struct(entity)
    named = {name: whole.pop(name) for name in _names(Entity)}
    if isinstance(entity, Place) and entity.coordinates is not None:
        whole["coordinates"] = dict(zip(_COORDINATES, entity.coordinates, strict=True))
    return {**named, "place": whole if isinstance(entity, Place) else None}


def _folded(plain: dict[str, Any]) -> object:
    """Return a JSON object of a row as the report's own JSON has it."""
    if plain.keys() == _SPAN:
        return [plain["start"], plain["end"]]
    if plain.keys() == frozenset(_COORDINATES):
        return [plain[name] for name in _COORDINATES]
    if "anchored_at" in plain:
        at = plain.pop("anchored_at")
        return {**plain, "anchored": at or plain.get("anchored")}
    if "place" in plain:
        place = plain.pop("place")
        return {**plain, **place} if isinstance(place, dict) else plain
    return plain


@cache
def _names(kind: "type[DataclassInstance]") -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
