"""Hints: places that a report's other words tell of, such as "Tarn County Police" or "Syrian"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.gazetteer import Gazetteer, Location
from reportedly.records import Entity, Span

_WORD: Final = re.compile(r"[A-Z][\w.'’]*")
_MOST: Final = 3
_COMMON: Final = frozenset(
    (
        "the of and for state national city county police university school college department "
        "council board house senate court office center centre north south east west central "
        "united new american first community public general union police fire high hospital"
    ).split()
)
"""Words that some village bears too, and that organizations' names are made of."""

Hint = tuple[Span, tuple[Location, ...]]


def hints(text: str, entities: Sequence[Entity], gazetteer: Gazetteer) -> Iterator[Hint]:
    """Yield the words of organizations and nationalities that name a place, with its places."""
    for entity in entities:
        if entity.kind == "nationality":
            country = gazetteer.country(gazetteer.country_of(entity.name) or "")
            if country:
                yield entity.mentions[0], (country,)
        elif entity.kind in {"organization", "outlet"}:
            yield from _within(text, entity.mentions[0], gazetteer)


def _within(text: str, mention: Span, gazetteer: Gazetteer) -> Iterator[Hint]:
    """Yield the places that an organization's name holds, the longest names first; none twice."""
    words = [match.span() for match in _WORD.finditer(text, mention.start, mention.end)]
    place = 0
    while place < len(words):
        for count in range(min(_MOST, len(words) - place), 0, -1):
            span = Span(words[place][0], words[place + count - 1][1])
            found = _read(span.of(text), gazetteer)
            if found:
                yield span, found
                place += count - 1
                break
        place += 1


def _read(words: str, gazetteer: Gazetteer) -> tuple[Location, ...]:
    if words.casefold() in _COMMON or len(words) < 3:
        return ()
    return tuple(one for one in gazetteer.find(words) if one.level != "area")
