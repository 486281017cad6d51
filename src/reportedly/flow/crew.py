"""Crew: worker processes that open and read reports, and survive what kills one of them."""

import multiprocessing
from concurrent.futures import Future
from types import TracebackType
from typing import Self, TypeVar

from pebble import ProcessExpired, ProcessPool

from reportedly.errors import GaveUp, InputError
from reportedly.flow.work import Work, open_one, prepare, read_one
from reportedly.pages import Item
from reportedly.records import Report
from reportedly.settings import Settings

OPENING_SECONDS = 25.0
"""For a page to be taken apart; the heaviest take 2 s. A download has its own bound of 30 s."""
FETCHING_SECONDS = 60.0
READING_SECONDS = 30.0
LETTERS_A_SECOND = 2500
"""A tenth of what one core reads; the longer a text, the longer it may take."""

Result = TypeVar("Result")


class Crew:
    """Some worker processes. What they are given comes back as a result or an InputError.

    A worker that takes too long is ended, one that dies is replaced, and only
    the report that it had in hand is given up.
    """

    def __init__(self, jobs: int, settings: Settings) -> None:
        self._settings = settings
        self._pool = ProcessPool(
            max_workers=jobs,
            # A fork would copy the locks of this process's threads, held or not.
            context=multiprocessing.get_context("spawn"),
            initializer=prepare,
        )

    def open(self, item: Item) -> "Future[Report | InputError]":
        """Begin to open an item."""
        seconds = FETCHING_SECONDS if item.form == "address" else OPENING_SECONDS
        return self._pool.schedule(open_one, args=(item, self._settings), timeout=seconds)

    def read(self, report: Report) -> "Future[Work | InputError]":
        """Begin to read a report."""
        seconds = READING_SECONDS + len(report.text) / LETTERS_A_SECOND
        return self._pool.schedule(read_one, args=(report, self._settings), timeout=seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._pool.close()  # type: ignore[no-untyped-call]
        else:
            self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def result_of(future: "Future[Result | InputError]", name: str) -> Result | InputError:
    """Wait for what became of a report; a worker that was lost gave it up."""
    try:
        return future.result()
    except TimeoutError:
        return GaveUp(name, "took too long, and was given up")
    except ProcessExpired as error:
        return GaveUp(name, f"the process that read it ended ({_why(error)})")


def _why(error: ProcessExpired) -> str:
    code = error.exitcode
    return f"signal {-code}" if code < 0 else f"status {code}"
