"""History: one report of the ledger, with every place where it was found and what changed there."""

from dataclasses import dataclass

from reportedly.records.change import ChangeKind
from reportedly.records.claim import Claim
from reportedly.records.hit import Found
from reportedly.records.reading import Reading
from reportedly.records.spans import Spans
from reportedly.records.stored import Address


@dataclass(frozen=True, slots=True)
class Edit:
    """A change with the claims that it is about, each with its chain, its hedges and certainty.

    `older` and `newer` are None where the claim is only in the other version;
    `older_confidence` and `newer_confidence` are those of their attributions. All other
    fields are those of Change.
    """

    kind: ChangeKind
    older: Claim | None
    newer: Claim | None
    before: str | None
    after: str | None
    older_spans: Spans
    newer_spans: Spans
    older_confidence: float | None = None
    newer_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """A text that was found at an address: the first is `number` 1.

    `report` is the id of that text's report, `changes` what it tells otherwise
    than the version before it (silent edits).
    """

    number: int
    report: str
    found: Address
    changes: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """One address, and all texts that were found there, the oldest first."""

    address: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A near-copy: another report that shares much of its text with this one.

    `similarity` is the share of all their runs of words that stand in both
    (Jaccard), `of_own` and `of_other` the shared part of each text; all 0 to 1. The
    spans say where that stands in each text.
    """

    report: Found
    similarity: float
    of_own: float
    of_other: float
    own_spans: Spans
    other_spans: Spans


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report as the ledger keeps it.

    `wire` is the agency that it credits, `stored` when it was first kept (ISO 8601,
    UTC). `tracks` are the addresses at which this text was found, each with its
    other versions; `copies` are its near-copies, the most alike first, without those versions.
    """

    reading: Reading
    wire: str | None
    wire_spans: Spans
    stored: str
    tracks: tuple[Track, ...]
    copies: tuple[Copy, ...]
