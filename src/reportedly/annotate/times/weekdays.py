"""Weekdays: the last or the coming one, and the part of the day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.annotate.times.calendar import day_of
from reportedly.annotate.times.parts import parted
from reportedly.annotate.times.sense import Anchor, Expression, Ground, Sense
from reportedly.annotate.times.vocabulary import PART, PARTS, WEEKDAY, weekday_number
from reportedly.annotate.times.which import WHICH, Which, which_of

PATTERN = re.compile(
    rf"\b(?:{WHICH}\s|(?:the\s)?(?P<told>following|previous)\s)?(?P<weekday>{WEEKDAY})"
    rf"(?:\s(?:(?:early|late)\s)?(?P<part>{PART})(?!\w))?"
    rf"(?!\s{PART}s)"
)
_FEAST = re.compile(
    r"\b(?:Black|Bloody|Good|Ash|Cyber|Palm|Easter|Holy|Super|Shrove|Giving|Fat|Small\sBusiness|"
    r"[Ee]very|[Ee]ach|[Aa]ny)\s\Z"
)
_THE = re.compile(r"\b[Tt]he\s\Z")
_NAME_AFTER = re.compile(r"\s[A-Z]")
_SHORT_ALONE = re.compile(r",?\s(?:\d|[A-Z])")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (Monday 0); `told` is what it follows or precedes in the telling."""

    number: int
    which: Which | None = None
    told: str | None = None
    part: str | None = None

    def sense(self, ground: Ground) -> Sense:
        """Return the day that the words or the tense point to."""
        anchor: Anchor = "before" if self.told else "published"
        base = ground.told_day() if self.told else ground.published
        if base is None:
            return Sense("daypart" if self.part else "day")
        day = base + timedelta(self._steps(base, ground))
        return parted(day_of(day), self.part).against(anchor)

    def _steps(self, base: date, ground: Ground) -> int:
        """Return how many days on or back."""
        back = (base.weekday() - self.number) % 7
        on = -back % 7
        within = self.number - base.weekday()
        match self.which or self.told:
            case "last":
                return within - 7
            case "next":
                return within + 7
            case "this":
                return within if within >= 0 or ground.tense == "past" else on
            case "past" | "previous":
                return -(back or 7)
            case "coming" | "following":
                return on or 7
            case _:
                return on if ground.tense in {"present", "future"} else -back


def read(text: str, match: re.Match[str]) -> Iterator[Expression]:
    """Yield what a match of PATTERN means, unless it is part of a name ("the Sunday Post")."""
    before = text[max(0, match.start() - 16) : match.start()]
    if _FEAST.search(before):
        return
    if _THE.search(before) and _NAME_AFTER.match(text, match.end()) and not match["part"]:
        return
    if match["weekday"].endswith(".") and not _SHORT_ALONE.match(text, match.end()):
        return
    part = PARTS[match["part"].lower()] if match["part"] else None
    told = match["told"].lower() if match["told"] else None
    yield Weekday(weekday_number(match["weekday"]), which_of(match), told, part)
