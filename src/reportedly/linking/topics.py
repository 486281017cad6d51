"""Topics: what a report is about, as a list of weighted words that two reports are compared by.

TF-IDF (Salton and Buckley 1988) with weights that are fixed for good (`rarity.bin`, made by
training/rarity.py), so that how alike two reports are depends on them alone, and never on what
else is in the ledger or came before. All is whole numbers until the last division.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log
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
Wholes = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]


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


def likeness(one: Topic, others: Sequence[Topic]) -> Shares:
    """Return how alike a topic is to each of others in its words: the cosine, 0 to 1."""
    if not others or not len(one.words):
        return np.zeros(len(others))
    words = np.concatenate([other.words for other in others])
    theirs = np.concatenate([other.weights for other in others]).astype(np.int64)
    ours = one.weights.astype(np.int64)
    places = np.minimum(np.searchsorted(one.words, words), len(ours) - 1)
    shared = np.where(one.words[places] == words, ours[places] * theirs, 0)
    ends = np.cumsum([len(other.words) for other in others])
    return _cosines(_sums(shared, ends), int(ours @ ours), _sums(theirs * theirs, ends))


def same_days(one: Topic, others: Sequence[Topic]) -> Shares:
    """Return how alike a topic is to each of others in the days of the week it names: 0 to 1."""
    ours = np.array(one.days, np.int64)
    theirs = np.array([other.days for other in others], np.int64).reshape(-1, len(DAYS))
    return _cosines(theirs @ ours, int(ours @ ours), np.sum(theirs * theirs, axis=1))


def _sums(values: Wholes, ends: Wholes) -> Wholes:
    """Return the sum of each stretch of `values`, of which some may be empty."""
    upto = np.concatenate([[0], np.cumsum(values)])
    return np.diff(upto[ends], prepend=0)


def _cosines(shared: Wholes, ours: int, theirs: Wholes) -> Shares:
    # A product of two lengths is the same from both sides to the last bit, of roots it is not.
    lengths = np.sqrt(float(ours) * theirs.astype(np.float64))
    return np.divide(shared, lengths, out=np.zeros(len(shared)), where=shared > 0)


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


def _rarity(numbers: Hashes) -> Wholes:
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
