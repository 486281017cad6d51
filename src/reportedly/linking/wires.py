"""Wires: whose story a report says that it prints.

General forms of the trade only: "SELIM (Meridian) —", "By Ada Tarn, Selim News
Agency", "Staff and agencies", "The Coastal Press contributed to this report",
"With reporting from agencies", "© 2031 Coastal Press", "Reporting by …; editing by …".
A report's own publisher is no wire.
"""

import re
from collections.abc import Iterator
from itertools import chain

from reportedly.linking.agencies import (
    Named,
    agencies_in,
    bare,
    is_agency,
    is_publisher,
    is_wire,
    same_name,
)
from reportedly.records import Report, Span, WireCredit

_HEAD = 4
_FOOT = 8
"""Lines at the head of the body and at the foot of the page that are looked at."""

_FIRST = 250  # code points of a line in which a dateline begins, where a headline runs into it
_LONGEST = 200  # code points; a desk's line with five names fits

_WORD = r"[A-Z](?:[\w&’'-]|\.(?=\w))*"
_NAME = rf"{_WORD}(?:(?: of| the| and|) {_WORD}){{0,5}}"
_DATELINE = re.compile(
    rf"\s*(?:(?P<place>[A-Z][\w.’'-]*(?:[ /,]+[\w.’'-]+){{0,7}}),? )?"
    rf"\((?P<name>{_NAME})\)\s*[-–—]{{1,2}}\s*(?=\S)"
)
_IN_LINE = re.compile(
    r"(?:^|(?<=[.!?”\"’] ))[A-Z]{3}[A-Z.’' -]*(?:, [\w.’' -]{2,20}){0,3} "
    rf"\((?P<name>{_NAME})\)\s*[-–—\x96\x97]*\s*(?=[A-Z“\"])"
)
_CONTRIBUTED = re.compile(
    r"[(\[]?(?P<name>[^.;]+?) (?:also )?contributed (?:reporting\b|(?:reporting )?to this "
    r"(?:report|article|story|post|dispatch)\b)"
)
_WITH = re.compile(
    r"[(\[]?(?:with|additional|this (?:report|story|article) (?:contains|includes)) "
    r"(?:additional )?(?:(?:reporting|reports?|material|files?|input|information) )?"
    r"(?:(?:by|from|of) )?(?P<name>[^.;()]{3,80}?)\.?[)\]]?",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))(?: copyright| ©| \(c\))?,?(?: (?:19|20)\d\d(?:[-–]\d+)?)? "
    rf"(?:by )?(?:the )?(?-i:(?P<name>{_NAME}))",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"[(\[]?(?:writing and )?reporting(?: and writing)? by (?P<name>[^;.()\[\]]+)"
    r"(?:[;.] ?(?:additional|further|writing|compiled)"
    r"(?:[^;.()\[\]]|\.(?! ?(?:additional|further|writing|compiled|edit)))+)*"
    r"[;.] ?(?:writing and )?edit(?:ing|ed) by [^()\[\]]+[)\]]?",
    re.IGNORECASE,
)
_FOR = re.compile(rf".*\b(?:for|of) (?:the )?(?P<name>{_NAME})$")


def wire_credit(report: Report) -> WireCredit | None:
    """Return whose story the report says that it prints, or None where it says nothing.

    Of several the first in this order: dateline, byline, what stands at the foot;
    the spans are all those that name the same. Without a publisher known, outlets
    in bylines and copyright lines count only where they are agencies by their names.
    """
    found = list(chain(_datelines(report), _bylines(report), _feet(report)))
    if not found:
        return None
    name = found[0].name
    same = {span for one in found if same_name(one.name, name) for span in one.spans}
    return WireCredit(name, tuple(sorted(same)))


def _datelines(report: Report) -> Iterator[WireCredit]:
    for line in _body(report)[:_HEAD]:
        words = line.of(report.text)
        match = _DATELINE.match(words)
        if match and not (_in_capitals(match["place"]) or is_agency(match["name"])):
            match = None
        later = match or _IN_LINE.search(words, 0, _FIRST)
        if later and (match or is_agency(later["name"])):
            yield from _credit(report, line, Named(later["name"], *later.span("name")))


def _bylines(report: Report) -> Iterator[WireCredit]:
    """Yield what bylines say: those on the page, then the one that came with it."""
    for mark in report.furniture:
        if mark.kind == "byline":
            for named in agencies_in(mark.span.of(report.text), report.publisher):
                yield from _credit(report, mark.span, named)
    for named in agencies_in(report.byline or "", report.publisher):
        yield WireCredit(bare(named.name), ())


def _feet(report: Report) -> Iterator[WireCredit]:
    """Yield what the last lines say."""
    for line in _lines(report)[-_FOOT:]:
        words = line.of(report.text).rstrip()
        if len(words) <= _LONGEST:
            for named in chain(_helpers(words, report), _owner(words, report), _desk(words)):
                yield from _credit(report, line, named)


def _helpers(words: str, report: Report) -> Iterator[Named]:
    match = _CONTRIBUTED.match(words) or _WITH.fullmatch(words)
    if match:
        for named in agencies_in(match["name"], report.publisher):
            yield _moved(named, match.start("name"))


def _owner(words: str, report: Report) -> Iterator[Named]:
    match = _COPYRIGHT.match(words)
    if match and is_wire(match["name"], report.publisher):
        yield Named(match["name"], *match.span("name"))


def _desk(words: str) -> Iterator[Named]:
    """Yield the agency that a desk's line names, or else who reported."""
    desk = _DESK.fullmatch(words)
    agency = _FOR.match(desk["name"]) if desk else None
    if desk and agency:
        yield _moved(Named(agency["name"], *agency.span("name")), desk.start("name"))
    elif desk:
        yield Named(desk["name"], *desk.span("name"))


def _credit(report: Report, line: Span, named: Named) -> Iterator[WireCredit]:
    if not is_publisher(named.name, report.publisher):
        article = named.name.find(bare(named.name))
        span = Span(line.start + named.start + max(0, article), line.start + named.end)
        yield WireCredit(bare(named.name), (span,))


def _moved(named: Named, by: int) -> Named:
    return Named(named.name, named.start + by, named.end + by)


def _in_capitals(place: str | None) -> bool:
    words = (place or "").split(",")[0]
    return words.isupper() and sum(map(str.isalpha, words)) > 2


def _body(report: Report) -> list[Span]:
    """Return the lines of the body."""
    marks = [mark.span for mark in report.furniture]
    return [line for line in _lines(report) if not any(map(line.overlaps, marks))]


def _lines(report: Report) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"\S[^\n]*", report.text)]
