"""Lines: the lines of a text that hold something, with what stands around them."""

import re
from dataclasses import dataclass
from itertools import pairwise

from reportedly.records import Span

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\r\n|\r|\n")
_ENDED = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it.

    `gap_before` and `gap_after` say that a blank line, or the edge of the
    text, stands there.
    """

    span: Span
    text: str
    gap_before: bool
    gap_after: bool

    @property
    def ended(self) -> bool:
        """Say whether the line stops at a mark that ends or continues a sentence."""
        return _ENDED.search(self.text) is not None


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of `text` that are not blank, in reading order."""
    spans = [span for span in map(_trimmed, _LINE.finditer(text)) if span.start < span.end]
    if not spans:
        return ()
    gaps = [True, *(_blank_between(a, b, text) for a, b in pairwise(spans)), True]
    return tuple(
        Line(span, span.of(text), before, after)
        for span, (before, after) in zip(spans, pairwise(gaps), strict=True)
    )


def _trimmed(line: re.Match[str]) -> Span:
    words = line.group()
    end = line.start() + len(words.rstrip())
    return Span(min(end, line.end() - len(words.lstrip())), end)


def _blank_between(before: Span, after: Span, text: str) -> bool:
    return len(_BREAK.findall(text, before.end, after.start)) > 1
