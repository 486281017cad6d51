"""Measure: how far an ingest has come, as a bar on a terminal's standard error."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reportedly.errors import InputError
from reportedly.pages import STANDARD_INPUT, Item, is_address

Advance = Callable[[int], None]
"""Called after each report, with the number of those that could not be read."""


class Measure:
    """Bytes of the sources that were taken, of all bytes there are.

    What has no size (an address, standard input) counts for nothing, and without
    any size no time left is shown.
    """

    def __init__(self, sources: Sequence[str]) -> None:
        self._all = sum(map(_size, sources)) if sys.stderr.isatty() else 0
        self._before = 0
        self._file = ""
        self._marks: deque[int] = deque()

    def watch(self, items: Iterable[Item | InputError]) -> Iterator[Item | InputError]:
        """Yield the items as they are, noting how far each takes us; they finish in this order."""
        if not self._all:
            yield from items  # no bar, or nothing to measure it by
            return
        for item in items:
            source = item.source or item.name
            if source != self._file:
                self._before += _size(self._file)
                self._file = source
            within = _byte(item.position)
            self._marks.append(self._before + (_size(source) if within is None else within))
            yield item

    @contextmanager
    def shown(self) -> Iterator[Advance]:
        """Show the bar while reports come in: rate, time left, failures."""
        if not sys.stderr.isatty():
            yield lambda _: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (
            BarColumn(),
            TextColumn("{task.percentage:>3.0f}%"),
            TextColumn("{task.fields[count]} reports, {task.fields[rate]:.1f} a second"),
            TextColumn("{task.fields[failed]} failed"),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=self._all or None, count=0, rate=0.0, failed=0)

            def advance(failed: int) -> None:
                known = bar.tasks[0]
                count = known.fields["count"] + 1
                rate = count / max(known.elapsed or 0.0, 0.1)
                done = self._marks.popleft() if self._marks else 0
                bar.update(task, completed=done, count=count, rate=rate, failed=failed)

            yield advance


def _byte(position: str | None) -> int | None:
    """Return the byte that a position begins at: "record:byte" or "line:byte"; None for others."""
    parts = (position or "").split(":")
    return int(parts[1]) if len(parts) > 1 and parts[1].isdecimal() else None


def _size(source: str) -> int:
    if not source or source == STANDARD_INPUT or is_address(source):
        return 0
    path = Path(source)
    if path.is_dir():
        return sum(
            _size(str(Path(folder, name))) for folder, _, names in os.walk(path) for name in names
        )
    return path.stat().st_size if path.is_file() else 0
