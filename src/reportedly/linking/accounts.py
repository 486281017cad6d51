"""Accounts: the stretches of reports that tell the same, each with its claim, chain and hedges."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from reportedly.linking.matches import Stretch
from reportedly.linking.words import kept, keys_of, words_at
from reportedly.records import (
    Attribution,
    Claim,
    Link,
    Quantity,
    Reading,
    Span,
    Spans,
    WireCredit,
    covering,
    words_of,
)
from reportedly.records.words import hedge_words
from reportedly.text.covers import Cover
from reportedly.text.hedging import NEGATIONS
from reportedly.text.quotes import find_quotations

LATEST = "9999"
"""Stands for a day that is not known: after all others."""
LEAST = 4
"""Words of a claim that tell something: fewer are "in the harbour at dawn"."""
PASSAGE = 16
"""Words in a row outside quotation marks that two reports share only where one has them from the
other, or both from a third."""
SAYING_ALONE = frozenset("said says told tells added".split())
"""Cues by which somebody speaks, found or not."""
LEAD = 120
"""Characters before a stretch that may tell how its sentence begins."""
_ENDED = re.compile(r"[.!?][”\"’]?\s|\n")
_NOT = re.compile("n't$")


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

    @cached_property
    def passages(self) -> frozenset[tuple[str, ...]]:
        """Return all runs of PASSAGE words of the body outside quotation marks."""
        text = self.reading.report.text
        aside = [mark.span for mark in self.reading.report.furniture]
        words = words_at(text, kept(text, [*aside, *find_quotations(text)]))
        runs = zip(*(words[start:] for start in range(PASSAGE)), strict=False)
        return frozenset(
            tuple(word.key for word in run)
            for run in runs
            if run[-1].order - run[0].order == PASSAGE - 1
        )


@dataclass(frozen=True)
class Account:
    """What one report tells in a stretch: the claims it stands in, and through whom it came.

    `content` are the words of the stretch that tell it, `span` is the stretch.
    """

    source: Source
    span: Span
    content: Spans
    claims: tuple[Claim, ...]
    chain: tuple[Link, ...]
    quoted: Spans

    @property
    def text(self) -> str:
        """Return the words."""
        return words_of(self.content, self.source.reading.report.text)

    @property
    def claim(self) -> Claim:
        """Return the claim that most of it stands in."""
        return self.claims[0]

    @property
    def origins(self) -> tuple[Link, ...]:
        """Return whom it was had from, nearest first: "reportedly" alone is nobody."""
        return known(self.chain)

    @property
    def hedges(self) -> list[str]:
        """Return the words that make it less than certain, in reading order."""
        return list(dict.fromkeys(chain.from_iterable(map(hedge_words, self.claims))))

    @property
    def said(self) -> list[str]:
        """Return the words of it that stand in quotation marks."""
        return keys_of(words_of(self.quoted, self.source.reading.report.text))

    @property
    def against(self) -> bool:
        """Say whether it is told as not so."""
        return self.claim.certainty.label == "certain_not"

    @property
    def negated(self) -> bool:
        """Say whether words of it, or of its claim, are in the negative: "did not sink"."""
        numbers = Cover(one.span for one in self.source.reading.quantities)
        words = words_at(self.source.reading.report.text, (*self.content, *self.claim.content))
        keys = [word.key for word in words if not numbers.touches(word.span)]
        return not NEGATIONS.isdisjoint(part for key in keys for part in (key, *_NOT.findall(key)))

    @property
    def lead(self) -> str:
        """Return the words of its sentence before it."""
        text = self.source.reading.report.text
        return _ENDED.split(text[max(0, self.span.start - LEAD) : self.span.start])[-1]

    @property
    def frame(self) -> str:
        """Return the words of its sentence before and after it."""
        text = self.source.reading.report.text
        rest = _ENDED.split(text[self.span.end : self.span.end + LEAD])[0]
        return f"{self.lead} {rest}"

    @property
    def quantities(self) -> list[Quantity]:
        """Return the numbers in the stretch, in reading order."""
        found = self.source.reading.quantities
        return [one for one in found if self.span.overlaps(one.span)]


class Accounts:
    """What the reports of a story tell in stretches of them, each worked out once."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        self._known: dict[Stretch, Account | None] = {}

    def tells(self, stretch: Stretch) -> bool:
        """Say whether words of a claim stand in a stretch, enough to tell something."""
        return self._of(stretch) is not None

    def of(self, stretches: Iterable[Stretch]) -> list[Account]:
        """Return what is told in each stretch, by the rank of the reports and reading order."""
        told = [one for one in map(self._of, stretches) if one is not None]
        return sorted(told, key=lambda one: (one.source.rank, one.span))

    def _of(self, stretch: Stretch) -> Account | None:
        if stretch not in self._known:
            self._known[stretch] = account(self._sources[stretch.report], stretch.span)
        return self._known[stretch]


def account(source: Source, span: Span) -> Account | None:
    """Return what a report tells in a stretch; None where too few words of a claim stand there."""
    reading = source.reading
    claims = _claims(reading, span)
    if not claims:
        return None
    links, content = claims[0].chain, tuple(_held(claims, span))
    if not links or _framed(reading, claims[0], span):
        links, content = links[:-1], (span,)
    text = reading.report.text
    if len(keys_of(words_of(content, text))) < LEAST:
        return None
    quoted = tuple(_clipped(Cover(find_quotations(text)).near(span), span))
    return Account(source, span, content, claims, links, quoted)


def _claims(reading: Reading, span: Span) -> tuple[Claim, ...]:
    """Return the claims that a stretch tells: the one that most of it stands in comes first.

    The others are had from the same, or from others by the same: clauses of one telling. Where
    the one holds less than half of all claims' words there, what all have in common is told.
    """
    found = [
        (_shared(one.content, span), len(one.chain), -place, one)
        for place, one in enumerate(reading.told().claims)
    ]
    inside = [one for one in found if one[0]]
    if not inside:
        return ()
    best = max(inside, key=lambda one: one[:3])
    if 2 * best[0] < sum(one[0] for one in inside):
        outer = min(inside, key=lambda one: (len(known(one[-1].chain)), -one[0]))
        best = outer if _begins(best[-1].chain, outer[-1].chain) else best
    told = best[-1]
    others = (one[-1] for one in inside if one[-1] is not told)
    return (told, *(one for one in others if _begins(one.chain, told.chain)))


def known(links: Sequence[Link]) -> tuple[Link, ...]:
    """Return the links that are somebody: "reportedly" is nobody.

    A verb of saying whose subject was not found still is.
    """
    return tuple(
        link for link in links if link.naming != "unattributed" or link.text in SAYING_ALONE
    )


def _begins(one: Sequence[Link], other: Sequence[Link]) -> bool:
    """Say whether one chain begins with the holders of another."""
    ours, theirs = ([link.spans for link in known(one)] for one in (one, other))
    return ours[: len(theirs)] == theirs


def _held(claims: Sequence[Claim], span: Span) -> Iterator[Span]:
    """Yield the words of claims that stand in a stretch, with those between two of them."""
    pieces = [list(_clipped(one.content, span)) for one in claims]
    if len(pieces) == 1:
        yield from pieces[0]
    else:
        yield covering(tuple(sorted(chain.from_iterable(pieces))))


def _framed(reading: Reading, claim: Claim, span: Span) -> bool:
    """Say whether a stretch holds a frame whose content tells nothing alone: "called for a ban"."""
    made = _attribution(reading, claim)
    if made is None or not _shared(made.cue, span):
        return False
    return len(keys_of(words_of(claim.content, reading.report.text))) < LEAST


def _attribution(reading: Reading, claim: Claim) -> Attribution | None:
    return next((one for one in reading.attributions if one.id == claim.attribution), None)


def _clipped(spans: Iterable[Span], span: Span) -> Iterator[Span]:
    """Yield what of some spans stands inside one."""
    for one in sorted(spans):
        if one.overlaps(span):
            yield Span(max(one.start, span.start), min(one.end, span.end))


def _shared(spans: Iterable[Span], span: Span) -> int:
    return sum(max(0, min(one.end, span.end) - max(one.start, span.start)) for one in spans)
