"""Paragraphs: the lines of a text, and whether a quotation opens, ends or runs on in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.records import Span

_LINE = re.compile(r"\S[^\n]*")
_CLOSING = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_ENDS = ".!?…"
_MARKS = '“”„«»"'


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line: where it stands, its words, and whether an empty line comes before it."""

    span: Span
    words: str
    apart: bool

    @property
    def opening(self) -> str | None:
        """Return the quotation mark that the paragraph begins with, if it does."""
        return self.words[0] if self.words[0] in _CLOSING else None

    def closes(self, mark: str) -> bool:
        """Say whether a quotation that `mark` opened, here or before, is closed at the end."""
        if mark == '"':
            return self.words.count(mark) % 2 == (self.opening != mark)
        closed = sum(self.words.count(one) for one in _CLOSING[mark])
        opened = self.words.count(mark) + (self.opening != mark)
        return closed >= opened

    def leaves_open(self, mark: str) -> bool:
        """Say whether a quotation that `mark` opens in this paragraph runs on after it."""
        if mark == '"':
            return self.words.count(mark) % 2 == 1 and not self.words.endswith(mark)
        return self.words.count(mark) > sum(self.words.count(one) for one in _CLOSING[mark])

    def is_quotation(self) -> bool:
        """Say whether all of the paragraph stands in one pair of marks."""
        mark = self.opening
        if mark is None or self.words[-1] not in _CLOSING[mark]:
            return False
        inside = self.words[1:-1]
        return bool(inside) and not any(one in inside for one in (mark, *_CLOSING[mark]))

    def is_sentence(self) -> bool:
        """Say whether the paragraph ends as sentences do, and headings do not."""
        return self.words.rstrip(_MARKS + "’')]")[-1:] in _ENDS


def find_paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of a text, in order."""
    return list(_found(text))


def _found(text: str) -> Iterator[Paragraph]:
    end = 0
    for match in _LINE.finditer(text):
        words = match[0].rstrip()
        span = Span(match.start(), match.start() + len(words))
        yield Paragraph(span, words, text.count("\n", end, span.start) > 1)
        end = span.end
