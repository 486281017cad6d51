"""Accounts: the stretches of reports that tell the same, each with its claim, chain and hedges."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.linking.matches import Stretch
from reportedly.records import Claim, Link, Quantity, Reading, Span, Spans, WireCredit
from reportedly.text.covers import Cover
from reportedly.text.quotes import find_quotations

LATEST = "9999"
"""Stands for a day that is not known: after all others."""


@dataclass(frozen=True)
class Source:
    """One report of a story: what is read in it, and what ties it to others beside its chains.

    `name` is its ref, or else its id; `copies` are the ids of its near-copies.
    """

    name: str
    reading: Reading
    wire: WireCredit | None = None
    copies: frozenset[str] = frozenset()

    @property
    def rank(self) -> tuple[str, str]:
        """Return by what the reports of a story are ordered: the day, then the id."""
        return self.reading.report.published or LATEST, self.reading.report.id


@dataclass(frozen=True)
class Account:
    """What one report tells in a stretch: the claim it stands in, and through whom it came."""

    source: Source
    span: Span
    claim: Claim
    chain: tuple[Link, ...]
    quoted: Spans

    @property
    def text(self) -> str:
        """Return the words."""
        return self.span.of(self.source.reading.report.text)

    @property
    def denied(self) -> bool:
        """Say whether it is told as not so."""
        return self.claim.certainty.label == "certain_not"

    @property
    def quantities(self) -> list[Quantity]:
        """Return the numbers in the stretch, in reading order."""
        found = self.source.reading.quantities
        return [one for one in found if self.span.overlaps(one.span)]


def account(source: Source, stretch: Stretch) -> Account | None:
    """Return what a report tells in a stretch; None where no claim stands there."""
    reading = source.reading
    claims = [
        (_shared(one.content, stretch.span), len(one.chain), -place, one)
        for place, one in enumerate(reading.told().claims)
        if _shared(one.content, stretch.span)
    ]
    if not claims:
        return None
    *_, claim = max(claims, key=lambda one: one[:3])
    chain = claim.chain
    if _framed(reading, claim, stretch.span):
        chain = chain[:-1]
    quoted = Cover(find_quotations(reading.report.text)).near(stretch.span)
    clipped = (
        Span(max(one.start, stretch.span.start), min(one.end, stretch.span.end)) for one in quoted
    )
    return Account(source, stretch.span, claim, chain, tuple(clipped))


def _framed(reading: Reading, claim: Claim, span: Span) -> bool:
    """Say whether a stretch tells that somebody said something, more than what was said."""
    made = next((one for one in reading.attributions if one.id == claim.attribution), None)
    if made is None:
        return False
    frame = _shared(made.source, span) + _shared(made.cue, span)
    return bool(_shared(made.cue, span)) and frame > _shared(claim.content, span)


def _shared(spans: Iterable[Span], span: Span) -> int:
    return sum(max(0, min(one.end, span.end) - max(one.start, span.start)) for one in spans)


def accounts(sources: Sequence[Source], stretches: Iterable[Stretch]) -> list[Account]:
    """Return what is told in each stretch, by the rank of the reports and reading order."""
    found = (account(sources[one.report], one) for one in stretches)
    told = [one for one in found if one is not None]
    return sorted(told, key=lambda one: (one.source.rank, one.span))
