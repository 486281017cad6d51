"""`reportedly audit`: how reports are sourced, in counts, with a chart over time."""

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from rich.console import Console

from reportedly.cli.answers import tell
from reportedly.errors import UsageError
from reportedly.exchange import write_audit
from reportedly.flow.ledger import Ledger
from reportedly.ledger import By
from reportedly.records import Audit
from reportedly.show.audit import print_audit
from reportedly.show.chart import as_svg, print_chart
from reportedly.show.printable import printable


def audit(chosen: argparse.Namespace) -> int:
    """Print an audit and write its chart; return 0. Raises LedgerError, UsageError."""
    by: By | None = chosen.by or ("month" if chosen.svg else None)
    with Ledger.open(chosen.ledger, create=False) as ledger:
        found = ledger.audit(
            publisher=chosen.publisher,
            byline=chosen.byline,
            since=chosen.since,
            until=chosen.until,
            by=by,
            raw=chosen.raw,
        )
    if chosen.svg is not None:
        _draw(chosen.svg, found, _title(chosen), by or "")
    return tell(found, chosen.format, partial(_print, grouped=by is not None), write_audit)


def _print(found: Sequence[Audit], console: Console, *, grouped: bool) -> None:
    print_audit(found, console, grouped=grouped)
    if grouped and found and console.is_terminal:
        console.print()
        print_chart(found, console)


def _title(chosen: argparse.Namespace) -> str:
    """Return what the chart shows, as a title."""
    parts = ["How claims are sourced", chosen.publisher, chosen.byline]
    parts += [f"since {chosen.since}" if chosen.since else None]
    parts += [f"until {chosen.until}" if chosen.until else None]
    return ", ".join(part for part in parts if part)


def _draw(file: Path, found: Sequence[Audit], title: str, axis: str) -> None:
    """Write a chart, or say that there is none to write."""
    if any(one.sourcing.claims for one in found):
        _write_chart(file, as_svg(found, title, axis))
    else:
        words = f"--svg {file}: no claims, so no chart is written"
        sys.stderr.write(f"reportedly: {printable(words)}\n")


def _write_chart(file: Path, chart: str) -> None:
    try:
        file.write_bytes(chart.encode("utf-8", "replace"))
    except OSError as error:
        raise UsageError(f"--svg {file}: {error.strerror}") from error
