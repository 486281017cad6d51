"""Atoms: the expressions of time that stand alone, found only near words of the calendar."""

import re
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import NamedTuple

from reportedly.annotate.times import ago, clocks, dates, days, seasons, units, weekdays, years
from reportedly.annotate.times.sense import Expression
from reportedly.annotate.times.vocabulary import MONTH, WEEKDAY
from reportedly.records import Span
from reportedly.text.number_words import SMALL


class Atom(NamedTuple):
    """An expression and where it stands."""

    span: Span
    expression: Expression


_Read = Callable[[str, re.Match[str]], Iterator[Expression]]
_Family = tuple[re.Pattern[str], _Read]

_FAMILIES: MappingProxyType[str, tuple[_Family, ...]] = MappingProxyType(
    {
        "month": ((dates.PATTERN, dates.read),),
        "weekday": ((weekdays.PATTERN, weekdays.read),),
        "digits": (
            (dates.PATTERN, dates.read),
            (clocks.PATTERN, clocks.read),
            (years.PATTERN, years.read),
        ),
        "unit": (
            (ago.PATTERN, ago.read),
            (units.PATTERN, units.read),
            (years.PATTERN, years.read),
            (seasons.PATTERN, seasons.read),
            (days.PATTERN, days.read),
        ),
        "season": ((seasons.PATTERN, seasons.read),),
        "day": (
            (days.PATTERN, days.read),
            (units.PATTERN, units.read),
            (clocks.PATTERN, clocks.read),
        ),
    }
)
_TRIGGER = re.compile(
    rf"\b(?=\w)(?:(?P<month>{MONTH})|(?P<weekday>{WEEKDAY})"
    r"|(?P<digits>\d\d\d\d|\d\d?[:.]\d\d|\d\d?\s?[AaPp]\.?[Mm]|\d0s|\d\d?(?:st|nd|rd|th)[\s-][Cc])"
    r"|(?P<unit>[Dd]ay|[Ww]eek|[Ff]ortnight|[Mm]onth|[Qq]uarter|[Yy]ear|[Dd]ecade|[Cc]entur|"
    r"[Hh]our|[Mm]inute|night\b|DAY|WEEK|MONTH|YEAR)"
    r"|(?P<season>[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter|Q[1-4]\b)"
    r"|(?P<day>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|TODAY|YESTERDAY|TOMORROW|TONIGHT|"
    r"morning|afternoon|evening|noon|midday|midnight))"
)
"""It looks first whether anything may begin: half of all edges of words are ends."""
_REACH = 48
_WORD = re.compile(r"[^\s-]+")
_LEADS = frozenset(
    (
        "the a an this that these same very last next past coming upcoming previous following "
        "recent more less than over under at least about around nearly almost roughly some "
        "approximately few several couple number many of or so and half day days week weeks "
        "month months year years decade decades before after first second third fourth "
        "eighteenth nineteenth twentieth early late"
    ).split()
) | frozenset(SMALL)


def atoms(text: str) -> Iterator[Atom]:
    """Yield the expressions of a text in order; none overlaps another."""
    end = 0
    for trigger in _TRIGGER.finditer(text):
        if trigger.start() < end:
            continue
        atom = _atom(text, trigger, end)
        if atom is not None:
            yield atom
            end = atom.span.end


def _atom(text: str, trigger: re.Match[str], since: int) -> Atom | None:
    """Return the expression that a word of the calendar belongs to; the first family has it."""
    at = trigger.start()
    starts = _starts(text, at, since)
    for pattern, read in _FAMILIES[trigger.lastgroup or ""]:
        found = (pattern.match(text, start, at + _REACH) for start in starts)
        match = next((one for one in found if one is not None and one.end() > at), None)
        expression = next(read(text, match), None) if match is not None else None
        if match is not None and expression is not None:
            return Atom(Span(*match.span()), expression)
    return None


def _starts(text: str, at: int, since: int) -> list[int]:
    """Return where the expression may begin, the first word that can lead up to it first."""
    begin = max(since, at - _REACH)
    starts = [at]
    for word in reversed(list(_WORD.finditer(text, begin, at))):
        plain = word.group().strip("(“\"‘',").lower()
        if plain not in _LEADS and not plain[:1].isdecimal():
            break
        starts.append(word.end() - len(plain))
    if text[at - 1 : at] in set("’'‘"):
        starts.append(at - 1)
    return starts[::-1]
