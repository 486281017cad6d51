"""Credits: who made a picture, or who else worked on the report."""

import re
from typing import NamedTuple

from reportedly.pages.names import HOLDS_AGENCY, is_name
from reportedly.records import Span

LONGEST = 140  # code points; three photographers with their agencies fit

_MEDIUM = (
    r"(?:file |pool |handout |stock )?(?:photo(?:graph)?|picture|image|video|graphic|illustration)"
)
_LEAD = re.compile(
    rf"(?:{_MEDIUM}s?(?: credits?)?\s*(?::|by\b|via\b|from\b|courtesy(?: of)?\b)|"
    r"(?:image |photo )?credits?\s*:|courtesy of\b)\s*",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:.* )?contributed (?:to this (?:report|article|story|post)|reporting)(?: from [\w .,]+)?\.?"
)
_DESK = re.compile(
    r"(?:(?:additional|writing and) )?(?:reporting|writing|editing|compiled|edited) by ",
    re.IGNORECASE,
)
_ENDING = re.compile(r"\s*(?P<credit>[(\[](?P<inside>[^()\[\]]{3,140})[)\]])\.?$")
_ENDING_OPEN = re.compile(
    rf"(?<=[.!?”\"’])\s+(?P<credit>(?:{_MEDIUM}|credit)s?\s*(?::|by\b).{{3,120}})$", re.IGNORECASE
)
# "First Last/Agency": a maker has two names or more, unlike a source such as "NBC/WSJ".
_MAKER = re.compile(r"[^\s/,]+ [^/,]+/[^/,]+(?:/[^/,]+)?")


class Ending(NamedTuple):
    """A credit at the end of a line: where it begins and ends in that line."""

    start: int
    end: int


def is_credit(line: str) -> bool:
    """Say whether the whole of `line` is a credit."""
    if len(line) > LONGEST:
        return False
    words = line.strip("()[] ")
    return _is_led(words) or _is_agency(words) or _is_staff(words)


def ending_credit(line: str) -> Ending | None:
    """Return where the credit stands that ends the caption `line`, if there is one."""
    closed = _ENDING.search(line)
    if closed and closed.start() > 0 and _is_picture_credit(closed["inside"]):
        return Ending(*closed.span("credit"))
    opened = _ENDING_OPEN.search(line)
    if opened and is_credit(opened["credit"]):
        return Ending(*opened.span("credit"))
    return None


def moved(ending: Ending, line: Span) -> Span:
    """Return the span of `ending` in the text, given the span of its `line`."""
    return Span(line.start + ending.start, line.start + ending.end)


def _is_led(words: str) -> bool:
    lead = _LEAD.match(words)
    return lead is not None and is_name(words[lead.end() :], most=12)


def _is_staff(words: str) -> bool:
    desk = _DESK.match(words)
    named = desk is not None and is_name(words[desk.end() :].replace(" in ", " of "), most=18)
    return named or _STAFF.fullmatch(words) is not None


def _is_agency(words: str) -> bool:
    return HOLDS_AGENCY.search(words) is not None and is_name(words) and _is_joined(words)


def _is_joined(words: str) -> bool:
    """Say whether a maker and an agency are tied, or the agency stands alone."""
    alone = HOLDS_AGENCY.fullmatch(words.rstrip(". "))
    return alone is not None or re.search(r"/|\||\bvia\b| [-–—] |©", words) is not None


def _is_picture_credit(words: str) -> bool:
    """Say whether words in brackets credit a picture; a bare "(AP)" may credit a report."""
    agency = HOLDS_AGENCY.search(words) is not None and re.search(r"/|\bvia\b", words) is not None
    return _is_led(words) or (is_name(words, most=8) and (agency or _is_maker(words)))


def _is_maker(words: str) -> bool:
    return _MAKER.fullmatch(words) is not None
