"""Calendar: numbers that are dates, years and times of day."""

import re

from reportedly.annotate.quantities.bounds import bound_before
from reportedly.annotate.quantities.figures import Figure
from reportedly.annotate.quantities.surroundings import text_after, text_before

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE_BEFORE = re.compile(
    rf"\b(?:{_MONTH}|{_MONTH.upper()})\.?,?\s(?:the\s)?(?:{_DAY}\s?(?:[-–,]|,?\sand|to)\s?){{0,3}}\Z"
    r"|\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\s\Z"
)
_DATE_AFTER = re.compile(
    rf"(?:\s?(?:[-–/]|and|to|or)\s?{_DAY})?(?:\s|-)(?:of\s)?(?:{_MONTH}|{_MONTH.upper()})\b"
)
_CLOCK_AFTER = re.compile(
    r"\s?(?:[ap]\.?m\b|o[’']clock|noon\b|midnight\b|(?:GMT|BST|EST|EDT|UTC|CET|ET|PT|AM|PM)\b)"
    r"|(?:\s?[-–]\s?|\sto\s)[\d:]+\s?[ap]\.?m\b"
)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|from|until|till|before|after|circa|year|early|late|mid|during|of|for|"
    r"spring|summer|autumn|fall|winter|season|A\.?D\.?|B\.?C\.?E?\.?|c\.)[\s-]\Z",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(r"\s?(?:A\.?D\b|B\.?C\b|C\.?E\b)")
_LINKED = re.compile(r"\s?[-–/]\s?|\s(?:and|to|or)\s|,\s(?:and\s|or\s)?")
_PEOPLE = re.compile(
    r"\s(?:\w+\s)?(?:people|men|women|children|workers|employees|soldiers|troops|police|jobs|"
    r"homes|deaths|cases|patients|students|residents|civilians|voters|migrants|refugees|others)\b"
)
_LAST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_PLAIN_YEARS = range(1900, 2101)
_LONG, _SHORT = 4, 2
NEAR_YEAR = 8
"""How many characters can stand between two years that belong together."""


def counts_people(after: str) -> bool:
    """Say whether the words after a number are such as only a count has ("people", "jobs")."""
    return _PEOPLE.match(after) is not None


def is_clock(text: str, end: int) -> bool:
    """Say whether the number that ends at `end` is a time of day."""
    return _CLOCK_AFTER.match(text_after(text, end, 16)) is not None


def is_day(text: str, figure: Figure) -> bool:
    """Say whether `figure` is the day in a date: "May 5", "5-7 May"."""
    value = figure.numeral.low
    if value > _LAST_DAY or not value.is_integer():
        return False
    before = text_before(text, figure.span.start, 32)
    after = text_after(text, figure.span.end, 24)
    return _DATE_BEFORE.search(before) is not None or _DATE_AFTER.match(after) is not None


def is_year(text: str, figure: Figure, last_year: int | None) -> bool:
    """Say whether `figure` is a year, or the end of a span of years ("2011-12").

    `last_year` is where the year before it ends.
    """
    if not figure.bare or not figure.numeral.low.is_integer():
        return False
    linked = _links(text, figure, last_year)
    size = figure.numeral.span.end - figure.numeral.span.start
    if size == _SHORT:
        return linked and text[figure.span.start - 1] in "-–/"
    if size != _LONG or not _FIRST_YEAR <= figure.numeral.low <= _LAST_YEAR:
        return False
    return linked or _dated(text, figure) or _plain_year(text, figure)


def _links(text: str, figure: Figure, last_year: int | None) -> bool:
    if last_year is None or figure.span.start - last_year > NEAR_YEAR:
        return False
    return _LINKED.fullmatch(text, last_year, figure.span.start) is not None


def _dated(text: str, figure: Figure) -> bool:
    before = text_before(text, figure.span.start, 32)
    if _YEAR_BEFORE.search(before) or _DATE_BEFORE.search(before):
        return True
    return _YEAR_AFTER.match(text_after(text, figure.span.end, 8)) is not None


def _plain_year(text: str, figure: Figure) -> bool:
    """Say whether a number of our time lacks all that makes it a count ("over", "people")."""
    if figure.numeral.low not in _PLAIN_YEARS:
        return False
    bounding = bound_before(text, figure.span.start)
    bounded = bounding is not None and bounding.bound != "about"
    return not bounded and not counts_people(text_after(text, figure.span.end, 32))
