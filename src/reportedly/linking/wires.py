"""Wires: whose story a report says that it prints.

General forms of the trade only: "SELIM (Meridian) —", "By Ada Tarn, Meridian News
Agency", "Staff and agencies", "The Meridian Press contributed to this report",
"With reporting from agencies", "© 2031 Coastal Press", "Reporting by …; editing by …".
A report's own publisher is no wire.
"""

import re
from collections.abc import Iterator
from itertools import chain

from reportedly.linking.words import keys_of
from reportedly.records import Report, Span, WireCredit
from reportedly.text.outlets import is_outlet

_HEAD = 4
_FOOT = 8
"""Lines at the head of the body and at the foot of the page that are looked at."""

_LONGEST = 200  # code points; a desk's line with five names fits

_NAME = r"[A-Z][\w.&’'-]*(?:(?: of| the| and|) [A-Z][\w.&’'-]*){0,5}"
_PLACE = r"[A-Z][\w.’'-]*(?:[ /,]+[\w.’'-]+){0,7}"
_DATELINE = re.compile(
    rf"\s*(?P<place>{_PLACE},? )?\((?P<name>{_NAME})\)\s*(?:[-–—]{{1,2}})\s*(?=\S)"
)
_AGENCIES = re.compile(
    r"(?:news |wire |press )?agencies|(?:the )?(?:wire|news)[ -](?:reports|services?)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"[(\[]?(?P<name>[^.;]+?) (?:also )?contributed (?:reporting )?to this "
    r"(?:report|article|story|post|dispatch)\b"
    r"|[(\[]?(?P<also>[^.;]+?) contributed reporting\b"
)
_WITH = re.compile(
    r"[(\[]?(?:with|additional|includes|this (?:report|story|article) (?:contains|includes)) "
    r"(?:additional )?(?:(?:reporting|reports?|material|files?|input|information) )?"
    r"(?:(?:by|from|of) )?(?P<name>[^.;()]{3,80}?)\.?[)\]]?",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    rf"(?:copyright|©|\(c\))(?: copyright| ©| \(c\))?,?(?: (?:19|20)\d\d(?:[-–]\d+)?)? "
    rf"(?:by )?(?:the )?(?-i:(?P<name>{_NAME}))",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"[(\[]?(?:writing and )?reporting(?: and writing)? by (?P<name>[^;.()\[\]]+)"
    r"(?:[;.] ?(?:additional|further|writing|compiled)[^;()\[\]]+)*"
    r"[;.] ?(?:writing and )?edit(?:ing|ed) by [^()\[\]]+[)\]]?",
    re.IGNORECASE,
)
_FOR = re.compile(rf".*\b(?:for|of) (?:the )?(?P<name>{_NAME})$")
_BYLINE = re.compile(r"\s*(?:by|from|with)\s*:?\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:,|\||•|·|/|;|&|\s[-–—]\s|\b(?:and|with|for|via|from|in)\b)\s*")
_WIRE_NOUNS = frozenset("press agency wire service services newswire".split())
_WIRES = frozenset("ap afp reuters upi dpa efe ansa tass xinhua kyodo anadolu interfax pa".split())


def wire_credit(report: Report) -> WireCredit | None:
    """Return whose story the report says that it prints, or None where it says nothing.

    Of several the first in this order: dateline, byline, who contributed, copyright,
    desk's line; the spans are all those that name the same.
    """
    found = list(chain(_datelines(report), _bylines(report), _feet(report)))
    if not found:
        return None
    name = found[0].name
    same = {span for one in found if _same(one.name, name) for span in one.spans}
    return WireCredit(name, tuple(sorted(same)))


def _datelines(report: Report) -> Iterator[WireCredit]:
    for line in _body(report)[:_HEAD]:
        match = _DATELINE.match(line.of(report.text))
        if match and (_in_capitals(match["place"]) or _is_agency(match["name"])):
            yield from _credit(report, match["name"], line, match.span("name"))


def _bylines(report: Report) -> Iterator[WireCredit]:
    """Yield what bylines say: those on the page, or else the one that came with it."""
    lines = [mark.span for mark in report.furniture if mark.kind == "byline"]
    for line in lines:
        for name, start, end in _agencies_in(line.of(report.text), report.publisher):
            yield from _credit(report, name, line, (start, end))
    for name, _, _ in _agencies_in(report.byline or "", report.publisher):
        if not _is_publisher(name, report.publisher):
            yield WireCredit(_bare(name), ())


def _feet(report: Report) -> Iterator[WireCredit]:
    """Yield what the last lines say."""
    for line in _lines(report)[-_FOOT:]:
        words = line.of(report.text)
        if len(words) <= _LONGEST:
            for name, start, end in _closing(words, report.publisher):
                yield from _credit(report, name, line, (start, end))


def _closing(words: str, publisher: str | None) -> Iterator[tuple[str, int, int]]:
    for pattern in (_CONTRIBUTED, _WITH):
        match = pattern.fullmatch(words.rstrip(" .")) or (
            pattern.match(words) if pattern is _CONTRIBUTED else None
        )
        group = match.lastgroup if match else None
        if match and group:
            start = match.start(group)
            for name, first, last in _agencies_in(match[group], publisher):
                yield name, start + first, start + last
    copyright_line = _COPYRIGHT.match(words)
    if copyright_line and _is_wire(copyright_line["name"], publisher):
        yield copyright_line["name"], *copyright_line.span("name")
    desk = _DESK.fullmatch(words.strip())
    if desk:
        agency = _FOR.match(desk["name"])
        kept, start = (agency, desk.start("name")) if agency else (desk, 0)
        yield kept["name"], start + kept.start("name"), start + kept.end("name")


def _agencies_in(words: str, publisher: str | None) -> Iterator[tuple[str, int, int]]:
    """Yield the agencies and other outlets among the parts of a byline, and where they stand."""
    lead = _BYLINE.match(words)
    start = lead.end() if lead else 0
    for cut in [*_PARTS.finditer(words, start), None]:
        end = cut.start() if cut else len(words.rstrip(" ."))
        part = words[start:end]
        shared = _AGENCIES.search(part)
        if shared and not _has_name(part[: shared.start()]):
            yield shared[0], start + shared.start(), start + shared.end()
        elif _is_wire(part, publisher):
            yield part, start, end
        start = cut.end() if cut else end


def _has_name(words: str) -> bool:
    """Say whether `words` are more than "staff": "intelligence agencies" print no story."""
    return any(key not in {"staff", "our", "the", "from"} for key in keys_of(words))


def _is_wire(name: str, publisher: str | None) -> bool:
    """Say whether `name` is another outlet; with no publisher known only an agency is surely."""
    if re.search(r"[’']s? \w", name):
        return False  # "Harbour Radio's Ada Tarn"
    return _is_agency(name) or (publisher is not None and is_outlet(_bare(name)))


def _is_agency(name: str) -> bool:
    keys = keys_of(_bare(name))
    if not is_outlet(_bare(name)) and (len(keys) < 2 or not _bare(name)[:1].isupper()):
        return False
    return bool(keys) and (keys[-1] in _WIRE_NOUNS or (len(keys) == 1 and keys[0] in _WIRES))


def _credit(report: Report, name: str, line: Span, at: tuple[int, int]) -> Iterator[WireCredit]:
    if not _is_publisher(name, report.publisher):
        yield WireCredit(_bare(name), (Span(line.start + at[0], line.start + at[1]),))


def _is_publisher(name: str, publisher: str | None) -> bool:
    return publisher is not None and (
        _same(name, publisher) or _initials(name) == _bare(publisher).casefold()
    )


def _same(one: str, other: str) -> bool:
    ours, theirs = set(keys_of(_bare(one))), set(keys_of(_bare(other)))
    return ours <= theirs or theirs <= ours


def _initials(name: str) -> str:
    return "".join(key[0] for key in keys_of(_bare(name)))


def _bare(name: str) -> str:
    """Return a name without an article, on one line."""
    return re.sub(r"^the ", "", " ".join(name.split()), flags=re.IGNORECASE)


def _in_capitals(place: str | None) -> bool:
    words = (place or "").split(",")[0]
    return words.isupper() and sum(map(str.isalpha, words)) > 2


def _body(report: Report) -> list[Span]:
    """Return the lines of the body."""
    marks = [mark.span for mark in report.furniture]
    return [line for line in _lines(report) if not any(map(line.overlaps, marks))]


def _lines(report: Report) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"\S[^\n]*", report.text)]
