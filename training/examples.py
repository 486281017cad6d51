"""Examples: one annotated text as words and numbers, whichever corpus it is from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reportedly.model.features import features
from reportedly.model.words import find_words
from reportedly.records import Span

Labels = NDArray[np.int64]
UNKNOWN = -100
"""The label of a word that a corpus says nothing about; no loss is taken on it."""
ODDS = 1000
"""Odds are kept as whole numbers, thousandths, like all other labels."""

Cue = tuple[list[int], list[list[int]], list[list[int]]]
"""The words of a cue, and the runs of its source and of its content."""


@dataclass(slots=True)
class Example:
    """One text and what is known of it; `labels` by head, one row or number a word.

    `cues` holds, for each attribution with a cue, the indices of the cue's
    words and those of its source and content. `twin` is the same text damaged.
    """

    corpus: str
    id: str
    text: str
    words: list[Span]
    features: Labels
    labels: dict[str, Labels] = field(default_factory=dict)
    cues: list[Cue] = field(default_factory=list)
    twin: "Example | None" = None


def example(corpus: str, name: str, text: str) -> Example:
    """Return the unlabelled example of `text`."""
    words = find_words(text)
    return Example(corpus, name, text, words, features(text, words))


class Aligner:
    """Turns spans of characters into indices of the words they touch."""

    def __init__(self, words: Sequence[Span]) -> None:
        self._starts = np.array([word.start for word in words], dtype=np.int64)
        self._ends = np.array([word.end for word in words], dtype=np.int64)

    def inside(self, start: int, end: int) -> list[int]:
        """Return the indices of the words that share a character with [start, end)."""
        first = int(np.searchsorted(self._ends, start, side="right"))
        last = int(np.searchsorted(self._starts, end, side="left"))
        return list(range(first, last))


def begin_inside(runs: Iterable[Sequence[int]], into: Labels, begin: int) -> None:
    """Write B (= `begin`) and I (= `begin` + 1) over each run of word indices."""
    for run in runs:
        for place, index in enumerate(run):
            into[index] = begin + bool(place)


def well_formed(tags: Labels) -> Labels:
    """Return tags in which every I (even, over 0) follows its B (one less) or itself.

    A window may cut a span, and a few spans of a corpus overlap.
    """
    before = np.concatenate([[0], tags[:-1]])
    inside = (tags > 0) & (tags % 2 == 0)
    broken = inside & (before != tags) & (before != tags - 1)
    return np.where(broken, tags - 1, tags)
