"""Words: a text as what two tellings are compared by, each word with its place."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from reportedly.records import Span, Spans

_SIGNS = "%‰°$£€¥₹₽₩₺₪₦₱₴₿"
_WORD = re.compile(rf"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[{_SIGNS}]")


class Word(NamedTuple):
    """A word, number or sign of money and measure.

    `key` is what it is compared by: without case, with one kind of apostrophe.
    `order` counts the words, with a number left out where a new piece begins, so that
    words are neighbours when their orders are.
    """

    key: str
    span: Span
    order: int


def keys_of(text: str) -> list[str]:
    """Return the words of `text` as they are compared."""
    return [_key(word) for word in _WORD.findall(text)]


def words_at(text: str, pieces: Iterable[Span]) -> list[Word]:
    """Return the words that stand in `pieces` of `text`, in reading order."""
    return list(_words(text, sorted(pieces)))


def runs(words: Iterable[Word]) -> Spans:
    """Return where `words` stand, in reading order: neighbours in one span."""
    return tuple(_runs(sorted(words, key=lambda word: word.order)))


def kept(text: str, left_out: Iterable[Span]) -> Spans:
    """Return the pieces of `text` outside `left_out`, in reading order."""
    cuts = [Span(0, 0), *sorted(left_out), Span(len(text), len(text))]
    pieces, end = [], 0
    for before, after in pairwise(cuts):
        end = max(end, before.end)
        start = min(after.start, len(text))
        if end < start:
            pieces.append(Span(end, start))
    return tuple(pieces)


def _words(text: str, pieces: Iterable[Span]) -> Iterator[Word]:
    index = 0
    for piece in pieces:
        for match in _WORD.finditer(text, piece.start, piece.end):
            yield Word(_key(match[0]), Span(*match.span()), index)
            index += 1
        index += 1


def _runs(words: Iterable[Word]) -> Iterator[Span]:
    start = end = index = None
    for word in words:
        if start is None or end is None:
            start = word.span.start
        elif word.order != index:
            yield Span(start, end)
            start = word.span.start
        end, index = word.span.end, word.order + 1
    if start is not None and end is not None:
        yield Span(start, end)


def _key(word: str) -> str:
    return word.casefold().replace("’", "'")
