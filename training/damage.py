"""Damage: a text as scrapers and careless hands leave it, and where its characters went.

Each kind is a list of edits; offsets into the text are carried over by them.
The same text is always damaged in the same places.
"""

import random
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Edit = tuple[int, int, str]
"""Characters [start, end) become the string."""

_DOUBLE = re.compile("[“”„«»\"]|''|``")
_CURLY = str.maketrans("“”„«»‘’", '"""""\'\'')
SHARE = 0.02
"""Of the places where words could be glued or split, those that are."""
UNBALANCED = 3
"""Every third quotation mark is lost."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged text; `starts` and `shifts` say how far characters from each start on moved."""

    text: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def moved(self, offset: int) -> int:
        """Return where the character at `offset` of the text before now stands."""
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]

    def span(self, span: Iterable[int]) -> list[int]:
        """Return a span of the text before as one of this text."""
        start, end = span
        return [self.moved(start), self.moved(end - 1) + 1]


def damage(text: str, kind: str) -> Damaged:
    """Return `text` damaged in one way: a name in KINDS."""
    parts, starts, shifts, at, shift = [], [0], [0], 0, 0
    for start, end, new in KINDS[kind](text):
        parts += [text[at:start], new]
        shift += len(new) - (end - start)
        starts.append(end)
        shifts.append(shift)
        at = end
    parts.append(text[at:])
    return Damaged("".join(parts), tuple(starts), tuple(shifts))


def damaged_row(row: dict[str, Any], kind: str) -> dict[str, Any]:
    """Return a row of PolNeAR with its text damaged and its attributions moved along."""
    made = damage(row["text"], kind)
    moved = [
        {
            role: [made.span(span) for span in spans] if isinstance(spans, list) else spans
            for role, spans in attribution.items()
        }
        for attribution in row["attributions"]
    ]
    return {**row, "text": made.text, "attributions": moved}


def _straight(text: str) -> Iterator[Edit]:
    for mark in re.finditer("[“”„«»‘’]", text):
        yield mark.start(), mark.end(), mark[0].translate(_CURLY)


def _doubled(text: str) -> Iterator[Edit]:
    for mark in _DOUBLE.finditer(text):
        yield mark.start(), mark.end(), mark[0] * 2


def _unquoted(text: str) -> Iterator[Edit]:
    for mark in _DOUBLE.finditer(text):
        yield mark.start(), mark.end(), ""


def _unbalanced(text: str) -> Iterator[Edit]:
    for number, mark in enumerate(_DOUBLE.finditer(text)):
        if number % UNBALANCED == UNBALANCED - 1:
            yield mark.start(), mark.end(), ""


def _glued(text: str) -> Iterator[Edit]:
    chance = random.Random(len(text))
    for gap in re.finditer(r"(?<=\w) (?=\w)|(?<=[.,!?”\"]) (?=\w)", text):
        if chance.random() < SHARE:
            yield gap.start(), gap.end(), ""


def _split(text: str) -> Iterator[Edit]:
    chance = random.Random(len(text))
    for word in re.finditer(r"\w{5,}", text):
        if chance.random() < SHARE:
            middle = chance.randrange(word.start() + 2, word.end() - 1)
            yield middle, middle, " "


def _capitals(text: str) -> Iterator[Edit]:
    for run in re.finditer(r"[^\W\d_]+", text):
        if len(run[0].upper()) == len(run[0]):
            yield run.start(), run.end(), run[0].upper()


def _one_paragraph(text: str) -> Iterator[Edit]:
    for gap in re.finditer(r"[^\S\n]*\n\s*(?=\S)", text):
        yield gap.start(), gap.end(), " "


def _bullets(text: str) -> Iterator[Edit]:
    for line in re.finditer(r"(?m)^(?=\S)", text):
        yield line.start(), line.start(), "• "


KINDS: dict[str, Callable[[str], Iterator[Edit]]] = {
    "straight": _straight,
    "doubled": _doubled,
    "unquoted": _unquoted,
    "unbalanced": _unbalanced,
    "glued": _glued,
    "split": _split,
    "capitals": _capitals,
    "one paragraph": _one_paragraph,
    "bullets": _bullets,
}
