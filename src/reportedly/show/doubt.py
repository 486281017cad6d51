"""Doubt: which claims a person should check first, because the reader may have misread them.

It is the reading that is doubted, never the claim or who made it.
"""

from typing import Final

from reportedly.records import Claim, Reading

EVEN: Final = 0.5
"""Below this confidence, a reading is more likely wrong than right."""

DOUBT_WORDS: Final = "check the reading"


def doubtful(reading: Reading) -> frozenset[str]:
    """Return the ids of claims whose attribution or any of whose links may well be misread."""
    known = {one.id: one.confidence for one in reading.attributions}
    return frozenset(
        claim.id
        for claim in reading.claims
        if doubted(claim, known.get(claim.attribution) if claim.attribution else None)
    )


def doubted(claim: Claim, attribution: float | None) -> bool:
    """Say whether a claim may well be misread; `attribution` is its attribution's confidence.

    A claim in the publisher's voice rests on no confidence.
    """
    said = (attribution, *(link.confidence for link in claim.chain))
    return any(one < EVEN for one in said if one is not None)
