"""Header: what every block of the gazetteer's file refers to, and where the blocks lie."""

import json
import zlib
from dataclasses import asdict, dataclass
from typing import Final

from reportedly.errors import GazetteerError

MAGIC: Final = b"RGAZ0001"
"""The file's first bytes; the number is that of its layout."""


@dataclass(frozen=True, slots=True)
class Header:
    """The tables at the head of the file.

    `areas` are (code, English name or None, latitude, longitude) of first-level
    regions; `demonyms` lead from a key ("syrian") to a country, `countries` from
    a country's code to its name, `codes` from postal codes of states and
    provinces ("TX") to a region's code; `sources` say what the file
    was made from. `first` is the first key of each block, `starts` where each
    begins after the header, and the end of the last.
    """

    areas: list[tuple[str, str | None, float, float]]
    demonyms: dict[str, str]
    countries: dict[str, str]
    codes: dict[str, str]
    sources: list[str]
    first: list[str]
    starts: list[int]

    def packed(self) -> bytes:
        """Return the header as the file begins with it."""
        data = zlib.compress(json.dumps(asdict(self), separators=(",", ":")).encode(), 9)
        return MAGIC + len(data).to_bytes(4, "big") + data


def read_header(data: bytes) -> tuple[Header, int]:
    """Return the header and where the blocks begin; raise GazetteerError for another file."""
    if data[: len(MAGIC)] != MAGIC:
        raise GazetteerError("the gazetteer in the package is not ours")
    start = len(MAGIC) + 4
    end = start + int.from_bytes(data[len(MAGIC) : start], "big")
    return Header(**json.loads(zlib.decompress(data[start:end]))), end
