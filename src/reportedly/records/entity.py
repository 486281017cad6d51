"""Entity: somebody or something that the report mentions, with every mention."""

from dataclasses import dataclass, field
from typing import Literal

from reportedly.records.spans import Spans

Level = Literal["continent", "country", "region", "county", "capital", "city", "area"]
Decided = Literal["only", "stated", "nearby", "largest"]

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
    """One entity of a report: `name` is the fullest form, `aliases` the other forms.

    `confidence` is how likely its kind and its mentions were read right, or
    None where nothing says; of where a place lies it says nothing.
    """

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    mentions: Spans
    confidence: float | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Place(Entity):
    """A place, with where on earth it lies; all of that None when the gazetteer does not know.

    `coordinates` are (latitude, longitude) in degrees, for all but cities
    those of a middle; `country` an ISO 3166-1 code, `region` the English name
    of the first-level region; `geonames` GeoNames' id or code. `decided` says
    how it was told from others of its name: it is the only one; the text
    states what it lies in; it suits the report's other places; it is the
    largest. `evidence` are the words that decided, besides the name.
    """

    level: Level | None = None
    coordinates: tuple[float, float] | None = None
    country: str | None = None
    region: str | None = None
    geonames: str | None = None
    decided: Decided | None = None
    evidence: Spans = ()
