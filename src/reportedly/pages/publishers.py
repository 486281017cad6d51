"""Publishers: the outlet that a text file names at its head as its own.

    By Tamsin Orrow, Harbour Radio
    The Tarn Observer, 6 March 2031

Only names that are plainly outlets' count: what follows a writer's name may be a place or a role.
An agency in brackets is no publisher: others print what it wrote.
"""

import re
from collections.abc import Iterable

from reportedly.text.outlets import is_outlet

_BETWEEN = re.compile(r"\s*[,|•·]\s*|\s+[–—-]\s+|\s+(?:for|of|in)\s+")
_ARTICLE = re.compile(r"^[Tt]he\s+")


def publisher_of(lines: Iterable[str]) -> str | None:
    """Return the first outlet that stands by itself between the marks of some head lines."""
    pieces = (piece.strip(" .") for line in lines for piece in _BETWEEN.split(line))
    named = (one for one in pieces if one and "(" not in one and is_outlet(one))
    return next((_ARTICLE.sub("", one) for one in named), None)
