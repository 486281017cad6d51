"""Stored: a reading, and every place at which its report was found."""

from dataclasses import dataclass

from reportedly.records.hit import Found
from reportedly.records.reading import Reading
from reportedly.records.sourcing import Sourcing


@dataclass(frozen=True, slots=True)
class Address:
    """One place where a report was found, and what that place said of it.

    `seen` is the moment at which it was found there, ISO 8601 in UTC.
    """

    ref: str | None
    url: str | None
    path: str
    publisher: str | None
    title: str | None
    byline: str | None
    published: str | None
    seen: str


@dataclass(frozen=True, slots=True)
class Stored:
    """One report with what was read from it, and the addresses that it was found at."""

    reading: Reading
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A report as a list of many shows it: when it was kept, and how it is sourced."""

    report: Found
    stored: str
    sourcing: Sourcing
