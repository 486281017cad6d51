"""Time: a date or a stretch of the calendar that a report names, as days."""

from dataclasses import dataclass
from typing import Literal

from reportedly.records.spans import Span

Granularity = Literal[
    "century",
    "decade",
    "year",
    "season",
    "quarter",
    "month",
    "week",
    "weekend",
    "day",
    "daypart",
    "hour",
    "minute",
]
TimeMod = Literal["early", "middle", "late", "about"]


@dataclass(frozen=True, slots=True)
class Time:
    """When something is told to be: the words, and the days that they mean.

    `value` is what the words say in the values of TIMEX3, which are ISO 8601
    with a few letters more: "2031-03", "2031-W10", "2031-03-04TMO" (morning),
    "203X" (a decade), "2029/2031", "2031-03-04/.." (since that day). `start`
    and `end` are the first and the last day that it can lie in, both
    inclusive, as ISO 8601 dates. `mod` is "early" or "late" of that value,
    or "about" it. All three are None where the text does not say enough.

    `anchored` says what a relative expression was resolved against: the day
    of publication, or the words of another time; None for one that stands by
    itself, and for one that could not be resolved.
    """

    id: str
    span: Span
    value: str | None
    start: str | None
    end: str | None
    granularity: Granularity
    mod: TimeMod | None
    anchored: Literal["published"] | Span | None
