"""Distances: how far apart places lie, and how well they go together in one report."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reportedly.gazetteer import Location

Numbers = NDArray[np.float64]

RADIUS: Final = 6371.0
"""Of the earth, in kilometres."""

NEAR: Final = 150.0
"""Kilometres over which the tie between two places falls to a third."""

SAME_REGION: Final = 0.6
SAME_COUNTRY: Final = 0.25
WIDE: Final = frozenset(["continent", "country", "region", "area"])
"""Levels whose middle says little of how far what lies in them is."""


def kilometres(one: Sequence[Location], other: Sequence[Location]) -> Numbers:
    """Return great-circle distances, shape (len(one), len(other))."""
    (north_a, east_a), (north_b, east_b) = _radians(one), _radians(other)
    half_north = np.sin((north_a[:, None] - north_b[None]) / 2) ** 2
    half_east = np.sin((east_a[:, None] - east_b[None]) / 2) ** 2
    across = half_north + np.cos(north_a)[:, None] * np.cos(north_b)[None] * half_east
    return np.asarray(2 * RADIUS * np.arcsin(np.sqrt(np.clip(across, 0, 1))))


def ties(one: Sequence[Location], other: Sequence[Location]) -> Numbers:
    """Return how well places go together, 0 to 1, shape (len(one), len(other)).

    Places near each other, in one region, or in one country, each less than the one before.
    """
    near = np.exp(-kilometres(one, other) / NEAR)
    wide = _flags(one)[:, None] | _flags(other)[None]
    country = _same([place.country for place in one], [place.country for place in other])
    area = _same([_area(place) for place in one], [_area(place) for place in other])
    close = np.where(wide, 0.0, near)
    return np.asarray(np.maximum(close, np.maximum(SAME_REGION * area, SAME_COUNTRY * country)))


def _radians(places: Sequence[Location]) -> tuple[Numbers, Numbers]:
    degrees = np.array([(one.latitude, one.longitude) for one in places], dtype=np.float64)
    north, east = np.radians(degrees.reshape(-1, 2)).T
    return north, east


def _flags(places: Sequence[Location]) -> NDArray[np.bool_]:
    return np.array([one.level in WIDE for one in places], dtype=bool)


def _area(place: Location) -> str | None:
    return None if place.level == "country" or place.area.endswith(".") else place.area


def _same(one: Sequence[str | None], other: Sequence[str | None]) -> NDArray[np.bool_]:
    """Return where both are known and the same."""
    numbers = {name: place for place, name in enumerate(dict.fromkeys((*one, *other)))}
    a = np.array([numbers[name] if name else -1 for name in one], dtype=np.int64)
    b = np.array([numbers[name] if name else -2 for name in other], dtype=np.int64)
    return np.asarray(a[:, None] == b[None])
