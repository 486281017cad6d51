"""Composed: expressions made of others: a day with its hour, an interval, "since", "end of"."""

from dataclasses import dataclass, replace
from datetime import date

from reportedly.annotate.times.calendar import added_months, month_of
from reportedly.annotate.times.dates import NamedDays, NamedMonth
from reportedly.annotate.times.sense import Expression, Ground, Sense, Tense
from reportedly.annotate.times.weekdays import Weekday
from reportedly.records.time import TimeMod


@dataclass(frozen=True, slots=True)
class Clocked:
    """A day, and the time of day on it."""

    day: Expression
    clock: Expression

    def sense(self, ground: Ground) -> Sense:
        """Return the hour or minute of the day; without the day, the time of day alone."""
        day, clock = self.day.sense(ground), self.clock.sense(ground)
        if day.value is None or day.granularity not in {"day", "daypart"}:
            return replace(clock, anchor=None)
        value = f"{day.value.partition('T')[0]}{clock.value}"
        return replace(day, granularity=clock.granularity, value=value)


@dataclass(frozen=True, slots=True)
class Within:
    """A day or month without a year, and the words for its year ("May of last year")."""

    part: Expression
    year: Expression

    def sense(self, ground: Ground) -> Sense:
        """Return the day or month of that year."""
        year = self.year.sense(ground)
        part = self.part.sense(Ground(year.last, "past"))
        return replace(part, anchor=year.anchor)


@dataclass(frozen=True, slots=True)
class Modified:
    """The early, middle or late part of a time."""

    whole: Expression
    mod: TimeMod

    def sense(self, ground: Ground) -> Sense:
        """Return the whole with its modifier: where it begins or ends is not said."""
        return replace(self.whole.sense(ground), mod=self.mod)


@dataclass(frozen=True, slots=True)
class Sided:
    """A unit on one side of publication: "earlier this month", "later this week"."""

    whole: Expression
    later: bool

    def sense(self, ground: Ground) -> Sense:
        """Return the whole, cut at the day of publication where that lies in it."""
        whole, day = self.whole.sense(ground), ground.published
        if day is None or whole.first is None or whole.last is None:
            return whole
        if not whole.first <= day <= whole.last:
            return replace(whole, mod="late" if self.later else "early")
        if self.later:
            return replace(whole, first=day)
        return replace(whole, last=day)


@dataclass(frozen=True, slots=True)
class Share:
    """The first or last so many months of a time."""

    whole: Expression
    months: int | None
    last: bool

    def sense(self, ground: Ground) -> Sense:
        """Return those months; of half a time, half its months."""
        whole = self.whole.sense(ground)
        if whole.first is None or whole.last is None or whole.value is None:
            return whole
        length = 1 + _month_count(whole.last) - _month_count(whole.first)
        months = self.months or length // 2
        if not 0 < months < length:
            return replace(whole, mod="late" if self.last else "early")
        first = added_months(whole.first, length - months if self.last else 0)
        last = whole.last if self.last else added_months(whole.last, months - length)
        if first is None or last is None:
            return whole
        last = month_of(last.year, last.month).last or last
        return Sense("month", f"{first:%Y-%m}/{last:%Y-%m}", first, last, whole.anchor)


def _month_count(day: date) -> int:
    return 12 * day.year + day.month


@dataclass(frozen=True, slots=True)
class Interval:
    """From one time to another; the first is read from the last where it says less."""

    first: Expression
    last: Expression

    def sense(self, ground: Ground) -> Sense:
        """Return the stretch between them, or what is known of its end."""
        last = self.last.sense(ground)
        first = self._first(last, ground)
        if first.value is None or last.value is None:
            return Sense(last.granularity)
        if first.first and last.last and first.first > last.last:
            return Sense(last.granularity)
        value = f"{_opens(first.value)}/{_closes(last.value)}"
        anchor = last.anchor or first.anchor
        return Sense(last.granularity, value, first.first, last.last, anchor)

    def _first(self, last: Sense, ground: Ground) -> Sense:
        """Return the first end; one that lacks a year ("June to August 2029") by the last."""
        bare, end = _bare(self.first), _bare(self.last)
        week = isinstance(bare, Weekday) and isinstance(end, Weekday)
        if last.first is None or not (week or isinstance(bare, NamedDays | NamedMonth)):
            return self.first.sense(ground)
        first = self.first.sense(Ground(last.first, "past", ground.before))
        return replace(first, anchor=None)


def _bare(expression: Expression) -> Expression:
    return expression.whole if isinstance(expression, Modified) else expression


@dataclass(frozen=True, slots=True)
class Since:
    """From a time on, up to publication."""

    begins: Expression

    def sense(self, ground: Ground) -> Sense:
        """Return an open interval; it is known to last until publication."""
        sense = self.begins.sense(replace(ground, tense="past"))
        if sense.value is None:
            return sense
        day = ground.published
        last = day if day and (sense.first is None or sense.first <= day) else None
        anchor = sense.anchor or ("published" if last else None)
        return replace(sense, value=f"{_opens(sense.value)}/..", last=last, anchor=anchor)


@dataclass(frozen=True, slots=True)
class Until:
    """Up to a time, or by it; what it is counted from is not said."""

    ends: Expression

    def sense(self, ground: Ground) -> Sense:
        """Return an open interval. Unless the clause is past, the end is still to come."""
        tense: Tense = "past" if ground.tense == "past" else "future"
        sense = self.ends.sense(replace(ground, tense=tense))
        if sense.value is None:
            return sense
        mod = None if sense.mod == "late" else sense.mod
        return replace(sense, value=f"../{_closes(sense.value)}", first=None, mod=mod)


def _opens(value: str) -> str:
    """Return where a value begins."""
    return value.partition("/")[0]


def _closes(value: str) -> str:
    """Return where a value ends."""
    return value.rpartition("/")[2]
