"""Days: those named from where the teller stands ("yesterday", "tonight")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.annotate.times.calendar import day_of, stepped
from reportedly.annotate.times.parts import parted
from reportedly.annotate.times.sense import Expression, Ground, Sense
from reportedly.annotate.times.vocabulary import PART, PARTS

PATTERN = re.compile(
    rf"\b(?i:(?P<day>(?:the\s)?day\sbefore\syesterday|(?:the\s)?day\safter\stomorrow|today|"
    rf"yesterday|tomorrow|tonight)(?:\s(?P<part>{PART})\b)?"
    rf"|(?P<which>last\snight|this\s(?:morning|afternoon|evening)))\b"
)
_NAME_BEFORE = re.compile(r"\b[A-Z][\w&]*\s\Z")


@dataclass(frozen=True, slots=True)
class Deictic:
    """A day so many days from publication, and its part."""

    steps: int
    part: str | None

    def sense(self, ground: Ground) -> Sense:
        """Return the day, or none where it is not known when it was written."""
        day = stepped(ground.published, "day", self.steps) if ground.published else None
        if day is None:
            return Sense("daypart" if self.part else "day")
        return parted(day_of(day), self.part).against("published")


def read(text: str, match: re.Match[str]) -> Iterator[Expression]:
    """Yield what a match of PATTERN means, unless it is part of a name ("Harbour Today")."""
    words = match.group().lower().split()
    before = text[max(0, match.start() - 24) : match.start()]
    if match.group() in {"Today", "TODAY", "Tonight", "Tomorrow"} and _NAME_BEFORE.search(before):
        return
    yield Deictic(_steps(words), PARTS.get(words[-1]))


def _steps(words: list[str]) -> int:
    if "yesterday" in words:
        return -2 if "before" in words else -1
    if "tomorrow" in words:
        return 2 if "after" in words else 1
    return -1 if words[0] == "last" else 0
