"""Fractions: shares written in words, from "half of" to "three in five"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reportedly.records import Span
from reportedly.text.number_words import DENOMINATOR_PLURALS, DENOMINATORS, GROUPS, SCALES, SMALL
from reportedly.text.numerals import ARTICLE, Atom, Numeral, single

_HALF_OF_SCALE = re.compile(
    rf"half(?:[\s-]an?)?[\s-]({'|'.join(GROUPS)})\b(?:\s({'|'.join(SCALES)})\b)?", re.I
)

_OF_A_SCALE = re.compile(rf"\s(?:of\s)?an?\s({'|'.join(SCALES)})\b", re.I)
_RATIO = re.compile(r"\s(?:(?:out\sof)|in)\s(?:every\s)?", re.I)
_MOST_RATIO = 1000
_MOST_ABOVE = 9
_HALF_AFTER = re.compile(
    r"\s(?:of\b|the\b|an?\b|(?:its|their|his|her|my|our|your|all|this|that|those|these)\b)|\s?[-]?(?:%)",
    re.I,
)

_SHARE_AFTER = re.compile(
    r"\s(?:of|more|less|fewer|lower|higher|larger|smaller|cheaper)\b|[.,;:)]", re.I
)

_SHARE_BEFORE = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|over|under|than|by|up|to|least|most|only|just)\s\Z",
    re.I,
)

_NOT_HALVES = re.compile(
    r"\b(?:first|second|third|other|better|this|that|the|each|either|opening|final|last|next|latter|and\sa|in)[\s-]\Z",
    re.I,
)

_TIME_AFTER = re.compile(
    r"\s(?:\w+\s)?(?:second|minute|hour|day|week|month|quarter|year|season|game|match|start|attempt)e?s\b",
    re.I,
)


def fraction_at(text: str, atoms: list[Atom], i: int) -> Numeral | None:
    """Read "two-thirds" and "three quarters of"."""
    if i + 1 >= len(atoms) or atoms[i + 1].start - atoms[i].end != 1:
        return None
    above, word, end = SMALL[atoms[i].word], atoms[i + 1].word, atoms[i + 1].end
    below = DENOMINATORS.get(word) if above == 1 else DENOMINATOR_PLURALS.get(word)
    hyphen = text[atoms[i].end] == "-"
    if below is None or not 0 < above < below:
        return None
    # "one third place" and "two quarters in a row" are no fractions without more words.
    unsure = not hyphen and (above == 1 or word == "quarters")
    if unsure and not _SHARE_AFTER.match(text, end):
        return None
    return _of_a_scale(text, Span(atoms[i].start, end), Decimal(above) / below)


def share_at(text: str, atom: Atom) -> Numeral | None:
    """Read "half of", "a third of", "half a million"."""
    if atom.word == "half":
        return _half(text, atom)
    article = ARTICLE.search(text, max(0, atom.start - 4), atom.start)
    if article is None or atom.word not in DENOMINATORS:
        return None
    after = _SHARE_AFTER.match(text, atom.end)
    if after is None or (
        after[0] not in {" of", "\nof"} and not _share_before(text, article.start())
    ):
        return None
    span = Span(article.start(), atom.end)
    return _of_a_scale(text, span, Decimal(1) / DENOMINATORS[atom.word])


def _share_before(text: str, start: int) -> bool:
    return _SHARE_BEFORE.search(text, max(0, start - 16), start) is not None


def _half(text: str, atom: Atom) -> Numeral | None:
    scaled = _HALF_OF_SCALE.match(text, atom.start)
    article = ARTICLE.search(text, max(0, atom.start - 4), atom.start)
    start = article.start() if article else atom.start
    if scaled is not None:
        scale = GROUPS[scaled[1].lower()] * SCALES.get((scaled[2] or "").lower(), 1)
        return single(Span(start, scaled.end()), Decimal(scale) / 2, "words", scale)
    if _NOT_HALVES.search(text, max(0, atom.start - 12), atom.start):
        return None
    if not _HALF_AFTER.match(text, atom.end) and not _share_before(text, start):
        return None
    return single(Span(start, atom.end), Decimal("0.5"), "fraction")


def _of_a_scale(text: str, span: Span, value: Decimal) -> Numeral:
    match = _OF_A_SCALE.match(text, span.end)
    if match is None:
        return single(span, value, "fraction")
    scale = SCALES[match[1].lower()]
    return single(Span(span.start, match.end()), value * scale, "words", scale)


def with_ratios(text: str, found: list[Numeral]) -> Iterator[Numeral]:
    """Join "one in five" and "three out of ten" into one fraction."""
    i = 0
    while i < len(found):
        ratio = _ratio(text, found[i], found[i + 1]) if i + 1 < len(found) else None
        yield ratio or found[i]
        i += 2 if ratio else 1


def _ratio(text: str, above: Numeral, below: Numeral) -> Numeral | None:
    gap = _RATIO.fullmatch(text, above.span.end, below.span.start)
    if gap is None or not (_whole(above) and _whole(below)):
        return None
    if not 0 < above.low < below.low <= _MOST_RATIO:
        return None
    within = gap[0].strip().lower().startswith("in")
    if within and (above.low > _MOST_ABOVE or _TIME_AFTER.match(text, below.span.end)):
        return None
    share = above.low / below.low
    return Numeral(Span(above.span.start, below.span.end), share, share, "fraction")


def _whole(numeral: Numeral) -> bool:
    return numeral.form in {"digits", "words"} and numeral.low.is_integer()
