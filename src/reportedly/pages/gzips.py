"""Gzips: gzip data unpacked as it is read, within bounds on how much comes out of how little."""

import zlib
from contextlib import suppress

from reportedly.errors import TooLarge, UnreadableInput
from reportedly.pages.tape import CHUNK, Tape

MAGIC = b"\x1f\x8b\x08"
# Text shrinks to a third or a tenth, the most repetitive tables to a fiftieth; a bomb goes
# up to the thousand that gzip can do. What is small in any case is not looked at.
MOST_TIMES = 200
SMALL = 16_000_000
STEP = 64  # bytes; how near to a corrupt place is read
_GZIP = 16 + zlib.MAX_WBITS
_BOMB = f"unpacks to more than {MOST_TIMES} times its size: a bomb, no report"


class Member:
    """One gzip member on a tape. When it ends, the tape stands right behind it."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        self._unpacker = zlib.decompressobj(_GZIP)
        self._waiting = b""
        self._taken = self._given = 0

    def read(self, most: int = CHUNK) -> bytes:
        """Return the next bytes, unpacked; none at the end.

        Raises UnreadableInput (corrupt, or cut off) or TooLarge (a bomb), and
        once more each time it is asked again.
        """
        data = b""
        while not data and not self._unpacker.eof:
            data = self._unpacked(self._waiting or self._packed(), most)
        return data

    def _packed(self) -> bytes:
        data = self._tape.read()
        if not data:
            raise UnreadableInput(self._tape.name, "gzip data cut off before its end")
        self._taken += len(data)
        return data

    def _unpacked(self, packed: bytes, most: int) -> bytes:
        sound = self._unpacker.copy()
        try:
            data = self._unpacker.decompress(packed, most)
            self._waiting = self._unpacker.unconsumed_tail
        except zlib.error as error:
            data = self._saved(sound, packed, most)
            if not data:
                raise UnreadableInput(self._tape.name, "corrupt gzip data") from error
        self._given += len(data)
        if self._given > SMALL + MOST_TIMES * (self._taken - len(self._waiting)):
            raise TooLarge(self._tape.name, _BOMB)
        if self._unpacker.eof:
            self._tape.put_back(self._unpacker.unused_data)
        return data

    def _saved(self, sound: "zlib._Decompress", packed: bytes, most: int) -> bytes:
        """Return what stands before the corrupt place, and stand right before it."""
        data = b""
        with suppress(zlib.error):
            while len(data) < most:
                trial = sound.copy()
                data += trial.decompress(packed, STEP)
                sound, packed = trial, trial.unconsumed_tail
        self._unpacker, self._waiting = sound, packed
        return data


class Unpacked:
    """All the members on a tape, one after the other."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        self._member = Member(tape)

    def read(self, most: int = CHUNK) -> bytes:
        """Return the next bytes, unpacked; none at the end. Raises as Member.read does."""
        data = self._member.read(most)
        while not data and self._has_more():
            self._member = Member(self._tape)
            data = self._member.read(most)
        return data

    def _has_more(self) -> bool:
        """Say whether another member follows; zeros to fill a block are none."""
        head = self._tape.peek(CHUNK)
        if head.startswith(MAGIC):
            return True
        if head.strip(b"\0"):
            raise UnreadableInput(self._tape.name, "bytes after the gzip data that are none")
        return False


def beginning(packed: bytes, most: int) -> bytes:
    """Return what the beginning of gzip data unpacks to, as far as it does."""
    try:
        return zlib.decompressobj(_GZIP).decompress(packed, most)
    except zlib.error:
        return b""
