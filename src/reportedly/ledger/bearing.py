"""Bearing: who is named in the reports, as far as names may be one with each other.

Names are looked at by blocks: those that share one may be one, and what ties names of two blocks
(an alias, an outlet's other names, a person's word) leads from the one to the other. What is
reached from a name on is all that can be one with it, so what is made of it holds for the ledger.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, or_, select

from reportedly.ledger.naming_schema import introductions, named, names
from reportedly.ledger.schema import entities, places, reports
from reportedly.ledger.story_schema import topics
from reportedly.records import Bearer, Borne, Form, Introduced, Introduction, Span

MOST_VALUES = 5000
"""Values in one query; SQLite takes 32,766."""
LEAST_PREFIX = 4
"""Digits of an id that are taken for the beginning of one."""

Alike = Callable[[str], Iterable[str]]
"""The other keys of what a key names, by a table of outlets."""

_STORY = select(topics.c.report, topics.c.story).subquery("told")
_BORNE: Select[Any] = (
    select(
        names,
        named.c.beings,
        named.c.titles,
        entities.c.id.label("entity"),
        entities.c.kind,
        places.c.geonames,
        reports.c.id.label("report"),
        reports.c.published,
        _STORY.c.story,
    )
    .join(named, named.c.number == names.c.number)
    .join(entities, entities.c.number == names.c.number)
    .join(reports, reports.c.number == entities.c.report)
    .outerjoin(places, places.c.number == names.c.number)
    .outerjoin(_STORY, _STORY.c.report == reports.c.number)
    .where(reports.c.current)
    .order_by(names.c.number, names.c.position)
)
_INTRODUCED: Select[Any] = (
    select(introductions, reports.c.id.label("told_in"), _STORY.c.story)
    .join(reports, reports.c.number == introductions.c.report)
    .outerjoin(_STORY, _STORY.c.report == reports.c.number)
    .where(reports.c.current)
    .order_by(introductions.c.report, introductions.c.position)
)


def borne(connection: Connection, numbers: Iterable[int] | None = None) -> Iterator[Borne]:
    """Yield the named entities of these numbers, or all there are."""
    if numbers is None:
        yield from _bearers(connection.execute(_BORNE))
        return
    for some in _parts(sorted(numbers)):
        yield from _bearers(connection.execute(_BORNE.where(names.c.number.in_(some))))


def introduced(connection: Connection, keys: Collection[str] | None = None) -> Iterator[Introduced]:
    """Yield where reports give two names as one: one of these keys with another, or all."""
    known = introductions.c
    if keys is None:
        yield from map(_introduced, connection.execute(_INTRODUCED))
        return
    for some in _parts(sorted(keys)):
        query = _INTRODUCED.where(or_(known.one.in_(some), known.other.in_(some)))
        yield from map(_introduced, connection.execute(query))


def reached(
    connection: Connection,
    asked: Collection[str],
    alike: Alike,
    same: Sequence[tuple[str, str]],
) -> tuple[set[int], set[str]]:
    """Return the numbers of the named entities that may be one with who is called so, and the keys.

    `asked` are whole words of a key, keys that a table of outlets knows, or beginnings of an
    entity's id. `same` are pairs of entities that a person judged to be one.
    """
    numbers: set[int] = set()
    keys: set[str] = set()
    blocks: set[str] = set()
    waiting = _blocks(connection, or_(*map(_called, asked)))
    waiting = waiting or _blocks(connection, or_(*map(_with_id, asked)))
    waiting |= _blocks_of_keys(connection, {far for key in asked for far in alike(key)})
    while waiting:
        blocks |= waiting
        found = _rows(connection, waiting)
        fresh = {row.number for row in found} - numbers
        far = _tied({row.key for row in found} - keys, connection, alike)
        numbers |= fresh
        waiting = _blocks_of_keys(connection, far - keys)
        waiting |= _blocks_of_numbers(connection, fresh)
        waiting |= _blocks_of_judged(connection, fresh, same)
        keys |= far
        waiting -= blocks
    return numbers, keys


def _tied(keys: Collection[str], connection: Connection, alike: Alike) -> set[str]:
    """Return some keys with all that reports and the table of outlets give as one with them."""
    found: set[str] = set()
    waiting = set(keys)
    while waiting:
        found |= waiting
        far = {other for key in waiting for other in alike(key)} | _given(connection, waiting)
        waiting = far - found
    return found


def _given(connection: Connection, keys: Collection[str]) -> set[str]:
    known = introductions.c
    found: set[str] = set()
    for some in _parts(sorted(keys)):
        either = or_(known.one.in_(some), known.other.in_(some))
        pairs = connection.execute(select(known.one, known.other).where(either))
        found.update(key for pair in pairs for key in pair)
    return found


def _blocks_of_keys(connection: Connection, keys: Iterable[str]) -> set[str]:
    parts = _parts(sorted(keys))
    return set().union(*(_blocks(connection, names.c.key.in_(some)) for some in parts))


def _blocks_of_numbers(connection: Connection, numbers: Iterable[int]) -> set[str]:
    parts = _parts(sorted(numbers))
    return set().union(*(_blocks(connection, names.c.number.in_(some)) for some in parts))


def _blocks_of_judged(
    connection: Connection, numbers: Collection[int], same: Sequence[tuple[str, str]]
) -> set[str]:
    partners = sorted(_judged(connection, numbers, same)) if same else ()
    held = select(entities.c.number)
    return set().union(
        *(
            _blocks(connection, names.c.number.in_(held.where(entities.c.id.in_(some))))
            for some in _parts(partners)
        )
    )


def _judged(
    connection: Connection, numbers: Collection[int], same: Sequence[tuple[str, str]]
) -> set[str]:
    """Return the ids of entities that a person judged to be one with some."""
    ids: set[str] = set()
    for some in _parts(sorted(numbers)):
        query = select(entities.c.id).where(entities.c.number.in_(some))
        ids.update(connection.execute(query).scalars())
    return {end for pair in same if not ids.isdisjoint(pair) for end in pair} - ids


def _rows(connection: Connection, blocks: Collection[str]) -> list[Row[Any]]:
    found: list[Row[Any]] = []
    for some in _parts(sorted(blocks)):
        query = select(names.c.number, names.c.key).where(names.c.block.in_(some))
        found.extend(connection.execute(query))
    return found


def _blocks(connection: Connection, chosen: "ColumnElement[bool]") -> set[str]:
    return set(connection.execute(select(names.c.block).where(chosen).distinct()).scalars())


def _called(words: str) -> "ColumnElement[bool]":
    """Return what chooses the keys that hold whole words; they hold no sign of LIKE's but "_"."""
    key = names.c.key
    return or_(
        key == words,
        key.startswith(f"{words} ", autoescape=True),
        key.endswith(f" {words}", autoescape=True),
        key.contains(f" {words} ", autoescape=True),
    )


def _with_id(prefix: str) -> "ColumnElement[bool]":
    known = entities.c.id
    if len(prefix) < LEAST_PREFIX:
        return names.c.number < 0
    held = select(entities.c.number).where(known >= prefix, known < prefix + "\x7f")
    return names.c.number.in_(held)


def _bearers(rows: Iterable[Row[Any]]) -> Iterator[Borne]:
    for _, forms in groupby(rows, key=lambda row: row.number):
        found = list(forms)
        first = found[0]
        bearer = Bearer(
            first.entity, first.beings, tuple(map(_form, found)), 0, tuple(first.titles)
        )
        story = first.story or first.report
        yield Borne(bearer, first.kind, first.report, story, first.published, first.geonames)


def _form(row: Row[Any]) -> Form:
    return Form(row.key, row.block, row.initials, row.name, row.text, Span(*row.span))


def _introduced(row: Row[Any]) -> Introduced:
    told = Introduction(row.how, row.beings, row.one, row.other, Span(*row.span), row.text)
    return Introduced(told, row.told_in, row.story or row.told_in)


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), MOST_VALUES):
        yield values[start : start + MOST_VALUES]
