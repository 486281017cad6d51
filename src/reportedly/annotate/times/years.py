"""Years: years, spans of years, decades and centuries."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.annotate.quantities.calendar import counts_people
from reportedly.annotate.times.calendar import century_of, decade_of, year_of, years_of
from reportedly.annotate.times.sense import Expression, Fixed, Ground, Sense
from reportedly.annotate.times.vocabulary import YEAR

_CENTURIES = ("eighteenth", "nineteenth", "twentieth", "twenty-first")
PATTERN = re.compile(
    rf"\b(?P<decade>(?:1[5-9]|20)\d0)s\b|[’'‘](?P<short>[2-9]0)s\b"
    rf"|\b(?:(?P<nth>\d\d?)(?:st|nd|rd|th)|(?P<spoken>(?i:{'|'.join(_CENTURIES)})))"
    rf"(?:\s|-)(?i:century)\b"
    rf"|(?<![\w$£€#@&/.:,-])(?P<first>{YEAR})(?:[-–/](?P<last>\d{{4}}|\d\d)(?![\w-]))?"
)
_LEAD = re.compile(
    r"\b(?:in|since|until|till|during|circa|year|years|summer|winter|spring|fall|autumn|early|late|"
    r"mid)[\s-](?:of\s)?\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:more\sthan|over|nearly|almost|some|least|most|under|below|above|roughly|fewer\sthan|"
    r"less\sthan|about|around|No\.|number|exactly|another)\s\Z",
    re.IGNORECASE,
)
_UNIT_AFTER = re.compile(
    r"\s?(?:[°%]|per\s?cent|percent|(?:million|billion|trillion|feet|metres|meters|miles|pounds|"
    r"dollars|euros|kilometres|kilometers|tons|tonnes|yards|acres|hectares|votes|points|times|"
    r"delegates|hours|minutes|days|weeks|months|years)\b)|-\w|/\d"
)
_PLAIN = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class ShortDecade:
    """A decade by its tens alone: "the '60s" are the last such that began before publication."""

    tens: int

    def sense(self, ground: Ground) -> Sense:
        """Return the decade, or nothing where it is not known when it was written."""
        if ground.published is None:
            return Sense("decade")
        year = ground.published.year
        first = year - year % 100 + self.tens
        return decade_of(first if first <= year else first - 100).against("published")


def read(text: str, match: re.Match[str]) -> Iterator[Expression]:
    """Yield what a match of PATTERN means, if it is no mere number."""
    if match["decade"]:
        yield Fixed(decade_of(int(match["decade"])))
    elif match["short"]:
        yield ShortDecade(int(match["short"]))
    elif match["nth"]:
        if 1 <= int(match["nth"]) <= 99:
            yield Fixed(century_of(100 * int(match["nth"])))
    elif match["spoken"]:
        number = 18 + _CENTURIES.index(match["spoken"].lower())
        yield Fixed(century_of(100 * number))
    elif _is_year(text, match):
        yield Fixed(_years(match["first"], match["last"]))


def _years(first: str, last: str | None) -> Sense:
    if last is None:
        return year_of(int(first))
    end = int(last if len(last) == 4 else first[:2] + last)
    return years_of(int(first), end) if end > int(first) else year_of(int(first))


def _is_year(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 16) : match.start()]
    after = text[match.end() : match.end() + 40]
    if _UNIT_AFTER.match(after) or counts_people(after):
        return False
    if _LEAD.search(before):
        return True
    return int(match["first"]) in _PLAIN and _COUNTED.search(before) is None
