"""Quotation marks: which characters of a text stand inside them."""

import re
from collections.abc import Iterator

from reportedly.records import Span

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


def quoted_share(span: Span, quotations: list[Span], text: str) -> float:
    """Return the share of a span's letters and digits that stand inside quotation marks."""
    letters = [place for place in range(*span) if text[place].isalnum()]
    if not letters:
        return 0.0
    near = [quotation for quotation in quotations if quotation.overlaps(span)]
    inside = [place for place in letters if any(q.start <= place < q.end for q in near)]
    return len(inside) / len(letters)
