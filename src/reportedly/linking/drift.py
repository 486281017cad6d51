"""Drift: what changes between two tellings of the same claim, the earlier first."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reportedly.linking.accounts import Account
from reportedly.linking.denials import denies
from reportedly.linking.differences import differing
from reportedly.linking.holders import same_holder
from reportedly.linking.reuse import alike
from reportedly.linking.words import Word, keys_of, words_at
from reportedly.records import DriftKind, Quantity, called, words_of
from reportedly.text.inflection import forms

QUOTED = 4
"""Words in quotation marks that two accounts share at least, to be one quotation."""
_DOING = forms("announce declare order appoint resign sentence fine ban")
"""Verbs by which those who say a thing do it."""


class Shift(NamedTuple):
    """One thing that differs between two accounts, with the words that differ."""

    kind: DriftKind
    one: Account
    other: Account
    before: str | None
    after: str | None


def shifts(told: Sequence[Account]) -> Iterator[Shift]:
    """Yield what differs between any two accounts of different reports, by rank.

    Who denies a claim tells another one: that says all of how they differ.
    """
    asserted = [one for one in told if not denies(one, told)] or told
    for one, other in combinations(asserted, 2):
        if one.source is not other.source:
            yield from _between(one, other)


def _between(one: Account, other: Account) -> Iterator[Shift]:
    yield from _numbers(one, other)
    for find in (_hedge, _attribution, _source, _quotation):
        shift = find(one, other)
        if shift is not None:
            yield shift


def _numbers(one: Account, other: Account) -> Iterator[Shift]:
    """Yield numbers of the same things that differ in value, or in their bounds."""
    for ours, theirs in same_things(one, other):
        words = (_words(one, ours), _words(other, theirs))
        if ours.figure != theirs.figure:
            yield Shift("number", one, other, *words)
        if ours.bound != theirs.bound:
            yield Shift("bound", one, other, *words)


def same_things(one: Account, other: Account) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the numbers that count the same: alone in both, or of the same words."""
    ours, theirs = one.quantities, other.quantities
    if len(ours) == len(theirs) == 1 and ours[0].unit == theirs[0].unit:
        yield ours[0], theirs[0]
        return
    for quantity in ours:
        same = [far for far in theirs if _counted(one, quantity) & _counted(other, far)]
        if len(same) == 1 and same[0].unit == quantity.unit:
            yield quantity, same[0]


def _counted(told: Account, quantity: Quantity) -> set[str]:
    if quantity.counted is None:
        return set()
    return set(keys_of(quantity.counted.of(told.source.reading.report.text)))


def _words(told: Account, quantity: Quantity) -> str:
    return quantity.span.of(told.source.reading.report.text)


def _hedge(one: Account, other: Account) -> Shift | None:
    """Return a hedge that one account has, where the other tells it as plain."""
    ours, theirs = (_hedges(told) for told in (one, other))
    if bool(ours) == bool(theirs):
        return None
    return Shift("hedge", one, other, "; ".join(ours) or None, "; ".join(theirs) or None)


def _hedges(told: Account) -> list[str]:
    return [] if told.against else told.hedges


def _attribution(one: Account, other: Account) -> Shift | None:
    if bool(one.origins) == bool(other.origins) or any(map(_done, (one, other))):
        return None
    return Shift("attribution", one, other, _chain(one), _chain(other))


def _done(told: Account) -> bool:
    """Say whether to say it is to do it: an inquiry that its own office announced is no hearsay."""
    return any(not _DOING.isdisjoint(keys_of(link.cue or "")) for link in told.origins[:1])


def _source(one: Account, other: Account) -> Shift | None:
    """Return that the last link is another holder, or the same no longer named."""
    if not (one.origins and other.origins):
        return None
    ours, theirs = one.origins[-1], other.origins[-1]
    alike = keys_of(called(ours)) == keys_of(called(theirs)) or same_holder(ours, theirs)
    return None if alike else Shift("source", one, other, _chain(one), _chain(other))


def _chain(told: Account) -> str | None:
    return " ‹ ".join(" ".join(called(link).split()) for link in told.origins) or None


def _quotation(one: Account, other: Account) -> Shift | None:
    """Return the words of one quotation that differ, where one gives not merely more of it.

    At its edges words differ only where few are put for others.
    """
    ours, theirs = (_quoted(told) for told in (one, other))
    left, right = differing(ours, theirs)
    if not (left or right) or len(ours) - len(left) < QUOTED:
        return None
    changed = left and right and alike(*([word.key for word in words] for words in (ours, theirs)))
    if not (changed or _inside(left, ours) or _inside(right, theirs)):
        return None
    return Shift("quotation", one, other, _said(one, left), _said(other, right))


def _quoted(told: Account) -> list[Word]:
    return words_at(told.source.reading.report.text, told.quoted)


def _inside(differ: Sequence[Word], words: Sequence[Word]) -> bool:
    """Say whether words differ between others that do not: not only at the edges."""
    orders = {word.order for word in differ}
    kept = [place for place, word in enumerate(words) if word.order not in orders]
    return bool(kept) and len(kept) < kept[-1] - kept[0] + 1


def _said(told: Account, words: Sequence[Word]) -> str | None:
    spans = tuple(word.span for word in words)
    return words_of(spans, told.source.reading.report.text) or None
