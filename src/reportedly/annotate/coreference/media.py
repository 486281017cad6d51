"""Media: what "the newspaper" and "the station" may stand for, known outlets and others.

"The Hallow Lantern reported that …. The newspaper added …": that a body tells, or is told, and
its name does not say that it is anything else, is enough where a newspaper must have been named.
"""

import re
from collections.abc import Iterable

from reportedly.annotate.mentions import Mention
from reportedly.records import Span
from reportedly.text.outlets import is_outlet
from reportedly.text.vocabulary import HEARERS, MEDIA, ORGANIZATIONS

_STATIONS = frozenset("station broadcaster channel".split())
_PAPERS = frozenset("newspaper paper daily tabloid broadsheet magazine weekly".split())
_ON_AIR = frozenset("radio tv television channel broadcasting fm".split())
_IN_PRINT = _PAPERS | frozenset(
    "times post guardian herald tribune journal chronicle gazette courier observer dispatch".split()
)
_WIRES = frozenset("press wire agency newswire".split())
_BODIES = ORGANIZATIONS | HEARERS | frozenset("nations house cabinet society league club".split())
_TOLD = re.compile(
    r"\b(?:told|according to|(?:report|article|story|interview|account) (?:by|in|with|from))"
    r"\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the\s+)?\Z", re.IGNORECASE)
_BEFORE = 40
"""Characters before a name that say what part it takes."""


def may_be(noun: str, text: str, name: Mention, sources: Iterable[Span]) -> bool:
    """Say whether a noun for a medium may stand for a name; `sources` are those of attributions."""
    words = name.span.of(text).lower().split()
    known = is_outlet(name.span.of(text)) or is_outlet(f"the {name.span.of(text)}")
    if noun == "agency":
        return known and words[-1] in _WIRES
    return noun in MEDIA and _fits(noun, words) and (known or _takes_part(text, name, sources))


def _fits(noun: str, words: list[str]) -> bool:
    """Say whether a name is not plainly that of another medium: no radio is a newspaper."""
    if noun in _PAPERS:
        return _ON_AIR.isdisjoint(words)
    return noun not in _STATIONS or _IN_PRINT.isdisjoint(words)


def _takes_part(text: str, name: Mention, sources: Iterable[Span]) -> bool:
    """Say whether a body tells something, or is told it, that may be an outlet by its name."""
    start, end = name.span
    led = text[max(0, start - _BEFORE) : start]
    person = name.kind == "person" and not led.lower().endswith("the ")
    if person or not _BODIES.isdisjoint(name.span.of(text).lower().split()):
        return False
    tells = any(
        one.end == end and one.start <= start and _ARTICLE.fullmatch(text, one.start, start)
        for one in sources
    )
    return tells or _TOLD.search(led) is not None
