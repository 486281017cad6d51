"""Holding: who is cited in a chain, as one name over all reports, and how often.

Two links are of one holder when kind and words are the same, in whatever
case. That two names are one person is not said here.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportedly.records import Claim, Link

UNNAMED = ""
"""Stands in keys for what a report does not tell: its publisher."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What one report adds to what is known of who is cited.

    `claims` and `hedged` count claims by (key of the holder, naming), `hedges` by
    (key, words of the hedge in lower case).
    """

    links: Mapping[str, Link]
    claims: Counter[tuple[str, str]] = field(default_factory=Counter)
    hedged: Counter[tuple[str, str]] = field(default_factory=Counter)
    hedges: Counter[tuple[str, str]] = field(default_factory=Counter)


def holder_key(link: Link) -> str:
    """Return what is the same for all links of one holder."""
    if link.kind == "unattributed":
        return link.kind
    return f"{link.kind}:{' '.join(called(link).casefold().split())}"


def called(link: Link) -> str:
    """Return what a holder is called: the name, or the words that describe."""
    return link.name or link.text


def tally_of(claims: Iterable[Claim]) -> Tally:
    """Count the holders of a report's claims; one holder counts once a claim.

    Of fragments the holders are known, but they count for nothing.
    """
    claims = tuple(claims)
    tally = Tally({holder_key(link): link for claim in claims for link in claim.chain})
    for claim in (one for one in claims if not one.fragment):
        cited = {(holder_key(link), link.naming) for link in claim.chain}
        tally.claims.update(cited)
        if claim.hedges:
            tally.hedged.update(cited)
        words = {" ".join(hedge.text.lower().split()) for hedge in claim.hedges}
        tally.hedges.update((key, one) for key in {key for key, _ in cited} for one in words)
    return tally
