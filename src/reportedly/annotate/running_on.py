"""Running on: contents that the model carries over into a paragraph of its own.

What somebody says without quotation marks ends where the paragraph of its frame does, and begins
there; only a colon, or marks that stay open, lead on.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reportedly.annotate.attributions import Found, runs_of
from reportedly.records import Span
from reportedly.text.covers import Cover
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quotations
from reportedly.text.trees import Tree, neighbours

_MARKS = frozenset("“\"„«‘'")
_LEADS = (":", "…", ",", "—", "–", "-")


def within_paragraphs(text: str, tree: Tree, found: Sequence[Found]) -> list[Found]:
    """Return attributions with the content that stands in their frame's paragraph.

    With what is quoted elsewhere, and where a paragraph before leads on, the next.
    """
    lines = [one.span for one in find_paragraphs(text)]
    quoted = Cover(find_quotations(text))
    made = (_cut(text, tree, one, lines, quoted) for one in found)
    return [one for one in made if one.content]


def _cut(text: str, tree: Tree, one: Found, lines: Sequence[Span], quoted: Cover) -> Found:
    places = one.held()
    if not one.framed() or not places:
        return one
    spans = [tree.words[place].span for place in one.framed()]
    home = [line for line in lines if any(line.overlaps(span) for span in spans)]
    if not home or all(home[0].start <= tree.words[n].span.start < home[-1].end for n in places):
        return one
    allowed = [*home, *_led(text, home[-1], lines)]
    away = [
        piece
        for piece in _pieces(tree, places, lines)
        if not any(line.overlaps(tree.words[piece[0]].span) for line in allowed)
    ]
    if not away or any(_quoted(text, tree, piece, quoted) for piece in away):
        return one  # a speech of several paragraphs
    kept = set(places).difference(*away)
    return replace(one, content=runs_of(kept)) if kept else one


def _pieces(tree: Tree, places: Sequence[int], lines: Sequence[Span]) -> Iterator[list[int]]:
    """Yield words in a row that stand in one paragraph."""
    starts = [line.start for line in lines]
    for run in neighbours(places):
        for _, piece in groupby(run, lambda n: bisect_right(starts, tree.words[n].span.start)):
            yield list(piece)


def _led(text: str, home: Span, lines: Sequence[Span]) -> Iterator[Span]:
    """Yield the paragraphs that one leads on to, as a list does, or a sentence that breaks off."""
    after = [line for line in lines if line.start >= home.end]
    ends = home.of(text).rstrip()
    if ends.endswith(":"):
        yield from after
    elif ends.endswith(_LEADS) or (after[:1] and after[0].of(text)[:1].islower()):
        yield from after[:1]


def _quoted(text: str, tree: Tree, piece: Sequence[int], quoted: Cover) -> bool:
    first = tree.words[piece[0]].span
    return quoted.touches(first) or first.of(text)[0] in _MARKS
