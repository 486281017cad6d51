"""Parts: a day narrowed to its morning, afternoon, evening or night."""

from dataclasses import replace

from reportedly.annotate.times.sense import Sense


def parted(day: Sense, part: str | None) -> Sense:
    """Return the part ("MO", "AF", "EV", "NI") of a day, or the day for None."""
    if part is None:
        return day
    value = None if day.value is None else f"{day.value}T{part}"
    return replace(day, granularity="daypart", value=value)
