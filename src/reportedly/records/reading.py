"""Reading: all that was read from one report, and its JSON form."""

import json
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import TYPE_CHECKING

from reportedly.records.attribution import Attribution
from reportedly.records.claim import Claim
from reportedly.records.entity import Entity
from reportedly.records.quantity import Quantity
from reportedly.records.report import Report
from reportedly.records.time import Time

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True, slots=True)
class ModelName:
    """The weights that read a report: their name and the hash of their file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One report and everything that was read from it, in reading order."""

    report: Report
    model: ModelName
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...] = ()

    def told(self) -> "Reading":
        """Return this reading without the fragments, as people are shown it."""
        return replace(self, claims=tuple(claim for claim in self.claims if not claim.fragment))


def to_json(reading: Reading) -> str:
    """Return the reading as one line of JSON, as `reportedly read --format jsonl` prints it."""
    return as_json(reading)


def as_json(record: object) -> str:
    """Return a record, or a tuple of records, as one line of JSON."""
    return json.dumps(
        record, default=fields_of, ensure_ascii=False, check_circular=False, separators=(", ", ": ")
    )


def fields_of(record: "DataclassInstance") -> dict[str, object]:
    """Return a record's fields; spans are tuples, which JSON has as lists."""
    return {name: getattr(record, name) for name in _names(type(record))}


@cache
def _names(kind: "type[DataclassInstance]") -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind))
