"""Locating: every place of a report resolved, the names weighed together."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportedly.gazetteer import Gazetteer, Location
from reportedly.gazetteer.keys import key_of
from reportedly.places.choice import MOST_NAMES, MOST_PLACES, Answer, Question, choose
from reportedly.places.containers import containers
from reportedly.places.hints import hints
from reportedly.places.naming import candidates
from reportedly.records import Decided, Entity, Place, Report, Span, Spans

_HINT: Final = 0.5
"""What a hint counts, where a place that is mentioned once counts 1."""


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a report: the places it may mean, and the entities that bear it.

    `spans` are its mentions; `stated` the words that say what it lies in.
    """

    places: tuple[Location, ...]
    entities: tuple[int, ...]
    spans: Spans
    stated: Spans = ()


def locate(report: Report, entities: Sequence[Entity], gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """Return the entities, each of kind "place" with where it lies.

    One name has one sense in a report. Names that the gazetteer does not know
    stay without a sense.
    """
    if not any(one.kind == "place" for one in entities):
        return tuple(entities)
    names = list(_names(report.text, entities, gazetteer))
    others = [_Name(found, (), (span,)) for span, found in hints(report.text, entities, gazetteer)]
    known = [*names, *others][:MOST_NAMES]
    answers = choose([_question(one) for one in known])
    found = {
        number: _placed(entities[number], name, answer, known)
        for name, answer in zip(known, answers, strict=True)
        for number in name.entities
    }
    return tuple(
        found.get(number) or (_bare(one) if one.kind == "place" else one)
        for number, one in enumerate(entities)
    )


def _names(text: str, entities: Sequence[Entity], gazetteer: Gazetteer) -> Iterator[_Name]:
    """Yield the names of a report's places, in reading order."""
    names: dict[str, _Name] = {}
    people = _surnames(entities)
    for number, entity in enumerate(entities):
        for span in entity.mentions if entity.kind == "place" else ():
            key, places = candidates(text, span, gazetteer)
            if key and not _part_of_name(text, span, entities):
                before = names.get(key, _Name(places, (), ()))
                numbers = tuple(dict.fromkeys((*before.entities, number)))
                names[key] = replace(before, entities=numbers, spans=(*before.spans, span))
    for key, name in names.items():
        stated = _stated(text, name, gazetteer)
        if stated.stated or key not in people:
            yield stated


def _surnames(entities: Iterable[Entity]) -> set[str]:
    """Return the keys of names that people are called by: "Tarn", once Ada Tarn is, is no place."""
    return {
        key_of(alias)
        for entity in entities
        if entity.kind == "person" and len(entity.name.split()) > 1
        for alias in entity.aliases
    }


def _part_of_name(text: str, span: Span, entities: Iterable[Entity]) -> bool:
    """Say whether words are a name's part: a person's last word, an organization's possessive.

    "King" of "King's College" is no place; "Ohio" of "Ohio Governor Ada Tarn" is one.
    """
    possessive = text.startswith(("'s", "’s"), span.end)
    return any(
        other.contains(span) and other != span
        for one in entities
        if one.kind == "person" or (possessive and one.kind == "organization")
        for other in one.mentions
        if possessive or other.end == span.end
    )


def _stated(text: str, name: _Name, gazetteer: Gazetteer) -> _Name:
    """Return a name with only those places that lie in what the text says it lies in, if any do."""
    for span in name.spans:
        for one in containers(text, span, gazetteer):
            kept = tuple(place for place in name.places if one.holds(place))
            if kept:
                return replace(name, places=kept, stated=(one.span,))
    return name


def _question(name: _Name) -> Question:
    counts = 1 + math.log2(len(name.spans)) if name.entities else _HINT
    return Question(name.places[:MOST_PLACES], counts + (1.0 if name.stated else 0.0))


def _placed(entity: Entity, name: _Name, answer: Answer, known: Sequence[_Name]) -> Place:
    """Return an entity with the place chosen for its name, and what decided."""
    place = name.places[answer.place]
    decided, evidence = _decided(name, answer, known)
    return replace(
        _bare(entity),
        level=place.level,
        coordinates=(place.latitude, place.longitude),
        country=place.country,
        region=place.region,
        geonames=place.geonames,
        decided=decided,
        evidence=evidence,
    )


def _decided(name: _Name, answer: Answer, known: Sequence[_Name]) -> tuple[Decided, Spans]:
    if name.stated:
        return "stated", name.stated
    if len(name.places) == 1:
        return "only", ()
    if answer.by_context:
        return "nearby", tuple(sorted(_first(known[number].spans) for number in answer.because))
    return "largest", ()


def _first(spans: Spans) -> Span:
    return min(spans)


def _bare(entity: Entity) -> Place:
    """Return an entity as a place of which nothing is known."""
    same = (entity.id, entity.kind, entity.name, entity.aliases, entity.mentions)
    return Place(*same, confidence=entity.confidence)
