"""Blocks: a few hundred names with their places, packed by column and compressed.

A block is read only when a name is looked up whose key lies in it. The bytes of
one column lie side by side because bytes of one kind compress better together;
of a block only the rows that are asked for are put together again.
"""

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from reportedly.records import Level

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
PER_DEGREE: Final = 100
PER_DOUBLING: Final = 4

_WIDTHS: Final = (4, 2, 2, 2, 1, 1)
"""Bytes of number, area, north, east, weight and level."""

_ALIAS: Final = 0x80
_SHARED: Final = 64
"""Added to the count of letters that a key shares with the one before, for a printable byte."""

_MOST_SHARED: Final = 62


@dataclass(frozen=True, slots=True)
class Row:
    """One name of one place, in the units of the file.

    `number` is GeoNames' id (0: none), for a county its FIPS code; `area` the
    place of its region in the header; `north` and `east` hundredths of a
    degree from that region's middle; `weight` quarters of log2(population + 1).
    """

    key: str
    number: int
    area: int
    north: int
    east: int
    weight: int
    level: Level
    alias: bool


def pack(rows: Sequence[Row]) -> bytes:
    """Return rows, sorted by key, as one compressed block."""
    values = [_values(row) for row in rows]
    planes = bytearray()
    for column, width in enumerate(_WIDTHS):
        for shift in range(8 * width - 8, -1, -8):
            planes += bytes(value[column] >> shift & 0xFF for value in values)
    keys = "\n".join(_shortened([row.key for row in rows])).encode()
    return zlib.compress(len(rows).to_bytes(4, "big") + planes + keys, 9)


class Block:
    """The rows of one block; raises zlib.error for bytes that are none."""

    def __init__(self, data: bytes) -> None:
        raw = zlib.decompress(data)
        self._count = int.from_bytes(raw[:4], "big")
        end = 4 + self._count * sum(_WIDTHS)
        self._planes = raw[4:end]
        self._keys = list(_written_out(raw[end:].decode().split("\n"))) if self._count else []

    def find(self, key: str) -> list[Row]:
        """Return the rows that have this key."""
        first = bisect_left(self._keys, key)
        last = bisect_right(self._keys, key)
        return [self._row(place) for place in range(first, last)]

    def _row(self, place: int) -> Row:
        column = self._planes[place :: self._count]
        values, start = [], 0
        for width in _WIDTHS:
            values.append(int.from_bytes(column[start : start + width], "big"))
            start += width
        number, area, north, east, weight, level = values
        return Row(
            self._keys[place],
            number,
            area,
            _signed(north),
            _signed(east),
            weight,
            LEVELS[level & ~_ALIAS],
            bool(level & _ALIAS),
        )


def _values(row: Row) -> tuple[int, ...]:
    level = LEVELS.index(row.level) | (_ALIAS if row.alias else 0)
    return row.number, row.area, row.north & 0xFFFF, row.east & 0xFFFF, row.weight, level


def _signed(value: int) -> int:
    return value - 0x10000 if value & 0x8000 else value


def _shortened(keys: Sequence[str]) -> Iterator[str]:
    """Yield each key without the letters that it shares with the one before, their count first."""
    before = ""
    for key in keys:
        shared = 0
        while shared < min(len(key), len(before), _MOST_SHARED) and key[shared] == before[shared]:
            shared += 1
        yield chr(_SHARED + shared) + key[shared:]
        before = key


def _written_out(keys: Sequence[str]) -> Iterator[str]:
    before = ""
    for key in keys:
        before = before[: ord(key[0]) - _SHARED] + key[1:]
        yield before
