"""Sourcing: how the claims of one report are sourced, in counts, and those of many."""

from collections import Counter
from dataclasses import dataclass

from reportedly.records.claim import Claim
from reportedly.records.holder import holder_key
from reportedly.records.reading import Reading


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Counts over all claims of a report, those of its headline and captions too.

    `own_voice`, `named`, `described`, `anonymous` and `unattributed` add up to
    `claims`: each claim is counted once, by the naming of its origin (the last
    link of its chain). `hedged` claims have a hedge, `second_hand` ones two or
    more links; `deepest` is the length of the longest chain.
    """

    claims: int
    own_voice: int
    named: int
    described: int
    anonymous: int
    unattributed: int
    hedged: int
    second_hand: int
    deepest: int


@dataclass(frozen=True, slots=True)
class Audit:
    """The sourcing of a group of reports: a period's, a publisher's, a byline's, or of all.

    `group` is "2031-03", "2031" or a name as it stands; None where the reports do
    not tell it, and for all together. `sourcing` sums the reports' own counts
    (`deepest` is the longest chain of all). `single_source` counts the reports
    with exactly one origin (see `origins`). It counts; it says nothing of
    how good a report is, and groups stand by period or name, never by share.
    """

    group: str | None
    reports: int
    single_source: int
    sourcing: Sourcing


def summarize(reading: Reading) -> Sourcing:
    """Count how the claims of `reading` are sourced."""
    reading = reading.told()
    naming = Counter(naming_of(claim) for claim in reading.claims)
    return Sourcing(
        claims=len(reading.claims),
        own_voice=naming["own_voice"],
        named=naming["named"],
        described=naming["described"],
        anonymous=naming["anonymous"],
        unattributed=naming["unattributed"],
        hedged=sum(bool(claim.hedges) for claim in reading.claims),
        second_hand=sum(len(claim.chain) > 1 for claim in reading.claims),
        deepest=max((len(claim.chain) for claim in reading.claims), default=0),
    )


def naming_of(claim: Claim) -> str:
    """Return the naming of a claim's origin, or "own_voice" where the chain is empty."""
    return claim.chain[-1].naming if claim.chain else "own_voice"


def origins(reading: Reading) -> int:
    """Count the different origins on which the attributed claims of a report rest.

    An origin is the last link of a chain: a report that quotes three papers which
    all have it from one fisherman has one. Claims in the publisher's own voice
    have none, and "reportedly" names none: it makes a story neither
    single-sourced nor better sourced. Origins differ by what they are
    called, so that two officials whom the report calls alike are one, and
    one person called by two names is two.
    """
    last = (claim.chain[-1] for claim in reading.told().claims if claim.chain)
    return len({holder_key(link) for link in last if link.naming != "unattributed"})
