"""Judgements as terminal text: who said what of what, and when."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from reportedly.records import Judgement, Verdict
from reportedly.records.words import date_words
from reportedly.show.pen import Pen

_SAID: dict[Verdict, str] = {
    "same": "the same",
    "different": "not the same",
    "unsure": "perhaps the same",
    "right": "right",
    "wrong": "wrong",
    "undone": "no longer judged",
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
    said = pen.words(f"{_SAID[one.verdict]}: ", "bold")
    yield pen.flow(Text.assemble(said, pen.words(" · ".join(things))))
    words = [judged_words(one.by, one.at), *([one.note] if one.note else [])]
    yield pen.flow(pen.words(" · ".join(words), "dim"), 2)
