"""Vocabulary: the words of the calendar, as regular expressions and what each means.

Months and days are names and have a capital; all else may stand in any case.
"""

from types import MappingProxyType

from reportedly.records.time import Granularity
from reportedly.text.number_words import SMALL

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
    r"(?!\w)"
)
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tues|Wed|Thurs|Fri|Sat)\.)(?!\w)"
)
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
YEAR = r"(?:1[0-9]|20|21)\d\d(?![\w%]|[.,]\d)"
PART = r"(?i:morning|afternoon|evening|night)"
UNIT = r"(?i:days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))"
SPOKEN = (
    r"(?i:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|"
    r"six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
SOME = r"(?i:a\sfew|few|several|a\scouple(?:\sof)?|couple(?:\sof)?|many|some|a\snumber\sof)"
COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{SPOKEN})"

_UNITS: MappingProxyType[str, Granularity] = MappingProxyType(
    {
        "day": "day",
        "week": "week",
        "weekend": "weekend",
        "fortnight": "week",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
        "decade": "decade",
        "century": "century",
        "centurie": "century",
        "hour": "hour",
        "minute": "minute",
    }
)
PARTS = MappingProxyType(
    {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI"}
)
"""The parts of a day, as TIMEX3 writes them."""


def month_number(word: str) -> int:
    """Return the number of a month by its name, or by how that begins."""
    return _MONTHS.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """Return the number of a weekday, Monday 0."""
    return _WEEKDAYS.index(word[:3].lower())


def unit_named(word: str) -> Granularity:
    """Return the unit that a word names, whichever its number."""
    return _UNITS[word.lower().removesuffix("s")]


def unit_size(word: str) -> int:
    """Return how many of its unit a word means: a fortnight is two weeks."""
    return 2 if word.lower().startswith("fortnight") else 1


def count_of(word: str) -> int:
    """Return the number that digits, "a" or number words say."""
    plain = word.lower().replace(",", "")
    if plain.isdecimal():
        return int(plain)
    if plain in {"a", "an"}:
        return 1
    return sum(SMALL[part] for part in plain.split("-"))
