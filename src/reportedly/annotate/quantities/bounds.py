"""Bounds: the words before and after a figure that say how it is meant."""

import re
from types import MappingProxyType
from typing import NamedTuple

from reportedly.annotate.quantities.surroundings import text_after, text_before
from reportedly.records import Bound

_LEAST = """
at least|at the least|at the very least|no less than|no fewer than|not less than|not fewer than
a minimum of|minimum of|at a minimum|at minimum|minimum|upwards of|upward of|in excess of|excess of
north of|over|above|exceeding|beyond|>|≥|>=
as few as|as little as|not under|not below
"""
_MOST = """
at most|at the most|at the very most|up to|upto|a maximum of|maximum of|maximum|not exceeding
as many as|as much as|as high as|under|below|<|≤|<=|shy of|short of|south of|not over|not above
"""
_ABOUT = """
about|around|roughly|approximately|approx|approx.|some|nearly|almost|circa|ca.|c.|~|≈|close to
nearing|approaching|virtually|more or less|an estimated|estimated|something like|in the region of
in the neighborhood of|in the neighbourhood of|on the order of|near to|near
"""
_MORE = (
    "more|greater|higher|larger|bigger|longer|older|better|wider|taller|heavier|farther|further|"
    "faster"
)
_LESS = "less|fewer|lower|smaller|shorter|younger|lighter|slower|cheaper"


def _phrases() -> dict[tuple[str, ...], Bound]:
    table: dict[tuple[str, ...], Bound] = {}
    for phrases, bound in ((_LEAST, "at_least"), (_MOST, "at_most"), (_ABOUT, "about")):
        for phrase in re.split(r"[|\n]", phrases.strip()):
            table[tuple(phrase.split())] = bound  # type: ignore[assignment]
    for words, bound, flipped in ((_MORE, "at_least", "at_most"), (_LESS, "at_most", "at_least")):
        for word in words.split("|"):
            table[(word, "than")] = bound  # type: ignore[assignment]
            for no in ("no", "not", "never", "nothing"):
                table[(no, word, "than")] = flipped  # type: ignore[assignment]
    return table


_BEFORE = MappingProxyType(_phrases())
_LAST = frozenset(phrase[-1] for phrase in _BEFORE)
_LONGEST = max(map(len, _BEFORE))
_FILLERS = frozenset({"a", "an", "another", "additional", "just", "only", "further", "of", "total"})
# The filler "of" belongs only to "a total of", which keeps the bound before it.
_TOTAL = ("a", "total", "of")
_OPENING = "([{\"'“‘—–-"

_AFTER = re.compile(
    r"(?P<plus>\+(?![\w])|[ -]?plus\b(?! )|-plus\b)|(?P<ish>-?ish\b)"
    rf"|,?\sor\s(?:(?P<more>{_MORE}|above|over|upwards?|beyond)|(?P<less>{_LESS}|under|below)|"
    r"(?P<so>so\b(?!\s(?:that|is))|thereabouts))\b(?!\s(?:than|the|\d))"
    r"|\s(?:and|&)\s(?:(?P<up>above|over|up|upwards?|older)|(?P<down>under|below|younger))\b"
    r"(?!\s(?:than|the|to|a|an|\d))"
    r"|\s(?:(?P<least>at (?:the )?(?:very )?least|at minimum)|"
    r"(?P<most>at (?:the )?(?:very )?most))\b",
    re.IGNORECASE,
)


_LASTS = re.compile(
    r"(?:^|[.!?:;,(]\s?|\b(?:for|after|just|well|slightly|far|little|took|taken|takes|take|last|lasts|lasted|"
    r"spent|spend|spans|of|is|was|be|been|a|an|with|to|and|still|now)\s)\Z",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\b(?:car|talk|speak|think|thought|know|learn|hear|heard|worr|complain|jok|concern|stor|"
    r"question|information|documentar|curious|excit)(?:e|s|es|y|ies|ed|ied|ing|n)?\s\Z",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\b(?:add|adds|added|adding|comes|came)\s\Z", re.IGNORECASE)


class Bounding(NamedTuple):
    """A bound and the place where its words end (after) or begin (before)."""

    bound: Bound
    at: int


def bound_before(text: str, start: int, *, lasting: bool = False) -> Bounding | None:
    """Return the bound whose words stand right before `start`; the outer of two wins.

    `lasting` says that a stretch of time begins at `start`: "over two years" is
    then mostly "in the course of", and a bound only after words such as "for".
    """
    if text.endswith(("sub-", "Sub-"), 0, start):
        return Bounding("at_most", start - len("sub-"))
    found = _outermost(text, start)
    if found is None:
        return None
    said = text[found.at : start].split(maxsplit=1)[0].lower()
    before = text_before(text, found.at, 24)
    return None if _otherwise(said, before, lasting=lasting) else found


def _otherwise(said: str, before: str, *, lasting: bool) -> bool:
    """Say whether "over", "up to" or "about" is no bound here ("adds up to", "care about")."""
    if said == "over":
        return lasting and _LASTS.search(before) is None
    if said == "up":
        return _ADDS.search(before) is not None
    return said == "about" and _TOPIC.search(before) is not None


def _outermost(text: str, start: int) -> Bounding | None:
    words = _last_words(text_before(text, start))
    found: Bounding | None = None
    while True:
        phrase = _phrase(words)
        if phrase is None:
            return found
        bound, words = phrase
        at = start - _length_back(text, start, words[1])
        outer = bound if found is None or bound != "about" else found.bound
        found = Bounding(outer, at)


_Words = tuple[list[str], int]


def _last_words(window: str) -> _Words:
    """Return the words right before a place and how many of them are read already."""
    return window.split(), 0


def _length_back(text: str, start: int, used: int) -> int:
    """Return how many characters the last `used` words before `start` take."""
    at = start
    for _ in range(used):
        while text[at - 1].isspace():
            at -= 1
        while at and not text[at - 1].isspace():
            at -= 1
    while text[at] in _OPENING:
        at += 1
    return start - at


def _phrase(state: _Words) -> tuple[Bound, _Words] | None:
    """Return the bound that the unread last words say, if any, skipping fillers."""
    words, used = state
    left = words[: len(words) - used]
    while left and left[-1].lower() in _FILLERS and not _says(left):
        if left[-1].lower() == "of" and tuple(w.lower() for w in left[-3:]) != _TOTAL:
            return None
        left = left[:-1]
    said = _says(left)
    if said is None:
        return None
    size, bound = said
    return bound, (words, len(words) - len(left) + size)


def _says(left: list[str]) -> tuple[int, Bound] | None:
    if not left or left[-1].lower().lstrip(_OPENING) not in _LAST:
        return None
    lowered = [word.lower() for word in left[-_LONGEST:]]
    for size in range(len(lowered), 0, -1):
        first = lowered[-size].lstrip(_OPENING)
        bound = _BEFORE.get((first, *lowered[len(lowered) - size + 1 :]))
        if bound is not None:
            return size, bound
    return None


def bound_after(text: str, end: int) -> Bounding | None:
    """Return the bound whose words stand right after `end` ("or more", "or so")."""
    match = _AFTER.match(text_after(text, end))
    if match is None:
        return None
    if any(match[name] for name in ("plus", "more", "up", "least")):
        return Bounding("at_least", end + match.end())
    if any(match[name] for name in ("less", "down", "most")):
        return Bounding("at_most", end + match.end())
    return Bounding("about", end + match.end())
