"""Spelled: numbers written in words, added up as far as English lets them follow."""

import re
from dataclasses import replace
from decimal import Decimal

from reportedly.records import Span
from reportedly.text.number_words import GROUPS, PLURALS, SCALES, SMALL
from reportedly.text.numerals import ARTICLE, Atom, Numeral, and_part, single

_LINK = re.compile(r"(?:[^\S\n]?\n?[^\S\n]?|-)(?:and(?:[^\S\n]|\n|-))?")
_OF_PLURAL = re.compile(
    rf"\sof\s({'|'.join(w for w in PLURALS if w not in {'tens', 'scores'})})\b", re.I
)

_HUNDRED = 100
_SEVERAL = re.compile(r"\b(?:several|a\sfew|many|a\scouple(?:\sof)?)\s\Z", re.IGNORECASE)


def spelled_at(text: str, atoms: list[Atom], i: int, start: int, group: int = 0) -> Numeral:
    """Add up words from `i` while each may follow; `group` is what "a" or "a couple of" said."""
    total, cap, end = Decimal(0), 10**15, atoms[i].end
    amount = Decimal(group)
    scale = 1
    for j in range(i, len(atoms)):
        atom, opens = atoms[j], j == i
        if not opens and atom.start < end:
            continue
        if not opens and not _linked(text, end, atom.start):
            break
        also = not opens and "and" in text[end : atom.start].lower()
        small = SMALL.get(atom.word)
        if small is not None and (opens or _fits(amount, small, cap, also=also)):
            amount += small
        elif atom.word in {"hundred", "dozen"} and 0 < amount < _HUNDRED and not also:
            amount *= GROUPS[atom.word]
            scale = GROUPS[atom.word]
        elif atom.word in SCALES and amount > 0 and SCALES[atom.word] < cap and not also:
            cap = scale = SCALES[atom.word]
            total, amount = total + amount * cap, Decimal(0)
        else:
            break
        end = atom.end
        if amount < _HUNDRED and not total:
            amount, end = and_part(text, end, amount)
    return single(Span(start, end), total + amount, "words", scale)


def _fits(amount: Decimal, value: int, cap: int, *, also: bool) -> bool:
    """Say whether "five" may follow "twenty" or "two hundred and"."""
    if amount == 0:
        return 0 < value < cap < 10**15
    if amount % _HUNDRED == 0:
        return value > 0
    room = 10 if amount % 10 == 0 and amount % _HUNDRED >= 20 else 0
    return not also and 0 < value < room


def _linked(text: str, end: int, start: int) -> bool:
    return (
        start - end <= len("  and  ")
        and _LINK.fullmatch(text, end, start) is not None
        and start > end
    )


def article_at(text: str, atoms: list[Atom], i: int) -> Numeral | None:
    """Read "a dozen" and "several hundred"; a bare "million" is no number."""
    atom = atoms[i]
    article = ARTICLE.search(text, max(0, atom.start - 4), atom.start)
    if article is not None:
        return spelled_at(text, atoms, i, article.start(), group=1)
    several = _SEVERAL.search(text, max(0, atom.start - 16), atom.start)
    if several is None:
        return None
    if "couple" in several[0].lower():
        return spelled_at(text, atoms, i, several.start(), group=2)
    one = spelled_at(text, atoms, i, several.start(), group=1)
    return replace(one, high=10 * one.low, form="vague")


def vague_at(text: str, atom: Atom) -> Numeral | None:
    """Read "hundreds" and "tens of thousands": one order of magnitude, from its floor."""
    floor, end = PLURALS[atom.word], atom.end
    match = _OF_PLURAL.match(text, end)
    if match is not None:
        floor, end = floor * PLURALS[match[1].lower()], match.end()
    elif atom.word in {"tens", "scores"} and text[end : end + 4] != " of ":
        return None
    return Numeral(Span(atom.start, end), float(floor), float(10 * floor), "vague", float(floor))
