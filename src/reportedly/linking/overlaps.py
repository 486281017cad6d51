"""Overlaps: what two texts share, word for word, to confirm what signatures only estimate."""

from collections.abc import Iterable

from reportedly.linking.copies import WIDTH
from reportedly.linking.words import Word, kept, runs, words_at
from reportedly.records import Overlap, Span

ENOUGH = 0.5
"""Share of the shorter text that a copy shares; three outlets on one event share up to 0.37."""

FEWEST = 30
"""Shingles that a copy shares at least: a quotation or two make no copy."""

Shingle = tuple[str, ...]


def overlap(
    first: str,
    second: str,
    first_left_out: Iterable[Span] = (),
    second_left_out: Iterable[Span] = (),
) -> Overlap:
    """Return what two texts share outside their furniture, and where in each it stands."""
    one = words_at(first, kept(first, first_left_out))
    other = words_at(second, kept(second, second_left_out))
    ours, theirs = set(_shingles(one)), set(_shingles(other))
    shared = ours & theirs
    return Overlap(
        len(shared),
        _share(len(shared), len(ours | theirs)),
        _share(len(shared), len(ours)),
        _share(len(shared), len(theirs)),
        runs(_standing(one, shared)),
        runs(_standing(other, shared)),
    )


def is_copy(shared: Overlap) -> bool:
    """Say whether two texts share so much that one copies the other, or both a third."""
    return shared.shared >= FEWEST and max(shared.of_first, shared.of_second) >= ENOUGH


def exact_similarity(first: str, second: str) -> float:
    """Return the share of two texts' shingles that stand in both (Jaccard), 0 to 1."""
    return overlap(first, second).similarity


def _shingles(words: list[Word]) -> list[Shingle]:
    keys = [word.key for word in words]
    return list(zip(*(keys[place:] for place in range(WIDTH)), strict=False))


def _standing(words: list[Word], shared: set[Shingle]) -> set[Word]:
    """Return the words that stand in a shared shingle."""
    begins = (at for at, shingle in enumerate(_shingles(words)) if shingle in shared)
    return {word for at in begins for word in words[at : at + WIDTH]}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
