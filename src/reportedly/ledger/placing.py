"""Placing: reports into stories, as they come and as they are replaced; each step whole or not."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, select

from reportedly.ledger.engine import WRITES, shown
from reportedly.ledger.likening import Likening
from reportedly.ledger.parting import part
from reportedly.ledger.schema import reports
from reportedly.ledger.story_schema import topics
from reportedly.ledger.transactions import asking, transact
from reportedly.ledger.tying import tie

AT_ONCE = 500
"""Reports that are placed in one transaction: what they draw with them is parted once for all."""

_COLUMNS = ("number", "current", "published", "title", "text", "furniture")
_WAITING: Select[Any] = (
    select(*(reports.c[name] for name in _COLUMNS))
    .where(~reports.c.placed)
    .order_by(reports.c.number)
)
"""Reports that came, were replaced or came back since they were placed."""


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
        loose = _take_away(connection, numbers)
        added = [row for row in waiting if row.current]
        tie(connection, self._likening, added)
        part(connection, self._likening, loose | {row.number for row in added})
        done = reports.update().where(reports.c.number.in_(numbers)).values(placed=True)
        connection.execute(done)
        return len(waiting)


def _take_away(connection: Connection, numbers: Sequence[int]) -> set[int]:
    """Take reports out of their stories; return those that were in one with them."""
    report, story = topics.c.report, topics.c.story
    broken = select(story).where(report.in_(numbers))
    left = select(report).where(story.in_(broken), report.not_in(numbers))
    loose = set(connection.execute(left).scalars())
    connection.execute(topics.delete().where(report.in_(numbers)))
    return loose
