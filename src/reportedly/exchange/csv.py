"""CSV: a row a claim, in words, for a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reportedly.exchange.cells import cell
from reportedly.exchange.claim_rows import COLUMNS, Row, claim_rows
from reportedly.records import Stored


@dataclass(frozen=True, slots=True)
class _Encoded:
    """Takes the csv module's text and hands on bytes; half a surrogate pair as its escape."""

    out: BinaryIO

    def write(self, text: str) -> None:
        self.out.write(text.encode("utf-8", "backslashreplace"))


def write_csv(stored: Iterable[Stored], out: BinaryIO, *, bom: bool = True) -> int:
    """Write a header and a row for each claim, and return how many claims.

    With `bom` the file begins with a byte order mark, without which Excel
    takes UTF-8 for an old code page. One report is in memory at a time.
    """
    return write_rows(COLUMNS, (row for one in stored for row in claim_rows(one)), out, bom=bom)


def write_rows(
    columns: Sequence[str], rows: Iterable[Row], out: BinaryIO, *, bom: bool = True
) -> int:
    """Write a header and some rows, their texts defused, and return how many."""
    out.write(b"\xef\xbb\xbf" if bom else b"")
    writer = csv.DictWriter(_Encoded(out), columns)
    writer.writeheader()
    count = 0
    for row in rows:
        writer.writerow({name: cell(value) for name, value in row.items()})
        count += 1
    return count
