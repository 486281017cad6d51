"""Sense: what an expression of time means, and what it is read against."""

from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Literal, Protocol

from reportedly.records.time import Granularity, TimeMod

Tense = Literal["past", "present", "future", "unknown"]
Anchor = Literal["published", "before"]


_LENGTHS: MappingProxyType[Granularity, int] = MappingProxyType(
    {"century": 36525, "decade": 3653, "year": 366, "month": 31, "weekend": 2, "week": 7}
)
"""The most days that a unit has; all others lie in one."""


@dataclass(frozen=True, slots=True)
class Sense:
    """The meaning of an expression; `first` and `last` are inclusive.

    `anchor` tells what it was read against: the day of publication, or the
    time told before it. A sense without `value` is not said exactly.
    """

    granularity: Granularity
    value: str | None = None
    first: date | None = None
    last: date | None = None
    anchor: Anchor | None = None
    mod: TimeMod | None = None

    def against(self, anchor: Anchor) -> "Sense":
        """Return this sense, resolved against `anchor`."""
        return replace(self, anchor=anchor)


@dataclass(frozen=True, slots=True)
class Ground:
    """What relative expressions are read against; what is not known is None.

    `tense` is that of the clause; `before` the time told before it.
    """

    published: date | None = None
    tense: Tense = "unknown"
    before: Sense | None = None

    def told(self, unit: Granularity) -> date | None:
        """Return the first day of the time told before, if that is as fine as `unit`."""
        if self.before is None or self.before.first is None or self.before.last is None:
            return None
        length = (self.before.last - self.before.first).days
        return self.before.first if length < _LENGTHS.get(unit, 1) else None

    def told_day(self) -> date | None:
        """Return the day told before, if it was a single one."""
        return self.told("day")


class Expression(Protocol):
    """Words that name a time, before it is known when they were written."""

    def sense(self, ground: Ground) -> Sense:
        """Return what they mean; without a value where `ground` does not say."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """An expression that means the same whenever it is written."""

    meaning: Sense

    def sense(self, ground: Ground) -> Sense:  # noqa: ARG002 (the protocol's)
        """Return the meaning."""
        return self.meaning
