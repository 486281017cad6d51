"""Outputs: standard output, a file that is there only once it is whole, or what takes bytes."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import UsageError


@contextmanager
def opened_out(file: Path | None) -> Iterator[BinaryIO]:
    """Open standard output, or `--out`: what stands there stays until all is written.

    A link stays a link: what it points to is written. A pipe or a device, which
    cannot be replaced, is written as it is. Raises UsageError.
    """
    if file is None:
        yield sys.stdout.buffer
        return
    try:
        with _aside(_target(file)) if _is_replaced(file) else file.open("wb") as out:
            yield out
    except OSError as error:
        raise UsageError(f"--out {file}: {error.strerror}") from error


def _is_replaced(file: Path) -> bool:
    """Say whether a file can be put in this one's place: it is a plain one, or none yet."""
    try:
        return stat.S_ISREG(file.stat().st_mode)
    except FileNotFoundError:
        return True


def _target(file: Path) -> Path:
    return Path(os.path.realpath(file))


@contextmanager
def _aside(file: Path) -> Iterator[BinaryIO]:
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("wb") as out:
            if file.exists():  # what only its owner could read stays so
                part.chmod(stat.S_IMODE(file.stat().st_mode))
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
