"""Parting: reports into stories; of what is there, only what new reports can change.

Clusters join only where reports are tied by the least likeness or more, and the most alike
join first. So stories that none of those that are parted anew is tied to stay as they are;
and those that one is tied to stay as they are if, parted together with them, none of these
is drawn into another. Where one is, it is parted anew as well, with what it is tied to.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, select

from reportedly.ledger.likening import Likening
from reportedly.ledger.schema import reports
from reportedly.ledger.story_schema import ties, topics
from reportedly.records import content_id

MOST_VALUES = 5000
"""Values in one query; SQLite takes 32,766."""
_LATEST = "9999"
"""Stands for a day that is not known where the first report of a story is looked for."""
_MEMBERS: Select[Any] = select(
    topics.c.report, topics.c.story, reports.c.id, reports.c.published
).join(reports, reports.c.number == topics.c.report)

_MOVE = topics.update().where(topics.c.report == bindparam("number")).values(story=bindparam("its"))


class _Member(NamedTuple):
    """A report with the story it is in, or was in until it is parted anew; none: it is new."""

    report: int
    story: str
    id: str
    published: str | None
    loose: bool


def part(connection: Connection, likening: Likening, loose: Collection[int]) -> None:
    """Part these reports into stories, and all that they draw with them.

    Whoever is in a story with one of them, and is not new, has to be among them.
    """
    while loose:
        members = {row.id: row for row in _around(connection, likening.least, loose)}
        near = _ties(connection, {row.report: row.id for row in members.values()})
        again: set[int] = set()
        for ids, inside in _parts(members, near, likening.least):
            found = [[members[one] for one in story] for story in likening.clusters(ids, inside)]
            drawn = {name for story in found for name in _drawn(story)}
            if drawn:
                rows = [members[one] for one in ids]
                again |= {row.report for row in rows if row.loose or row.story in drawn}
            else:
                _set_stories(connection, (story for story in found if story[0].loose))
        loose = again


def _around(connection: Connection, least: float, loose: Collection[int]) -> Iterator[_Member]:
    """Yield loose reports, and all of the stories that they are tied to."""
    own = set()
    for some in _chunks(loose):
        for row in connection.execute(_MEMBERS.where(topics.c.report.in_(some))):
            own.add(row.story)
            yield _Member(row.report, row.story, row.id, row.published, loose=True)
    stories = set(_tied_to(connection, least, loose)) - own
    for some in _chunks(stories):
        for row in connection.execute(_MEMBERS.where(topics.c.story.in_(some))):
            yield _Member(row.report, row.story, row.id, row.published, loose=False)


def _tied_to(connection: Connection, least: float, loose: Collection[int]) -> Iterator[str]:
    """Yield the stories of the reports that loose ones are tied to, and of these some."""
    for one, other in ((ties.c.report, ties.c.other), (ties.c.other, ties.c.report)):
        query = select(topics.c.story).join(ties, topics.c.report == other).distinct()
        for some in _chunks(loose):
            near = query.where(one.in_(some), ties.c.likeness >= least)
            yield from connection.execute(near).scalars()


def _ties(connection: Connection, ids: Mapping[int, str]) -> dict[tuple[str, str], float]:
    """Return how alike these reports are, by their ids."""
    found = {}
    for some in _chunks(ids):
        # Asked for both ends at once, SQLite would look up every pair.
        for one, other, likeness in connection.execute(select(ties).where(ties.c.report.in_(some))):
            if other in ids:
                found[ids[one], ids[other]] = likeness
    return found


def _parts(
    ids: Iterable[str], near: Mapping[tuple[str, str], float], least: float
) -> Iterator[tuple[list[str], dict[tuple[str, str], float]]]:
    """Yield reports that are tied by `least`, directly or through others, with all their ties."""
    beside = defaultdict(list)
    for (one, other), likeness in near.items():
        if likeness >= least:
            beside[one].append(other)
            beside[other].append(one)
    part_of: dict[str, int] = {}
    for number, first in enumerate(ids):
        waiting = [first]
        while waiting:
            one = waiting.pop()
            if one not in part_of:
                part_of[one] = number
                waiting += beside[one]
    parts: dict[int, tuple[list[str], dict[tuple[str, str], float]]] = {}
    for one, number in part_of.items():
        parts.setdefault(number, ([], {}))[0].append(one)
    for (one, other), likeness in near.items():
        if part_of[one] == part_of[other]:
            parts[part_of[one]][1][one, other] = likeness
    yield from parts.values()


def _drawn(story: Sequence[_Member]) -> set[str]:
    """Return the stories that came together with each other, or with loose reports, in one."""
    beside = {one.story for one in story if not one.loose}
    return beside if len(beside) > 1 or any(one.loose for one in story) else set()


def _set_stories(connection: Connection, found: Iterable[Sequence[_Member]]) -> None:
    """Give each story its id: that of its first report, by day and then by id."""
    moved: list[dict[str, Any]] = []
    for members in found:
        first = min(members, key=lambda row: (row.published or _LATEST, row.id))
        story = content_id("story", first.id)
        moved += [{"number": row.report, "its": story} for row in members if row.story != story]
    if moved:
        connection.execute(_MOVE, moved)


def _chunks(values: Collection[Any]) -> Iterator[list[Any]]:
    listed = sorted(values)
    return (listed[start : start + MOST_VALUES] for start in range(0, len(listed), MOST_VALUES))
