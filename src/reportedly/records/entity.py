"""Entity: somebody or something that the report mentions, with every mention."""

from dataclasses import dataclass
from typing import Literal

from reportedly.records.spans import Spans

EntityKind = Literal[
    "person",
    "organization",
    "outlet",
    "place",
    "nationality",
    "time",
    "money",
    "weapon",
    "vehicle",
    "document",
]


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity of a report: `name` is the fullest form, `aliases` the other forms."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    mentions: Spans
