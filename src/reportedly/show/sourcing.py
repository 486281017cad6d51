"""Sourcing: how the claims of one report are sourced, in counts."""

from collections import Counter
from dataclasses import dataclass

from reportedly.records import Claim, Reading


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
