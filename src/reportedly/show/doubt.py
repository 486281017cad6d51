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
        claim.id for claim in reading.claims if any(said < EVEN for said in _said(claim, known))
    )


def _said(claim: Claim, known: dict[str, float | None]) -> list[float]:
    """Return every confidence that a claim rests on; a claim in the publisher's voice has none."""
    own = known.get(claim.attribution) if claim.attribution else None
    return [said for said in (own, *(link.confidence for link in claim.chain)) if said is not None]
