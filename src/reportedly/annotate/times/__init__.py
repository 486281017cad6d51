"""Times: when, as days of the calendar, against the day of publication."""

from reportedly.annotate.times.finding import find_times

__all__ = ["find_times"]
