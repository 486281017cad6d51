"""Passages: the sentences of a report with all stretches of them, as they are matched with others.

A stretch is one or more neighbouring parts of a sentence. It weighs as much as its words do, each
counted once: the rarer a word is in news, the more (linking/topics.py).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import log
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from reportedly.linking.topics import DAYS, weights_of
from reportedly.linking.words import Word, kept, words_at
from reportedly.records import Reading, Span
from reportedly.text.clauses import parts, sentences
from reportedly.text.covers import Cover

MOST_PARTS = 12
"""Parts of a sentence that are matched; the rest of a longer one is left out."""
COMMON = 2
"""What a word weighs at least, in sixteenths, however common: "not" is one of them."""
NUMBER, OF_NUMBERS = "#", 32
"""What stands for any number, and what it weighs: that both tell a number says something."""
SCENE = "@"
"""Begins what says where or when something happens."""
_SMALL = frozenset("the of in at north south east west new".split())
_NOWHERE: Mapping[str, int] = MappingProxyType({})
_ENDINGS = ("ing", "ed", "es", "s", "ly")

Weights = npt.NDArray[np.int64]
Bits = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Passage:
    """A sentence of report number `report`: its parts, and which of its words stands in which.

    `first` and `last` are the parts that each stretch begins and ends with, `weights` what
    each weighs; `stems` are the words without endings, with their weights, and `held` which
    stretch holds which of them, in their order: (stretches, words).
    """

    report: int
    parts: tuple[Span, ...]
    stems: Mapping[str, int]
    held: Bits
    first: Weights
    last: Weights
    weights: Weights

    def stretch(self, number: int) -> Span:
        """Return where a stretch stands."""
        return Span(self.parts[self.first[number]].start, self.parts[self.last[number]].end)

    def holding(self, stems: Sequence[str]) -> Bits:
        """Return which stretch holds which of some words: (stretches, words)."""
        return self.held[:, [self._columns[stem] for stem in stems]]

    @cached_property
    def _columns(self) -> Mapping[str, int]:
        return {stem: column for column, stem in enumerate(self.stems)}

    @cached_property
    def scene(self) -> list[str]:
        """Return the words that say where or when."""
        return [stem for stem in self.stems if stem.startswith(SCENE)]


def passages(readings: Sequence[Reading]) -> list[Passage]:
    """Return the sentences of the bodies of all reports of a story.

    A word weighs the less, the more of these sentences have it: what the story is about
    stands in most of them, and tells none from another.
    """
    found = [one for number, reading in enumerate(readings) for one in _sentences(number, reading)]
    often = Counter(stem(word) for _, _, words in found for word in set(chain(*words)))
    return [passage(*one, often, len(found)) for one in found]


def _sentences(number: int, reading: Reading) -> Iterator[tuple[int, list[Span], list[list[str]]]]:
    """Yield the parts of each sentence of a report's body, with their words."""
    text, keys = reading.report.text, _Keys(reading)
    for piece in kept(text, [one.span for one in reading.report.furniture]):
        for sentence in sentences(text, piece):
            cut = parts(text, sentence)[:MOST_PARTS]
            words = [keys.of(part) for part in cut]
            if any(words):
                yield number, cut, words


class _Keys:
    """The words of a report as they are matched: what may differ between two tellings set aside.

    Numbers, with their bounds, are all one; hedges and the given names of people are none.
    Places and days of the week are marked: a claim about another is another claim.
    """

    def __init__(self, reading: Reading) -> None:
        self._text = reading.report.text
        self._numbers = Cover(one.span for one in reading.quantities)
        hedges = (hedge.span for claim in reading.claims for hedge in claim.hedges)
        people = (one.mentions for one in reading.entities if one.kind == "person")
        self._left_out = Cover([*hedges, *self._given(chain.from_iterable(people))])
        places = (one.mentions for one in reading.entities if one.kind == "place")
        self._places = Cover(chain.from_iterable(places))

    def of(self, part: Span) -> list[str]:
        """Return the words of a part of a sentence."""
        return [
            self._key(word)
            for word in words_at(self._text, [part])
            if not self._left_out.touches(word.span)
        ]

    def _key(self, word: Word) -> str:
        if self._numbers.touches(word.span):
            return NUMBER
        where = self._places.touches(word.span) and word.key not in _SMALL
        return SCENE + word.key if where or word.key in DAYS else word.key

    def _given(self, mentions: Iterable[Span]) -> Iterator[Span]:
        """Yield what stands before the last word of each name."""
        for mention in mentions:
            *given, _ = mention.of(self._text).rpartition(" ")
            if given[0]:
                yield Span(mention.start, mention.start + len(given[0]))


def passage(
    number: int,
    cut: list[Span],
    words: list[list[str]],
    often: Mapping[str, int] = _NOWHERE,
    count: int = 0,
) -> Passage:
    """Return a passage of parts with these words; `often` counts sentences, of `count`, by stem."""
    inside: dict[str, set[int]] = defaultdict(set)
    stems: dict[str, int] = defaultdict(int)
    flat = [(place, word) for place, found in enumerate(words) for word in found]
    for (place, word), weight in zip(
        flat, weights_of(word.lstrip(SCENE) for _, word in flat), strict=True
    ):
        one = stem(word)
        inside[one].add(place)
        known = OF_NUMBERS if word == NUMBER else round(weight * _apart(often.get(one, 0), count))
        stems[one] = max(COMMON, stems[one], known)
    first, last = np.triu_indices(len(cut))
    held = np.zeros((len(first), len(stems)), np.bool_)
    for column, one in enumerate(stems):
        held[:, column] = _holds(inside[one], first, last)
    weights = held.astype(np.int64) @ np.array(list(stems.values()), np.int64)
    return Passage(number, tuple(cut), dict(stems), held, first, last, weights)


def _apart(often: int, count: int) -> float:
    """Return how well a word tells sentences of a story apart, 0 to 1 (its rarity among them)."""
    return log((count + 2) / (often + 1)) / log(count + 2)


def _holds(places: Iterable[int], first: Weights, last: Weights) -> Bits:
    """Return which stretches hold one of some parts."""
    at = np.array(sorted(places))[:, np.newaxis]
    return np.asarray(((first <= at) & (at <= last)).any(axis=0))


def stem(word: str) -> str:
    """Return a word without a regular ending, so that "denied" meets "denies"."""
    word = word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending)
    return word
