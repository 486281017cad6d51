"""Story: reports that tell of the same happening."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Telling:
    """One report of a story. `ref` is what it came with, where it came with any."""

    id: str
    ref: str | None
    path: str
    url: str | None
    publisher: str | None
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """Reports that tell of the same happening, by the day of publication, those without last.

    `title` is that of the first report which has one. The id is made of the first
    report's: a story keeps it while it grows, unless an earlier report is found.
    """

    id: str
    title: str | None
    reports: tuple[Telling, ...]
