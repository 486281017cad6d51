"""A brief as terminal text."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from reportedly.records import Alone, ToldStory
from reportedly.records.words import manner_words
from reportedly.show.brief.changes import Change, Side
from reportedly.show.brief.contents import Brief, Only, brief_of
from reportedly.show.brief.numbers import Series
from reportedly.show.brief.points import Point, Teller
from reportedly.show.brief.references import Reference, Sentence, runs
from reportedly.show.chain_text import links_text, sure_text
from reportedly.show.claim_text import MARGIN
from reportedly.show.pen import Pen
from reportedly.show.stories import NO_TITLE

_INNER = MARGIN + 2
NOTHING = "nothing"


def print_story(told: ToldStory, console: Console) -> None:
    """Print a story: its reports, the claims that several make, and what only one tells."""
    pen = Pen(console)
    brief = brief_of(told)
    blocks = [Text("\n").join(_head(brief, pen)), Text("\n").join(_reports(brief, pen))]
    blocks += [Text("\n").join(point_lines(one, pen)) for one in brief.points]
    blocks += only_blocks(brief.only, pen)
    blocks.append(pen.flow(pen.words(brief.note, "dim")))
    console.print(Text("\n\n").join(blocks), soft_wrap=True)


def _head(brief: Brief, pen: Pen) -> Iterator[Text]:
    title = pen.words(brief.title or NO_TITLE, "bold")
    by = pen.words(f" ({brief.titled.who})", "dim") if brief.titled else Text()
    yield pen.flow(Text.assemble(title, by))
    yield pen.flow(_sentence(brief.summary, pen), 2)
    for notice in brief.notices:
        which = "claim" if len(notice.points) == 1 else "claims"
        numbers = ", ".join(map(str, notice.points))
        yield pen.flow(pen.words(f"{notice.words}: {which} {numbers}.", "yellow"), 2)


def _reports(brief: Brief, pen: Pen) -> Iterator[Text]:
    return (reference_line(one, pen) for one in brief.references)


def reference_line(one: Reference, pen: Pen) -> Text:
    """Return a report by number: who published it, when, its title and where it was found."""
    words = " · ".join(part for part in (one.who, one.day, one.title, one.place) if part)
    return _labelled(f"[{one.number}]", pen.flow(pen.words(words, "dim"), MARGIN + 1))


def point_lines(point: Point, pen: Pen) -> Iterator[Text]:
    """Yield the lines of one claim, its first telling first."""
    first = pen.flow(pen.words(point.first.told.text, "bold"), MARGIN)
    label = f"{point.number:>{MARGIN - 2}}"
    yield Text.assemble(Text(label, "dim"), first[len(label) :])
    yield pen.flow(_through(point.first, pen), MARGIN)
    for sentence in point.sentences:
        yield pen.flow(_sentence(sentence, pen), MARGIN)
    if len(point.origins) > 1:
        for origin in point.origins:
            words = f"origin {origin.mark}: {origin.who} {marks(origin.references)}"
            yield pen.flow(pen.words(words, "dim"), _INNER)
    for one in point.others:
        yield pen.flow(_through(one, pen), MARGIN)
        yield pen.flow(pen.words(one.told.text), _INNER)
    for series in point.series:
        yield pen.flow(_numbers(series, pen), MARGIN)
    for change in point.changes:
        yield pen.flow(_changed(change, pen), MARGIN)
    if point.more_changes:
        yield pen.flow(pen.words(f"and {point.more_changes:,} more changes", "dim"), MARGIN)


def only_blocks(found: Sequence[Only], pen: Pen) -> Iterator[Text]:
    """Yield what only one report tells, report by report."""
    for number, one in enumerate(found):
        lines = [] if number else [pen.flow(pen.words("Only in one report", "bold"))]
        lines.append(reference_line(one.reference, pen))
        for claim in one.claims:
            lines += only_lines(claim, pen)
        if one.more:
            lines.append(pen.flow(pen.words(f"and {one.more:,} more claims", "dim"), MARGIN + 1))
        yield Text("\n").join(lines)


def only_lines(claim: Alone, pen: Pen) -> Iterator[Text]:
    """Yield one claim of one report: through whom, how surely, and its words."""
    caption = pen.words(f"{claim.where} · ", "dim") if claim.where != "body" else Text()
    manner = pen.words(f"{manner_words(claim.manner)} · " if claim.chain else "", "dim")
    links = (links_text(claim.chain, pen), pen.words(" · ", "dim"))
    yield pen.flow(Text.assemble(caption, *links, manner, sure_text(claim, pen)), MARGIN + 1)
    yield pen.flow(pen.words(claim.text), _INNER + 1)


def _through(one: Teller, pen: Pen) -> Text:
    """Return who tells it, through whom and how surely: "[2] B Radio Orra: a clerk · certain"."""
    mark = f" {one.mark}" if one.mark else ""
    denies = pen.words(" · denies it", "red") if one.told.denies else Text()
    return Text.assemble(
        pen.words(f"[{one.reference.number}]{mark} {one.reference.who}: ", "dim"),
        links_text(one.told.chain, pen),
        pen.words(" · ", "dim"),
        sure_text(one.told, pen),
        denies,
    )


def _sentence(one: Sentence, pen: Pen) -> Text:
    return pen.words(f"{one.words} {marks(one.references)}", "dim")


def _numbers(series: Series, pen: Pen) -> Text:
    """Return figures by report: "numbers: up to 250 [1], 250 [2]"; one that all have, once."""
    if series.same:
        numbers = (one.reference.number for one in series.numbers)
        return pen.words(f"number: {series.numbers[0].stands} {marks(numbers)}, the same in all")
    told = ", ".join(
        f"{one.stands} [{one.reference.number}]{' denied' if not one.mark else ''}"
        for one in series.numbers
    )
    return pen.words(f"numbers: {told}")


def _changed(change: Change, pen: Pen) -> Text:
    """Return a change in words: "number: 250 [1] → 300 [2]"."""
    if change.before.headline:
        words = f"headline {marks(change.before.references)} leaves out: {change.after.words}"
    else:
        words = f"{', '.join(change.kinds)}: {_side(change.before)} → {_side(change.after)}"
    return pen.words(words, "yellow")


def _side(side: Side) -> str:
    return f"{side.words or NOTHING} {marks(side.references)}"


def marks(references: Iterable[int]) -> str:
    """Return reports by number: "[1]-[3] [5]"."""
    told = (
        f"[{first}]" if first == last else f"[{first}]{'-' if last - first > 1 else ' '}[{last}]"
        for first, last in runs(references)
    )
    return " ".join(told)


def _labelled(label: str, lines: Text) -> Text:
    return Text.assemble(Text(f"{label:>{MARGIN}}", "dim"), lines[MARGIN:])
