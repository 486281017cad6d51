"""Reading: all that was read from one report, and its JSON form."""

import json
from dataclasses import asdict, dataclass, replace

from reportedly.records.attribution import Attribution
from reportedly.records.claim import Claim
from reportedly.records.entity import Entity
from reportedly.records.quantity import Quantity
from reportedly.records.report import Report


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

    def told(self) -> "Reading":
        """Return this reading without the fragments, as people are shown it."""
        return replace(self, claims=tuple(claim for claim in self.claims if not claim.fragment))


def to_json(reading: Reading) -> str:
    """Return the reading as one line of JSON, as `reportedly read --format jsonl` prints it."""
    return json.dumps(asdict(reading), ensure_ascii=False, separators=(", ", ": "))
