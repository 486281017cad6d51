"""A reading as terminal text: claims in reading order, then how they are sourced.

On a terminal the words are styled; anywhere else (a pipe, a file) the same
words come plain: no colour, no escape, no drawing.
"""

from typing import Final

from rich.console import Console
from rich.text import Text

from reportedly.records import Reading, Report
from reportedly.records.sourcing import summarize
from reportedly.records.words import date_words
from reportedly.show.claim_text import MARGIN, ClaimText
from reportedly.show.counts import depth_words, sourcing_words
from reportedly.show.nesting import nesting
from reportedly.show.pen import Pen

_HASH_DIGITS: Final = 12


def print_reading(reading: Reading, console: Console) -> None:
    """Print a reading; colour, width and encoding are those of `console`."""
    console.print(as_text(reading, console), soft_wrap=True)


def as_text(reading: Reading, console: Console) -> Text:
    """Return a reading laid out for `console`, no line wider than it."""
    reading = reading.told()
    pen = Pen(console)
    writer = ClaimText(reading, pen)
    depths = nesting(reading.claims)
    claims = [
        writer.block(number, claim, depth)
        for number, (claim, depth) in enumerate(zip(reading.claims, depths, strict=True), start=1)
    ]
    return Text("\n\n").join([_head(reading.report, pen), *claims, _summary(reading, pen)])


def _head(report: Report, pen: Pen) -> Text:
    """Return the lines that say which report this is."""
    day = date_words(report.published) if report.published else None
    facts = (report.path, report.publisher, day, report.byline)
    lines = [pen.flow(pen.words(" · ".join(fact for fact in facts if fact), "dim"))]
    if report.title:
        lines.append(pen.flow(pen.words(report.title, "bold")))
    return Text("\n").join(lines)


def _summary(reading: Reading, pen: Pen) -> Text:
    """Return the counts of the sourcing and the weights that read the report."""
    sourcing = summarize(reading)
    claims = "claim" if sourcing.claims == 1 else "claims"
    rows = [
        (sourcing.claims, f"{claims}, {depth_words(sourcing)}"),
        *((count, words) for count, _, words in sourcing_words(sourcing)),
        (sourcing.hedged, "hedged"),
        (sourcing.second_hand, "second-hand, through two links or more"),
    ]
    model = f"read by {reading.model.name}, sha256 {reading.model.sha256[:_HASH_DIGITS]}"
    return Text("\n").join(
        [
            pen.words("Sourcing", "bold"),
            *(pen.flow(_row(count, words, pen), 0) for count, words in rows),
            pen.flow(pen.words(model, "dim"), MARGIN),
        ]
    )


def _row(count: int, words: str, pen: Pen) -> Text:
    """Return one count; a zero steps back."""
    number = Text(f"{count:>{MARGIN - 2}}  ", "" if count else "dim")
    return number.append_text(pen.words(words, "" if count else "dim"))
