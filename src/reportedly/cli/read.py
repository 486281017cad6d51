"""`reportedly read`: readings to standard output, errors to standard error."""

import argparse
import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reportedly.cli.pages import check_page, write_page
from reportedly.errors import InputError
from reportedly.flow import Reader, read_all
from reportedly.flow.reading import SELDOM
from reportedly.pages import expand
from reportedly.records import Reading, to_json
from reportedly.settings import Settings
from reportedly.show.printable import printable


def read(chosen: argparse.Namespace) -> int:
    """Read all inputs; return how many could not be read."""
    if chosen.html is not None:
        check_page(chosen.html)
    gc.set_threshold(SELDOM)
    reader = Reader(
        Settings(
            publisher=chosen.publisher,
            published=chosen.published,
            allow_private=chosen.allow_private,
            threads=chosen.threads,
        )
    )
    names = list(expand(chosen.inputs))
    kept: list[Reading] = []
    unread = 0
    with _progress(len(names)) as advance:
        for number, result in enumerate(read_all(names, reader)):
            if isinstance(result, InputError):
                unread += 1
                _complain(result)
            else:
                if chosen.html is not None:
                    kept.append(result)
                if chosen.html is None or chosen.format is not None:
                    _show(result, chosen.format, first=number == unread)
            advance()
    if chosen.html is not None and kept:
        from reportedly.show.page import as_page

        write_page(as_page(kept), chosen.html)
    return unread


def _show(reading: Reading, form: str | None, *, first: bool) -> None:
    if form == "jsonl":
        sys.stdout.buffer.write(to_json(reading).encode("utf-8", "backslashreplace") + b"\n")
        return
    from rich.console import Console

    from reportedly.show.terminal import print_reading

    console = Console()
    if not first:
        console.print()
    print_reading(reading, console)


def _complain(error: InputError) -> None:
    sys.stderr.write(f"reportedly: {printable(str(error))}\n")


@contextmanager
def _progress(count: int) -> Iterator[Callable[[], None]]:
    """Show a bar on a terminal's standard error while several inputs are read."""
    if count < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=count)
        yield lambda: bar.advance(task)
