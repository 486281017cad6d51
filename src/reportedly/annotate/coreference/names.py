"""Names: which words name somebody, and which names are short for fuller ones."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from reportedly.annotate.mentions import Mention
from reportedly.records import Span
from reportedly.text.vocabulary import PERSONAL_TITLES, PRONOUNS

_Name = tuple[str, tuple[str, ...]]
"""A name's kind and its words (as `bare_name` gives them)."""

FEWEST = 3
"""Initials that stand for an organization without being introduced."""
_SMALL = frozenset("of and for the on in to at our".split())
_ON_AIR = frozenset("news radio tv television broadcasting".split())
"""Words that a station's name goes without: "Selim News" is "Selim"."""
_IN_BRACKETS = re.compile(r"\((?:the |or |known as )?(?P<short>[A-Z][A-Za-z&.-]{1,9}?)s?[,;)]")
_WORD = re.compile(r"[\w’'&-]+")
_KEPT = 4096
"""Names whose words are remembered: a report asks for those of each of its own many times."""


def names_in(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that name a person or an organization; a pronoun names nobody."""
    return [
        one
        for one in mentions
        if one.named
        and one.kind in {"person", "organization"}
        and one.span.of(text).lower() not in PRONOUNS
    ]


def full_names(text: str, mentions: Iterable[Mention]) -> dict[Span, Span]:
    """Return each name's fullest form so far, or anywhere when it comes later."""
    named = [(one, name_of(text, one)) for one in names_in(text, mentions)]
    places: dict[_Name, list[Span]] = defaultdict(list)
    for mention, words in named:
        places[mention.kind, words].append(mention.span)
    longer = _longer(places)
    for given, full in _given_names(places):
        longer[given] = [(len(full[1]), places[full])]
    return {one.span: fullest(one.span, longer[one.kind, words]) for one, words in named}


@lru_cache(_KEPT)
def bare_name(words: str) -> tuple[str, ...]:
    """Return a name's words, lower-case, without titles and possessive marks."""
    return tuple(word for word in _plain(words) if word not in PERSONAL_TITLES)


def name_of(text: str, one: Mention) -> tuple[str, ...]:
    """Return the words of a name; only people's are without titles ("Justice Department")."""
    words = one.span.of(text)
    return bare_name(words) if one.kind == "person" else _plain(words)


@lru_cache(_KEPT)
def _plain(words: str) -> tuple[str, ...]:
    """Return words in lower case, without "the" and possessive marks."""
    plain = words.lower().replace("’s", "").replace("'s", "").replace(".", " ").replace(",", " ")
    return tuple(word for word in plain.split() if word != "the")


def abbreviations(text: str) -> dict[str, Span]:
    """Return what each abbreviation in brackets stands for: "Board of Harbour Masters (BHM)".

    By the letters, from the last one backwards, the first at the beginning of
    a word (Schwartz and Hearst, 2003, section 3).
    """
    found: dict[str, Span] = {}
    for match in _IN_BRACKETS.finditer(text):
        short = match["short"]
        if sum(letter.isupper() for letter in short) > 1:
            long = _spelled_out(text, match.start(), short)
            if long is not None:
                found.setdefault(short, long)
    return found


def _spelled_out(text: str, end: int, short: str) -> Span | None:
    letters = [letter.lower() for letter in short if letter.isalnum()]
    line = text.rfind("\n", 0, end) + 1
    words = list(_WORD.finditer(text, line, end))[-min(len(letters) + 5, 2 * len(letters)) :]
    lower, at = text.lower(), end
    for letter in reversed(letters[1:]):
        at = lower.rfind(letter, line, at)
        if at < 0:
            return None
    first = next(
        (
            word.start()
            for word in reversed(words)
            if word.start() < at and lower[word.start()] == letters[0]
        ),
        None,
    )
    return Span(first, words[-1].end()) if first is not None and text[first].isupper() else None


def _by_initials(text: str, mentions: Iterable[Mention]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for one in names_in(text, mentions):
        initials = _initials(name_of(text, one)).upper()
        if one.kind == "organization" and len(initials) >= FEWEST:
            found.setdefault(initials, one.span)
    return found


def _longer(places: Mapping[_Name, list[Span]]) -> dict[_Name, list[tuple[int, list[Span]]]]:
    """Return, for each name, how many words each name that it shortens has, and where that is."""
    holding: dict[tuple[str, str], list[_Name]] = defaultdict(list)
    for kind, words in places:
        for mark in _marks(words, kind):
            holding[kind, mark].append((kind, words))
    return {
        (kind, words): [
            (len(other[1]), places[other])
            for other in dict.fromkeys(holding[kind, words[-1]] if words else ())
            if len(other[1]) > len(words) and shortens(words, other[1], kind)
        ]
        for kind, words in places
    }


def _given_names(places: Mapping[_Name, list[Span]]) -> Iterator[tuple[_Name, _Name]]:
    """Yield first names that stand alone, with the only full name before them that has them."""
    bearing: dict[str, list[_Name]] = defaultdict(list)
    for one in places:
        if one[0] == "person" and len(one[1]) > 1:
            for word in set(one[1]):
                bearing[word].append(one)
    for kind, words in places:
        full = bearing[words[0]] if kind == "person" and len(words) == 1 else []
        alone = len(full) == 1 and full[0][1][0] == words[0]
        if alone and places[full[0]][0] < places[kind, words][0]:
            yield (kind, words), full[0]


def _marks(words: tuple[str, ...], kind: str) -> set[str]:
    """Return the words one of which ends whatever shortens a name: those in it, its initials."""
    return {*words, _initials(words)} if kind == "organization" else set(words)


def fullest(span: Span, longer: Sequence[tuple[int, list[Span]]]) -> Span:
    """Return the last of the longest forms before a name; after it when there is none before."""
    before = [(length, spans) for length, spans in longer if spans[0].start < span.start]
    longest = max((length for length, _ in before or longer), default=0)
    forms = [spans for length, spans in before or longer if length == longest]
    if before:
        return max(one[bisect_left(one, (span.start,)) - 1] for one in forms)
    return max((one[-1] for one in forms), default=span)


def shortens(short: tuple[str, ...], long: tuple[str, ...], kind: str) -> bool:
    """Say whether the words of one name are short for those of another of its kind."""
    if not short:
        return False
    if kind == "person":
        return short[-1] == long[-1] if len(short) == 1 else set(short) <= set(long)
    rest = long[len(short) :] if long[: len(short)] == short else ()
    led = rest[:1] == ("of",) or (len(rest) == 1 and rest[0] in _ON_AIR)
    return led or long[-len(short) :] == short or (len(short) == 1 and short[0] == _initials(long))


def _initials(words: tuple[str, ...]) -> str:
    if any(len(word) == 1 and word.isalpha() for word in words):
        return ""  # letters stand for words already: "U.S. Army" is no USA
    return "".join(word[0] for word in words if word not in _SMALL)


def spelled(text: str, mentions: Iterable[Mention]) -> Iterator[tuple[Span, Span]]:
    """Lead each mention that is an abbreviation to the words it stands for.

    Those in brackets, and initials of an organization that is named in full.
    """
    every = list(mentions)
    known = _by_initials(text, every) | abbreviations(text)
    for one in every:
        long = known.get(one.span.of(text))
        if long is not None:
            yield one.span, long
