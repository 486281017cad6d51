"""Pages: the file of `--html`, tried before the work is done and named once it is written."""

import sys
from pathlib import Path

from reportedly.errors import UsageError
from reportedly.show.printable import printable


def check_page(file: Path) -> None:
    """Raise UsageError when a page cannot be written to `file`, before anything is read."""
    if file.is_dir():
        raise UsageError(f"--html {file}: is a folder")
    if not file.absolute().parent.is_dir():
        raise UsageError(f"--html {file}: no such folder")


def write_page(page: str, file: Path) -> None:
    """Write a page and name it on standard error. Raises UsageError."""
    try:
        file.write_bytes(page.encode("utf-8"))
    except OSError as error:
        raise UsageError(f"--html {file}: {error.strerror}") from error
    sys.stderr.write(f"reportedly: wrote {printable(str(file))}\n")
