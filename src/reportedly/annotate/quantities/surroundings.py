"""Surroundings: the words beside a place, never past the paragraph."""

import re

_BREAK = re.compile(r"\n[^\S\n]*\n")
_REACH = 64


def text_before(text: str, start: int, reach: int = _REACH) -> str:
    """Return up to `reach` characters before `start`, from the same paragraph."""
    window = text[max(0, start - reach) : start]
    if "\n" not in window:
        return window
    return _BREAK.split(window)[-1]


def text_after(text: str, end: int, reach: int = _REACH) -> str:
    """Return up to `reach` characters from `end` on, from the same paragraph."""
    window = text[end : end + reach]
    if "\n" not in window:
        return window
    return _BREAK.split(window)[0]


def last_word(before: str) -> str:
    """Return the word that `before` ends with, if a space follows it, without opening quotes."""
    if not before[-1:].isspace():
        return ""
    parts = before.rsplit(maxsplit=1)
    return parts[-1].lstrip("([\"“'‘") if parts else ""
