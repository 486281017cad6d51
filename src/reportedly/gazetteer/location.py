"""Location: a place as the gazetteer knows it."""

from dataclasses import dataclass

from reportedly.records import Level


@dataclass(frozen=True, slots=True)
class Location:
    """One place that bears a name.

    `latitude` and `longitude` are degrees (WGS 84) to a hundredth; for all but
    cities they are those of a middle. `country` is an ISO 3166-1 code or None
    (seas, continents); `area` GeoNames' code of the first-level region
    ("US.TX", or "SY." where no region is known); `region` that region's
    English name or None; `weight` is log2 of the population + 1, to a
    quarter; `alias` whether the name looked up is not its first.
    """

    geonames: str | None
    level: Level
    latitude: float
    longitude: float
    country: str | None
    area: str
    region: str | None
    weight: float
    alias: bool
