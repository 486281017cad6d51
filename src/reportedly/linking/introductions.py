"""Introductions: where a text itself gives two names as one.

"Board of Harbour Masters (BHM)", "the Grey Hand, also known as the Fist", "the Fist or "Grey
Hand"", "William “Bill” Brand". What the words of two names have in common says nothing here.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.records import Bearer, How, Introduction, Reading, Span
from reportedly.text.covers import Cover
from reportedly.text.names import body_key, initials_of, is_acronym, person_name

_BRACKET = re.compile(
    r"\s*[(\[](?:the |or |known as |aka |a\.k\.a\. )?(?P<short>[^()\[\]]{2,60})[)\]]"
)
_NAME = r"[A-Z@][^\s,.;()“”\"’]*(?:[ -][A-Z][^\s,.;()“”\"’]*){0,5}"
_AS = re.compile(
    r"\s*,?\s*\(?(?:(?:also|formerly|better|once|variously|commonly) )?"
    r"(?:(?:known|called|abbreviated)(?: \w+)? as|a\.k\.a\.|aka)\s+(?:the\s+)?[“\"‘]?"
    rf"(?P<other>{_NAME})"
)
_OR = re.compile(rf"(?:\s+or\s+(?:the\s+)?[“\"]?{_NAME}[”\"]?|\s*\({_NAME}\))+")
"""Names of one, where one of them is in quotation marks: 'the Fist (Fist) or "Grey Hand"'."""
_NAMES = re.compile(_NAME)
_NICK = re.compile(
    r"(?P<first>[A-Z][\w’'-]+) [“\"](?P<nick>[A-Z][\w-]+)[”\"] (?P<last>[A-Z][\w’'-]+)"
)
_APART = re.compile(r"\s*[,;/]\s*|\s+(?:or|and)\s+")
_FEWEST = 3
"""Letters of an acronym that is known by its letters alone."""


def introductions(reading: Reading, bearers: Sequence[Bearer]) -> tuple[Introduction, ...]:
    """Return which names a report gives as one, each pair once, in reading order."""
    found = [*_bodies(reading, bearers), *_nicknames(reading, bearers)]
    once: dict[tuple[str, str], Introduction] = {}
    for one in sorted(found, key=lambda one: (one.span, one.one, one.other)):
        if one.one != one.other:
            once.setdefault((one.one, one.other), one)
    return tuple(once.values())


def _bodies(reading: Reading, bearers: Sequence[Bearer]) -> Iterator[Introduction]:
    mentions = {one.id: one.mentions for one in reading.entities}
    text = reading.report.text
    bodies = [one for one in bearers if one.beings == "body"]
    yield from _by_initials(bodies)
    for bearer in bodies:
        for span in mentions[bearer.entity]:
            key = body_key(span.of(text))
            if key is not None:
                yield from _after(text, span, key)


def _by_initials(bodies: Sequence[Bearer]) -> Iterator[Introduction]:
    """Yield the initials that a report calls somebody by, where it has one name with these."""
    forms = [form for bearer in bodies for form in bearer.forms]
    longs: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        longs[initials_of(form.key)].add(form.key)
    for form in forms:
        known = longs.get(form.key, set()) - {form.key}
        if len(form.key) >= _FEWEST and len(known) == 1 and is_acronym(form.name):
            (long,) = known
            yield Introduction("acronym", "body", long, form.key, form.span, form.text)


def _after(text: str, name: Span, key: str) -> Iterator[Introduction]:
    """Yield the names that follow a name, in brackets or after "also known as"."""
    bracket = _BRACKET.match(text, name.end)
    if bracket:
        for short in _parts(bracket["short"]):
            other = body_key(short)
            if other and _abbreviates(other, short, key):
                yield _said("acronym", key, other, text, Span(name.start, bracket.end()))
    known = _AS.match(text, name.end)
    others = [known["other"]] if known else list(_chained(text, name.end))
    for other in others:
        alias = body_key(other)
        if alias and alias != key:
            end = text.index(other, name.end) + len(other)
            yield _said("alias", key, alias, text, Span(name.start, end))


def _said(how: How, one: str, other: str, text: str, span: Span) -> Introduction:
    return Introduction(how, "body", one, other, span, " ".join(span.of(text).split()))


def _chained(text: str, end: int) -> Iterator[str]:
    """Yield the names that follow with "or", where one is in quotation marks."""
    found = _OR.match(text, end)
    if found and re.search(r"[“\"]", found[0]):
        yield from _NAMES.findall(found[0])


def _parts(words: str) -> list[str]:
    return [part.strip(" “”\"'‘’") for part in _APART.split(words)]


def _abbreviates(short: str, form: str, long: str) -> bool:
    """Say whether a form in brackets is made of a name's first letters, all in their order."""
    if not is_acronym(form) or " " not in long:
        return False
    letters = iter(initials_of(long))
    ours = [letter for letter in short if letter.isalpha()]
    return ours[0] == long[0] and all(letter in letters for letter in ours)


def _nicknames(reading: Reading, bearers: Sequence[Bearer]) -> Iterator[Introduction]:
    mentions = {one.id: one.mentions for one in reading.entities}
    text = reading.report.text
    named = Cover(
        span for one in bearers if one.beings == "person" for span in mentions[one.entity]
    )
    for match in _NICK.finditer(text):
        full = person_name(f"{match['first']} {match['last']}")
        short = person_name(f"{match['nick']} {match['last']}")
        said = full and short and full.full and short.full
        if full and short and said and named.touches(Span(*match.span("last"))):
            span = Span(*match.span())
            yield Introduction("alias", "person", full.key, short.key, span, match[0])
