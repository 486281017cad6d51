"""Dates: lines that say when a report was published, and the day they name."""

import re
from datetime import date

from reportedly.pages.names import is_name

LONGEST = 100  # code points; "First published … Last updated …" on one line fits

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_NAMED = rf"(?:{_NTH} {_MONTH},? \d{{4}}|{_MONTH} {_NTH},? \d{{4}})"
_ISO = r"\d{4}-\d{2}-\d{2}"
_SLASHED = r"\d{1,2}[/.]\d{1,2}[/.]\d{4}"
_ZONE = r"(?: ?\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2}|Z|local time)\)?)?"
_TIME = rf"\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?: ?[ap]\.?m\.?)?{_ZONE}|\d{{1,2}} ?[ap]\.?m\.?{_ZONE}"
_LEAD = (
    r"(?:(?:first |originally )?(?:published|posted|filed|issued)|(?:last )?(?:updated|modified)|"
    r"date|updated at)(?: on| at)?:?"
)
_JOIN = r"(?:,? (?:at |on |- |– |\| |• )?|, ?|T)"
_MOMENT = (
    rf"{_DAY}(?:{_NAMED}|{_ISO}|{_SLASHED})(?:{_JOIN}(?:{_TIME}))?|"
    rf"(?:{_TIME})(?:{_JOIN}{_DAY}(?:{_NAMED}|{_ISO}|{_SLASHED}))?"
)
_AGE = r"(?:\d+|an?) (?:min(?:ute)?|hour|day|week)s? ago"
_ONE = rf"(?:{_LEAD} ?)?(?:{_MOMENT}|{_AGE})"
_LINE = re.compile(rf"\(?{_ONE}(?:[ ,;|•–-]+{_ONE})*\.?\)?", re.IGNORECASE)
_NAMED_FIRST = re.compile(r"(?P<name>[^,|•·\n]{2,60}?)(?:,|\s?[|•·]|\s[–—-])\s+(?=\S*\d|\S+ \d)")
_AGENCY = re.compile(r"\s\([^)\n]{2,30}\)$")
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?:,? [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][a-z]+\.?)?,? "
    r"(?:\([^)\n]{2,30}\) ?)?(?:[-–—] ?)?"
    rf"(?i:{_NAMED}) ?(?:\([^)\n]{{2,30}}\)|/[^/\n]{{2,30}}/)? ?[-–—:]"
)
_UPDATED = re.compile(r"(?:updated|modified)", re.IGNORECASE)
_PARTS = re.compile(
    rf"(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})|"
    rf"(?P<day_1>\d{{1,2}})(?:st|nd|rd|th)? (?P<month_1>{_MONTH}),? (?P<year_1>\d{{4}})|"
    rf"(?P<month_2>{_MONTH}) (?P<day_2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year_2>\d{{4}})",
    re.IGNORECASE,
)


def is_date_line(line: str) -> bool:
    """Say whether the whole of `line` is a date or a time, with or without "Published".

    The outlet's name, or the place, may stand before it: "The Selim Courier, 6 March 2031".
    """
    if len(line) > LONGEST:
        return False
    named = _NAMED_FIRST.match(line)
    dated = line[named.end() :] if named and is_name(named["name"].removeprefix("The ")) else line
    return _LINE.fullmatch(_AGENCY.sub("", dated)) is not None


def dateline_of(line: str) -> str | None:
    """Return the place and day that a report opens with ("PORT SELIM, 3 May 2031 — …"), if any."""
    found = _DATELINE.match(line)
    return found.group() if found else None


def published_on(line: str) -> str | None:
    """Return the ISO 8601 day that a date line gives for publication, if it says one.

    Days written in figures alone ("03/04/2021") are read differently by
    different readers, so they give None, and so does the day of an update.
    """
    found = _PARTS.search(line)
    if found is None or _UPDATED.search(line, 0, found.start()):
        return None
    year, month, day = (_part(found, name) for name in ("year", "month", "day"))
    return _iso(int(year), _month_number(month), int(day))


def _part(found: re.Match[str], name: str) -> str:
    forms = (found[name], found[f"{name}_1"], found[f"{name}_2"])
    return next(form for form in forms if form)


def _month_number(month: str) -> int:
    if month.isdecimal():
        return int(month)
    return _MONTHS.index(month.lower()[:3]) + 1


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # 31 February: the page is wrong, so it says no day
        return None
