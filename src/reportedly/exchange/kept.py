"""Kept: what goes wrong in Python while a library in Rust calls it.

Such a library makes a bare text of the error, or ends in a panic with lines of
its own on standard error. So the error is kept here for the caller to raise, and
the library is led to its end in peace.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, TypeVar

_Item = TypeVar("_Item")


@dataclass(slots=True)
class Kept:
    """The first error, or None, and how many items went through before."""

    error: BaseException | None = None
    count: int = 0

    def items(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """Yield the items until one fails, or something else did."""
        try:
            for item in items:
                if self.error is not None:
                    return
                yield item
                self.count += 1
        except BaseException as error:
            self.error = error
            raise


@dataclass(frozen=True, slots=True)
class Sink:
    """A file to write to, whose errors are kept; after the first, nothing more is written."""

    out: BinaryIO
    kept: Kept

    def write(self, data: bytes) -> int:
        """Write the bytes, and say that all went well."""
        if self.kept.error is None:
            try:
                self.out.write(data)
            except (OSError, ValueError) as error:
                self.kept.error = error
        return len(data)

    def flush(self) -> None:
        """Flush the file."""
        try:
            self.out.flush()
        except (OSError, ValueError) as error:
            self.kept.error = self.kept.error or error

    def seek(self, offset: int, whence: int = 0) -> int:
        """Move in the file; it is asked for, and never called."""
        return self.out.seek(offset, whence)
