"""Entry: one report on its way into the ledger, with all that is kept beside its reading."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.ledger.drafting import Draft
from reportedly.records import Address, Change, Overlap, Reading, Spans

Status = Literal["stored", "version", "address", "known"]
"""A report new to the ledger; a new text at an old address; an old text at a new one; neither."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry came from: an input's name, and the hash of what was there.

    The same name with the same hash needs no second look. `fingerprint` is None
    for what may differ each time, an address on the web.
    """

    name: str
    fingerprint: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A report found at a place. `report` is its id.

    `key` is what stays when the text there changes: an address, a reference, a path.
    """

    report: str
    address: Address
    key: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Entry:
    """A drafted reading, and where its report was found."""

    finding: Finding
    draft: Draft


@dataclass(frozen=True, slots=True)
class Comparison:
    """The comparisons that the ledger asks for, and does not make itself.

    `changes` says what a new text at an old address changed in the claims;
    `copy` what two near-copies share, or None for texts that are none. Texts come
    with the spans to leave out. `may_copy` says beforehand by signatures and lengths
    whether that is worth a look.
    """

    changes: Callable[[Reading, Reading], Sequence[Change]]
    copy: Callable[[str, Spans, str, Spans], Overlap | None]
    may_copy: Callable[[bytes, int, bytes, int], bool] = lambda *_: True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a report at a place, once it is kept for good."""

    status: Status
    report: str
    name: str
