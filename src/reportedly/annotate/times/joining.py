"""Joining: atoms that belong together, and the words before them that bear on them."""

import re
from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType

from reportedly.annotate.times.atoms import Atom
from reportedly.annotate.times.composed import (
    Clocked,
    Interval,
    Modified,
    Share,
    Sided,
    Since,
    Until,
    Within,
)
from reportedly.annotate.times.dates import NamedDays, NamedMonth
from reportedly.annotate.times.sense import Expression, Fixed
from reportedly.annotate.times.units import Whole
from reportedly.annotate.times.vocabulary import COUNT, count_of
from reportedly.annotate.times.weekdays import Weekday
from reportedly.records import Span
from reportedly.records.time import TimeMod

_BESIDE = re.compile(r",?\s(?:the\s)?")
_AT = re.compile(r"(?:,?\s(?:at|around|about|by|shortly\safter|shortly\sbefore|just\s\w+))?,?\s")
_ON = re.compile(r",?\s(?:on\s)?")
_OF = re.compile(r",?\s(?:of\s)?")
_YEARLESS = (NamedDays, NamedMonth)
_AND = re.compile(r"\sand\s")
_TO = re.compile(r"\s?[-–—]\s?|\s(?:up\s)?(?:to|until|till|through)\s", re.IGNORECASE)

_LOOK = 40
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_LEAD = re.compile(
    rf"\b(?P<share>(?:the\s)?(?P<end>first|second|last|final)\s"
    rf"(?:half|(?P<months>{COUNT})\smonths|month)\sof\s)\Z"
    r"|\b(?P<mod>(?:in\sthe\s)?(?P<late>early|mid|middle|late)(?:\sin|\son|\spart\sof)?[\s-]"
    r"|(?:the\s)?(?P<edge>start|beginning|outset|middle|end|close)\sof\s)(?:the\s)?\Z"
    r"|\b(?P<side>earlier|later)\s(?:in\s|on\s)?\Z",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"\b(?:(?P<since>(?:ever\s)?since|starting(?:\sin|\son)?|as\sof)"
    r"|(?P<until>until|till|by|through|no\slater\sthan))\s\Z",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\b(?:(?P<between>between)|from)\s\Z", re.IGNORECASE)
_MODS: MappingProxyType[str, TimeMod] = MappingProxyType(
    {
        "early": "early",
        "start": "early",
        "beginning": "early",
        "outset": "early",
        "mid": "middle",
        "middle": "middle",
        "late": "late",
        "end": "late",
        "close": "late",
    }
)


def joined(text: str, found: Iterable[Atom]) -> list[Atom]:
    """Return whole expressions: days with their hours, intervals, with the words before them."""
    led = [_led(text, atom) for atom in _paired(found, _dated(text))]
    ranges = list(_paired(led, _ranged(text)))
    return [_related(text, atom) for atom in ranges]


_Join = Callable[[Atom, Atom], Atom | None]


def _paired(found: Iterable[Atom], join: _Join) -> Iterator[Atom]:
    """Yield atoms, each joined with those after it as long as `join` can."""
    waiting: Atom | None = None
    for atom in found:
        both = join(waiting, atom) if waiting is not None else None
        if waiting is not None and both is None:
            yield waiting
        waiting = both or atom
    if waiting is not None:
        yield waiting


def _dated(text: str) -> _Join:
    def join(first: Atom, last: Atom) -> Atom | None:
        """Join a weekday with its date, and a day with its time of day."""
        gap = text[first.span.end : last.span.start]
        made: Expression | None = None
        if len(gap) > _LOOK:
            return None
        if _is_clock(last) and not _is_clock(first) and _AT.fullmatch(gap):
            made = Clocked(first.expression, last.expression)
        elif _is_clock(first) and not _is_clock(last) and _ON.fullmatch(gap):
            made = Clocked(last.expression, first.expression)
        elif isinstance(first.expression, Weekday) and _names_day(last) and _BESIDE.fullmatch(gap):
            made = last.expression
        elif _is_year(last) and isinstance(first.expression, _YEARLESS) and _OF.fullmatch(gap):
            made = Within(first.expression, last.expression)
        return None if made is None else Atom(_over(first, last), made)

    return join


def _is_year(atom: Atom) -> bool:
    return isinstance(atom.expression, Whole) and atom.expression.unit == "year"


def _is_clock(atom: Atom) -> bool:
    expression = atom.expression
    return isinstance(expression, Fixed) and (expression.meaning.value or "").startswith("T")


def _names_day(atom: Atom) -> bool:
    return isinstance(atom.expression, NamedDays | Clocked) or (
        isinstance(atom.expression, Fixed) and atom.expression.meaning.granularity == "day"
    )


def _over(first: Atom, last: Atom) -> Span:
    return Span(first.span.start, last.span.end)


def _led(text: str, atom: Atom) -> Atom:
    """Return an atom with "early", "the end of", "the first half of" before it."""
    match = _LEAD.search(_before(text, atom.span.start))
    if match is None or _is_clock(atom):
        return atom
    start = atom.span.start - len(match.group())
    return Atom(Span(start, atom.span.end), _modified(match, atom.expression))


def _modified(match: re.Match[str], whole: Expression) -> Expression:
    if match["share"]:
        last = match["end"].lower() != "first"
        half = "half" in match["share"].lower()
        months = None if half else count_of(match["months"] or "1")
        return Share(whole, months, last)
    if match["mod"]:
        return Modified(whole, _MODS[(match["late"] or match["edge"]).lower()])
    return Sided(whole, later=match["side"].lower() == "later")


def _ranged(text: str) -> _Join:
    def join(first: Atom, last: Atom) -> Atom | None:
        """Join the ends of an interval: "between 2011 and 2014", "June to August"."""
        gap = text[first.span.end : last.span.start]
        if len(gap) > _LOOK or _is_clock(first) != _is_clock(last):
            return None
        lead = _OPENS.search(_before(text, first.span.start))
        between = lead is not None and lead["between"] is not None
        if not (_AND if between else _TO).fullmatch(gap):
            return None
        start = first.span.start - (len(lead.group()) if lead else 0)
        return Atom(Span(start, last.span.end), Interval(first.expression, last.expression))

    return join


def _related(text: str, atom: Atom) -> Atom:
    """Return an atom with "since", "until" or "by" before it."""
    match = _RELATION.search(_before(text, atom.span.start))
    if match is None or _is_clock(atom) or isinstance(atom.expression, Interval):
        return atom
    start = atom.span.start - len(match.group())
    made = Since(atom.expression) if match["since"] else Until(atom.expression)
    return Atom(Span(start, atom.span.end), made)


def _before(text: str, start: int) -> str:
    """Return the words before a place, of the same paragraph."""
    return _PARAGRAPH.split(text[max(0, start - _LOOK) : start])[-1]
