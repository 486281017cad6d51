"""Tying: what new reports are about, and which of those that are there are like them."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, bindparam, func, select, union_all

from reportedly.ledger.columns import columns_of
from reportedly.ledger.inserting import insert_all
from reportedly.ledger.likening import Likening, Topic
from reportedly.ledger.story_schema import ties, topic_words, topics
from reportedly.records import Span


class _New(NamedTuple):
    """A report that is placed, with its day and what it is about."""

    number: int
    day: int | None
    topic: Topic


def tie(connection: Connection, likening: Likening, rows: Sequence[Row[Any]]) -> None:
    """Keep what these reports are about, and tie them to all that are like them."""
    added = [_new(likening, row) for row in rows]
    kept = ({**_ids(one), "topic": one.topic.packed(), "story": ""} for one in added)
    insert_all(connection, topics, columns_of(kept))
    words = ({**_ids(one), "word": word} for one in added for word in one.topic.leading())
    insert_all(connection, topic_words, columns_of(words))
    together = {one.number for one in added}
    for one in added:
        found = (
            {"report": one.number, "other": other, "likeness": near}
            for other, near in _near(connection, likening, one, together)
        )
        insert_all(connection, ties, columns_of(found))


def _new(likening: Likening, row: Row[Any]) -> _New:
    left_out = tuple(Span(start, end) for _, start, end in row.furniture)
    return _New(row.number, day_of(row.published), likening.topic(row.title, row.text, left_out))


def _ids(one: _New) -> dict[str, int | None]:
    return {"report": one.number, "day": one.day}


def _near(
    connection: Connection, likening: Likening, own: _New, together: Collection[int]
) -> Iterator[tuple[int, float]]:
    """Yield the reports that are tied with one, and how alike they are.

    Of those that are placed together each pair comes once, with the later.
    """
    found = [
        row
        for row in _candidates(connection, likening, own)
        if row.report < own.number or row.report not in together
    ]
    others = [likening.unpacked(row.topic) for row in found]
    apart = [None if None in (own.day, row.day) else abs(own.day - row.day) for row in found]
    for row, near in zip(found, likening.alike(own.topic, others, apart), strict=True):
        if near >= likening.tied:
            yield row.report, near


def _candidates(connection: Connection, likening: Likening, own: _New) -> Sequence[Row[Any]]:
    """Return the reports that share leading words with one, and may lie near it, with itself."""
    given = {"number": own.number, "shared": likening.shared}
    if own.day is None:
        return connection.execute(_ANY_DAY, given).all()
    days = {"since": own.day - likening.reach, "until": own.day + likening.reach}
    return connection.execute(_NEAR_DAYS, {**given, **days}).all()


def _sharing(*chosen: Any) -> Select[Any]:
    """Return a question for those that share enough words with a report, and lie so."""
    own, other = topic_words.alias(), topic_words.alias()
    shares = (
        select(other.c.report)
        .join(own, own.c.word == other.c.word)
        .where(own.c.report == bindparam("number"))
    )
    # Asked apart, each reads only the days it is for; joined by OR, every day is read.
    each = [shares.where(condition(other.c.day)) for condition in chosen] or [shares]
    words = union_all(*each).subquery()
    enough = (
        select(words.c.report)
        .group_by(words.c.report)
        .having(func.count() >= bindparam("shared"))
        .subquery()
    )
    return select(topics.c.report, topics.c.day, topics.c.topic).join(
        enough, enough.c.report == topics.c.report
    )


_ANY_DAY = _sharing()
_NEAR_DAYS = _sharing(
    lambda day: day.between(bindparam("since"), bindparam("until")), lambda day: day.is_(None)
)


def day_of(published: str | None) -> int | None:
    """Return the number of a day, where one is told."""
    try:
        return None if published is None else date.fromisoformat(published[:10]).toordinal()
    except ValueError:  # a year, or a month, alone
        return None
