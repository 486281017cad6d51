"""Judgements as terminal text: who said what of what, and when."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from reportedly.records import About, Judgement, Stands, Verdict
from reportedly.records.words import date_words
from reportedly.show.pen import Pen

_SAID: dict[Verdict, str] = {
    "same": "the same",
    "different": "not the same",
    "unsure": "perhaps the same",
    "right": "confirmed",
    "wrong": "rejected",
    "corrected": "corrected",
    "undone": "no longer judged",
}
_OF: dict[About, str] = {"link": "link", "quantity": "number", "furniture": "furniture"}
_STANDS: dict[Stands | None, str] = {
    "gone_over": "a later one went over it",
    "nothing": "stands on nothing now: it is no longer read so",
}
_ID = 8


def print_judgements(found: Sequence[Judgement], console: Console) -> None:
    """Print judgements in the order given."""
    pen = Pen(console)
    blocks = [Text("\n").join(_lines(one, pen)) for one in found]
    blocks = blocks or [pen.words("no judgements", "dim")]
    console.print(Text("\n").join(blocks), soft_wrap=True)


def judged_words(by: str | None, at: str | None) -> str:
    """Return who judged and when: "Ada, 4 March 2031"."""
    day = date_words(at[:10]) if at else None
    return ", ".join(part for part in (by, day) if part)


def _lines(one: Judgement, pen: Pen) -> Iterator[Text]:
    ids = [each[:_ID] for each in (one.one, one.other) if each]
    things = (f"{words} ({each})" for words, each in zip(one.words, ids, strict=False))
    of = f"{_OF[one.about]} " if one.about in _OF else ""
    said = pen.words(f"{_SAID[one.verdict]}: {of}", "bold")
    yield pen.flow(Text.assemble(said, pen.words(" · ".join(things))))
    if one.value is not None:
        yield pen.flow(pen.words(f"to {one.value}"), 2)
    words = [judged_words(one.by, one.at), *([one.note] if one.note else [])]
    words += [
        f"judgement {one.id[:_ID]}",
        *([_STANDS[one.stands]] if one.stands in _STANDS else []),
    ]
    yield pen.flow(pen.words(" · ".join(words), "dim"), 2)
