"""Bylines: lines that say who wrote the report."""

import re

from reportedly.pages.dates import is_date_line
from reportedly.pages.names import is_name

LONGEST = 120  # code points; four writers fit

_LEAD = re.compile(r"(?:story |written |words |report )?by\s*:?\s+", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|columnist|bureau chief|staff|contributor|"
    r"journalist|desk|analyst|producer)s?\b",
    re.IGNORECASE,
)
# What follows the names: a role, a place, an outlet.
_AFTER_NAMES = re.compile(r"\s*(?:[,|•·/(]|\bin [A-Z]|\bfor [A-Z]| [-–—] ).*$")
_WHEN = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|"
    r"august|september|october|november|december|noon|midnight)\b",
    re.IGNORECASE,
)


def is_byline(line: str) -> bool:
    """Say whether the whole of `line` names who wrote the report."""
    lead = _LEAD.match(line)
    if lead is None or len(line) > LONGEST:
        return False
    words = line[lead.end() :]
    names = _AFTER_NAMES.sub("", words)
    return is_name(names, most=12) and _only_names(words, names) and not _WHEN.search(names)


def byline_of(line: str) -> str | None:
    """Return the names in a byline, as they stand there; None if there are none."""
    lead = _LEAD.match(line)
    words = line[lead.end() if lead else 0 :]
    return _AFTER_NAMES.sub("", words).rstrip(". ") or None


def _only_names(words: str, names: str) -> bool:
    """Say whether what follows the names is a role, more names or a date."""
    rest = words[len(names) :].strip(" ,|•·/()-–—")
    rest = re.sub(r"^(?:in|for) ", "", rest)
    return not rest or _ROLE.search(rest) is not None or is_name(rest) or is_date_line(rest)
