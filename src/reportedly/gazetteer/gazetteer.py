"""The gazetteer: a sorted file of names, read a block at a time."""

from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from importlib import resources
from pathlib import Path

from reportedly.errors import GazetteerError
from reportedly.gazetteer.blocks import PER_DEGREE, PER_DOUBLING, Block, Row
from reportedly.gazetteer.header import Header, read_header
from reportedly.gazetteer.keys import key_of
from reportedly.gazetteer.location import Location

_FILE = "places.bin"
_KEPT = 4096
"""Names whose bearers are remembered: reports tell of the same countries and towns."""
_REGIONAL = frozenset(["region", "county", "capital", "city"])


class Gazetteer:
    """Looks names up. The file is opened when the first name is asked for.

    `file` is another than the package's own. Raises GazetteerError, when first
    used, if it is missing or not ours.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._blocks: dict[int, Block] = {}
        self._bearers = lru_cache(_KEPT)(self._read)

    def find(self, name: str) -> tuple[Location, ...]:
        """Return every place that bears `name`, however it is spelled; the heaviest first."""
        key = key_of(name)
        return self._bearers(key) if key else ()

    def country_of(self, demonym: str) -> str | None:
        """Return the country of a demonym ("Syrian", "Syrians"): an ISO 3166-1 code."""
        key = key_of(demonym)
        return self._header.demonyms.get(key) or self._header.demonyms.get(key.removesuffix("s"))

    def country(self, code: str) -> Location | None:
        """Return a country by its code, or None for a code that is none."""
        bearers = self.find(self._header.countries.get(code, ""))
        found = (one for one in bearers if one.level == "country" and one.country == code)
        return next(found, None)

    def area_of(self, code: str) -> str | None:
        """Return the region that a postal code stands for: "US.TX" for "TX"."""
        return self._header.codes.get(code)

    @property
    def sources(self) -> tuple[str, ...]:
        """Return what the file was made from."""
        return tuple(self._header.sources)

    @cached_property
    def _data(self) -> tuple[bytes, Header, int]:
        file = self._file or resources.files(__package__).joinpath(_FILE)
        try:
            data = file.read_bytes()
        except OSError as error:
            raise GazetteerError(f"the gazetteer is missing: {error}") from error
        return data, *read_header(data)

    @property
    def _header(self) -> Header:
        return self._data[1]

    def _read(self, key: str) -> tuple[Location, ...]:
        """Return every place with a key, the heaviest first."""
        # A key's rows may go on in the next block.
        first = max(0, bisect_left(self._header.first, key) - 1)
        last = bisect_right(self._header.first, key)
        rows = [row for number in range(first, last) for row in self._rows(number, key)]
        found = [self._location(row) for row in rows]
        return tuple(sorted(found, key=lambda one: (-one.weight, one.alias, one.geonames or "")))

    def _rows(self, number: int, key: str) -> list[Row]:
        """Return the rows of one block that have this key."""
        if number not in self._blocks:
            data, header, start = self._data
            here, end = header.starts[number : number + 2]
            self._blocks[number] = Block(data[start + here : start + end])
        return self._blocks[number].find(key)

    def _location(self, row: Row) -> Location:
        code, name, north, east = self._header.areas[row.area]
        country = code.partition(".")[0]
        return Location(
            geonames=_geonames(row, code),
            level=row.level,
            latitude=round(north + row.north / PER_DEGREE, 2),
            longitude=round((east + row.east / PER_DEGREE + 180) % 360 - 180, 2),
            country=country or None,
            area=code,
            region=name if row.level in _REGIONAL else None,
            weight=row.weight / PER_DOUBLING,
            alias=row.alias,
        )


def _geonames(row: Row, area: str) -> str | None:
    """Return GeoNames' id, or its code for a region or county that has no id here, or None."""
    if row.level == "county":
        return f"{area}.{row.number % 1000:03}" if row.number else None
    if row.number:
        return str(row.number)
    return area if row.level == "region" and not area.endswith(".") else None
