"""Containers: what the words around a name say that it lies in ("Selim, Ohio", "Syria's Tarn")."""

import re
from dataclasses import dataclass
from typing import Final

from reportedly.gazetteer import Gazetteer, Location
from reportedly.records import Span

_NAME: Final = r"[A-Z][\w.'’-]*(?:[ \t]+(?:of[ \t]+|and[ \t]+)?[A-Z][\w.'’-]*){0,3}"
_AFTER: Final = re.compile(rf"\s*[,(]\s*(?:in\s+)?(?:the\s+)?({_NAME})")
_IN: Final = re.compile(
    rf"[,\s]+in\s+(?:(?:the|far|north|south|east|west|central|northern|southern|eastern|western|"
    rf"north-?eastern|north-?western|south-?eastern|south-?western|rural|upper|lower)\s+)*({_NAME})"
)
_WORDS: Final = r"(?:(?!(?:and|or|but|to|from|with)\b)[a-z-]+\s+)"
_BEFORE: Final = re.compile(
    rf"({_NAME})(?:['’]s\s+{_WORDS}{{0,3}}|\s+{_WORDS}{{0,2}}(?:city|town|village|port|province|"
    rf"region|capital|district|enclave|island)\s+(?:of\s+)?)(?:the\s+)?$"
)
_ENDING: Final = re.compile(r"(?:['’]s?)?[.,;:)]*$")
_REACH: Final = 60
_COARSE: Final = frozenset(["country", "region"])


@dataclass(frozen=True, slots=True)
class Container:
    """A country or region that the text names beside a place: its code, and the words."""

    country: str
    area: str | None
    span: Span

    def holds(self, place: Location) -> bool:
        """Say whether a place lies in it and is not the thing itself."""
        if place.country != self.country or place.level == "country":
            return False
        return self.area is None or (place.area == self.area and place.level != "region")


def containers(text: str, mention: Span, gazetteer: Gazetteer) -> list[Container]:
    """Return what the words around a mention may say it lies in, the closest statement first."""
    found = _inside(text, mention, gazetteer)
    for pattern in (_AFTER, _IN):
        if match := pattern.match(text, mention.end, mention.end + _REACH):
            found += _named(text, Span(*match.span(1)), gazetteer)
    if match := _BEFORE.search(text, max(0, mention.start - _REACH), mention.start):
        found += _named(text, Span(*match.span(1)), gazetteer)
    return found


def _inside(text: str, mention: Span, gazetteer: Gazetteer) -> list[Container]:
    """Return what a mention says itself, as "Selim, Ohio" does."""
    comma = text.find(",", mention.start, mention.end)
    if comma < 0:
        return []
    start = (
        comma + 1 + len(text[comma + 1 : mention.end]) - len(text[comma + 1 : mention.end].lstrip())
    )
    return _named(text, Span(start, mention.end), gazetteer)


def _named(text: str, span: Span, gazetteer: Gazetteer) -> list[Container]:
    """Return the countries and regions that the longest run of first words names."""
    ends = [match.end() for match in re.finditer(r"\S+", span.of(text))]
    for end in reversed(ends):
        words = text[span.start : span.start + end]
        if found := _read(words, span.start, gazetteer):
            return found
    return []


def _read(words: str, start: int, gazetteer: Gazetteer) -> list[Container]:
    bare = _ENDING.sub("", words)
    span = Span(start, start + len(bare))
    if area := gazetteer.area_of(bare.replace(".", "")):
        return [Container(area.partition(".")[0], area, span)]
    if country := gazetteer.country_of(bare):
        return [Container(country, None, span)]
    return [
        Container(one.country, None if one.level == "country" else one.area, span)
        for one in gazetteer.find(bare)
        if one.country and one.level in _COARSE
    ]
