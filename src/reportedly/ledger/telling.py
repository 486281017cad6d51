"""Stories: which there are, and which reports tell each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from reportedly.ledger.correcting import as_judged
from reportedly.ledger.loading import load
from reportedly.ledger.reports import numbers_of
from reportedly.ledger.schema import addresses, copies, reports
from reportedly.ledger.story_schema import topics
from reportedly.records import Reading, Span, Story, Telling, WireCredit


@dataclass(frozen=True, slots=True)
class Holding:
    """A report of a story as the ledger holds it; `copies` are the ids of its near-copies."""

    telling: Telling
    reading: Reading
    wire: WireCredit | None
    copies: frozenset[str]


LEAST_PREFIX = 4
"""Digits of a story's id that are taken for the beginning of one."""


def stories(
    connection: Connection,
    *,
    since: str | None = None,
    until: str | None = None,
    least: int = 2,
    limit: int | None = None,
    skip: int = 0,
) -> tuple[Story, ...]:
    """Return the stories of `least` reports or more, the latest first, those without days last.

    `since` and `until` are days of publication (ISO 8601, both inclusive): a story is
    told of by a report of these days at least.
    """
    last = func.max(reports.c.published)
    query = (
        select(topics.c.story)
        .join(reports, reports.c.number == topics.c.report)
        .group_by(topics.c.story)
        .having(func.count() >= least)
        .order_by(last.is_(None), last.desc(), topics.c.story)
        .limit(limit)
        .offset(skip)
    )
    if since is not None:
        query = query.having(last >= since)
    if until is not None:
        query = query.having(func.substr(func.min(reports.c.published), 1, 10) <= until)
    ids = connection.execute(query).scalars().all()
    found = {story.id: story for story in _stories(connection, topics.c.story.in_(ids))}
    return tuple(found[one] for one in ids)


def find_stories(connection: Connection, name: str) -> tuple[Story, ...]:
    """Return the stories of a name: an id or its beginning (four digits at least), or a report's.

    A report may be named by its id, or by the address, ref or path where it was found.
    """
    ident = name.lower()
    whole = tuple(_stories(connection, topics.c.story == ident))
    if whole:
        return whole
    told = topics.c.report.in_(numbers_of(connection, name))
    of_reports = select(topics.c.story).where(told)
    found = tuple(_stories(connection, topics.c.story.in_(of_reports)))
    if found or len(name) < LEAST_PREFIX or not name.isalnum():
        return found
    prefix = (topics.c.story >= ident) & (topics.c.story < ident + "\x7f")
    return tuple(_stories(connection, prefix))


def held(connection: Connection, story: Story, *, raw: bool = False) -> Iterator[Holding]:
    """Yield the reports of a story with what is read in them, in its order.

    It is as people's judgements have it or, if `raw`, as it was read.
    """
    for telling in story.reports:
        query = select(reports.c.number, reports.c.wire, reports.c.wire_spans)
        row = connection.execute(query.where(reports.c.id == telling.id)).one()
        spans = tuple(Span(start, end) for start, end in row.wire_spans or ())
        wire = WireCredit(row.wire, spans) if row.wire else None
        ((_, reading),) = load(connection, row.number, row.number)
        if not raw:
            (reading,) = as_judged(connection, [reading])
        yield Holding(telling, reading, wire, _copies(connection, row.number))


def _copies(connection: Connection, number: int) -> frozenset[str]:
    ways = ((copies.c.report, copies.c.other), (copies.c.other, copies.c.report))
    found = (
        connection.execute(
            select(reports.c.id).join(copies, reports.c.number == far).where(near == number)
        ).scalars()
        for near, far in ways
    )
    return frozenset(chain.from_iterable(found))


def _stories(connection: Connection, chosen: "ColumnElement[bool]") -> Iterator[Story]:
    query = (
        select(topics.c.story, reports)
        .join(reports, reports.c.number == topics.c.report)
        .where(chosen)
        .order_by(reports.c.published.is_(None), reports.c.published, reports.c.id)
    )
    rows = connection.execute(query).all()
    refs = _refs(connection, [row.number for row in rows])
    told: dict[str, list[Telling]] = defaultdict(list)
    for row in rows:
        told[row.story].append(_telling(row, refs.get(row.number)))
    for story, found in sorted(told.items()):
        title = next((one.title for one in found if one.title), None)
        yield Story(story, title, tuple(found))


def _telling(row: Row[Any], ref: str | None) -> Telling:
    return Telling(row.id, row.path, row.url, row.publisher, row.title, row.published, ref)


def _refs(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    """Return what each report came with the first time that it came with any."""
    known = addresses.c
    query = (
        select(known.report, known.ref)
        .where(known.report.in_(numbers), known.ref.is_not(None))
        .order_by(known.number.desc())
    )
    return {row.report: row.ref for row in connection.execute(query)}
