"""Headlines: titles that say what the body of their own report tells less surely, or as a bound."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from reportedly.linking.accounts import Account, Source
from reportedly.linking.passages import NUMBER, OF_NUMBERS, stem
from reportedly.linking.topics import weights_of
from reportedly.linking.words import keys_of, words_at
from reportedly.records import Quantity, Span
from reportedly.text.clauses import sentences
from reportedly.text.covers import Cover
from reportedly.text.hedging import HEARSAY, MODALS, POSSIBLE, PROBABLE, SEEMING, SURMISES
from reportedly.text.numbers import numerals
from reportedly.text.numerals import Numeral

_HEDGES = (
    HEARSAY | MODALS | POSSIBLE | PROBABLE | SEEMING | SURMISES | frozenset("if feared".split())
)
_BOUNDS = re.compile(
    r"\b(?:up to|at least|at most|about|around|some|nearly|almost|over|under|fewer|less|more than"
    r"|or more|as many as|as few as|dozens|hundreds|thousands|roughly|approximately|estimated)\b"
    r"|[~+<>]",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:^|[:;,–—-]\s+)(?:what|why|how|who|where|when)\b", re.IGNORECASE)
"""Titles that promise to tell, and tell nothing: "What happened on Foundry Square"."""
NEAR = 0.2
"""The share of its words that a title has at least from an account that it is said to tell."""
MANIFOLD = 3
"""A number so many times larger is of something else."""


class Overstated(NamedTuple):
    """A title that says more than an account of its own report; the words that the title lacks."""

    account: Account
    title: str
    lacks: str


def overstated(source: Source, told: Sequence[Account]) -> Iterator[Overstated]:
    """Yield each of a report's accounts that its own title tells surer, the nearest alone."""
    title = source.reading.report.title
    account = nearest(source, told)
    lacks = _lacks(title, account) if title and account else ""
    if title and account and lacks:
        yield Overstated(account, title, lacks)


def nearest(source: Source, told: Sequence[Account]) -> Account | None:
    """Return which of a report's accounts its title tells, or None where none is near it."""
    title = source.reading.report.title
    if not title or not told or _ASKS.search(title):
        return None
    near = _nearness(source, told)
    fit = [place for place, one in enumerate(told) if _fits(title, one)]
    place = max(fit, key=lambda one: (near[one], -one), default=None)
    return None if place is None or near[place] < NEAR else told[place]


def _fits(title: str, told: Account) -> bool:
    """Say whether a title may tell an account: one with a number tells one with a like number."""
    given = [one.low for one in _numbers(title)]
    values = [one.figure for one in told.quantities if one.figure]
    return not given or any(
        one <= MANIFOLD * value and value <= MANIFOLD * one for one in given for value in values
    )


def _nearness(source: Source, told: Sequence[Account]) -> list[float]:
    """Return the share of a title's words, by weight, that each account or its sources have.

    A word of many sentences tells less which of them is meant.
    """
    report = source.reading.report
    lines = sentences(report.text, Span(0, len(report.text)))
    often = Counter(chain.from_iterable(_weighed(one.of(report.text)) for one in lines))
    title = _weighed(report.title or "")
    head = {one: weight / max(1, often[one]) for one, weight in title.items()}
    bodies = (_weighed(" ".join([one.text, *(link.text for link in one.chain)])) for one in told)
    whole = sum(head.values())
    return [sum(head[one] for one in head.keys() & body) / whole if whole else 0 for body in bodies]


def _weighed(words: str) -> dict[str, int]:
    """Return what the words weigh, without endings, and the numbers, each by itself and as one."""
    numbers = numerals(words)
    cover = Cover(one.span for one in numbers)
    keys = [
        one.key for one in words_at(words, [Span(0, len(words))]) if not cover.touches(one.span)
    ]
    found = dict(zip(map(stem, keys), weights_of(keys), strict=True))
    return found | {name: OF_NUMBERS for one in numbers for name in (NUMBER, f"{one.low:g}")}


def _lacks(title: str, told: Account) -> str:
    """Return what a title leaves out: the hedges, the bound of a number, or that it is less."""
    hedges = () if told.against else told.hedges
    if hedges and not (_HEDGES.intersection(keys_of(title)) or "?" in title):
        return "; ".join(hedges)
    text = told.source.reading.report.text
    less = (one for one in told.quantities if _raised(title, one, told))
    unbound = (one for one in told.quantities if one.bound != "exact" and _given(title, one))
    found = chain(less, () if _BOUNDS.search(title) else unbound)
    return next((one.span.of(text) for one in found), "")


def _given(title: str, quantity: Quantity) -> bool:
    """Say whether a title gives the number of a quantity."""
    return any(one.low == quantity.figure for one in numerals(title))


def _raised(title: str, quantity: Quantity, told: Account) -> bool:
    """Say whether a title's number is larger than an account's, where each has one of its own."""
    body = told.source.reading.report.text
    values = {one.figure for one in told.quantities if one.figure is not None}
    given = _numbers(title)
    ours = {one.low for one in given if not _as_in(body, title, one)} - values
    theirs = values - {one.low for one in given}
    if len(ours) != 1 or theirs != {quantity.figure}:
        return False
    (more,), (less,) = ours, theirs
    return less < more <= MANIFOLD * less


def _numbers(title: str) -> list[Numeral]:
    return [one for one in numerals(title) if one.form in {"digits", "words"}]


def _as_in(body: str, title: str, number: Numeral) -> bool:
    """Say whether a number of a title stands in the body with the same word: "Checkpoint Seven"."""
    before = re.search(r"\w+\W+\Z", title[: number.span.start])
    after = re.match(r"\W+\w+", title[number.span.end :])
    own = number.span.of(title)
    beside = [before[0] + own if before else "", own + after[0] if after else ""]
    return any(one and one in body for one in beside)
