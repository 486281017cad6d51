"""Ingesting: items in, reports into the ledger, in the order in which they came."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from reportedly.errors import InputError
from reportedly.flow.crew import Crew, Task
from reportedly.flow.findings import failure_of, finding_of, origin_of
from reportedly.ledger import Draft, Entry, Finding, Origin, Outcome, Writer
from reportedly.pages import Item
from reportedly.records import Failure, Report
from reportedly.settings import Settings

AHEAD = 4
"""Reports begun for each worker: enough that none waits, few enough that little is in memory."""

Kept = Outcome | Failure
Some = TypeVar("Some")


@dataclass(frozen=True, slots=True)
class _Opening:
    item: Item
    origin: Origin
    report: Task[Report]


@dataclass(frozen=True, slots=True)
class _Reading:
    item: Item
    finding: Finding
    draft: Task[Draft]


@dataclass(frozen=True, slots=True)
class Ingest:
    """Takes items into a ledger: opened by a worker, then read by one unless the text is known."""

    writer: Writer
    crew: Crew
    settings: Settings
    jobs: int = 1

    def run(self, items: Iterable[Item | InputError], source: str) -> Iterator[Kept]:
        """Yield what became of each item of a source, in order, once that is kept for good.

        Raises LedgerUnreachable when the ledger is full or lost; what was
        yielded before is kept.
        """
        begun = (self._open(item, source) for item in items)
        opened = (self._read(one) for one in _ahead(begun, AHEAD * self.jobs))
        yield from (self._keep(one) for one in _ahead(opened, AHEAD * self.jobs))

    def _open(self, item: Item | InputError, source: str) -> _Opening | Kept:
        if isinstance(item, InputError):
            return self.writer.keep_failure(failure_of(item, source))
        origin = origin_of(item, self.settings)
        known = self.writer.known(origin, item.name)
        return known or _Opening(item, origin, self.crew.open(item))

    def _read(self, one: _Opening | Kept) -> _Reading | Kept:
        if not isinstance(one, _Opening):
            return one
        report = self.crew.result_of(one.report)
        if isinstance(report, InputError):
            return self._failed(report, one.item)
        finding = finding_of(one.item, report, one.origin)
        try:
            kept = self.writer.keep_finding(finding)
        except InputError as error:
            return self._failed(error, one.item)
        return kept or _Reading(one.item, finding, self.crew.read(report))

    def _keep(self, one: _Reading | Kept) -> Kept:
        if not isinstance(one, _Reading):
            return one
        draft = self.crew.result_of(one.draft)
        try:
            if isinstance(draft, InputError):
                raise draft
            return self.writer.keep(Entry(one.finding, draft))
        except InputError as error:
            return self._failed(error, one.item)

    def _failed(self, error: InputError, item: Item) -> Failure:
        return self.writer.keep_failure(failure_of(error, item.source, item.position))


def _ahead(items: Iterable[Some], count: int) -> Iterator[Some]:
    """Yield items in order, each when `count` more have been begun."""
    line: deque[Some] = deque()
    for item in items:
        line.append(item)
        if len(line) > count:
            yield line.popleft()
    yield from line
