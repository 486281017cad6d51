"""Headlines: titles that say what the body of their own report tells less surely, or as a bound."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.linking.accounts import Account, Source
from reportedly.linking.matches import SHARED, gains
from reportedly.linking.passages import Passage, passage, passages
from reportedly.linking.words import keys_of
from reportedly.records import Quantity, Span
from reportedly.records.words import hedge_words
from reportedly.text.clauses import parts
from reportedly.text.hedging import HEARSAY, MODALS, POSSIBLE, PROBABLE, SEEMING, SURMISES

_HEDGES = (
    HEARSAY | MODALS | POSSIBLE | PROBABLE | SEEMING | SURMISES | frozenset("if feared".split())
)
_BOUNDS = re.compile(
    r"\b(?:up to|at least|at most|about|around|some|nearly|almost|over|under|fewer|less|more than"
    r"|or more|as many as|as few as|dozens|hundreds|thousands|roughly|approximately|estimated)\b"
    r"|[~+<>]",
    re.IGNORECASE,
)


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
    if not title or not told:
        return None
    head = _head(title)
    body = passages([source.reading])
    near = [(_near(head, body, one), -place) for place, one in enumerate(told)]
    gain, place = max(near)
    return told[-place] if gain > 0 else None


def _head(title: str) -> Passage:
    cut = parts(title, Span(0, len(title)))
    return passage(0, cut, [keys_of(part.of(title)) for part in cut])


def _near(head: Passage, body: Sequence[Passage], told: Account) -> int:
    """Return what the words of a title and of an account's sentence share, beyond SHARED."""
    sentences = (one for one in body if one.parts[0].start <= told.span.start < one.parts[-1].end)
    return max((gains(head, one) - SHARED for one in sentences), default=0)


def _lacks(title: str, told: Account) -> str:
    """Return the hedges that a title leaves out, or the bound of a number that it gives."""
    hedges = hedge_words(told.claim) if told.claim.certainty.label != "certain" else ()
    if hedges and not _HEDGES.intersection(keys_of(title)):
        return "; ".join(hedges)
    if _BOUNDS.search(title):
        return ""
    bounded = [one for one in told.quantities if one.bound != "exact"]
    text = told.source.reading.report.text
    return next((one.span.of(text) for one in bounded if _given(title, one)), "")


def _given(title: str, quantity: Quantity) -> bool:
    """Say whether a title gives the number of a quantity, in digits."""
    value = quantity.low if quantity.high is None else quantity.high
    return value is not None and f"{value:g}" in keys_of(title.replace(",", ""))
