"""Parsing: a reading back from its line of JSON, every field checked.

Fields that a line has besides are ignored. A field that has a default in its
record (most were added after the first version) may be missing.
"""

import json
from dataclasses import dataclass, field
from typing import Any, NoReturn, TypeVar

import msgspec

from reportedly.errors import RecordError
from reportedly.records.attribution import Attribution
from reportedly.records.claim import Claim
from reportedly.records.complaints import complaint
from reportedly.records.entity import Entity, Place
from reportedly.records.quantity import Quantity
from reportedly.records.reading import ModelName, Reading
from reportedly.records.report import Report
from reportedly.records.stored import Address, Stored
from reportedly.records.time import Time

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class _Told:
    """A reading as JSON has it: only by its keys is a place told from another entity."""

    report: Report
    model: ModelName
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    entities: tuple[dict[str, Any], ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...] = ()


@dataclass(frozen=True, slots=True)
class _ToldAndFound(_Told):
    """The same, and where the report was found."""

    addresses: tuple[Address, ...] = field(kw_only=True)


def from_json(line: str | bytes) -> Reading:
    """Return the reading that `to_json` wrote as `line` (bytes are UTF-8).

    Raises RecordError where it is no JSON, or a field is missing or wrong.
    """
    return _reading(_decoded(line, _Told))


def stored_from_json(line: str | bytes) -> Stored:
    """Return the reading of a line with the `addresses` that stand in it.

    Raises RecordError as `from_json` does.
    """
    return _stored(_decoded(line, _ToldAndFound))


def stored_from_plain(plain: object) -> Stored:
    """Return the same from what a JSON parser made of such a line."""
    return _stored(_converted(plain, _ToldAndFound))


def _stored(told: _ToldAndFound) -> Stored:
    return Stored(_reading(told), told.addresses)


def _reading(told: _Told) -> Reading:
    entities = tuple(_entity(number, one) for number, one in enumerate(told.entities))
    return Reading(
        told.report,
        told.model,
        told.attributions,
        told.claims,
        entities,
        told.quantities,
        told.times,
    )


def _entity(number: int, plain: dict[str, Any]) -> Entity:
    kind = Place if "level" in plain else Entity
    return _converted(plain, kind, f"entities[{number}]")


def _decoded(line: str | bytes, kind: type[_Kind]) -> _Kind:
    """Return a line as a `kind`, by the quick way where that can read it."""
    try:
        return msgspec.json.decode(line, type=kind)
    except msgspec.ValidationError as error:
        raise complaint(error, kind) from error
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        # msgspec takes half a surrogate pair for broken JSON; Python's parser reads it.
        return _converted(_parsed(line), kind)


def _converted(plain: object, kind: type[_Kind], inside: str = "") -> _Kind:
    try:
        return msgspec.convert(plain, kind)
    except msgspec.ValidationError as error:
        raise complaint(error, kind, inside) from error


def _parsed(line: str | bytes) -> object:
    try:
        text = line if isinstance(line, str) else line.decode("utf-8")
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise RecordError("", f"no JSON: {error}") from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number in JSON")
