"""Works: what is being added, one work after the other, while the pages go on being answered.

A work reads in processes of its own, which are started with it and end with it: a desk at
which nothing is added holds no model.
"""

import secrets
import sys
import traceback
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event, Lock

from reportedly.errors import ReportedlyError
from reportedly.flow.ingesting import Kept
from reportedly.flow.ledger import Ledger
from reportedly.records import Failure

SHOWN = 200
"""Lines of one work that are kept to be shown; the ledger has all."""
REMEMBERED = 50
WAITING_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one input: its name, a status, and its report or why there is none."""

    name: str
    status: str
    report: str | None
    reason: str = ""


@dataclass(slots=True)
class Work:
    """One work: what it is called, what is done so far, and how it ended."""

    id: str
    called: str
    done: list[Done] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    state: str = "waiting"
    problem: str = ""

    @property
    def over(self) -> bool:
        """Say whether nothing more will come of it."""
        return self.state in ("finished", "stopped", "broken")


Reading = Callable[[], Iterable[Kept]]


class Works:
    """All works of one desk. One is worked at, the others wait."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._works: OrderedDict[str, Work] = OrderedDict()
        self._hands = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk-work")
        self._stop = Event()
        self._lock = Lock()

    def begin(
        self, called: str, reading: Reading, after: Callable[[], None] = lambda: None
    ) -> Work | None:
        """Begin a work, or return None where too many wait; `after` is called when it is over."""
        with self._lock:
            if sum(not one.over for one in self._works.values()) >= WAITING_AT_MOST:
                return None
            work = Work(secrets.token_hex(6), called)
            self._works[work.id] = work
            while len(self._works) > REMEMBERED and next(iter(self._works.values())).over:
                self._works.popitem(last=False)
        self._hands.submit(self._do, work, reading, after)
        return work

    def place(self) -> Work | None:
        """Begin to bring the stories up to date."""
        return self.begin("", tuple)

    def find(self, ident: str) -> Work | None:
        """Return a work by its id."""
        return self._works.get(ident)

    def running(self) -> str | None:
        """Return the id of the work that is not over, if there is one with a name."""
        return next((one.id for one in self._works.values() if not one.over and one.called), None)

    def close(self) -> None:
        """Begin nothing more, and let go of what is in hand after its next report."""
        self._stop.set()
        self._hands.shutdown(wait=True, cancel_futures=True)

    def _do(self, work: Work, reading: Reading, after: Callable[[], None]) -> None:
        try:
            self._read(work, reading)
            if not self._stop.is_set():
                work.state = "placing"
                self._placed()
            work.state = "stopped" if self._stop.is_set() else "finished"
        except ReportedlyError as error:
            work.state, work.problem = "broken", str(error)
        except Exception as error:  # noqa: BLE001 - the edge of a thread: it is told, on both sides
            traceback.print_exc(file=sys.stderr)
            work.state, work.problem = "broken", f"an error of reportedly's own ({error!r})"
        finally:
            after()

    def _read(self, work: Work, reading: Reading) -> None:
        work.state = "reading"
        for kept in reading():
            work.counts["failed" if isinstance(kept, Failure) else kept.status] += 1
            if len(work.done) < SHOWN:
                work.done.append(_done(kept))
            if self._stop.is_set():
                return

    def _placed(self) -> None:
        for _ in self._ledger.place():
            if self._stop.is_set():
                return


def _done(kept: Kept) -> Done:
    if isinstance(kept, Failure):
        return Done(kept.name, "failed", None, kept.reason)
    return Done(kept.name, kept.status, kept.report)
