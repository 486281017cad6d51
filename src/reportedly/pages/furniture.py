"""Furniture: the lines of a text that are not the report's body, found by their form.

Every rule is on form and on the vocabulary of the trade, and marks a whole
line or nothing. Where a rule is in doubt the line stays body: a missed
prompt is read as an idle claim, but body taken for furniture is not read.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from reportedly.pages.bylines import is_byline
from reportedly.pages.captions import caption_lines
from reportedly.pages.credits import ending_credit, is_credit, moved
from reportedly.pages.dates import is_date_line
from reportedly.pages.labels import is_label
from reportedly.pages.lines import Line, lines_of
from reportedly.pages.menus import is_menu
from reportedly.pages.prompts import is_notice, is_prompt
from reportedly.pages.titles import title_lines
from reportedly.records import Furniture, FurnitureKind, Span, covering

# A byline stands at the head or the foot of a report; "By …" elsewhere is prose.
BYLINE_WITHIN = 8  # lines from either end

_ANYWHERE: tuple[tuple[FurnitureKind, Callable[[str], bool]], ...] = (
    ("date", is_date_line),
    ("prompt", is_prompt),
    ("prompt", is_menu),
    ("credit", is_credit),
    ("label", is_label),
    ("other", is_notice),
)


def furniture_of(text: str, *, with_title: bool = True) -> tuple[Furniture, ...]:
    """Return the furniture of `text` in reading order; no two pieces overlap.

    With `with_title` false the first line is not looked at as a title: the
    caller knows the title.
    """
    lines = lines_of(text)
    speakers = _speakers(lines)
    kinds = [
        None if line.text in speakers else _kind_of(lines, index)
        for index, line in enumerate(lines)
    ]
    title = _title_of(lines, kinds) if with_title else ()
    captions = caption_lines(lines)
    return tuple(_marks(lines, kinds, title, captions))


def _speakers(lines: tuple[Line, ...]) -> frozenset[str]:
    """Return the lines in capitals that come again in turns, as names in an interview do."""
    often = Counter(line.text for line in lines if line.text.isupper() and is_label(line.text))
    again = frozenset(words for words, count in often.items() if count > 1)
    return again if len(again) > 1 else frozenset()


def _kind_of(lines: tuple[Line, ...], index: int) -> FurnitureKind | None:
    words = lines[index].text
    if min(index, len(lines) - 1 - index) < BYLINE_WITHIN and is_byline(words):
        return "byline"
    return next((kind for kind, holds in _ANYWHERE if holds(words)), None)


def _title_of(lines: tuple[Line, ...], kinds: list[FurnitureKind | None]) -> tuple[int, ...]:
    """Return the indexes of the title's lines; labels and menus may stand above it."""
    first = next(
        (i for i, kind in enumerate(kinds) if kind not in {"label", "date", "prompt"}), len(lines)
    )
    if first < len(lines) and kinds[first] is None:
        return tuple(range(first, first + title_lines(lines[first:])))
    return ()


def _marks(
    lines: tuple[Line, ...],
    kinds: list[FurnitureKind | None],
    title: tuple[int, ...],
    captions: frozenset[int],
) -> Iterator[Furniture]:
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if index in title:
            if index == title[0]:
                yield Furniture(covering(lines[one].span for one in title), "title")
        elif kind is not None:
            yield Furniture(line.span, kind)
        elif index in captions:
            yield from caption_with_credit(line.span, line.text)


def caption_with_credit(span: Span, words: str) -> Iterator[Furniture]:
    """Yield the caption that stands at `span`, and apart from it the credit that ends it."""
    ending = ending_credit(words)
    if ending is None:
        yield Furniture(span, "caption")
        return
    credit = moved(ending, span)
    shown = len(words[: ending.start].rstrip())
    if shown:
        yield Furniture(Span(span.start, span.start + shown), "caption")
    yield Furniture(credit, "credit")
