"""Topics: what a report is about, as a list of weighted words that two reports are compared by.

TF-IDF (Salton and Buckley 1988) with weights that are fixed for good (`rarity.bin`, made by
training/rarity.py), so that how alike two reports are depends on them alone, and never on what
else is in the ledger or came before. All is whole numbers until the last division.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import log, sqrt
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from reportedly.linking.words import kept
from reportedly.records import Span

FILE = Path(__file__).with_name("rarity.bin")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TITLE = 2
"""How often the words of a title count."""
LEADING = 32
"""The heaviest words, by which candidates are found: of the pairs of reports of one event in
basil/dev 97 of 100 share two of them, of other pairs 3 in 100."""
SHARED = 2
_WORD = re.compile(r"[^\W\d_][\w’'-]*[^\W_]|\d[\d,.]*\d")
_HEAVIEST = 65535

Hashes = npt.NDArray[np.uint64]
Weights = npt.NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Topic:
    """The words of a report as numbers, sorted, with their weights; and how often it names days."""

    words: Hashes
    weights: Weights
    days: tuple[int, ...]

    def packed(self) -> bytes:
        """Return the topic as the ledger keeps it."""
        days = np.minimum(self.days, 255).astype("u1").tobytes()
        return days + self.words.astype("<u8").tobytes() + self.weights.astype("<u2").tobytes()

    @classmethod
    def unpacked(cls, values: bytes) -> Self:
        """Return the topic that `packed` wrote."""
        days, rest = values[: len(DAYS)], values[len(DAYS) :]
        count = len(rest) // 10
        words = np.frombuffer(rest, "<u8", count)
        return cls(words, np.frombuffer(rest, "<u2", count, 8 * count), tuple(days))

    def leading(self) -> list[int]:
        """Return the heaviest words as signed numbers, as databases have them."""
        order = np.lexsort((self.words, -self.weights.astype(np.int64)))[:LEADING]
        return [int(word) for word in np.sort(self.words[order]).view(np.int64)]


def topic_of(title: str | None, text: str, left_out: Iterable[Span] = ()) -> Topic:
    """Return what a report is about: by its title, and by its text without its furniture."""
    body = "\n".join(piece.of(text) for piece in kept(text, left_out))
    counts = Counter(words_of(body))
    days = tuple(counts[day] for day in DAYS)
    for word in words_of(title or ""):
        counts[word] += TITLE
    return Topic(*_weighed(counts), days)


def words_of(text: str) -> list[str]:
    """Return the words of a text and its numbers of two digits or more, without case."""
    found = (word.casefold().replace("’", "'") for word in _WORD.findall(text))
    return [word.removesuffix("'s") for word in found]


def number_of(word: str) -> int:
    """Return 64 bits for a word: BLAKE2b is the same on every machine."""
    data = word.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "little")


def likeness(one: Topic, other: Topic) -> float:
    """Return how alike two topics are in their words: the cosine, 0 to 1."""
    _, ours, theirs = np.intersect1d(
        one.words, other.words, assume_unique=True, return_indices=True
    )
    shared = one.weights[ours].astype(np.int64) @ other.weights[theirs].astype(np.int64)
    return _cosine(int(shared), _square(one.weights), _square(other.weights))


def same_days(one: Topic, other: Topic) -> float:
    """Return how alike two topics are in the days of the week they name: the cosine, 0 to 1."""
    shared = sum(a * b for a, b in zip(one.days, other.days, strict=True))
    ours, theirs = (sum(day * day for day in topic.days) for topic in (one, other))
    return _cosine(shared, ours, theirs)


def _cosine(shared: int, ours: int, theirs: int) -> float:
    return shared / sqrt(ours * theirs) if shared else 0.0


def _square(weights: Weights) -> int:
    wide = weights.astype(np.int64)
    return int(wide @ wide)


def _weighed(counts: Counter[str]) -> tuple[Hashes, Weights]:
    """Return the numbers and weights of all words that weigh anything, sorted by number."""
    numbers = np.fromiter((number_of(word) for word in counts), np.uint64, len(counts))
    often = np.fromiter((_often(count) for count in counts.values()), np.int64, len(counts))
    weights = np.minimum(often * _rarity(numbers), _HEAVIEST)
    order = np.argsort(numbers)
    order = order[weights[order] > 0]
    return numbers[order], weights[order].astype(np.uint16)


def weights_of(words: Iterable[str]) -> list[int]:
    """Return what each word weighs by how rare it is, in sixteenths of a logarithm."""
    numbers = np.array([number_of(word) for word in words], np.uint64)
    return [int(weight) for weight in _rarity(numbers)]


def _often(count: int) -> int:
    return round(16 * (1 + log(count)))


def _rarity(numbers: Hashes) -> npt.NDArray[np.int64]:
    hashes, weights, rarest = _table()
    wanted = (numbers >> np.uint64(32)).astype(np.uint32)
    places = np.minimum(np.searchsorted(hashes, wanted), len(hashes) - 1)
    return np.where(hashes[places] == wanted, weights[places].astype(np.int64), rarest)


@cache
def _table() -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint8], int]:
    data = FILE.read_bytes()
    count, rarest = (int(one) for one in np.frombuffer(data, "<u4", 2))
    hashes = np.frombuffer(data, "<u4", count, 8)
    return hashes, np.frombuffer(data, "u1", count, 8 + 4 * count), rarest
