"""Unpacking: the rows of a Parquet file, read in a process of their own.

A damaged file may end the process that arro3 reads it in, with a page of Rust on
standard error. So that happens to a child, which only turns the file into lines.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from reportedly.errors import FormatError
from reportedly.exchange.arrow import unpacked


def rows_of(path: Path) -> Iterator[bytes]:
    """Yield each row as a line of JSON; raises FormatError where the file is damaged."""
    command = [sys.executable, "-m", __name__, str(path)]
    with subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        try:
            yield from _whole_lines(child)
        finally:
            child.kill()
    if child.returncode:
        raise FormatError(str(path), "damaged, or no Parquet file")


def _whole_lines(child: "subprocess.Popen[bytes]") -> Iterator[bytes]:
    """Yield the child's lines, and wait for its end; a last line may be cut off by that."""
    assert child.stdout is not None
    for line in child.stdout:
        if line.endswith(b"\n"):
            yield line
    child.wait()


if __name__ == "__main__":
    for row in unpacked(Path(sys.argv[1])):
        sys.stdout.buffer.write(row)
