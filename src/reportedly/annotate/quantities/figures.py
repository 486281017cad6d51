"""Figures: numerals with their currency or unit, before anything is judged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.records import Span
from reportedly.text.currencies import currency_before
from reportedly.text.numbers import numerals
from reportedly.text.numerals import Numeral
from reportedly.text.units import Unit, unit_after, with_rate

_MINUS = re.compile(r"(?:(?:^|[\s(\[])[-\u2212\u2013]|(?<!or )(?<!\w)minus[ -])\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeral, its sign, and the unit written on it.

    `span` covers currency, number and unit; `joined` says that a hyphen ties
    the unit to the number ("15-year").
    """

    numeral: Numeral
    span: Span
    unit: str | None
    joined: bool = False
    negative: bool = False

    @property
    def low(self) -> float:
        """The value, or the least that a vague numeral can mean."""
        return -self.numeral.high if self.negative else self.numeral.low

    @property
    def high(self) -> float:
        """The value, or the most that a vague numeral can mean."""
        return -self.numeral.low if self.negative else self.numeral.high

    @property
    def bare(self) -> bool:
        """Whether these are digits alone: no unit, scale or separators."""
        n = self.numeral
        return n.form == "digits" and self.unit is None and n.scale == 1 and not n.grouped


def figures(text: str) -> Iterator[Figure]:
    """Yield a figure for every numeral of `text`, in order."""
    for numeral in numerals(text):
        yield _figure(text, numeral)


def _figure(text: str, numeral: Numeral) -> Figure:
    start, end = numeral.span
    money = currency_before(text, start)
    of = 3 if numeral.form in {"vague", "fraction"} and text.startswith(" of ", end) else 0
    unit = unit_after(text, end + of)
    if money is not None:
        unit = with_rate(text, _money(money.name, end, unit))
        return Figure(numeral, Span(money.start, unit.end), unit.name, joined=unit.joined)
    name, last = (unit.name, unit.end) if unit is not None else (None, end)
    minus = _minus(text, start)
    joined = unit is not None and unit.joined
    return Figure(numeral, Span(start - minus, last), name, joined=joined, negative=minus > 0)


def _money(name: str, end: int, after: Unit | None) -> Unit:
    """Return the currency as a unit; "$5 Canadian" and "$5 dollars" end later."""
    if after is not None and after.name in name:
        return after._replace(name=name)
    return Unit(name, end, joined=False)


def _minus(text: str, start: int) -> int:
    """Return the length of the minus right before: "-5", "minus 5", never "2-5" or "F-35"."""
    match = _MINUS.search(text, max(0, start - 16), start)
    return len(match[0].lstrip(" \t\n([")) if match is not None else 0
