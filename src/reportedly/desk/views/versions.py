"""Versions: two texts that stood at one address, side by side, with the words that differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final

from reportedly.records import Track, Version

MOST_LINES: Final = 2_000
MOST_WORDS: Final = 2_000
"""In a line. Longer ones are shown whole: to compare them would take minutes."""
_WORD: Final = re.compile(r"\w+|\s+|[^\w\s]")

Pieces = tuple[tuple[str, bool], ...]
"""Words in order, each with whether the other text lacks it here."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of each text, empty where one has none; `same` where nothing differs."""

    older: Pieces
    newer: Pieces
    same: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions of one address, line by line; `more` lines were left out."""

    track: Track
    older: Version
    newer: Version
    pairs: tuple[Pair, ...]
    more: bool


def compared(track: Track, older: Version, newer: Version, texts: tuple[str, str]) -> Compared:
    """Return two versions side by side."""
    left, right = ([line for line in text.splitlines() if line.strip()] for text in texts)
    more = max(len(left), len(right)) > MOST_LINES
    pairs = tuple(_pairs(left[:MOST_LINES], right[:MOST_LINES]))
    return Compared(track, older, newer, pairs, more)


def _pairs(left: Sequence[str], right: Sequence[str]) -> Iterator[Pair]:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            for line in left[a:b]:
                yield Pair(((line, False),), ((line, False),), same=True)
            continue
        for one, other in zip_longest(left[a:b], right[c:d], fillvalue=""):
            yield Pair(*_words(one, other), same=False)


def _words(one: str, other: str) -> tuple[Pieces, Pieces]:
    left, right = _WORD.findall(one), _WORD.findall(other)
    if len(left) * len(right) > MOST_WORDS**2:
        return ((one, True),), ((other, True),)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    older: list[tuple[str, bool]] = []
    newer: list[tuple[str, bool]] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        differs = kind != "equal"
        older += [("".join(left[a:b]), differs)] if b > a else []
        newer += [("".join(right[c:d]), differs)] if d > c else []
    return _joined(older), _joined(newer)


def _joined(pieces: Sequence[tuple[str, bool]]) -> Pieces:
    """Return pieces with those that differ as one where nothing but a space lies between them."""
    joined: list[tuple[str, bool]] = []
    for place, (words, differs) in enumerate(pieces):
        between = 0 < place < len(pieces) - 1 and not words.strip()
        told = differs or (between and pieces[place - 1][1] and pieces[place + 1][1])
        if joined and joined[-1][1] == told:
            joined[-1] = (joined[-1][0] + words, told)
        else:
            joined.append((words, told))
    return tuple(joined)
