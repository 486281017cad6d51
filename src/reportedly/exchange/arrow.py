"""Arrow: rows into and out of Parquet, by arro3: columns made of JSON, and JSON of columns."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final, cast

from arro3.core import RecordBatch, RecordBatchReader, Schema
from arro3.io import read_json, read_parquet, write_ndjson, write_parquet

from reportedly.exchange.columns import schema
from reportedly.exchange.kept import Kept, Sink
from reportedly.exchange.structs import struct_line
from reportedly.records import Stored

_ROWS_AT_ONCE: Final = 32
_MOST_BYTES: Final = 64 * 1024 * 1024


def write(stored: Iterable[Stored], out: BinaryIO, rows_per_group: int) -> int:
    """Write the reports as groups of rows, and return how many reports."""
    kept, columns = Kept(), schema()
    lines = kept.items(struct_line(one) for one in stored)
    batches = (_batch(group, columns) for group in _groups(lines, rows_per_group))
    try:
        write_parquet(
            RecordBatchReader.from_batches(columns, batches),
            cast("BinaryIO", Sink(out, kept)),
            compression="zstd(3)",
            max_row_group_size=rows_per_group,
        )
    except Exception:
        if kept.error is None:
            raise
    if kept.error is not None:
        raise kept.error
    return kept.count


def _groups(lines: Iterable[bytes], most_rows: int) -> Iterator[list[bytes]]:
    """Yield so many lines at a time, or fewer that are large."""
    group: list[bytes] = []
    size = 0
    for line in lines:
        group.append(line)
        size += len(line)
        if len(group) >= most_rows or size >= _MOST_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _batch(lines: list[bytes], columns: Schema) -> RecordBatch:
    """Return the columns of these lines, all in one."""
    (batch,) = read_json(BytesIO(b"\n".join(lines)), columns, batch_size=len(lines))
    return batch


def unpacked(source: Path | BinaryIO) -> Iterator[bytes]:
    """Yield the rows of a Parquet file, some at a time, as lines of JSON.

    A damaged file raises anything, or ends the process: see `unpacking`.
    """
    for batch in read_parquet(source, batch_size=_ROWS_AT_ONCE):
        out = BytesIO()
        write_ndjson(batch, out, explicit_nulls=True)
        yield from out.getvalue().splitlines(keepends=True)
