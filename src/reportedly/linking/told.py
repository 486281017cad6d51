"""Told: the claims of a reading with the words that two readings are compared by."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from reportedly.linking.words import Word, words_at
from reportedly.records import Claim, Quantity, Reading, Span, Spans
from reportedly.text.covers import Cover
from reportedly.text.quotes import find_quotations

_LEADING = frozenset(["that", "and", "but"])
"""Words that only tie a content to its frame or to the claim before."""

_MARKS = '“”„«»"'

Passage = tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """A claim, the words of its content, and the lines it stands in, as words with their marks.

    `place` counts the claims in reading order.
    """

    claim: Claim
    place: int
    words: tuple[Word, ...]
    passage: Passage
    quoted: Spans
    quantities: tuple[Quantity, ...]
    text: str

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Return the words of the content as they are compared."""
        return tuple(word.key for word in self.words)


def told(reading: Reading) -> list[Told]:
    """Return the claims of a reading but its fragments, in reading order."""
    text = reading.report.text
    lines = _Lines(text)
    quotations = Cover(find_quotations(text))
    quantities = {one.id: one for one in reading.quantities}
    return [
        Told(
            claim,
            place,
            _content(text, claim.content),
            lines.at(claim.content),
            tuple(_clipped(claim.content, quotations)),
            tuple(quantities[key] for key in claim.quantities if key in quantities),
            text,
        )
        for place, claim in enumerate(reading.told().claims)
    ]


def passages(text: str) -> frozenset[str]:
    """Return the lines of a text as they are compared: words and quotation marks."""
    return frozenset(_Lines(text).keys)


class _Lines:
    """The lines of a text, found by where they stand."""

    def __init__(self, text: str) -> None:
        lines = text.split("\n")
        self.keys = [_line_key(line) for line in lines]
        self._starts: list[int] = []
        start = 0
        for line in lines:
            self._starts.append(start)
            start += len(line) + 1

    def at(self, spans: Iterable[Span]) -> Passage:
        """Return the lines that any of `spans` touches."""
        touched = {line for span in spans for line in self._touched(span)}
        return tuple(self.keys[line] for line in sorted(touched))

    def _touched(self, span: Span) -> range:
        first = bisect_right(self._starts, span.start) - 1
        return range(first, bisect_left(self._starts, span.end, lo=first))


def _line_key(line: str) -> str:
    marked = "".join(f' "{one}' if one in _MARKS else one for one in line)
    return " ".join(marked.casefold().replace("’", "'").split())


def _content(text: str, content: Spans) -> tuple[Word, ...]:
    words = words_at(text, content)
    return tuple(words[1:] if words and words[0].key in _LEADING else words)


def _clipped(content: Spans, quotations: Cover) -> Iterator[Span]:
    """Yield what of `content` stands inside quotation marks."""
    for piece in sorted(content):
        for one in quotations.near(piece):
            yield Span(max(piece.start, one.start), min(piece.end, one.end))
