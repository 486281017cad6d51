"""Joining: which stories of a ledger a report is near to; it need not be in it, nor is it kept."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, or_, select

from reportedly.ledger.likening import Likening, Topic
from reportedly.ledger.schema import addresses, reports
from reportedly.ledger.story_schema import topic_words, topics
from reportedly.ledger.tying import day_of
from reportedly.records import Report

MOST_VALUES = 5000
"""Values in one query; SQLite takes 32,766."""


def known_as(connection: Connection, report: Report, address: str) -> Mapping[str, str | None]:
    """Return the reports that are this one, by id: the same text, or another at its address.

    Each with its story, None for one that is in none.
    """
    at = select(addresses.c.report).where(addresses.c.address == address)
    query = (
        select(reports.c.id, topics.c.story)
        .join(topics, topics.c.report == reports.c.number, isouter=True)
        .where(or_(reports.c.id == report.id, reports.c.number.in_(at)))
    )
    return {row.id: row.story for row in connection.execute(query)}


def near_stories(
    connection: Connection, report: Report, likening: Likening, without: Collection[str]
) -> dict[str, tuple[Sequence[float], int]]:
    """Return for each story how alike its reports are that are tied with a report, and its size.

    The reports with ids `without` count for nothing.
    """
    left_out = tuple(one.span for one in report.furniture)
    topic = likening.topic(report.title, report.text, left_out)
    near: dict[str, list[float]] = defaultdict(list)
    for story, likeness in _tied(connection, topic, day_of(report.published), likening, without):
        near[story].append(likeness)
    query = (
        select(topics.c.story, func.count())
        .join(reports, reports.c.number == topics.c.report)
        .where(topics.c.story.in_(near), reports.c.id.not_in(without))
        .group_by(topics.c.story)
    )
    return {story: (near[story], count) for story, count in connection.execute(query)}


def _tied(
    connection: Connection,
    topic: Topic,
    day: int | None,
    likening: Likening,
    without: Collection[str],
) -> Iterator[tuple[str, float]]:
    """Yield the story of each report that is tied with a topic, and how alike it is."""
    found = connection.execute(_candidates(topic, day, likening)).scalars().all()
    for start in range(0, len(found), MOST_VALUES):
        query = (
            select(topics.c.story, topics.c.day, topics.c.topic)
            .join(reports, reports.c.number == topics.c.report)
            .where(topics.c.report.in_(found[start : start + MOST_VALUES]))
            .where(reports.c.id.not_in(without))
        )
        rows = connection.execute(query).all()
        others = [likening.unpacked(row.topic) for row in rows]
        apart = [None if day is None or row.day is None else abs(day - row.day) for row in rows]
        for row, near in zip(rows, likening.alike(topic, others, apart), strict=True):
            if near >= likening.tied:
                yield row.story, near


def _candidates(topic: Topic, day: int | None, likening: Likening) -> Any:
    """Return a query for the reports that share leading words, as placing looks for them."""
    word = topic_words.c
    query = select(word.report).where(word.word.in_(topic.leading()))
    if day is not None:
        near = word.day.between(day - likening.reach, day + likening.reach)
        query = query.where(or_(near, word.day.is_(None)))
    return query.group_by(word.report).having(func.count() >= likening.shared)
