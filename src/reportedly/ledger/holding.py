"""Holding: how often one report cites each holder, and in which ways."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportedly.records import Claim, Link, holder_key

UNNAMED = ""
"""Stands in keys for what a report does not tell: its publisher."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What one report adds to what is known of who is cited.

    `counts` has for each holder's key its "claims", how many of them are "hedged", and
    how many call it "named", "described" and so on; `hedges` and `titles` count claims
    by (key, words), hedges in lower case.
    """

    links: Mapping[str, Link]
    counts: Mapping[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    hedges: Counter[tuple[str, str]] = field(default_factory=Counter)
    titles: Counter[tuple[str, str]] = field(default_factory=Counter)


def tally_of(claims: Iterable[Claim]) -> Tally:
    """Count the holders of a report's claims; one holder counts once a claim.

    Of fragments the holders are known, but they count for nothing.
    """
    claims = tuple(claims)
    tally = Tally({holder_key(link): link for claim in claims for link in claim.chain})
    for claim in (one for one in claims if not one.fragment):
        hedges = {_spaced(hedge.text.lower()) for hedge in claim.hedges}
        keyed = {(holder_key(link), link) for link in claim.chain}
        for key in {key for key, _ in keyed}:
            tally.counts[key].update(["claims", *(["hedged"] if claim.hedges else [])])
            tally.hedges.update((key, words) for words in hedges)
        for key, naming in {(key, link.naming) for key, link in keyed}:
            tally.counts[key][naming] += 1
        tally.titles.update({(key, _spaced(link.title)) for key, link in keyed if link.title})
    return tally


def _spaced(words: str) -> str:
    return " ".join(words.split())
