"""Clauses: a text cut at its sentences, and a sentence where a part of it may begin or end.

By marks and words alone: rough, but the same in every report, so that two that tell the same are
cut alike. What the reader knows of syntax is not kept with a reading.
"""

import re
from collections.abc import Iterator

from reportedly.records import Span
from reportedly.text.vocabulary import PERSONAL_TITLES

LEAST = 12
"""Characters of a part: shorter ones stay with what follows."""
_END = re.compile(r"(?<=[.!?…])[”\"’')\]]*\s+(?=[“\"‘(\[]*[A-Z0-9])|\n+")
_LAST_WORD = re.compile(r"([\w.]+)\.[”\"’')\]]*\s*\Z")
_SHORT = frozenset("no st jr sr vs inc ltd corp co etc e.g i.e".split()) | PERSONAL_TITLES
_PART = re.compile(
    r"(?<=[,;:.?!—–])[”\"’']*\s+|[“”\"]\s*|\s+(?=(?:and|but|or|that|which|who|whom|whose|when|where|while"
    r"|after|before|because|as|if|than|including|whether|saying|said|says|according|in|on|at|for|to|with"
    r"|from|by|about|over|of)\b)"
)


def sentences(text: str, piece: Span) -> Iterator[Span]:
    """Yield the sentences of a piece of a text, without the white space between them."""
    start = piece.start
    for end in _END.finditer(text, piece.start, piece.end):
        if _is_end(text, start, end):
            yield from _bare(text, start, end.start())
            start = end.end()
    yield from _bare(text, start, piece.end)


def parts(text: str, sentence: Span) -> list[Span]:
    """Return a sentence cut where a clause or a phrase may begin, each part up to the next."""
    cuts = [sentence.start]
    for cut in _PART.finditer(text, sentence.start, sentence.end):
        if cut.end() - cuts[-1] >= LEAST and sentence.end - cut.end() >= LEAST:
            cuts.append(cut.end())
    return [Span(*ends) for ends in zip(cuts, [*cuts[1:], sentence.end], strict=True)]


def _is_end(text: str, start: int, end: re.Match[str]) -> bool:
    """Say whether a sentence ends there: not after "Dr." or an initial."""
    if "\n" in end[0]:
        return True
    last = _LAST_WORD.search(text, start, end.end())
    word = last[1].casefold() if last else ""
    return not (word in _SHORT or (len(word) == 1 and word.isalpha()))


def _bare(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    if words.strip():
        yield Span(start + left, start + len(words.rstrip()))
