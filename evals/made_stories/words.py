"""Marked words: a text put together of pieces that know whose telling they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import Formatter

_PARSE = Formatter().parse


@dataclass(frozen=True, slots=True)
class Words:
    """Pieces of a text in order; a mark is the number of the telling a piece belongs to."""

    runs: tuple[tuple[str, int | None], ...]

    def __add__(self, other: "Words") -> "Words":
        """Return both, one after the other."""
        return Words(self.runs + other.runs)

    @property
    def text(self) -> str:
        """Return the words alone."""
        return "".join(run for run, _ in self.runs)

    def capital(self) -> "Words":
        """Return the same with a capital at the beginning."""
        for place, (run, mark) in enumerate(self.runs):
            for at, letter in enumerate(run):
                if letter.isalnum():
                    better = run[:at] + letter.upper() + run[at + 1 :]
                    return Words((*self.runs[:place], (better, mark), *self.runs[place + 1 :]))
        return self


def plain(text: str) -> Words:
    """Return words that are no telling's."""
    return Words(((text, None),))


def marked(text: str, mark: int) -> Words:
    """Return words that are a telling's content."""
    return Words(((text, mark),))


def joined(pieces: Iterable[Words], between: str) -> Words:
    """Return the pieces with the same characters between any two."""
    runs: list[tuple[str, int | None]] = []
    for piece in pieces:
        runs += [(between, None)] if runs else []
        runs += piece.runs
    return Words(tuple(runs))


def filled(frame: str, fields: dict[str, Words]) -> Words:
    """Return a frame with each of its fields filled in."""
    runs: list[tuple[str, int | None]] = []
    for literal, field, _, _ in _PARSE(frame):
        runs += [(literal, None)] if literal else []
        runs += fields[field].runs if field is not None else ()
    return Words(tuple(runs))


def places(words: Words) -> dict[int, tuple[int, int]]:
    """Return where each mark stands, [start, end] in code points."""
    found: dict[int, tuple[int, int]] = {}
    at = 0
    for run, mark in words.runs:
        if mark is not None:
            found[mark] = (found.get(mark, (at, at))[0], at + len(run))
        at += len(run)
    return found
