"""Units: this, last and next week, month, year; the past three months; recent years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.annotate.times.calendar import days_of, stepped, unit_of
from reportedly.annotate.times.parts import parted
from reportedly.annotate.times.sense import Expression, Ground, Sense
from reportedly.annotate.times.vocabulary import (
    COUNT,
    PARTS,
    SOME,
    UNIT,
    count_of,
    unit_named,
    unit_size,
)
from reportedly.records.time import Granularity

PATTERN = re.compile(
    rf"\b(?i:(?P<lasting>(?:(?:the|these|this)\s)?(?:past|last|previous|next|coming|upcoming))\s"
    rf"(?:(?P<count>{COUNT})\s|(?P<some>{SOME})\s)(?P<units>{UNIT})"
    rf"|(?P<vague>(?:the\s)?(?:past|recent|coming|last|next|previous))\s"
    rf"(?P<vague_units>days|weeks|months|years|decades|centuries)"
    rf"|(?P<narrated>the\s(?:same|following|previous|next)|that|(?:the\s)?very\s(?:same|next))\s"
    rf"(?P<narrated_unit>day|morning|afternoon|evening|night|week|weekend|month|year)"
    rf"|(?P<running>the\s(?:past|last|next|coming)|this\spast|this\scoming|the\sprevious)\s"
    rf"(?P<running_unit>week|month|year|decade|century)"
    rf"|(?P<whole>this\spast|this\scoming|this|last|next|the)\s"
    rf"(?P<unit>week|weekend|month|quarter|year|decade|century))(?![\w-])(?!\sof\s)"
)
_AHEAD = ("next", "coming", "upcoming", "following")
_NEEDS_LEAD = re.compile(
    r"\b(?:end|start|beginning|close|middle|half|months|weeks|days|later|earlier|early|late|mid|"
    r"rest|remainder)\s(?:of\s|in\s)?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Whole:
    """A unit of the calendar, so many on or back from publication."""

    unit: Granularity
    steps: int

    def sense(self, ground: Ground) -> Sense:
        """Return the unit."""
        if ground.published is None:
            return Sense(self.unit)
        day = stepped(ground.published, self.unit, self.steps)
        return unit_of(day, self.unit).against("published") if day else Sense(self.unit)


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend without more: the last one, or the coming one where the tense says so."""

    def sense(self, ground: Ground) -> Sense:
        """Return the Saturday and Sunday."""
        published = ground.published
        if published is None:
            return Sense("weekend")
        ahead = ground.tense in {"present", "future"} or published.weekday() >= 5
        return Whole("weekend", 0 if ahead else -1).sense(ground)


@dataclass(frozen=True, slots=True)
class Running:
    """So many units up to publication, or from it on; how many may not be said."""

    unit: Granularity
    count: int | None
    ahead: bool

    def sense(self, ground: Ground) -> Sense:
        """Return the days up to, or from, the day of publication."""
        day = ground.published
        if day is None:
            return Sense(self.unit)
        if self.count is None:
            first, last = (day, None) if self.ahead else (None, day)
            return Sense(self.unit, None, first, last, "published")
        other = stepped(day, self.unit, self.count if self.ahead else -self.count)
        if other is None:
            return Sense(self.unit)
        made = days_of(min(day, other), max(day, other), self.unit)
        return made.against("published")


@dataclass(frozen=True, slots=True)
class Narrated:
    """A unit told from another time: the next day, the same year."""

    unit: Granularity
    steps: int

    def sense(self, ground: Ground) -> Sense:
        """Return the unit, if the time told before is as fine."""
        told = ground.told(self.unit)
        day = stepped(told, self.unit, self.steps) if told else None
        return unit_of(day, self.unit).against("before") if day else Sense(self.unit)


@dataclass(frozen=True, slots=True)
class NarratedPart:
    """The morning or night of a day told from another: the next morning."""

    day: Narrated
    part: str

    def sense(self, ground: Ground) -> Sense:
        """Return that part of the day."""
        return parted(self.day.sense(ground), self.part)


def read(text: str, match: re.Match[str]) -> Iterator[Expression]:
    """Yield what a match of PATTERN means; "the year" alone only after "end of" and the like."""
    if match["lasting"]:
        unit = match["units"]
        count = count_of(match["count"]) * unit_size(unit) if match["count"] else None
        yield Running(unit_named(unit), count, _ahead(match["lasting"]))
    elif match["vague"]:
        yield Running(unit_named(match["vague_units"]), None, _ahead(match["vague"]))
    elif match["narrated"]:
        yield _narrated(match["narrated"].lower(), match["narrated_unit"].lower())
    elif match["running"]:
        yield Running(unit_named(match["running_unit"]), 1, _ahead(match["running"]))
    else:
        yield from _whole(text, match)


def _narrated(words: str, unit: str) -> Expression:
    steps = 1 if words.endswith(("next", "following")) else -1 if "previous" in words else 0
    if unit in PARTS:
        return NarratedPart(Narrated("day", steps), PARTS[unit])
    if words == "the next" and unit != "day":
        return Running(unit_named(unit), 1, ahead=True)
    return Narrated(unit_named(unit), steps)


def _whole(text: str, match: re.Match[str]) -> Iterator[Expression]:
    words, unit = match["whole"].lower(), unit_named(match["unit"])
    before = text[max(0, match.start() - 20) : match.start()]
    if words == "the" and unit == "weekend":
        yield Weekend()
    elif words != "the" or _NEEDS_LEAD.search(before):
        last = words == "last" or words.endswith("past")
        ahead = words == "next" or (words.endswith("coming") and unit != "weekend")
        yield Whole(unit, -1 if last else 1 if ahead else 0)


def _ahead(words: str) -> bool:
    return words.lower().endswith(_AHEAD)
