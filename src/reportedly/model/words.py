"""Words: what the model reads, one at a time, and where each stands.

A word is a run of letters and digits, or one mark. Words that a scraper glued
together ("Heraldat least") are read as two; the text keeps them as they are.
"""

import re

from reportedly.records import Span

WORD = re.compile(r"\w+|[^\w\s]")

# A name that ends in a small lower-case word which only makes sense with what
# follows: "Heraldat least", "Meridianthat the". The word after decides, since
# names of this shape exist ("Danielis", "Robertin").
_GLUED = re.compile(r"\b[A-Z][a-z]{3,}?(?:(?=at (?:least|most)\b)|(?=(?:that|from|with) the\b))")
# "saidThe": a lower-case word of three letters or more, then a capitalized one.
_CAMEL = re.compile(r"\b[a-z]{3,}(?=[A-Z][a-z]+\b)")


def find_words(text: str) -> list[Span]:
    """Return the words of `text` in order; together they hold all that is no space."""
    seams = {match.end() for pattern in (_GLUED, _CAMEL) for match in pattern.finditer(text)}
    spans: list[Span] = []
    for match in WORD.finditer(text):
        start, end = match.span()
        for seam in sorted(seams.intersection(range(start + 1, end))) if seams else ():
            spans.append(Span(start, seam))
            start = seam
        spans.append(Span(start, end))
    return spans
