"""Holding: how often one report cites each holder, and in which ways."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.ledger.columns import Columns, Row, columns_of
from reportedly.records import Claim, Link, called, holder_key

UNNAMED = ""
"""Stands in keys for what a report does not tell: its publisher."""

NAMINGS = ("named", "described", "anonymous")
"""How a holder with words of its own is called."""
COUNTS = ("claims", "reports", "hedged", *NAMINGS)


@dataclass(frozen=True, slots=True)
class Tally:
    """What one report adds to what is known of who is cited.

    `holders` are rows with the "key", the "name" and the "kind" of each, and with `COUNTS`:
    its "claims", how many of them are "hedged", how many call it "named" and so on,
    and 1 for the report if there is a claim. `hedges` and `titles` have the claims by
    "holder", which is a place among `holders`, and "words", hedges in lower case.
    """

    holders: Columns
    hedges: Columns
    titles: Columns

    def places(self) -> dict[str, int]:
        """Return the place of each holder by its key."""
        return {key: place for place, key in enumerate(self.holders.get("key", ()))}


def tally_of(claims: Iterable[Claim]) -> Tally:
    """Count the holders of a report's claims; one holder counts once a claim.

    Of fragments the holders are known, but they count for nothing. Rows stand by key.
    """
    keyed = [(claim, [(holder_key(link), link) for link in claim.chain]) for claim in claims]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    hedges: Counter[tuple[str, str]] = Counter()
    titles: Counter[tuple[str, str]] = Counter()
    for claim, chain in keyed:
        if claim.fragment:
            continue
        keys = {key for key, _ in chain}
        for key in keys:
            counts[key].update(["claims", *(["hedged"] if claim.hedges else [])])
        for key, naming in {(key, link.naming) for key, link in chain}:
            counts[key][naming] += 1
        told = {_spaced(hedge.text.lower()) for hedge in claim.hedges}
        hedges.update((key, words) for key in keys for words in told)
        titles.update({(key, _spaced(link.title)) for key, link in chain if link.title})
    links = dict(sorted(dict(pair for _, chain in keyed for pair in chain).items()))
    places = {key: place for place, key in enumerate(links)}
    return Tally(
        columns_of(_row(key, link, counts[key]) for key, link in links.items()),
        _told(hedges, places),
        _told(titles, places),
    )


def _row(key: str, link: Link, counts: Mapping[str, int]) -> Row:
    found = {name: counts.get(name, 0) for name in COUNTS}
    name = None if link.kind == "unattributed" else called(link)
    own = {"key": key, "name": name, "kind": link.kind}
    return own | found | {"reports": int(found["claims"] > 0)}


def _told(counted: Counter[tuple[str, str]], places: Mapping[str, int]) -> Columns:
    return columns_of(
        {"holder": places[key], "words": words, "claims": count}
        for (key, words), count in sorted(counted.items())
    )


def _spaced(words: str) -> str:
    return " ".join(words.split())
