"""Agencies: which words of a credit name somebody whose stories others print."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportedly.linking.words import keys_of
from reportedly.text.outlet_table import known_outlets
from reportedly.text.outlets import is_outlet

_SHARED = re.compile(
    r"(?:news |wire |press )?agencies|(?:the )?(?:wire|news)[ -](?:reports|services?)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\s*(?:by|from|with)\s*:?\s+", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s*(?:,|\||•|·|/|;|&|\s[-–—]\s|\b(?:and|with|for|via|from|in)\b)\s*", re.IGNORECASE
)
_OWNED = re.compile(r"[’']s? \w")
_NOUNS = frozenset("press agency wire service services newswire".split())
_ACRONYMS = frozenset("ap afp reuters upi dpa efe ansa tass xinhua kyodo anadolu interfax".split())
_STAFF = frozenset("staff our the from".split())


class Named(NamedTuple):
    """A name and where it stands in the words that were looked at."""

    name: str
    start: int
    end: int


def agencies_in(words: str, publisher: str | None) -> Iterator[Named]:
    """Yield the agencies, and outlets other than `publisher`, among the parts of a credit."""
    lead = _LEAD.match(words)
    start = lead.end() if lead else 0
    for cut in [*_BETWEEN.finditer(words, start), None]:
        end = cut.start() if cut else len(words.rstrip(" ."))
        yield from _agency_at(words, start, end, publisher)
        start = cut.end() if cut else end


def is_wire(name: str, publisher: str | None) -> bool:
    """Say whether `name` is another outlet; with no publisher known only an agency surely is."""
    if _OWNED.search(name) or is_publisher(name, publisher):
        return False  # "Harbour Radio's Ada Tarn" is no outlet
    return is_agency(name) or (bool(publisher) and is_outlet(bare(name)))


def is_agency(name: str) -> bool:
    """Say whether `name` is made as agencies' are: "Coastal Press", "Selim News Agency", "AP"."""
    keys = keys_of(bare(name))
    if len(keys) == 1:
        return keys[0] in _ACRONYMS
    return bool(keys) and keys[-1] in _NOUNS and is_outlet(bare(name))


def is_publisher(name: str, publisher: str | None) -> bool:
    """Say whether `name` is the report's own publisher, in full or by its initials."""
    if publisher is None or not keys_of(publisher):
        return False
    return (
        same_name(name, publisher)
        or _initials(name) == bare(publisher).casefold()
        or _initials(publisher) == bare(name).casefold()
    )


def same_name(one: str, other: str) -> bool:
    """Say whether two names are one, by the table of outlets, or one a part of the other."""
    first, second = (known_outlets().named(name) for name in (one, other))
    if first and second:
        return first == second
    ours, theirs = set(keys_of(bare(one))), set(keys_of(bare(other)))
    return ours <= theirs or theirs <= ours


def bare(name: str) -> str:
    """Return a name without an article, on one line."""
    return re.sub(r"^the ", "", " ".join(name.split()), flags=re.IGNORECASE)


def _initials(name: str) -> str:
    return "".join(key[0] for key in keys_of(bare(name)))


def _agency_at(words: str, start: int, end: int, publisher: str | None) -> Iterator[Named]:
    part = words[start:end]
    shared = _SHARED.fullmatch(part) or _SHARED.search(part)
    if shared and _STAFF.issuperset(keys_of(part.replace(shared[0], ""))):
        yield Named(shared[0], start + shared.start(), start + shared.end())
    elif is_wire(part, publisher):
        yield Named(part, start, end)
