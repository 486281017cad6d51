"""Article: a report's text as lines of marked pieces, every character in its place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from reportedly.records import Claim, Reading, Span
from reportedly.show.marks import Mark, Segment, marks_of, segments

DEEPEST: Final = 4
_LINE: Final = re.compile(r"([^\r\n]*)([\r\n]*)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with its classes and the numbers of claims that it belongs to.

    `inside` are the claims whose content it is, innermost first; `holds` those
    in whose chain it stands; `begins` those whose content begins with it.
    """

    text: str
    classes: str = ""
    inside: tuple[int, ...] = ()
    holds: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line, the breaks after it, and the kind of furniture that it is, if it is."""

    pieces: tuple[Piece, ...]
    breaks: str
    furniture: str
    blank: bool


def lines_of(reading: Reading) -> tuple[Line, ...]:
    """Return the text of a report as lines; put together, they are the text."""
    marks = marks_of(reading)
    begins: dict[int, list[int]] = {}
    for number, claim in enumerate(reading.claims, start=1):
        if claim.content:
            begins.setdefault(min(claim.content).start, []).append(number)
    return tuple(_lines(reading, marks, begins))


def _lines(reading: Reading, marks: Iterable[Mark], begins: dict[int, list[int]]) -> Iterator[Line]:
    text = reading.report.text
    breaks = [place for line in _LINE.finditer(text) for place in (line.end(1), line.end(2))]
    cut = segments(Span(0, len(text)), marks, breaks)
    at = 0
    for match in _LINE.finditer(text):
        pieces = []
        while at < len(cut) and cut[at].span.end <= match.end(1):
            pieces.append(_piece(cut[at], reading, begins))
            at += 1
        while at < len(cut) and cut[at].span.end <= match.end(2):
            at += 1
        if match.group():
            words = match.group(1)
            kind = _furniture(Span(*match.span(1)), reading)
            yield Line(tuple(pieces), match.group(2), kind, not words.strip())


def _piece(segment: Segment, reading: Reading, begins: dict[int, list[int]]) -> Piece:
    contents = {mark.claim for mark in segment.marks if mark.kind == "content"}
    inside = sorted(
        (place for place in contents if place is not None),
        key=lambda place: _inwards(reading.claims[place], place),
    )
    holders = {mark.claim for mark in segment.marks if mark.kind in ("source", "cue")}
    kinds: list[str] = sorted(segment.kinds())
    if inside:
        kinds.append(f"d{min(len(reading.claims[inside[0]].chain), DEEPEST)}")
    return Piece(
        text=segment.span.of(reading.report.text),
        classes=" ".join(kinds),
        inside=tuple(place + 1 for place in inside),
        holds=tuple(sorted(place + 1 for place in holders if place is not None)),
        begins=tuple(begins.get(segment.span.start, ())),
    )


def _inwards(claim: Claim, place: int) -> tuple[int, int, int]:
    """Return a key that puts the innermost claim first: shortest, then longest chain."""
    length = sum(span.end - span.start for span in claim.content)
    return length, -len(claim.chain), -place


def _furniture(line: Span, reading: Reading) -> str:
    """Return the kind of furniture that the whole line is, or nothing."""
    if line.start == line.end:
        return ""
    words = line.of(reading.report.text)
    start = line.start + len(words) - len(words.lstrip())
    bare = Span(start, start + len(words.strip()))
    found = (item.kind for item in reading.report.furniture if item.span.contains(bare))
    return next(found, "")
