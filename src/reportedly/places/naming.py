"""Naming: what of a mention's words is to be looked up, and which places may be meant by it."""

import math
import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.gazetteer import Gazetteer, Location
from reportedly.gazetteer.keys import key_of
from reportedly.records import Level, Span

LONGEST: Final = 60
"""Characters in a place's name; what is longer is a description."""

_ACRONYM: Final = 2
"""Letters, with a point: "us" is no name, "US" and "Ga." are."""

_MUCH: Final = 1.0
"""Doublings that a region may have over its city: the city has half of its people or more."""

_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_KIND_OF: Final = re.compile(
    r"^(?:[\w-]+\s+){0,4}?(?:city|cities|town|village|province|state|region|county|district|"
    r"port|island|suburb|capital|republic|governorate|parish|borough|township)\s+of\s+(?=[A-Z])",
    re.IGNORECASE,
)
_SIDE: Final = re.compile(
    r"^(?:(?:far|upper|lower|deep|rural|metro|metropolitan|greater|downtown|mainland|suburban|"
    r"(?:north|south|east|west|northeast|northwest|southeast|southwest|mid)(?:ern)?|central|"
    r"(?:north|south)-?(?:east|west)ern|coastal|nearby|occupied)[\s-]+)+(?=[A-Z])",
    re.IGNORECASE,
)
_COUNTIES: Final = re.compile(
    r"(?:,?\s+(?:and\s+)?[A-Z][\w.'’-]+){0,15},?\s+(?:[Cc]ounties|[Pp]arishes)\b"
)
_TOWNS: Final[frozenset[Level]] = frozenset(["capital", "city"])
_PART_OF_NAME: Final = frozenset(["City", "Town", "Village", "Area", "District"])
"""With a capital these belong to the name: Tarn City is not Tarn."""

_WHAT: Final[tuple[tuple[str, frozenset[Level]], ...]] = (
    ("county", frozenset(["county"])),
    ("parish", frozenset(["county"])),
    ("province", frozenset(["region", "county"])),
    ("governorate", frozenset(["region", "county"])),
    ("oblast", frozenset(["region", "county"])),
    ("state", frozenset(["region"])),
    ("region", frozenset(["region", "county", "area"])),
    ("district", _TOWNS | {"region", "county"}),
    ("peninsula", frozenset(["region", "area"])),
    ("city", _TOWNS),
    ("town", _TOWNS),
    ("village", _TOWNS),
    ("area", _TOWNS | {"county", "region", "area"}),
)


def candidates(text: str, mention: Span, gazetteer: Gazetteer) -> tuple[str, tuple[Location, ...]]:
    """Return the key that a mention was found under and the places that bear it, or ("", ()).

    A demonym that stands as a place ("Syrian") means its country.
    """
    words = mention.of(text)
    if country := gazetteer.country(gazetteer.country_of(words) or ""):
        return key_of(words), (country,)
    for name, levels in _names(text, mention):
        found = tuple(one for one in gazetteer.find(name) if not levels or one.level in levels)
        if found:
            return key_of(name), found if levels else tuple(_cities_first(found))
    return "", ()


def _cities_first(found: Sequence[Location]) -> Iterator[Location]:
    """Yield places but the regions that are called after a city that holds half of their people.

    "Tarn" is then the city; the region would be called "Tarn province".
    """
    cities = {one.area: one.weight for one in reversed(found) if one.level in _TOWNS}
    for one in found:
        if one.level != "region" or cities.get(one.area, -math.inf) < one.weight - _MUCH:
            yield one


def _names(text: str, mention: Span) -> Iterator[tuple[str, frozenset[Level]]]:
    """Yield what to look up for a mention, with what follows it: "Tarn and Selim counties"."""
    if _COUNTIES.match(text, mention.end):
        for what in ("County", "Parish"):
            yield f"{mention.of(text)} {what}", frozenset()
    yield from names_of(mention.of(text))


def names_of(words: str) -> Iterator[tuple[str, frozenset[Level]]]:
    """Yield what to look up for some words, the surest first, with the levels that it may have.

    An empty set allows all. "the northern city of Selim" yields itself, then
    "Selim"; words without a capital name nothing.
    """
    plain = _POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(words.split())))
    if not _named(plain):
        return
    yield plain, frozenset()
    head, _, rest = plain.partition(",")
    if rest:
        yield head, frozenset()
    for pattern in (_KIND_OF, _SIDE):
        if (match := pattern.match(head)) and _named(head[match.end() :]):
            yield head[match.end() :], frozenset()
    bare, _, what = head.rpartition(" ")
    for word, levels in _WHAT:
        if bare and what.casefold() == word and what not in _PART_OF_NAME:
            yield bare, levels


def _named(words: str) -> bool:
    """Say whether words can be a name: with a capital, and all capitals if they are short."""
    if not words or len(words) > LONGEST or not any(char.isupper() for char in words):
        return False
    return words.upper() == words or len(words) > _ACRONYM
