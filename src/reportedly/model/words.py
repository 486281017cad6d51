"""Words: what the model reads, one at a time, and where each stands.

A word is a run of letters and digits, or one mark. Words that a scraper glued
together ("Heraldat least") are read as two; the text keeps them as they are.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, starmap

from reportedly.records import Span

WORD = re.compile(r"\w+|[^\w\s]")

# A name that ends in a small lower-case word which only makes sense with what
# follows: "Heraldat least", "Meridianthat the". The word after decides, since
# names of this shape exist ("Danielis", "Robertin").
_GLUED = re.compile(r"\b[A-Z][a-z]{3,}?(?:(?=at (?:least|most)\b)|(?=(?:that|from|with) the\b))")
# "saidThe": a lower-case word of three letters or more, then a capitalized one.
_CAMEL = re.compile(r"\b[a-z]{3,}+(?=[A-Z][a-z]+\b)")


def find_words(text: str) -> list[Span]:
    """Return the words of `text` in order; together they hold all that is no space."""
    seams = sorted(match.end() for pattern in (_GLUED, _CAMEL) for match in pattern.finditer(text))
    words = [match.span() for match in WORD.finditer(text)]
    return list(starmap(Span, _parted(words, seams) if seams else words))


def _parted(words: Sequence[tuple[int, int]], seams: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield words, those that hold seams in parts."""
    for start, end in words:
        inside = seams[bisect_right(seams, start) : bisect_left(seams, end)]
        yield from pairwise(dict.fromkeys([start, *inside, end]))


def outside(words: list[Span], aside: Sequence[Span]) -> list[Span]:
    """Return the words that share no character with what lies `aside`."""
    out: set[int] = set()
    for span in aside:
        first = bisect_right(words, span.start, key=_end)
        out.update(range(first, bisect_left(words, span.end, key=_start)))
    return [word for place, word in enumerate(words) if place not in out] if out else words


def _start(word: Span) -> int:
    return word.start


def _end(word: Span) -> int:
    return word.end
