"""Seasons and quarters: parts of a year that have a name or a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from reportedly.annotate.times.calendar import quarter_of, season_of
from reportedly.annotate.times.sense import Expression, Fixed, Ground, Sense
from reportedly.annotate.times.vocabulary import YEAR
from reportedly.annotate.times.which import WHICH, Which, which_of

_ORDINALS = ("first", "second", "third", "fourth")
PATTERN = re.compile(
    rf"\b(?:{WHICH}\s)?(?P<season>(?i:spring|summer|fall|autumn|winter))"
    rf"(?:,?\s(?:of\s)?(?P<year>{YEAR}))?(?!\w)"
    rf"|\b(?:(?P<nth>(?i:{'|'.join(_ORDINALS)}))(?:\s|-)(?i:quarter)|Q(?P<q>[1-4]))"
    rf",?\s(?:of\s)?(?:(?P<q_year>{YEAR})|(?P<q_which>(?i:this|last|next))\s(?i:year))\b"
)
_LEAD = re.compile(
    r"\b(?:in|since|by|until|till|over|during|through|of|early|late|mid|for)\sthe\s\Z"
    r"|\b(?:early|late|mid)[\s-]\Z",
    re.IGNORECASE,
)
_SEASONS = MappingProxyType(
    {
        "spring": ("SP", 3),
        "summer": ("SU", 6),
        "fall": ("FA", 9),
        "autumn": ("FA", 9),
        "winter": ("WI", 12),
    }
)
_BY_YEAR = MappingProxyType({"this": 0, "last": -1, "next": 1})


@dataclass(frozen=True, slots=True)
class Season:
    """A season without its year. The year is reckoned as the north has it."""

    code: str
    begins: int
    which: Which | None

    def sense(self, ground: Ground) -> Sense:
        """Return the season of the year that the words or the tense point to."""
        published = ground.published
        if published is None:
            return Sense("season")
        # The months since it last began: 0 to 2 while it lasts.
        since = (published.month - self.begins) % 12
        began = published.year - (published.month < self.begins)
        match self.which:
            case "last" | "past":
                year = began - 1 if since < 3 else began
            case "next" | "coming":
                year = began + 1
            case "this":
                year = began if since < 3 else published.year
            case None:
                ahead = ground.tense == "future" and since >= 3
                year = began + 1 if ahead else began
        return season_of(year, self.code).against("published")


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of this, the last or the next year."""

    number: int
    steps: int

    def sense(self, ground: Ground) -> Sense:
        """Return the three months."""
        if ground.published is None:
            return Sense("quarter")
        return quarter_of(ground.published.year + self.steps, self.number).against("published")


def read(text: str, match: re.Match[str]) -> Iterator[Expression]:
    """Yield what a match of PATTERN means; a bare season is none ("to fall")."""
    if match["season"]:
        yield from _season(text, match)
        return
    number = int(match["q"]) if match["q"] else _ORDINALS.index(match["nth"].lower()) + 1
    if match["q_year"]:
        yield Fixed(quarter_of(int(match["q_year"]), number))
    else:
        yield Quarter(number, _BY_YEAR[match["q_which"].lower()])


def _season(text: str, match: re.Match[str]) -> Iterator[Expression]:
    code, begins = _SEASONS[match["season"].lower()]
    before = text[max(0, match.start() - 16) : match.start()]
    if match["year"]:
        yield Fixed(season_of(int(match["year"]), code))
    elif match["which"] or _LEAD.search(before):
        yield Season(code, begins, which_of(match))
