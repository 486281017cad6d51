"""Dates: days and months by name, with or without their year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reportedly.annotate.times.calendar import day_of, days_of, month_of
from reportedly.annotate.times.sense import Expression, Fixed, Ground, Sense
from reportedly.annotate.times.vocabulary import DAY_NUMBER, MONTH, YEAR, month_number
from reportedly.annotate.times.which import WHICH, Which, which_of

PATTERN = re.compile(
    rf"(?P<iso>\b\d{{4}}-\d\d-\d\d)(?!\d)"
    rf"|\b(?P<d1>{DAY_NUMBER})(?:\s?[-–]\s?(?P<e1>{DAY_NUMBER}))?(?:\s(?:of\s)?|-)(?P<m1>{MONTH})"
    rf"(?:,?\s(?P<y1>{YEAR}))?"
    rf"|\b(?P<m2>{MONTH})\s(?:the\s)?(?P<d2>{DAY_NUMBER})(?:\s?[-–]\s?(?P<e2>{DAY_NUMBER}))?"
    rf"(?:,?\s(?P<y2>{YEAR}))?"
    rf"|\b(?P<m3>{MONTH}),?\s(?:of\s)?(?P<y3>{YEAR})"
    rf"|\b(?:{WHICH}\s)?(?P<m4>{MONTH})"
)
_LEAD = re.compile(
    r"\b(?:in|since|until|till|by|from|between|through|during|before|after|of|early|late|mid|"
    r"last|next|this|than|with|was)[\s-]\Z|[’']s\s\Z",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"\b(?:each|every|that)\s\Z", re.IGNORECASE)
_WORDS_TOO = re.compile(r"(?:may|march)\Z", re.IGNORECASE)
_FULL = re.compile(r"[A-Za-z]{4,}|Sept\.")
_NAMES_TOO = frozenset({"April", "June", "August"})
_ARTICLE = re.compile(r"\b(?:an?|the)\s\Z", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+\s\Z")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]")


@dataclass(frozen=True, slots=True)
class NamedDays:
    """A day of a month, or the days from one to another, without a year."""

    month: int
    day: int
    last: int

    def sense(self, ground: Ground) -> Sense:
        """Return the day of the year that the tense points to, else of the nearest."""
        published = ground.published
        if published is None:
            return Sense("day")
        made = (_days(published.year + step, self.month, self.day, self.last) for step in _NEAR)
        return _chosen([one for one in made if one], ground, published)


@dataclass(frozen=True, slots=True)
class NamedMonth:
    """A month without a year; `which` is "last", "next", "this" … where a word says so."""

    month: int
    which: Which | None

    def sense(self, ground: Ground) -> Sense:
        """Return the month of the year that the words or the tense point to."""
        published = ground.published
        if published is None:
            return Sense("month")
        made = [month_of(published.year + step, self.month) for step in _NEAR]
        match self.which:
            case "last" | "past":
                return [one for one in made if _ends(one) < published][-1].against("published")
            case "next" | "coming":
                return next(one for one in made if _begins(one) > published).against("published")
            case "this":
                return month_of(published.year, self.month).against("published")
            case None:
                return _chosen(made, ground, published)


_NEAR = (-4, -3, -2, -1, 0, 1, 2, 3, 4)
"""Years to try: a leap day comes every four."""


def _chosen(made: list[Sense], ground: Ground, published: date) -> Sense:
    past = [one for one in made if _begins(one) <= published][-1]
    coming = next(one for one in made if _ends(one) >= published)
    ahead = (_begins(coming) - published).days * _weight(coming, published)
    back = (published - _ends(past)).days * _weight(past, published)
    nearer = ahead < back
    future = ground.tense == "future" or (nearer and ground.tense != "past")
    return (coming if future else past).against("published")


def _weight(sense: Sense, published: date) -> float:
    """Return less for a day of the year of publication, as news leaves out that year first."""
    return 0.6 if _begins(sense).year == published.year else 1.0


def _begins(sense: Sense) -> date:
    return sense.first or date.min


def _ends(sense: Sense) -> date:
    return sense.last or date.max


def _days(year: int, month: int, first: int, last: int) -> Sense | None:
    """Return days of a month, or None where it has no such days."""
    try:
        begin, end = date(year, month, first), date(year, month, last)
    except ValueError:
        return None
    if begin > end:
        return None
    return day_of(begin) if begin == end else days_of(begin, end, "day")


def read(text: str, match: re.Match[str]) -> Iterator[Expression]:
    """Yield what a match of PATTERN means, if it is a date at all."""
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        yield from _fixed(_days(year, month, day, day) if 0 < month < 13 and year else None)
        return
    for form in "12":
        if match[f"m{form}"]:
            yield from _read_days(match, form)
            return
    if match["m3"]:
        yield Fixed(month_of(int(match["y3"]), month_number(match["m3"])))
    elif match["which"] or _stands(text, match):
        yield NamedMonth(month_number(match["m4"]), which_of(match))


def _read_days(match: re.Match[str], form: str) -> Iterator[Expression]:
    month = month_number(match[f"m{form}"])
    first = _number(match[f"d{form}"])
    last = _number(match[f"e{form}"] or match[f"d{form}"])
    year = match[f"y{form}"]
    if year:
        yield from _fixed(_days(int(year), month, first, last))
    elif _days(2000, month, first, last):
        yield NamedDays(month, first, last)


def _fixed(sense: Sense | None) -> Iterator[Expression]:
    if sense is not None:
        yield Fixed(sense)


def _number(day: str) -> int:
    return int("".join(char for char in day if char.isdecimal()))


def _stands(text: str, match: re.Match[str]) -> bool:
    """Say whether a bare word is the month, not "may", a march or somebody's name."""
    word = match["m4"]
    before = text[max(0, match.start() - 12) : match.start()]
    if _FULL.fullmatch(word) is None and word not in {"May", "MAY"}:
        return False
    if _REPEATED.search(before):
        return False
    if _LEAD.search(before):
        return True
    if _WORDS_TOO.match(word) or (word in _NAMES_TOO and _NAME_BEFORE.search(before)):
        return False
    return _ARTICLE.search(before) is not None or _NAME_AFTER.match(text, match.end()) is None
