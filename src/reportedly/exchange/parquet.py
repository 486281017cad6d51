"""Parquet: a row a report, with typed nested columns; needs the extra `reportedly[parquet]`."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from reportedly.errors import ExtraMissing, FormatError, RecordError, UsageError
from reportedly.exchange.structs import from_struct_line
from reportedly.records import Stored

ROWS_PER_GROUP: Final = 256
"""Reports in a group of rows: about 8 MB of JSON."""


def write_parquet(
    stored: Iterable[Stored], out: Path | BinaryIO, rows_per_group: int = ROWS_PER_GROUP
) -> int:
    """Write a row for each report, and return how many; a group of rows is in memory at a time.

    Raises ExtraMissing without the library, FormatError for a text that no
    column can hold (see `lines`), and what `stored` or `out` raise. What was
    written until then is no whole file, and no reader takes it for one.
    """
    if rows_per_group < 1:
        raise UsageError("rows in a group: at least 1")
    with _extra():
        from reportedly.exchange.arrow import write
    if isinstance(out, Path):
        with out.open("wb") as file:
            return write(stored, file, rows_per_group)
    return write(stored, out, rows_per_group)


def read_parquet(path: Path) -> Iterator[Stored]:
    """Return the reports of a file that `write_parquet` wrote, some rows in memory at a time.

    Raises ExtraMissing without the library, and OSError where the file cannot
    be opened; while it is read, FormatError where it is damaged or not ours.
    """
    with _extra():
        from reportedly.exchange.unpacking import rows_of
    path.open("rb").close()
    return (_stored(row, path, number) for number, row in enumerate(rows_of(path), start=1))


def _stored(row: bytes, path: Path, number: int) -> Stored:
    try:
        return from_struct_line(row)
    except RecordError as error:
        raise FormatError(str(path), f"row {number}: {error}") from error


@contextmanager
def _extra() -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        raise ExtraMissing("parquet", "Parquet") from error
