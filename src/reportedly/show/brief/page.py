"""A brief as one self-contained page, without a script: nothing runs, nothing is fetched."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.records import Alone, Link, Member, ToldStory
from reportedly.records.words import (
    bound_words,
    certainty_words,
    hedge_words,
    holder_words,
    manner_words,
    naming_note,
)
from reportedly.show.brief.changes import Side
from reportedly.show.brief.contents import brief_of
from reportedly.show.brief.picture import SHAPES, picture_of
from reportedly.show.brief.references import runs
from reportedly.show.paper import part, policy, template
from reportedly.show.stories import NO_TITLE


def as_brief_page(told: ToldStory) -> str:
    """Return one HTML file that shows the brief of a story."""
    style = part("paper.css") + part("brief/brief.css")
    return template("brief/brief.html").render(
        brief=brief_of(told),
        no_title=NO_TITLE,
        style=style,
        policy=policy(style),
        runs=runs,
        chain=chain_of,
        picture=picture_of,
        marked=marked_words,
        shape=shape_of,
        certainty_words=certainty_words,
        hedge_words=hedge_words,
        bound_words=bound_words,
        manner_words=manner_words,
    )


@dataclass(frozen=True, slots=True)
class Holder:
    """One link as it is drawn: the shape by `kind`, the line by `naming`; what is known of it."""

    kind: str
    naming: str
    name: str
    known: str
    note: str


def chain_of(told: Member | Alone) -> tuple[Holder, ...]:
    """Return the links of a chain, nearest to the reader first."""
    return tuple(map(_holder, told.chain))


def _holder(link: Link) -> Holder:
    known = ", ".join(words for words in (link.title, link.standing) if words)
    return Holder(link.kind, link.naming, holder_words(link), known, naming_note(link.naming))


def shape_of(origin: int | None) -> int:
    """Return the number of an origin's shape and colour; 0, a cross, for who denies."""
    return 0 if origin is None else (origin - 1) % SHAPES + 1


def marked_words(side: Side) -> tuple[tuple[str, bool], ...]:
    """Return the text of a side in pieces, with those that hold the words that differ."""
    return tuple(_pieces(side.text.strip(), side.words))


def _pieces(text: str, words: str | None) -> Iterator[tuple[str, bool]]:
    start = 0
    for one in (words or "").replace("; ", " … ").split(" … "):
        at = text.find(one, start) if one else -1
        if at >= 0:
            yield text[start:at], False
            yield one, True
            start = at + len(one)
    yield text[start:], False
