"""`reportedly stories`: which stories there are, and who tells them."""

import argparse
import sys
from functools import partial

from reportedly.cli.answers import tell
from reportedly.errors import LedgerUnreachable
from reportedly.exchange import write_stories
from reportedly.flow.ledger import Ledger
from reportedly.show.stories import print_stories

PAGE = 20
"""Stories that are shown to people at once; JSON and CSV have all that were not counted out."""


def stories(chosen: argparse.Namespace) -> int:
    """Print the stories of the ledger; return 0. Raises LedgerError."""
    limit = chosen.limit or (PAGE if chosen.format == "text" else None)
    with Ledger.open(chosen.ledger, create=False) as ledger:
        place(ledger)
        found = ledger.stories(
            since=chosen.since,
            until=chosen.until,
            least=chosen.least,
            limit=limit and limit + 1,
            skip=chosen.skip,
        )
    page = found[:limit]
    show = partial(print_stories, skipped=chosen.skip, more=len(found) > len(page))
    return tell(page, chosen.format, show, write_stories)


def place(ledger: Ledger) -> None:
    """Place the reports that came since the last time, with a bar on a terminal."""
    waiting = ledger.waiting()
    try:
        _place(ledger, waiting)
    except LedgerUnreachable as error:  # what is placed can be asked of a ledger nobody can write
        which = "a report is" if waiting == 1 else f"{waiting:,} reports are"
        sys.stderr.write(f"reportedly: {which} in no story yet: {error}\n")


def _place(ledger: Ledger, waiting: int) -> None:
    if not waiting:
        return
    if not sys.stderr.isatty():
        for _ in ledger.place():
            pass
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reports into stories", total=waiting)
        for count in ledger.place():
            bar.advance(task, count)
