"""Cursor: a place in the bytes of an archive, from which records are read off."""

import re
from collections.abc import Callable

from reportedly.pages.tape import CHUNK

_RECORD = re.compile(rb"WARC/\d")
_KEPT = len(b"WARC/1")  # bytes that may be the beginning of a mark


class Cursor:
    """Bytes that `pull` gives, a chunk at a time; `at` is how many of them were passed."""

    def __init__(self, pull: Callable[[], bytes], at: int = 0) -> None:
        self.at = at
        self._pull = pull
        self._held = b""
        self._from = 0

    def peek(self, count: int) -> bytes:
        """Return the next `count` bytes, or fewer at the end, without passing them."""
        while len(self._held) - self._from < count and self._more():
            pass
        return self._held[self._from : self._from + count]

    def read(self, count: int) -> bytes:
        """Return the next `count` bytes, or fewer at the end, and pass them."""
        pieces = []
        while count and (piece := self.peek(min(count, CHUNK))):
            pieces.append(piece)
            self._pass(len(piece))
            count -= len(piece)
        return b"".join(pieces)

    def skip(self, count: int) -> int:
        """Pass `count` bytes, or fewer at the end; return how many."""
        begun = self.at
        while count and (piece := self.peek(min(count, CHUNK))):
            self._pass(len(piece))
            count -= len(piece)
        return self.at - begun

    def skip_breaks(self) -> bool:
        """Pass the line breaks between records; say whether something follows them."""
        while piece := self.peek(CHUNK):
            left = len(piece.lstrip(b"\r\n"))
            self._pass(len(piece) - left)
            if left:
                return True
        return False

    def find_record(self, after: int) -> bool:
        """Go to the next place behind `after` where a record may begin; say if there is one."""
        if self.at <= after:
            self.skip(after + 1 - self.at)
        while piece := self.peek(CHUNK):
            found = _RECORD.search(piece)
            if found:
                self._pass(found.start())
                return True
            self._pass(max(len(piece) - _KEPT, 1))
        return False

    def _more(self) -> bool:
        data = self._pull()
        self._held = self._held[self._from :] + data
        self._from = 0
        return bool(data)

    def _pass(self, count: int) -> None:
        self._from += count
        self.at += count
