"""Digits: numbers written in figures, with their powers, scales and fractions."""

import re
from dataclasses import replace
from decimal import Decimal

from reportedly.records import Span
from reportedly.text.currencies import currency_before
from reportedly.text.number_words import GLYPHS, GROUPS, LETTER_SCALES
from reportedly.text.numerals import Atom, Numeral, and_part, single

_SCALE = re.compile(r"(?:\s|-)(hundred|thousand|lakh|million|crore|billion|trillion)\b", re.I)
_LETTER = re.compile(
    r"(?:(?P<glued>k|m|mn|mln|b|bn|bln|t|tn|trn)|[ \u00a0](?:mn|mln|mil|bn|bln|tn|trn)|"
    r"(?-i:[ ][BM](?= [a-z])))"
    r"(?![\w/])(?!\.m)",
    re.IGNORECASE,
)
# A lower-case "m" on a number is metres unless money stands before or one of these follows.
_MILLIONS_OF = re.compile(
    r" (?:of (?:its|their|his|her|our|the|these|those|them)\b|"
    r"(?:tons?|tonnes|barrels|litres|gallons|acres|hectares|square|sq)\b|"
    r"(?:\w+ )?(?:people|users|viewers|customers|subscribers|followers|jobs|homes|households|"
    r"voters|children|adults|workers|refugees|barrels|shares|copies|patients|doses|visitors)\b|"
    r"(?:euros?|pounds?|dollars?|yen|yuan)\b)"
)

_SLASH = re.compile(r"[ ]?[/⁄∕][ ]?([0-9]{1,3})(?![0-9/⁄]|[.,][0-9])")
_MIXED = re.compile(r"[ ]([0-9]{1,2})[/⁄∕]([0-9]{1,2})(?![0-9/⁄])")
_POWER = re.compile(r"\s?[×x]\s?10(?:\^|\*\*)?([-\u2212+]?[0-9]{1,2})(?![0-9])")
_DENOMINATIONS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128, 1000})
_MOST_DIGITS = 15


def digits_at(text: str, atom: Atom) -> Numeral | None:
    """Read the number that begins with the digits of `atom`, or None for "1.2.3" and long codes."""
    raw = atom.word.replace(",", "")
    whole, _, part = raw.partition(".")
    if "." in part or len(whole) > _MOST_DIGITS or len(part) > _MOST_DIGITS:
        return None
    value = Decimal(raw)
    slash = _SLASH.match(text, atom.end)
    if slash is not None and raw.isdigit():
        return _slashed(text, atom, value, slash)
    power = _POWER.match(text, atom.end)
    if power is not None:
        value *= Decimal(10) ** int(power[1].replace("\u2212", "-"))
        return single(Span(atom.start, power.end()), value, "digits")
    value, end = _mixed(text, atom.end, value)
    value, end = and_part(text, end, value)
    scale, end = _scale(text, atom.start, end)
    numeral = single(Span(atom.start, end), value * scale, "digits", scale)
    return replace(numeral, grouped="," in atom.word)


def _slashed(text: str, atom: Atom, above: Decimal, slash: re.Match[str]) -> Numeral | None:
    """Read "3/4"; a date, an address and "24/7" are none."""
    below = int(slash[1])
    before = text[atom.start - 1] if atom.start else " "
    if above >= below or below not in _DENOMINATIONS or not above or before in "/⁄.-":
        return None
    return single(Span(atom.start, slash.end()), above / below, "fraction")


def _mixed(text: str, end: int, value: Decimal) -> tuple[Decimal, int]:
    """Add the fraction of "3½" and "3 1/2"."""
    at = end + text.startswith((" ", "\u2009", "\u00a0"), end)
    if at < len(text) and text[at] in GLYPHS:
        return value + GLYPHS[text[at]], at + 1
    match = _MIXED.match(text, end)
    if (
        match is None
        or not 0 < int(match[1]) < int(match[2])
        or int(match[2]) not in _DENOMINATIONS
    ):
        return value, end
    return value + Decimal(match[1]) / Decimal(match[2]), match.end()


def _scale(text: str, start: int, end: int) -> tuple[int, int]:
    """Return what the word or letters after the digits multiply by (1 if none), and their end."""
    match = _SCALE.match(text, end)
    if match is not None:
        return GROUPS[match[1].lower()], match.end()
    if text[end : end + 6].lower() == " dozen":
        return GROUPS["dozen"], end + 6
    letter = _LETTER.match(text, end)
    if letter is None or not _means_scale(text, start, letter):
        return 1, end
    return LETTER_SCALES[letter[0].strip(" \u00a0").lower()], letter.end()


def _means_scale(text: str, start: int, letter: re.Match[str]) -> bool:
    glued = letter["glued"]
    if glued is None or len(glued) > 1 or glued in "kKMB":
        return True
    if glued == "m" and _MILLIONS_OF.match(text, letter.end()):
        return True
    return currency_before(text, start) is not None
