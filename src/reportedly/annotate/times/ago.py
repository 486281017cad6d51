"""Ago: so many units before or after publication, or before or after another time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Literal

from reportedly.annotate.times.calendar import days_of, stepped, unit_of
from reportedly.annotate.times.sense import Expression, Ground, Sense
from reportedly.annotate.times.vocabulary import (
    COUNT,
    SOME,
    UNIT,
    count_of,
    unit_named,
    unit_size,
)
from reportedly.records.time import Granularity

Bound = Literal["exact", "about", "at_least", "at_most"]

PATTERN = re.compile(
    rf"(?<![\d.,])\b(?i:(?:(?P<bound>more\sthan|over|at\sleast|less\sthan|under|about|around|nearly|almost|"
    rf"roughly|some|approximately)\s)?(?:(?P<count>{COUNT}|an?)\s|(?P<some>{SOME})\s)?"
    rf"(?P<unit>{UNIT}|hours?|minutes?)(?P<half>\sand\sa\shalf)?(?:\sor\s(?P<loose>so|more))?\s"
    rf"(?P<side>ago|from\snow|hence|(?:later|earlier)(?!\s(?:than|this|last|in\sthe|on|generation)))\b)"
)
_BOUNDS: MappingProxyType[str, Bound] = MappingProxyType(
    {
        "more than": "at_least",
        "over": "at_least",
        "at least": "at_least",
        "less than": "at_most",
        "under": "at_most",
        "more": "at_least",
    }
)
_ROUND = ("decade", "century")


@dataclass(frozen=True, slots=True)
class Stepped:
    """So many units from publication (or from the time told before), exactly or within a bound.

    `steps` is negative for what lies back, and None where no number is said.
    """

    unit: Granularity
    steps: int | None
    bound: Bound
    from_told: bool

    def sense(self, ground: Ground) -> Sense:
        """Return the unit of the calendar that lies there."""
        base = ground.told(self.unit) if self.from_told else ground.published
        if base is None or self.steps is None or self.unit in {"hour", "minute"}:
            return Sense(self.unit)
        day = stepped(base, self.unit, self.steps)
        if day is None:
            return Sense(self.unit)
        return self._bounded(base, day).against("before" if self.from_told else "published")

    def _bounded(self, base: date, day: date) -> Sense:
        """Return the unit that holds `day`, or all that its bound leaves open."""
        there = unit_of(day, "year" if self.unit in _ROUND else self.unit)
        if self.bound == "at_most":
            return days_of(min(base, day), max(base, day), self.unit)
        if self.bound == "at_least":
            return _beyond(there, ahead=day > base)
        if self.bound == "about" or self.unit in _ROUND:
            return replace(there, mod="about")
        return there


def _beyond(there: Sense, *, ahead: bool) -> Sense:
    """Return all that lies beyond what is `there`."""
    if ahead:
        return replace(there, value=f"{there.value}/..", last=None)
    return replace(there, value=f"../{there.value}", first=None)


def read(_: str, match: re.Match[str]) -> Iterator[Expression]:
    """Yield what a match of PATTERN means; "later" alone, without a number, says nothing."""
    side, unit = match["side"].lower(), match["unit"]
    told = side in {"later", "earlier"}
    if told and not (match["count"] or match["some"] or unit.lower().endswith("s")):
        return
    steps = _steps(match)
    back = side in {"ago", "earlier"}
    yield Stepped(
        _unit(match), -steps if back and steps is not None else steps, _bound(match), told
    )


def _steps(match: re.Match[str]) -> int | None:
    if match["count"] is None:
        return None
    count = count_of(match["count"]) * unit_size(match["unit"])
    if not match["half"]:
        return count
    return 12 * count + 6 if unit_named(match["unit"]) == "year" else None


def _unit(match: re.Match[str]) -> Granularity:
    unit = unit_named(match["unit"])
    return "month" if match["half"] and unit == "year" else unit


def _bound(match: re.Match[str]) -> Bound:
    word = " ".join((match["bound"] or match["loose"] or "").lower().split())
    return _BOUNDS.get(word, "about" if word else "exact")
