"""Clocks: times of day, to the hour or the minute."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from reportedly.annotate.times.sense import Expression, Fixed, Sense

_ZONE = r"(?:\s?(?:E[SD]?T|C[SE]?T|CEST|M[SD]T|P[SD]?T|GMT|BST|UTC|(?i:local\stime))\b)?"
PATTERN = re.compile(
    rf"\b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[AaPp])\.?[Mm]\b\.?{_ZONE}"
    rf"|\b(?P<hour_24>[01]?\d|2[0-3]):(?P<minute_24>[0-5]\d)(?!\d|[.,:]\d){_ZONE}"
    rf"|\b(?P<named>noon|midday|midnight)\b"
)
_NAMED = MappingProxyType({"noon": "T12", "midday": "T12", "midnight": "T24"})
_LEAD = re.compile(
    r"\b(?:at|around|about|by|until|till|from|before|after|since)\s\Z", re.IGNORECASE
)


def read(text: str, match: re.Match[str]) -> Iterator[Expression]:
    """Yield the time of day; "10:30" alone needs a word before it, for it may be a score."""
    before = text[max(0, match.start() - 12) : match.start()]
    if match["named"]:
        yield Fixed(Sense("hour", _NAMED[match["named"]]))
    elif match["half"]:
        hour = int(match["hour"]) % 12 + (12 if match["half"] in "Pp" else 0)
        yield Fixed(_clock(hour, match["minute"]))
    elif _LEAD.search(before):
        yield Fixed(_clock(int(match["hour_24"]), match["minute_24"]))


def _clock(hour: int, minute: str | None) -> Sense:
    if minute is None:
        return Sense("hour", f"T{hour:02}")
    return Sense("minute", f"T{hour:02}:{minute}")
