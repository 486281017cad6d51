"""Calendar: days, weeks, months and longer as stretches, and steps between them."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from types import MappingProxyType

from reportedly.annotate.times.sense import Sense
from reportedly.records.time import Granularity

FIRST_YEAR, LAST_YEAR = 1, 9999
MONTHS: MappingProxyType[Granularity, int] = MappingProxyType(
    {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
)
"""How many months a unit has; weeks and days have none."""


def day_of(day: date) -> Sense:
    """Return one day."""
    return Sense("day", day.isoformat(), day, day)


def days_of(first: date, last: date, granularity: Granularity) -> Sense:
    """Return the days from one to another, told in units of `granularity`."""
    return Sense(granularity, f"{first}/{last}", first, last)


def week_of(day: date) -> Sense:
    """Return the ISO week (from Monday to Sunday) that holds a day."""
    year, week, number = day.isocalendar()
    first = day - timedelta(number - 1)
    return Sense("week", f"{year}-W{week:02}", first, first + timedelta(6))


def weekend_of(day: date) -> Sense:
    """Return the Saturday and Sunday of the ISO week that holds a day."""
    week = week_of(day)
    assert week.last is not None
    return Sense("weekend", f"{week.value}-WE", week.last - timedelta(1), week.last)


def month_of(year: int, month: int) -> Sense:
    """Return a month."""
    last = date(year, month, monthrange(year, month)[1])
    return Sense("month", f"{year:04}-{month:02}", date(year, month, 1), last)


def quarter_of(year: int, quarter: int) -> Sense:
    """Return three months of the calendar year, counted from 1."""
    last = month_of(year, 3 * quarter).last
    return Sense("quarter", f"{year:04}-Q{quarter}", date(year, 3 * quarter - 2, 1), last)


def season_of(year: int, season: str) -> Sense:
    """Return a season ("SP", "SU", "FA", "WI"): its days are another half-year in the south."""
    return Sense("season", f"{year:04}-{season}")


def year_of(year: int) -> Sense:
    """Return a year."""
    return Sense("year", f"{year:04}", date(year, 1, 1), date(year, 12, 31))


def years_of(first: int, last: int) -> Sense:
    """Return the years from one to another."""
    return Sense("year", f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31))


def decade_of(year: int) -> Sense:
    """Return the decade that holds a year."""
    first = year - year % 10
    last = date(first + 9, 12, 31)
    return Sense("decade", f"{first // 10:03}X", date(max(first, 1), 1, 1), last)


def century_of(year: int) -> Sense:
    """Return the hundred years that begin as `year` does: 1950 lies in 1901 to 2000."""
    first = (year - 1) // 100
    last = date(min(100 * first + 100, LAST_YEAR), 12, 31)
    return Sense("century", f"{first:02}XX", date(100 * first + 1, 1, 1), last)


def added_months(day: date, months: int) -> date | None:
    """Return the day so many months on (the month's last, if it is shorter), or None."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def stepped(day: date, unit: Granularity, steps: int) -> date | None:
    """Return the day so many units on or back, or None beyond the calendar's ends."""
    if unit in MONTHS:
        return added_months(day, steps * MONTHS[unit])
    try:
        return day + timedelta(steps * (7 if unit in {"week", "weekend"} else 1))
    except OverflowError:
        return None


def unit_of(day: date, unit: Granularity) -> Sense:
    """Return the unit of the calendar that holds a day; the day itself for shorter ones."""
    made = _UNITS.get(unit, day_of)
    return made(day)


_UNITS: MappingProxyType[Granularity, Callable[[date], Sense]] = MappingProxyType(
    {
        "week": week_of,
        "weekend": weekend_of,
        "month": lambda day: month_of(day.year, day.month),
        "quarter": lambda day: quarter_of(day.year, (day.month + 2) // 3),
        "year": lambda day: year_of(day.year),
        "decade": lambda day: decade_of(day.year),
        "century": lambda day: century_of(day.year),
    }
)
