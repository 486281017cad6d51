"""Edits: what differs between two versions of one claim."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from reportedly.linking.differences import differing
from reportedly.linking.told import Told
from reportedly.linking.words import Word, keys_of, runs
from reportedly.records import Change, ChangeKind, Link, Quantity, Span, Spans, words_of
from reportedly.text.covers import Cover

Thing = TypeVar("Thing")

BETWEEN_LINKS = " → "


def attribution(one: Told, other: Told) -> Change | None:
    """Return how the chain changed: a source dropped, added or replaced."""
    ours, theirs = one.claim.chain, other.claim.chain
    if len(ours) == len(theirs) and all(map(_same_holder, ours, theirs)):
        return None
    return _change(
        "attribution",
        one,
        other,
        (_chain(ours), _link_spans(ours, theirs)),
        (_chain(theirs), _link_spans(theirs, ours)),
    )


def renamed(one: Told, other: Told) -> bool:
    """Say whether holders gave way to others, and neither's last name is in the other's text."""
    before, after = one.claim.chain, other.claim.chain
    gone, come = _alone(before, after), _alone(after, before)
    return bool(gone and come) and _absent(gone, other.text) and _absent(come, one.text)


def wording(one: Told, other: Told) -> Iterator[Change]:
    """Yield what changed in the words; "reworded" for what no other kind says."""
    said = [change for find in (_hedged, _number, _quotation) if (change := find(one, other))]
    yield from said
    ours, theirs = differing(one.words, other.words)
    left = _outside(ours, (span for change in said for span in change.older_spans))
    right = _outside(theirs, (span for change in said for span in change.newer_spans))
    if left or right:
        before, after = (one.claim.text, runs(left)), (other.claim.text, runs(right))
        yield _change("reworded", one, other, before, after)


def _hedged(one: Told, other: Told) -> Change | None:
    before, after = _only(one, _hedges(one, other), other, _hedges(other, one))
    if before or after:
        return _changed("hedged", one, other, before, after)
    ours, theirs = one.claim.certainty.label, other.claim.certainty.label
    return None if ours == theirs else _change("hedged", one, other, (ours, ()), (theirs, ()))


def _hedges(one: Told, other: Told) -> list[Span]:
    """Return where the hedges stand; in the same words no hedge came or went, however read."""
    spans = [hedge.span for hedge in one.claim.hedges]
    if one.keys != other.keys:
        return spans
    return [span for span in spans if not any(map(span.overlaps, one.claim.content))]


def _number(one: Told, other: Told) -> Change | None:
    ours, theirs = _unshared(one.quantities, other.quantities, _value, _value)
    # In the same words no number changed, however it was read.
    before, after = _only(
        one,
        [quantity.span for quantity in ours],
        other,
        [quantity.span for quantity in theirs],
    )
    return _changed("number", one, other, before, after) if before or after else None


def _quotation(one: Told, other: Told) -> Change | None:
    before, after = _only(one, one.quoted, other, other.quoted)
    return _changed("quotation", one, other, before, after) if before or after else None


def _only(
    one: Told, ours: Sequence[Span], other: Told, theirs: Sequence[Span]
) -> tuple[list[Span], list[Span]]:
    """Return the spans whose words are among none of the other side's."""
    return _unshared(ours, theirs, partial(_keys_at, one), partial(_keys_at, other))


def _keys_at(one: Told, span: Span) -> tuple[str, ...]:
    return tuple(keys_of(span.of(one.text)))


def _value(quantity: Quantity) -> Hashable:
    return quantity.low, quantity.high, quantity.bound, quantity.unit


def _unshared(
    ours: Sequence[Thing],
    theirs: Sequence[Thing],
    our_key: Callable[[Thing], Hashable],
    their_key: Callable[[Thing], Hashable],
) -> tuple[list[Thing], list[Thing]]:
    """Return what stands on one side only, by its key; of equal ones the first are shared."""
    left, right = [our_key(one) for one in ours], [their_key(one) for one in theirs]
    return _beyond(ours, left, Counter(right)), _beyond(theirs, right, Counter(left))


def _beyond(
    things: Iterable[Thing], keys: Iterable[Hashable], others: Counter[Hashable]
) -> list[Thing]:
    left = []
    for thing, key in zip(things, keys, strict=True):
        if others[key] > 0:
            others[key] -= 1
        else:
            left.append(thing)
    return left


def _outside(words: Iterable[Word], spans: Iterable[Span]) -> list[Word]:
    """Return the words that stand in none of `spans`."""
    said = Cover(spans)
    return [word for word in words if not said.touches(word.span)]


def _same_holder(one: Link, other: Link) -> bool:
    """Say whether two links are one holder, if by a shorter name ("Tarn", "Ada Tarn")."""
    ours, theirs = (set(keys_of(link.name or link.text)) for link in (one, other))
    return one.naming == other.naming and (ours <= theirs or theirs <= ours)


def _chain(links: Iterable[Link]) -> str | None:
    names = (" ".join((link.name or link.text).split()) for link in links)
    return BETWEEN_LINKS.join(names) or None


def _link_spans(links: Iterable[Link], others: Sequence[Link]) -> Spans:
    return tuple(sorted({span for link in _alone(links, others) for span in link.spans}))


def _alone(links: Iterable[Link], others: Sequence[Link]) -> list[Link]:
    """Return the links that no link of the other chain is the same holder as."""
    return [link for link in links if not any(_same_holder(link, other) for other in others)]


def _absent(links: Iterable[Link], text: str) -> bool:
    words = set(keys_of(text))
    return all(words.isdisjoint(keys_of(link.name or link.text)[-1:]) for link in links)


def _changed(
    kind: ChangeKind, one: Told, other: Told, before: Iterable[Span], after: Iterable[Span]
) -> Change:
    return _change(kind, one, other, _words(one.text, before), _words(other.text, after))


def _words(text: str, spans: Iterable[Span]) -> tuple[str | None, Spans]:
    ordered = tuple(sorted(spans))
    return words_of(ordered, text) or None, ordered


def _change(
    kind: ChangeKind,
    one: Told,
    other: Told,
    before: tuple[str | None, Spans],
    after: tuple[str | None, Spans],
) -> Change:
    return Change(kind, one.claim.id, other.claim.id, before[0], after[0], before[1], after[1])
