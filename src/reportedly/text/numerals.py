"""Numeral: a number as a text writes it, and the atoms that it is made of."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reportedly.records import Span
from reportedly.text.number_words import DENOMINATORS

Form = Literal["digits", "words", "fraction", "vague"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: its words' span and its value.

    `low` and `high` differ only for the vague plurals ("tens of thousands" is
    10,000 to 100,000). `scale` is what a scale word multiplied by: for "1.2
    million" it is 1,000,000, and 1 where there is none. `grouped` says that
    the digits have thousands separators, which no year or label has.
    """

    span: Span
    low: float
    high: float
    form: Form
    scale: float = 1.0
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class Atom:
    """One run of digits, fraction sign or number word: code points `start` to `end`.

    `kind` is "digits", "glyph" or "word"; `word` is lower-case, and digits keep
    their separators.
    """

    start: int
    end: int
    kind: str
    word: str


def single(span: Span, value: Decimal, form: Form, scale: int = 1) -> Numeral:
    """Return the numeral that means one `value`."""
    return Numeral(span, float(value), float(value), form, float(scale))


ARTICLE = re.compile(r"(?<![\w-])an?[\s-]\Z", re.IGNORECASE)
"""The "a" that ends right before a number word."""

_AND_PART = re.compile(
    r"(?:\s|-)and(?:\s|-)(?:(?:an?|one)(?:\s|-)(half|quarter|third)|(three)(?:\s|-)quarters)\b",
    re.I,
)


def and_part(text: str, end: int, value: Decimal) -> tuple[Decimal, int]:
    """Add the "and a half" that follows."""
    match = _AND_PART.match(text, end)
    if match is None:
        return value, end
    if match[2]:
        return value + Decimal("0.75"), match.end()
    return value + Decimal(1) / DENOMINATORS[match[1].lower()], match.end()
