"""Features: what an uncased vocabulary cannot see of a word.

One row a word: its casing, the gap before it, the quotation mark it is, and
whether it stands inside quotation marks. All are small classes, embedded and
added to the word's pieces at the encoder's input and again at the heads.
"""

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Span

SIZES = (8, 4, 4, 2)
"""How many classes each column has: casing, gap, quotation mark, inside."""

_LOWER, _TITLE, _UPPER, _INITIAL, _MIXED, _DIGITS, _ALNUM, _MARK = range(8)
_GLUED, _SPACE, _LINE, _PARAGRAPH = range(4)
_NONE, _OPEN, _CLOSE, _STRAIGHT = range(4)
_OPENING, _CLOSING = frozenset("“«„"), frozenset("”»")


def casing(word: str) -> int:
    """Return the casing class of a word."""
    if not word[0].isalnum():
        return _MARK
    if word.isdigit():
        return _DIGITS
    if not word.isalpha() and any(c.isdigit() for c in word):
        return _ALNUM
    if word.islower():
        return _LOWER
    if word.isupper():
        return _INITIAL if len(word) == 1 else _UPPER
    return _TITLE if word.istitle() else _MIXED


def _gap(between: str) -> int:
    breaks = between.count("\n")
    if breaks:
        return _PARAGRAPH if breaks > 1 else _LINE
    return _SPACE if between else _GLUED


def _mark(word: str) -> int:
    if word in _OPENING:
        return _OPEN
    if word in _CLOSING:
        return _CLOSE
    return _STRAIGHT if word == '"' else _NONE


def features(text: str, words: list[Span]) -> NDArray[np.int64]:
    """Return the features of `words`, shape (words, 4)."""
    forms = [text[start:end] for start, end in words]
    looks = {word: (casing(word), _mark(word)) for word in set(forms)}
    rows: list[tuple[int, int, int, bool]] = []
    inside, before = False, 0
    for word, (start, end) in zip(forms, words, strict=True):
        between = text[before:start]
        gap = _SPACE if between == " " else _gap(between)
        if not rows or gap == _PARAGRAPH:
            gap, inside = _PARAGRAPH, False
        case, mark = looks[word]
        if mark == _OPEN:
            inside = True
        rows.append((case, gap, mark, inside))
        if mark == _CLOSE:
            inside = False
        elif mark == _STRAIGHT:
            inside = not inside
        before = end
    return np.array(rows, dtype=np.int64).reshape(-1, len(SIZES))
