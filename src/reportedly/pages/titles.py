"""Titles: whether a text begins with a headline."""

import re

from reportedly.pages.bylines import is_byline
from reportedly.pages.dates import is_date_line
from reportedly.pages.lines import Line

LONGEST = 200  # code points; the longest headlines run to 25 words
# A first line that ends in a full stop may be a first sentence: it has to look like a headline.
LONGEST_STOPPED = 110
MOST_WORDS_STOPPED = 15
CAPITALS = 0.7  # share of the longer words with a capital in headlines set in title case
NEXT_LONGER = 1.5  # times the title: hard-wrapped prose has lines of one length, titles have not

_WORD = re.compile(r"\w[\w'’.-]*")
_LONG_WORD = 4  # code points; shorter words are set small in title case
_PROSE = re.compile(
    r"\b(?:said|says (?:he|she|they|it)|told|has been|have been|had been|today|yesterday|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[.][\"'”’»)\]]*$")
_TWO_SENTENCES = re.compile(r"\w{4,}[.?!][\"'”’)]* +[\"'“‘(]?[A-Z]")
_DATELINE = re.compile(r"^[A-Z][\w .,'’-]{1,60}(?:\([^)]{2,30}\) ?)?[-–—]+ ")
_AGENCY_DATELINE = re.compile(r"^[A-Z][\w .,'’/-]{1,60}\([A-Z][\w .,-]{1,30}\)")


def title_lines(lines: tuple[Line, ...]) -> int:
    """Return how many of the first `lines` are the title: 0, 1 or 2."""
    if len(lines) < 2 or not _may_be_title(lines[0]):
        return 0
    first, second = lines[:2]
    if first.gap_after:
        return int(not _is_sentence(first.text) or _looks_stopped(lines))
    if first.text.endswith(";") and second.gap_after and len(second.text) <= LONGEST:
        return 2
    return int(not first.ended and _stands_apart(first, second))


def is_title_case(words: str) -> bool:
    """Say whether most of the longer words carry a capital."""
    longer = [word for word in _WORD.findall(words) if len(word) >= _LONG_WORD]
    capitals = sum(not word[0].islower() for word in longer)
    return len(longer) > 2 and capitals >= CAPITALS * len(longer)


def is_dateline(words: str) -> bool:
    """Say whether a report's first sentence begins here: "PORT SELIM, March 3 (Agency) —"."""
    opening = _DATELINE.match(words)
    place = opening.group().split(",")[0].split("(")[0].strip(" -–—") if opening else ""
    return place.isupper() or _AGENCY_DATELINE.match(words) is not None


def _may_be_title(line: Line) -> bool:
    if len(line.text) > LONGEST or line.text.endswith((":", ",")) or is_dateline(line.text):
        return False
    has_letter = any(char.isalpha() for char in line.text)
    return has_letter and not is_byline(line.text) and not is_date_line(line.text)


def _is_sentence(words: str) -> bool:
    return _STOPPED.search(words) is not None or _TWO_SENTENCES.search(words) is not None


def _looks_stopped(lines: tuple[Line, ...]) -> bool:
    """Say whether the first line, which ends in a full stop, is a headline all the same."""
    words = lines[0].text
    if len(words) > LONGEST_STOPPED or _PROSE.search(words):
        return False
    if is_title_case(words):
        return True
    short = len(_WORD.findall(words)) <= MOST_WORDS_STOPPED and not _TWO_SENTENCES.search(words)
    return short and max(len(line.text) for line in lines[1:4]) >= NEXT_LONGER * len(words)


def _stands_apart(first: Line, second: Line) -> bool:
    """Say whether `second`, right below, begins something else than `first`."""
    if is_byline(second.text) or is_date_line(second.text):
        return True
    return not second.text[0].islower() and len(second.text) >= NEXT_LONGER * len(first.text)
