"""Crew: worker processes that open and read reports, and survive what kills one of them."""

from collections.abc import Callable
from concurrent.futures import Future, wait
from concurrent.futures.process import BrokenProcessPool
from ctypes import c_bool
from dataclasses import dataclass
from multiprocessing.context import SpawnContext, SpawnProcess
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from pebble import ProcessExpired, ProcessPool

from reportedly.errors import GaveUp, InputError, WorkersFailed
from reportedly.flow.work import open_one, prepare, read_one
from reportedly.ledger import Draft
from reportedly.pages import Item
from reportedly.records import Report
from reportedly.settings import Settings

OPENING_SECONDS = 25.0
"""For a page to be taken apart; the heaviest take 2 s. A download has its own bound of 30 s."""
FETCHING_SECONDS = 60.0
READING_SECONDS = 30.0
LETTERS_A_SECOND = 2500
"""A tenth of what one core reads; the longer a text, the longer it may take."""

LOOKS_AFTER = 2.0
"""Seconds after which a task that is not done is looked after: whether its pool still works."""

Result = TypeVar("Result")


class _Spawning(SpawnContext):
    """Starts processes afresh, and knows them: a fork would copy the locks of our threads."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[SpawnProcess] = []

    def Process(self, *given: Any, **named: Any) -> SpawnProcess:  # type: ignore[override] # noqa: N802
        made = SpawnProcess(*given, **named)
        self.made.append(made)
        return made


class _Pool:
    """A pool of workers, and the processes that it started."""

    def __init__(self, jobs: int) -> None:
        self._context = _Spawning()
        self._began: c_bool = self._context.RawValue(c_bool)
        self.workers = ProcessPool(
            max_workers=jobs,
            context=self._context,
            initializer=prepare,
            initargs=(self._began,),
        )

    @property
    def began(self) -> bool:
        """Say whether any worker came so far as to begin."""
        return bool(self._began.value)

    def end(self) -> None:
        """End the workers, also those that have only just been started.

        The pool takes its locks away before it ends them one by one; a worker
        that woke up in between would complain of that on standard error.
        """
        self.workers.stop()  # type: ignore[no-untyped-call]
        for process in self._context.made:
            if process.is_alive():
                process.kill()
        self.workers.join()


@dataclass(frozen=True, slots=True)
class Task(Generic[Result]):
    """Something that was begun: in which pool, and how to begin it anew."""

    name: str
    pool: _Pool
    begin: Callable[[_Pool], "Future[Result | InputError]"]
    future: "Future[Result | InputError]"


class Crew:
    """Some worker processes. What they are given comes back as a result or an InputError.

    A worker that takes too long is ended, one that dies is replaced, and only
    the report that it had in hand is given up. `opening` and `reading` are what
    workers do.
    """

    def __init__(
        self,
        jobs: int,
        settings: Settings,
        opening: Callable[[Item, Settings], Report | InputError] = open_one,
        reading: Callable[[Report, Settings], Draft | InputError] = read_one,
    ) -> None:
        self._jobs, self._settings = jobs, settings
        self._opening, self._reading = opening, reading
        self._pool = _Pool(jobs)

    def open(self, item: Item) -> Task[Report]:
        """Begin to open an item."""
        seconds = FETCHING_SECONDS if item.form == "address" else OPENING_SECONDS
        return self._begin(item.name, self._opening, item, seconds)

    def read(self, report: Report) -> Task[Draft]:
        """Begin to read a report."""
        seconds = READING_SECONDS + len(report.text) / LETTERS_A_SECOND
        return self._begin(report.path, self._reading, report, seconds)

    def result_of(self, task: Task[Result]) -> Result | InputError:
        """Wait for what became of a report; a worker that was lost gave it up."""
        try:
            return _settled(task.pool, task.future)
        except TimeoutError:
            return GaveUp(task.name, "took too long, and was given up")
        except ProcessExpired as error:
            return GaveUp(task.name, f"the process that read it ended ({_why(error)})")
        except BrokenProcessPool:
            return self._anew(task)

    def _begin(
        self,
        name: str,
        work: Callable[[Any, Settings], Result | InputError],
        given: object,
        seconds: float,
    ) -> Task[Result]:
        def begin(pool: _Pool) -> "Future[Result | InputError]":
            future: Future[Result | InputError] = pool.workers.schedule(
                work, args=(given, self._settings), timeout=seconds
            )
            return future

        if not self._pool.workers.active:
            self._renew()
        return Task(name, self._pool, begin, begin(self._pool))

    def _anew(self, task: Task[Result]) -> Result | InputError:
        """Begin once more what a pool lost that broke as a whole: an idle worker was killed.

        Raises WorkersFailed where no worker of it ever began.
        """
        if not task.pool.began:
            raise WorkersFailed
        if self._pool is task.pool:
            self._renew()
        try:
            return _settled(self._pool, task.begin(self._pool))
        except (TimeoutError, ProcessExpired, BrokenProcessPool):
            return GaveUp(task.name, "the processes that read it ended, twice")

    def _renew(self) -> None:
        self._pool.end()
        self._pool = _Pool(self._jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # All results are in, or none is wanted any more: a worker that has only just been
        # started is ended too, before this process takes away what it would wake up to.
        self._pool.end()


def _settled(pool: _Pool, future: "Future[Result | InputError]") -> Result | InputError:
    """Return what a task became. What a pool is given while it breaks never becomes anything."""
    while not wait([future], LOOKS_AFTER).done:
        if not pool.workers.active and not wait([future], LOOKS_AFTER).done:
            raise BrokenProcessPool
    return future.result()


def _why(error: ProcessExpired) -> str:
    code = error.exitcode
    return f"signal {-code}" if code < 0 else f"status {code}"
