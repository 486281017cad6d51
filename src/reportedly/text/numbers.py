"""Numbers: every place where a text writes a number, in digits or words, and its value."""

import re
from collections.abc import Iterator

from reportedly.records import Span
from reportedly.text.digits import digits_at
from reportedly.text.folding import folded
from reportedly.text.fractions import fraction_at, share_at, with_ratios
from reportedly.text.number_words import (
    DENOMINATOR_PLURALS,
    DENOMINATORS,
    GLYPHS,
    GROUPS,
    PLURALS,
    SMALL,
)
from reportedly.text.numerals import Atom, Numeral, single
from reportedly.text.spelled import article_at, spelled_at, vague_at

_WORDS = (*SMALL, *GROUPS, *PLURALS, *DENOMINATORS, *DENOMINATOR_PLURALS)
_FIRST = "".join(sorted({word[0] for word in _WORDS}))
_ATOM = re.compile(
    rf"(?P<digits>[0-9]+(?:[.,][0-9]+)*)|(?P<glyph>[{''.join(GLYPHS)}])"
    rf"|\b(?=[{_FIRST}])(?P<word>{'|'.join(sorted(set(_WORDS), key=len, reverse=True))})\b"
)

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?")


def numerals(text: str) -> tuple[Numeral, ...]:
    """Return every number written in `text`, in order; years and labels are numbers too."""
    atoms = list(_atoms(text))
    found: list[Numeral] = []
    i = 0
    while i < len(atoms):
        numeral = _read(text, atoms, i)
        i += 1
        if numeral is not None:
            found.append(numeral)
            while i < len(atoms) and atoms[i].start < numeral.span.end:
                i += 1
    return tuple(with_ratios(text, found))


def _atoms(text: str) -> Iterator[Atom]:
    for match in _ATOM.finditer(folded(text)):
        kind = match.lastgroup or ""
        if kind == "digits":
            yield from _digit_atoms(text, match.start(), match[0])
        else:
            yield Atom(match.start(), match.end(), kind, match[0])


def _digit_atoms(text: str, start: int, raw: str) -> Iterator[Atom]:
    """Split a run such as "1,2,3" at its commas unless they group thousands."""
    pieces = [raw] if "," not in raw or _GROUPED.fullmatch(raw) else raw.split(",")
    for piece in pieces:
        end = start + len(piece)
        opens = _opens_with_point(text, start, piece)
        yield Atom(start - opens, end, "digits", "." * opens + piece)
        start = end + 1


def _opens_with_point(text: str, start: int, piece: str) -> bool:
    if not start or text[start - 1] != "." or "." in piece or "," in piece:
        return False
    return start == 1 or text[start - 2].isspace() or text[start - 2] in "($£€-+"


def _read(text: str, atoms: list[Atom], i: int) -> Numeral | None:
    atom = atoms[i]
    if atom.kind == "digits":
        return digits_at(text, atom)
    if atom.kind == "glyph":
        return single(Span(atom.start, atom.end), GLYPHS[atom.word], "fraction")
    if atom.word in SMALL:
        return fraction_at(text, atoms, i) or spelled_at(text, atoms, i, atom.start)
    if atom.word in PLURALS:
        return vague_at(text, atom)
    if atom.word in GROUPS:
        return article_at(text, atoms, i)
    return share_at(text, atom)
