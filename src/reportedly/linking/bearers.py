"""Bearers: the entities of a report that have a name, each with the names that it has there."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportedly.linking.agencies import bare
from reportedly.records import Bearer, Entity, Form, Place, Reading, Span, bounded_key
from reportedly.records.identity import Beings
from reportedly.text.names import body_key, goes_on, is_acronym, junior_next, person_name, sound_of
from reportedly.text.outlets import LONGEST
from reportedly.text.vocabulary import COURTESIES

BEINGS: Mapping[str, Beings] = {
    "person": "person",
    "organization": "body",
    "outlet": "body",
    "place": "place",
}
"""The kinds of entities that have an identity over reports."""
JUNIOR = "+"
"""Stands behind the initials of who is told from a parent of the same name."""
_BEHIND = re.compile(r"(?:[\s,/&]|\b(?:of|and|for|the|on|in|at|to)$|[’']s?$)+$")
_LOWER = re.compile(r"\b[a-z]\w*")


def bearers(reading: Reading) -> tuple[Bearer, ...]:
    """Return the named entities of a report: people, organizations, outlets and places.

    What is only described ("our troops"), what is a common noun elsewhere in the report
    ("Lawmakers") and what is cut off ("USA" of "USA Today") has no name. What was read as an
    organization in a report that has a person of that name or surname is that person's.
    """
    text = reading.report.text
    plain = frozenset(_LOWER.findall(text))
    titles = _titles(reading)
    found = []
    for at, one in enumerate(reading.entities):
        forms = _ordered(text, one, plain)
        if forms:
            found.append(Bearer(one.id, BEINGS[one.kind], forms, at, titles.get(one.id, ())))
    people = (one for one in found if one.beings == "person")
    keys = {form.key for one in people for form in one.forms}
    known = keys | {key.split()[-1] for key in keys}
    return tuple(_settled(one, known) for one in found)


def _titles(reading: Reading) -> Mapping[str, tuple[str, ...]]:
    """Return the titles that an entity has where it is cited by name, in reading order."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for link in (link for claim in reading.claims for link in claim.chain):
        said = link.title and link.title.lower().strip(".") not in COURTESIES
        if link.entity and link.title and said and link.naming == "named":
            found[link.entity][" ".join(link.title.split())] = None
    return {entity: tuple(titles) for entity, titles in found.items()}


def _settled(one: Bearer, people: set[str]) -> Bearer:
    named = all(form.key in people and not is_acronym(form.text) for form in one.forms)
    if one.beings != "body" or not named:
        return one
    forms = (replace(form, block=_sounding(form.key)) for form in one.forms)
    return replace(one, beings="person", forms=tuple(forms))


def _ordered(text: str, one: Entity, plain: frozenset[str]) -> tuple[Form, ...]:
    """Return the names of an entity, the fullest first."""
    beings = BEINGS.get(one.kind)
    forms: dict[str, Form] = {}
    for form in _forms(text, one, beings) if beings else ():
        common = " " not in form.text and form.text.lower() in plain
        if not common or beings == "person" or is_acronym(form.text):
            forms.setdefault(form.key + "\0" + form.initials, form)
    nested = {form.span for form in forms.values() if _is_nested(form, one)}
    ranked = sorted(forms.values(), key=lambda form: (form.span in nested, _rank(beings, form)))
    return tuple(sorted(ranked, key=lambda form: beings == "person" and " " not in form.key))


def _is_nested(form: Form, one: Entity) -> bool:
    """Say whether a form stands inside another of the entity: "Ada Venn" of "Ilse Ada Venn"."""
    return any(span.contains(form.span) and span != form.span for span in one.mentions)


def _forms(text: str, one: Entity, beings: Beings) -> Iterator[Form]:
    place = f"#{one.geonames}" if isinstance(one, Place) and one.geonames else None
    for span in one.mentions:
        words = " ".join(span.of(text).split())
        if beings == "person":
            name = person_name(words)
            if name is not None and (name.full or not goes_on(text, span.end)):
                key = bounded_key(name.key)
                junior = JUNIOR if name.junior or junior_next(text, span.end) else ""
                initials = name.initials + junior
                yield Form(key, _sounding(key), initials, name.shown, words, span)
        elif len(words.split()) <= LONGEST + 4:
            key = bounded_key(body_key(words) or "")
            if key and not goes_on(text, span.end):
                yield Form(key, place or key, "", _trimmed(words), words, span)


def _sounding(key: str) -> str:
    """Return among which people's names one is looked at: those whose surnames sound so."""
    return f"~{sound_of(key.rsplit(maxsplit=1)[-1])}"


def _trimmed(words: str) -> str:
    """Return a name without article, and without what was taken along behind it."""
    return _BEHIND.sub("", bare(words))


def _rank(beings: Beings | None, form: Form) -> tuple[int, int, int, Span]:
    """Return what orders the forms: for people the full name that ends the longest one."""
    words = form.key.count(" ") + 1
    if beings == "person":
        return (words < 2, words, -len(form.initials), form.span)
    return (0, -words, -len(form.key), form.span)
