"""Alignment: which claim of a later version is which of an earlier one.

First claims with the same words, then the most similar, each claim once. It is
the same whichever version is called the later: similarity is symmetric, and
of two equally similar pairs that share a claim one is always nearer in reading
order or comes first in both.
"""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from reportedly.linking.told import Told

LEAST = 0.5
"""The similarity from which a claim counts as another one reworded."""

REACH = 500
"""Claims that a reworded one may have moved by; it bounds the time that long reports take."""

Pairs = list[tuple[Told, Told]]

_KEYS: tuple[Callable[[Told], Hashable], ...] = (
    lambda one: (one.keys, one.claim.where, one.passage, _holders(one)),
    lambda one: (one.keys, one.claim.where, one.passage),
    lambda one: (one.keys, one.claim.where, _holders(one)),
    lambda one: (one.keys, one.claim.where),
    lambda one: one.keys,
)
"""What claims agree in, the most first: it tells apart claims with the same words."""


def same_words(older: Iterable[Told], newer: Iterable[Told]) -> Pairs:
    """Pair claims with the same words, each at most once; first those that agree in more."""
    pairs: Pairs = []
    left, right = list(older), list(newer)
    for key in _KEYS:
        pairs += _agreeing(left, right, key)
        left, right = unpaired(left, right, pairs)
    return pairs


def similar(older: Iterable[Told], newer: Iterable[Told]) -> Pairs:
    """Pair claims that tell nearly the same in the same part of the page, each at most once."""
    left, right = list(older), list(newer)
    found = sorted(_similar(left, right), key=lambda one: one[0])
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs: Pairs = []
    for _, i, j in found:
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((left[i], right[j]))
    return pairs


def unpaired(
    older: Iterable[Told], newer: Iterable[Told], pairs: Pairs
) -> tuple[list[Told], list[Told]]:
    """Return the claims of both versions that are in none of `pairs`."""
    left = {one.place for one, _ in pairs}
    right = {other.place for _, other in pairs}
    return (
        [one for one in older if one.place not in left],
        [one for one in newer if one.place not in right],
    )


def _agreeing(
    older: Sequence[Told], newer: Sequence[Told], key: Callable[[Told], Hashable]
) -> Iterator[tuple[Told, Told]]:
    waiting: defaultdict[Hashable, deque[Told]] = defaultdict(deque)
    for one in older:
        waiting[key(one)].append(one)
    for other in newer:
        if waiting[key(other)]:
            yield waiting[key(other)].popleft(), other


def _similar(
    older: Sequence[Told], newer: Sequence[Told]
) -> Iterator[tuple[tuple[float, int, int], int, int]]:
    """Yield the rank of each pair that is similar enough, and where its claims stand."""
    index = _postings(newer)
    reach = REACH * max(len(older), len(newer))
    for i, one in enumerate(older):
        for j, count in _shared(one, index, i * len(newer), reach, len(older)).items():
            likeness = 2 * count / (len(one.keys) + len(newer[j].keys))
            if likeness >= LEAST and one.claim.where == newer[j].claim.where:
                # Positions as shares of each version, without division.
                apart = abs(i * len(newer) - j * len(older))
                yield (-likeness, apart, i + j), i, j


def _shared(
    one: Told, index: dict[str, list[tuple[int, int]]], at: int, reach: int, step: int
) -> Counter[int]:
    """Return how many words `one` shares with each claim that is at most `reach` from `at`."""
    shared: Counter[int] = Counter()
    first, last = -((reach - at) // step), (at + reach) // step
    for key, count in Counter(one.keys).items():
        held = index.get(key, [])
        start = bisect_left(held, (first, 0))
        for j, others in held[start : bisect_left(held, (last + 1, 0), lo=start)]:
            shared[j] += min(count, others)
    return shared


def _postings(claims: Sequence[Told]) -> dict[str, list[tuple[int, int]]]:
    """Return for each word the claims that it stands in, and how often."""
    index: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, one in enumerate(claims):
        for key, count in Counter(one.keys).items():
            index[key].append((place, count))
    return dict(index)


def _holders(one: Told) -> tuple[str, ...]:
    return tuple((link.name or link.text).casefold() for link in one.claim.chain)
