"""Copies: which texts are nearly the same, found by MinHash without comparing all with all.

Broder 1997: of two sets, the share of equal minima under random orders of all
things is an estimate of their Jaccard similarity. Minima are cut into bands,
and two texts that agree in a whole band are candidates. Everything here is fixed
for good: signatures of ten years ago are compared with today's.
"""

import hashlib
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from reportedly.linking.words import kept, keys_of
from reportedly.records import Signature, Span

WIDTH = 4
"""Words in a shingle."""

BANDS = 40
ROWS = 3
"""Minima in a band: 40 bands of 3 find 99 of 100 pairs of similarity 0.5, and 2 of 3 of 0.3."""

_BLOCK = 4096
"""Shingles that are worked on at a time: 4 MB, however long a text is."""

Numbers = npt.NDArray[np.uint64]


def signature(text: str, left_out: Iterable[Span] = ()) -> Signature:
    """Return the signature of the words of `text` outside `left_out` (its furniture)."""
    words = keys_of("\n".join(piece.of(text) for piece in kept(text, left_out)))
    shingles = _shingles(words)
    if not shingles.size:
        return Signature(b"")
    blocks = range(0, shingles.size, _BLOCK)
    minima = [_minima(shingles[start : start + _BLOCK]) for start in blocks]
    return Signature(np.min(minima, axis=0).astype("<u4").tobytes())


def similarity(one: Signature, other: Signature) -> float:
    """Return an estimate of the two texts' similarity, 0 to 1; it errs by 0.05 or so."""
    if not one.values or not other.values:
        return 0.0
    return float(np.mean(_values(one) == _values(other)))


def bands(one: Signature) -> tuple[int, ...]:
    """Return a signed 64-bit number for each band; texts that share any are candidates.

    The numbers of two different bands never mean the same, so that all can stand in
    one column. A text too short for a signature has none.
    """
    if not one.values:
        return ()
    rows = _values(one).reshape(BANDS, ROWS).astype(np.uint64)
    mixed = np.arange(BANDS, dtype=np.uint64)
    for row in rows.T:
        mixed = _mixed(mixed) ^ row
    return tuple(_mixed(mixed).view(np.int64).tolist())


def _values(one: Signature) -> npt.NDArray[np.uint32]:
    return np.frombuffer(one.values, dtype="<u4")


def _shingles(words: list[str]) -> Numbers:
    """Return a number for each run of WIDTH words."""
    numbers = {word: _number(word) for word in set(words)}
    line = np.fromiter((numbers[word] for word in words), np.uint64, len(words))
    count = max(0, len(words) - WIDTH + 1)
    mixed = np.zeros(count, np.uint64)
    for place in range(WIDTH):
        mixed = _mixed(mixed + line[place : place + count])
    return mixed


def _number(words: str) -> int:
    """Return 64 bits for words: BLAKE2b is the same on every machine."""
    data = words.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "little")


def _minima(shingles: Numbers) -> Numbers:
    """Return the least of the shingles' numbers in each of BANDS x ROWS orders."""
    least: Numbers = np.min(_mixed(shingles[:, np.newaxis] + _ORDERS), axis=0)
    return least >> np.uint64(32)


def _mixed(numbers: Numbers) -> Numbers:
    """Return each number with its bits mixed (Steele et al. 2014: the end of SplitMix64)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


_ORDERS: Numbers = np.array([_number(f"order {one}") for one in range(BANDS * ROWS)], np.uint64)
"""A number for each order of all shingles."""
