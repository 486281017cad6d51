"""Tape: a file or standard input as it is read, forward, with a look ahead."""

import io
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from reportedly.errors import UnreadableInput

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK = 65_536  # bytes read at a time
# Bytes that are read a second time, in all, to find where a damaged file goes on. Without
# this bound a file of nothing but broken beginnings would be read once for each of them.
PATIENCE = 256_000_000


class Tape:
    """The bytes of one source; `offset` is where the next one stands.

    `size` is None where the source can only be read forward (a pipe).
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.name = name
        self.offset = 0
        self.size = _size_of(file)
        self._file = file
        self._held = b""
        self._patience = PATIENCE

    def read(self, most: int = CHUNK) -> bytes:
        """Return the next bytes, `most` at most; none at the end. Raises UnreadableInput."""
        data = self._held or self._from_file(max(most, CHUNK))
        self._held = data[most:]
        self.offset += min(len(data), most)
        return data[:most]

    def peek(self, count: int) -> bytes:
        """Return the next `count` bytes, or fewer at the end, without taking them."""
        while len(self._held) < count:
            more = self._from_file(CHUNK)
            if not more:
                break
            self._held += more
        return self._held[:count]

    def put_back(self, data: bytes) -> None:
        """Take back `data`, the last bytes that were read."""
        self._held = data + self._held
        self.offset -= len(data)

    def go(self, offset: int) -> bool:
        """Go to `offset`; say whether that can be done."""
        if self.size is None:
            return False
        self._file.seek(offset)
        self._held, self.offset = b"", offset
        return True

    def go_back(self, offset: int) -> bool:
        """Go back to `offset`, as long as there is patience left for it."""
        again = self.offset - offset
        if again > self._patience or not self.go(offset):
            return False
        self._patience -= again
        return True

    def _from_file(self, most: int) -> bytes:
        try:
            return self._file.read(most)
        except OSError as error:
            raise UnreadableInput(self.name, f"cannot be read on ({error.strerror})") from error


def as_file(pull: Callable[[int], bytes]) -> io.BufferedReader:
    """Return what `pull` gives, so many bytes at most a time, as a file to be read."""
    return io.BufferedReader(_Raw(pull), CHUNK)


class _Raw(io.RawIOBase):
    def __init__(self, pull: Callable[[int], bytes]) -> None:
        self._pull = pull

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        room = memoryview(buffer).cast("B")
        data = self._pull(len(room))
        room[: len(data)] = data
        return len(data)


def _size_of(file: BinaryIO) -> int | None:
    with suppress(OSError):  # a terminal or a pipe
        if file.seekable():
            size = file.seek(0, io.SEEK_END)
            file.seek(0)
            return size
    return None
