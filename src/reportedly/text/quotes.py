"""Quotation marks: which characters of a text stand inside them."""

import re
from collections.abc import Iterator

from reportedly.records import Span
from reportedly.text.covers import Cover

# A quotation closes in its paragraph. One that runs on into the next paragraph,
# opened anew there as newspapers do, stays open to the end of its own.
_CURLY = re.compile(r"[“„«](?P<inside>[^“”„«»]*?)(?:[”»]|(?=\n\s*\n)|\Z)", re.DOTALL)
_STRAIGHT = re.compile(r"(?<!\w)(?:\"\"?|'')(?P<inside>[^\"\n]+?)(?:\"\"?|''|(?=\n)|\Z)")


def find_quotations(text: str) -> list[Span]:
    """Return what stands inside quotation marks, without the marks, in reading order."""
    return sorted(_found(text))


def _found(text: str) -> Iterator[Span]:
    for pattern in (_CURLY, _STRAIGHT):
        for match in pattern.finditer(text):
            if match["inside"].strip():
                yield Span(*match.span("inside"))


def quoted_share(span: Span, quotations: Cover, text: str) -> float:
    """Return the share of a span's letters and digits that stand inside quotation marks."""
    near = quotations.near(span)
    letters = _letters(span.of(text)) if near else 0
    if not letters:
        return 0.0
    quoted = (text[max(span.start, one.start) : min(span.end, one.end)] for one in near)
    return sum(map(_letters, quoted)) / letters


def _letters(words: str) -> int:
    return sum(map(str.isalnum, words))
