"""Differences: which words of two lists differ when as many as can be are kept in order."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from reportedly.linking.words import Word

MOST = 1_000_000
"""Pairs of words that are looked at; beyond, what differs is not looked into."""

Words = Sequence[Word]


def differing(one: Words, other: Words) -> tuple[list[Word], list[Word]]:
    """Return the words that differ, of each; mirrored when the two are swapped."""
    start = _alike(one, other)
    end = _alike(one[start:][::-1], other[start:][::-1])
    ours, theirs = one[start : len(one) - end], other[start : len(other) - end]
    if _keys(ours) > _keys(theirs):
        right, left = _unlike(theirs, ours)
        return left, right
    return _unlike(ours, theirs)


def _unlike(one: Words, other: Words) -> tuple[list[Word], list[Word]]:
    if len(one) * len(other) > MOST:
        return list(one), list(other)
    blocks = SequenceMatcher(None, _keys(one), _keys(other), autojunk=False).get_opcodes()
    changed = [block for block in blocks if block[0] != "equal"]
    left = [word for _, start, end, _, _ in changed for word in one[start:end]]
    right = [word for _, _, _, start, end in changed for word in other[start:end]]
    return left, right


def _alike(one: Words, other: Words) -> int:
    """Return with how many equal words the two begin."""
    return sum(1 for _ in takewhile(bool, _equal(one, other)))


def _equal(one: Words, other: Words) -> Iterator[bool]:
    return (mine.key == theirs.key for mine, theirs in zip(one, other, strict=False))


def _keys(words: Words) -> list[str]:
    return [word.key for word in words]
