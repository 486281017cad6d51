"""`reportedly export` and `import`: the ledger to a file in the field's forms, and back."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from reportedly.cli.outputs import opened_out
from reportedly.cli.search import query_of
from reportedly.errors import FormatError, InputError, UsageError
from reportedly.exchange import read_jsonl, read_parquet, write_csv, write_jsonl, write_parquet
from reportedly.flow.ledger import Ledger
from reportedly.ledger import Query
from reportedly.records import Stored
from reportedly.show.printable import printable

_WRITERS = {"jsonl": write_jsonl, "csv": write_csv, "parquet": write_parquet}


def export(chosen: argparse.Namespace) -> int:
    """Write all reports, or those that answer; return 0. Raises UsageError, LedgerError."""
    if chosen.format == "parquet" and chosen.out is None:
        raise UsageError("--format parquet: name a file with --out")
    with Ledger.open(chosen.ledger, create=False) as ledger, opened_out(chosen.out) as out:
        query = query_of(chosen)
        asked = None if query == Query() else query
        stored = ledger.stream(asked, only_answers=chosen.format == "csv")
        count = _WRITERS[chosen.format](stored, out)
    if chosen.out is not None:
        what = "claims" if chosen.format == "csv" else "reports"
        sys.stderr.write(f"{count:,} {what} written to {chosen.out}\n")
    return 0


def take_back(chosen: argparse.Namespace) -> int:
    """Restore the reports of a file; return how many could not be."""
    lost = new = count = 0
    with Ledger.open(chosen.ledger) as ledger:
        for one in ledger.restore(_read(chosen.file)):
            if isinstance(one, InputError):
                lost += 1
                sys.stderr.write(f"reportedly: {printable(str(one))}\n")
            else:
                count += 1
                new += one
    sys.stdout.write(f"{count:,} reports restored: {new:,} new, {count - new:,} known already\n")
    return lost


def _read(file: Path) -> Iterator[Stored | InputError]:
    """Yield the reports of a file; a line that is none yields its error. Raises UsageError."""
    try:
        if file.suffix == ".parquet":
            yield from _until_damaged(read_parquet(file))
        else:
            with file.open("rb") as lines:
                yield from read_jsonl(lines)
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error


def _until_damaged(stored: Iterator[Stored]) -> Iterator[Stored | InputError]:
    try:
        yield from stored
    except FormatError as error:
        yield error
