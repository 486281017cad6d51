"""Silver times: CoreNLP's values beside PolNeAR's texts, and whether ours agree with them.

CoreNLP was run without the day of publication, so its values are partly open
("XXXX-WXX-2": a Tuesday; "OFFSET P-2W": two weeks before). A value of ours
agrees when it says the same as far as the silver one does, resolved against the
day of publication where that is needed.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from evals.shared import NotThere, Shared
from reportedly.records import Span, Time

_UNSAID = re.compile(
    r"PRESENT_REF|PAST_REF|FUTURE_REF|T(?:NI|MO|AF|EV|DT)$|OFFSET PT?-?X|.*IMMEDIATE PT?X|.*#|"
    r".*INTERSECT|.*UNKNOWN|THIS PT|OFFSET PT|[A-Z]+_[A-Z]+$|.*\*|THIS P\d+D$|THIS P[1-9]\d"
)
"""Values that name no time of the calendar: "now", "recently", "night", "the day", "years ago"."""


@dataclass(frozen=True, slots=True)
class Silver:
    """One silver time of a text."""

    span: Span
    value: str


def silver_times(shared: Shared, part: str = "dev") -> dict[str, list[Silver]]:
    """Return by text the silver dates and times that name a time of the calendar."""
    file = shared.corpora / "polnear" / f"{part}.corenlp-entities.jsonl"
    if not file.exists():
        raise NotThere(f"{file} is not there")
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return {row["id"]: [one for one in map(_silver, row["entities"]) if one] for row in rows}


def spans_of_times(shared: Shared, part: str = "dev") -> dict[str, list[Span]]:
    """Return by text where CoreNLP found a time of any kind, durations and "now" too."""
    file = shared.corpora / "polnear" / f"{part}.corenlp-entities.jsonl"
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    kinds = {"DATE", "TIME", "DURATION", "SET"}
    return {row["id"]: [Span(s, e) for s, e, k, _ in row["entities"] if k in kinds] for row in rows}


def _silver(entity: list[Any]) -> Silver | None:
    start, end, kind, value = entity
    if kind not in {"DATE", "TIME"} or not value or _UNSAID.match(value):
        return None
    return Silver(Span(start, end), value)


def agrees(silver: str, ours: Time, published: date) -> bool:
    """Say whether a time of ours means what a silver value says."""
    value = (ours.value or "").removesuffix("/..").removeprefix("../")
    expected = resolved(silver, published)
    if expected.startswith("WXX-"):
        start = ours.start or ours.end
        same = start is not None and date.fromisoformat(start).isoweekday() == int(expected[4])
        return same and expected[5:] in value
    # CoreNLP marks the ends of an interval apart: an end of ours that is the same will do.
    return any(re.fullmatch(expected, part) for part in (value, *value.split("/")))


def resolved(silver: str, published: date) -> str:
    """Return the pattern that a value must match, or "WXX-" and a number for a weekday."""
    for form, made in _FORMS:
        if found := form.search(silver):
            return made(found, published)
    return re.sub(r"^XX(?=\dX)", r"\\d\\d", silver)


def _moved(day: date, steps: int, unit: str) -> str:
    """Return the unit of the calendar that lies so many on or back."""
    if unit == "D":
        return f"{day + timedelta(steps)}"
    if unit == "W":
        year, week, _ = (day + timedelta(7 * steps)).isocalendar()
        return f"{year}-W{week:02}"
    months = 12 * day.year + day.month - 1 + steps * (12 if unit == "Y" else 1)
    return f"{months // 12}" if unit == "Y" else f"{months // 12}-{months % 12 + 1:02}"


def _month(found: re.Match[str], published: date) -> str:
    """Return a month or day of any year, or of the last or next where the value says so."""
    year = r"\d{4}"
    if found[3]:
        begun = found[1] < f"{published:%m-%d}"
        year = str(published.year - (not begun) if found[3] == "-" else published.year + begun)
    return f"{year}-{found[1]}{found[2] or ''}"


_Form = tuple[re.Pattern[str], Callable[[re.Match[str], date], str]]
_FORMS: tuple[_Form, ...] = (
    (
        re.compile(r"^(?:THIS )?XXXX-WXX-(\d)(T\w\w)?"),
        lambda found, _: f"WXX-{found[1]}{found[2] or ''}",
    ),
    (
        re.compile(r"^(T\w\w )?(?:THIS P\d+[DWMY] ?)?OFFSET P(-?\d+)([DWMY])$"),
        lambda found, day: _moved(day, int(found[2]), found[3]) + (found[1] or "").strip(),
    ),
    (re.compile(r"^THIS P1([WMY])$"), lambda found, day: _moved(day, 0, found[1])),
    (re.compile(r"^PREV_IMMEDIATE P"), lambda _, day: f".*/{day}"),
    (re.compile(r"^NEXT_IMMEDIATE P"), lambda _, day: f"{day}/.*"),
    (re.compile(r"^THIS (NI|MO|AF|EV)$"), lambda found, day: f"{day}T{found[1]}"),
    (
        re.compile(r"^(\d{4})?.*(?:^|[ -])(WE|SP|SU|FA|WI)(?: |$)"),
        lambda found, _: rf"{found[1] or '....'}.*{found[2]}",
    ),
    (
        re.compile(r"XXXX-(\d\d(?:-\d\d)?)(T\d\d:\d\d)?(?: OFFSET P(-?)1Y)?$"),
        _month,
    ),
    (
        re.compile(r"^T(\d\d):(\d\d)"),
        lambda found, _: (
            f".*T{found[1]}" + (f"(?::{found[2]})?" if found[2] == "00" else f":{found[2]}")
        ),
    ),
)
"""Forms of silver values, and the pattern that a value of ours must then match."""


def compare(silver: list[Silver], ours: Sequence[Time], published: date) -> tuple[int, int]:
    """Return how many silver times one of ours overlaps, and with how many of those it agrees."""
    found = agreed = 0
    for one in silver:
        near = [time for time in ours if time.span.overlaps(one.span)]
        found += bool(near)
        agreed += any(agrees(one.value, time, published) for time in near)
    return found, agreed
