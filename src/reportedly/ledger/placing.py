"""Placing: reports into stories, as they come and as they are replaced; each step whole or not."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Protocol

from sqlalchemy import Connection, Engine, Row, Select, bindparam, func, or_, select

from reportedly.ledger.columns import columns_of
from reportedly.ledger.engine import WRITES, shown
from reportedly.ledger.inserting import insert_all
from reportedly.ledger.schema import reports
from reportedly.ledger.story_schema import ties, topic_words, topics
from reportedly.ledger.transactions import asking, transact
from reportedly.records import Span, Spans, content_id

AT_ONCE = 500
"""Reports that are placed in one transaction: each heap that they join is parted once for all."""
MOST_VALUES = 5000
"""Values in one query; SQLite takes 32,766."""
_LATEST = "9999"
"""Stands for a day that is not known where the first report of a story is looked for."""

_COLUMNS = ("number", "current", "published", "title", "text", "furniture")
_WAITING: Select[Any] = (
    select(*(reports.c[name] for name in _COLUMNS))
    .where(~reports.c.placed)
    .order_by(reports.c.number)
)
"""Reports that came, were replaced or came back since they were placed."""
_HEAP = topics.update().where(topics.c.report == bindparam("number")).values(heap=bindparam("root"))

Ties = Mapping[tuple[str, str], float]


class Topic(Protocol):
    """What a report is about, as linking knows it."""

    def packed(self) -> bytes:
        """Return it as the ledger keeps it."""

    def leading(self) -> list[int]:
        """Return the numbers of the words by which reports that may be alike are found."""


@dataclass(frozen=True, slots=True)
class Likening:
    """What the ledger asks of linking to place a report; `topic` of a title, a text, what to skip.

    `alike` says how alike two topics are that lie some days apart (None: not known); from
    `tied` on it is kept, from `least` on one may lead to the other's story. `clusters` parts
    the ids of reports by their ties. Candidates share `shared` leading words, and lie
    `reach` days apart at most.
    """

    topic: Callable[[str | None, str, Spans], Topic]
    unpacked: Callable[[bytes], Any]
    alike: Callable[[Any, Any, int | None], float]
    clusters: Callable[[Collection[str], Ties], Sequence[frozenset[str]]]
    tied: float
    least: float
    shared: int
    reach: int


class _Placed(NamedTuple):
    """A report with its topic, its day and the heap of reports it is tied with."""

    number: int
    day: int | None
    topic: Any
    heap: int


class Placer:
    """Brings the stories of a ledger up to date."""

    def __init__(self, engine: Engine, likening: Likening) -> None:
        self._engine = engine
        self._writing = engine.execution_options(**{WRITES: True})
        self._likening = likening

    def waiting(self) -> int:
        """Return how many reports are not yet placed, or no longer count."""
        with asking(self._engine) as connection:
            query = select(func.count()).select_from(reports).where(~reports.c.placed)
            return int(connection.execute(query).scalar_one())

    def place(self) -> Iterator[int]:
        """Place all that waits; yield how many were placed with each step. Raises LedgerError."""
        name = shown(self._engine)
        while count := transact(self._writing, name, self._step):
            yield count

    def _step(self, connection: Connection) -> int:
        waiting = connection.execute(_WAITING.limit(AT_ONCE)).all()
        numbers = [row.number for row in waiting]
        # One that came back since it was placed is placed anew.
        heaps = self._take_away(connection, numbers)
        for row in waiting:
            if row.current:
                heaps = self._add(connection, row, heaps)
        self._part(connection, sorted(heaps))
        done = reports.update().where(reports.c.number.in_(numbers)).values(placed=True)
        connection.execute(done)
        return len(waiting)

    def _take_away(self, connection: Connection, numbers: Sequence[int]) -> set[int]:
        """Take reports out of their stories; return the heaps that fall apart by that."""
        known = topics.c
        query = select(known.heap).where(known.report.in_(numbers)).distinct()
        heaps = connection.execute(query).scalars().all()
        connection.execute(topics.delete().where(known.report.in_(numbers)))
        return {heap for one in heaps for heap in self._heaps_anew(connection, one)}

    def _heaps_anew(self, connection: Connection, heap: int) -> set[int]:
        """Part a heap into those that hold together without what was taken away."""
        members = select(topics.c.report).where(topics.c.heap == heap)
        numbers = connection.execute(members).scalars().all()
        roots = {number: number for number in numbers}
        query = select(ties.c.report, ties.c.other).where(
            ties.c.report.in_(members), ties.c.likeness >= self._likening.least
        )
        for one, other in connection.execute(query):
            _unite(roots, one, other)
        rows = [{"number": number, "root": _root(roots, number)} for number in numbers]
        if rows:
            connection.execute(_HEAP, rows)
        return {row["root"] for row in rows}

    def _add(self, connection: Connection, row: Row[Any], heaps: set[int]) -> set[int]:
        """Place one report; return `heaps` with that it is in now, without those it united."""
        left_out = tuple(Span(start, end) for _, start, end in row.furniture)
        topic = self._likening.topic(row.title, row.text, left_out)
        own = _Placed(row.number, _day(row.published), topic, row.number)
        near = list(self._near(connection, own))
        united = {row.number} | {
            other.heap for other, likeness in near if likeness >= self._likening.least
        }
        values = {"topic": topic.packed(), "heap": min(united), "story": ""}
        insert_all(
            connection, topics, columns_of([{"report": own.number, "day": own.day, **values}])
        )
        words = [{"report": own.number, "word": one, "day": own.day} for one in topic.leading()]
        insert_all(connection, topic_words, columns_of(words))
        found = [
            {"report": own.number, "other": other.number, "likeness": likeness}
            for other, likeness in near
        ]
        insert_all(connection, ties, columns_of(found))
        _join_heaps(connection, united)
        return heaps - united | {min(united)}

    def _near(self, connection: Connection, own: _Placed) -> Iterator[tuple[_Placed, float]]:
        """Yield the reports that are tied with one, and how alike they are."""
        found = connection.execute(self._candidates(own)).scalars().all()
        for other in self._placed(connection, found):
            apart = None if own.day is None or other.day is None else abs(own.day - other.day)
            likeness = self._likening.alike(own.topic, other.topic, apart)
            if likeness >= self._likening.tied:
                yield other, likeness

    def _candidates(self, own: _Placed) -> Any:
        word = topic_words.c
        query = select(word.report).where(word.word.in_(own.topic.leading()))
        if own.day is not None:
            reach = self._likening.reach
            near = word.day.between(own.day - reach, own.day + reach)
            query = query.where(or_(near, word.day.is_(None)))
        return query.group_by(word.report).having(func.count() >= self._likening.shared)

    def _placed(self, connection: Connection, numbers: Sequence[int]) -> Iterator[_Placed]:
        known = topics.c
        columns = (known.report, known.day, known.topic, known.heap)
        for start in range(0, len(numbers), MOST_VALUES):
            some = known.report.in_(numbers[start : start + MOST_VALUES])
            for number, day, topic, heap in connection.execute(select(*columns).where(some)):
                yield _Placed(number, day, self._likening.unpacked(topic), heap)

    def _part(self, connection: Connection, heaps: Sequence[int]) -> None:
        """Part each heap into stories, and write down where they are others than before."""
        for heap in heaps:
            members = _members(connection, heap)
            ids: dict[str, Row[Any]] = {row.id: row for row in members.values()}
            near = _ties(connection, heap, members)
            for story in self._likening.clusters(ids, near):
                _set_story(connection, [ids[one] for one in story])


def _day(published: str | None) -> int | None:
    """Return the number of a day, where one is told."""
    try:
        return None if published is None else date.fromisoformat(published[:10]).toordinal()
    except ValueError:  # a year, or a month, alone
        return None


def _members(connection: Connection, heap: int) -> dict[int, Row[Any]]:
    query: Select[Any] = (
        select(topics.c.report, topics.c.story, reports.c.id, reports.c.published)
        .join(reports, reports.c.number == topics.c.report)
        .where(topics.c.heap == heap)
    )
    return {row.report: row for row in connection.execute(query)}


def _ties(connection: Connection, heap: int, members: Mapping[int, Row[Any]]) -> Ties:
    """Return how alike the members of a heap are, by their ids."""
    inside = select(topics.c.report).where(topics.c.heap == heap)
    query = select(ties).where(ties.c.report.in_(inside), ties.c.other.in_(inside))
    return {
        (members[row.report].id, members[row.other].id): row.likeness
        for row in connection.execute(query)
    }


def _join_heaps(connection: Connection, heaps: Collection[int]) -> None:
    others = sorted(heaps)[1:]
    if others:
        moved = topics.update().where(topics.c.heap.in_(others)).values(heap=min(heaps))
        connection.execute(moved)


def _set_story(connection: Connection, members: Sequence[Row[Any]]) -> None:
    """Give a story its id: that of its first report, by day and then by id."""
    first = min(members, key=lambda row: (row.published or _LATEST, row.id))
    story = content_id("story", first.id)
    moved = [row.report for row in members if row.story != story]
    for start in range(0, len(moved), MOST_VALUES):
        some = topics.c.report.in_(moved[start : start + MOST_VALUES])
        connection.execute(topics.update().where(some).values(story=story))


def _root(roots: dict[int, int], number: int) -> int:
    while roots[number] != number:
        number = roots[number]
    return number


def _unite(roots: dict[int, int], one: int, other: int) -> None:
    least, most = sorted((_root(roots, one), _root(roots, other)))
    roots[most] = least
