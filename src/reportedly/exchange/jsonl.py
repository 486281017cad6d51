"""JSON Lines: a line a report, with everything that is kept of it."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from reportedly.errors import FormatError, RecordError
from reportedly.exchange.lines import line_of
from reportedly.records import Stored, stored_from_json


def write_jsonl(stored: Iterable[Stored], out: BinaryIO) -> int:
    """Write a line for each report, and return how many; one is in memory at a time.

    Raises FormatError for a text that JSON cannot hold (see `lines`).
    """
    count = 0
    for count, one in enumerate(stored, start=1):  # noqa: B007
        out.write(line_of(one) + b"\n")
    return count


def read_jsonl(lines: Iterable[bytes | str]) -> Iterator[Stored | FormatError]:
    """Yield the report of each line, or the error that names the line and what is wrong.

    `lines` are as a file that is open in binary gives them; empty ones are passed over.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _read(number, line)


def _read(number: int, line: bytes | str) -> Stored | FormatError:
    try:
        return stored_from_json(line)
    except RecordError as error:
        return FormatError(f"line {number}", str(error))
