"""`reportedly export` and `import`: the ledger to a file in the field's forms, and back."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from reportedly.cli.outputs import opened_out
from reportedly.cli.search import query_of
from reportedly.errors import FormatError, InputError, UsageError
from reportedly.exchange import read_jsonl, read_parquet, write_csv, write_jsonl, write_parquet
from reportedly.flow.ledger import Ledger
from reportedly.ledger import Query
from reportedly.pages import STANDARD_INPUT
from reportedly.records import Stored
from reportedly.show.printable import printable

_WRITERS = {"jsonl": write_jsonl, "csv": write_csv, "parquet": write_parquet}

MOST_LOST = 20
"""In a row. A file that begins so is no export, and its first lines say why."""


def export(chosen: argparse.Namespace) -> int:
    """Write all reports, or those that answer; return 0. Raises UsageError, LedgerError."""
    if chosen.format == "parquet" and chosen.out is None:
        raise UsageError("--format parquet: name a file with --out")
    with Ledger.open(chosen.ledger, create=False) as ledger, opened_out(chosen.out) as out:
        query = query_of(chosen)
        asked = None if query == Query() else query
        stored = ledger.stream(asked, only_answers=chosen.format == "csv", raw=chosen.raw)
        count = _WRITERS[chosen.format](stored, out)
    if chosen.out is not None:
        what = "claims" if chosen.format == "csv" else "reports"
        sys.stderr.write(f"{count:,} {what} written to {chosen.out}\n")
    return 0


def take_back(chosen: argparse.Namespace) -> int:
    """Restore the reports of a file; return how many could not be. Raises UsageError."""
    lost = new = count = 0
    with ExitStack() as held:
        # The file first: where it cannot be read, no ledger is made.
        stored = _opened(chosen.file, held)
        ledger = held.enter_context(Ledger.open(chosen.ledger))
        for one in ledger.restore(_until_hopeless(stored, str(chosen.file))):
            if isinstance(one, InputError):
                lost += 1
                sys.stderr.write(f"reportedly: {printable(str(one))}\n")
            else:
                count += 1
                new += one
    told = _summed(count, new) if count or lost else f"{chosen.file}: nothing in it"
    sys.stdout.write(f"{told}\n")
    return lost


def _summed(count: int, new: int) -> str:
    reports = "report" if count == 1 else "reports"
    return f"{count:,} {reports} restored: {new:,} new, {count - new:,} known already"


def _opened(file: Path, held: ExitStack) -> Iterator[Stored | InputError]:
    """Open a file, and return its reports; a line that is none gives its error.

    Raises UsageError where it cannot be opened, and ExtraMissing.
    """
    if file.suffix.lower() == ".csv":
        raise UsageError(f"{file}: CSV cannot be taken back: export as JSON Lines or Parquet")
    try:
        if file.suffix.lower() == ".parquet":
            return _until_damaged(read_parquet(file))
        if str(file) == STANDARD_INPUT:
            return read_jsonl(_lines(sys.stdin.buffer, file))
        return read_jsonl(_lines(held.enter_context(file.open("rb")), file))
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error


def _lines(lines: Iterable[bytes], file: Path) -> Iterator[bytes]:
    try:
        yield from lines
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error


def _until_damaged(stored: Iterator[Stored]) -> Iterator[Stored | InputError]:
    try:
        yield from stored
    except FormatError as error:
        yield error


def _until_hopeless(
    stored: Iterable[Stored | InputError], name: str
) -> Iterator[Stored | InputError]:
    """Yield what a file holds until nothing in it looks like a report."""
    lost = 0
    for one in stored:
        yield one
        lost = lost + 1 if isinstance(one, FormatError) else 0
        if lost == MOST_LOST:
            reason = f"{MOST_LOST} lines in a row that are no report; the rest is not read"
            yield FormatError(name, reason)
            return
