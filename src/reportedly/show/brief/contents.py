"""Contents: what a brief says of a story, before it is written as text, Markdown or a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from reportedly.records import Alone, Drift, Group, Telling, ToldStory
from reportedly.show.brief.points import Point, point_of
from reportedly.show.brief.references import Reference, References, Sentence

NOTE: Final = (
    "A first form: of the claims that reports share it finds one in four, and origins are "
    "counted as far as the texts tell (docs/stories.md)."
)
NONE_SHARED: Final = (
    "No claim was found in two of its reports; one told in quite other words is missed."
)
MOST_ALONE: Final = 8
"""Claims of one report that are shown as told there alone."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said before all else, and the numbers of the claims that it is said of."""

    words: str
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Only:
    """What only one report tells: `claims` of it in reading order, and how many more there are."""

    reference: Reference
    claims: tuple[Alone, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Brief:
    """A story: its reports by number, what several of them tell, and what only one does.

    `title` is the headline of the report `titled`; None where none has any.
    """

    title: str | None
    titled: Reference | None
    references: tuple[Reference, ...]
    summary: Sentence
    notices: tuple[Notice, ...]
    points: tuple[Point, ...]
    only: tuple[Only, ...]
    note: str


def brief_of(told: ToldStory) -> Brief:
    """Return the brief of a story."""
    references = References(told.reports)
    points = points_of(told.groups, told.drift, references)
    titled = next((one for one in references.all if one.title), None)
    return Brief(
        told.title,
        titled,
        references.all,
        Sentence(_summary(told.reports, points), tuple(one.number for one in references.all)),
        tuple(_notices(points)),
        points,
        tuple(only_of(told.alone, references)),
        NOTE if points else NONE_SHARED,
    )


def points_of(
    groups: Sequence[Group],
    drift: Sequence[Drift],
    references: References,
    own: str | None = None,
) -> tuple[Point, ...]:
    """Return the claims that several reports make, numbered in their order; see `point_of`."""
    return tuple(
        point_of(number, group, [one for one in drift if one.group == group.id], references, own)
        for number, group in enumerate(groups, start=1)
    )


def only_of(
    found: Sequence[Alone], references: References, most: int = MOST_ALONE
) -> Iterator[Only]:
    """Yield what each report alone tells: what it has from others before what it says itself."""
    for name, own in groupby(found, key=lambda one: one.report):
        claims = list(own)
        chosen = sorted(range(len(claims)), key=lambda place: (not claims[place].chain, place))
        shown = tuple(claims[place] for place in sorted(chosen[:most]))
        yield Only(references.of(name), shown, len(claims) - len(shown))


def _summary(reports: Sequence[Telling], points: Sequence[Point]) -> str:
    outlets = len({one.publisher for one in reports if one.publisher})
    untold = sum(1 for one in reports if not one.publisher)
    of_rest = f" and {untold:,} whose outlet is not told" if untold else ""
    by = f" by {_count(outlets, 'outlet')}{of_rest}" if outlets else ""
    return f"{_count(len(reports), 'report')}{by}.{_shared(points)}"


def _shared(points: Sequence[Point]) -> str:
    """Return how many claims several reports share, and on how many origins these rest."""
    single = sum(len(one.origins) == 1 for one in points)
    several = len(points) - single
    if not points:
        return ""
    if len(points) == 1:
        origins = "one origin" if single else "several origins"
        return f" One claim is told by two of them or more; it rests on {origins}."
    told = f" {len(points):,} claims are told by two of them or more:"
    if not (single and several):
        return f"{told} each of them on {'one origin' if single else 'several origins'}."
    return f"{told} {single:,} on one origin, {several:,} on several."


def _notices(points: Sequence[Point]) -> Iterator[Notice]:
    """Yield what must not be overlooked, with the claims that it is true of."""
    for words, found in (
        ("All have it from one source without a name", [one for one in points if one.unnamed]),
        ("None gives a source", [one for one in points if one.unsourced]),
        ("Reports have it from each other", [one for one in points if one.looped]),
        ("Denied", [one for one in points if one.denied]),
    ):
        if found:
            yield Notice(words, tuple(one.number for one in found))


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
