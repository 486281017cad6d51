"""Hits as terminal text: each claim with its chain, how sure it is told, and its report."""

from rich.console import Console
from rich.text import Text

from reportedly.records import Answer, Found, Hit, Span
from reportedly.records.words import date_words
from reportedly.show.chain_text import chain_text, told_text
from reportedly.show.claim_text import MARGIN
from reportedly.show.doubt import doubted
from reportedly.show.pen import Pen

_ID_DIGITS = 8


def print_hits(answer: Answer, console: Console, skipped: int = 0) -> None:
    """Print the claims that answer, and how many there are."""
    pen = Pen(console)
    blocks = [_block(number, hit, pen) for number, hit in enumerate(answer.hits, skipped + 1)]
    blocks.append(pen.flow(pen.words(_total(answer), "dim")))
    console.print(Text("\n\n").join(blocks), soft_wrap=True)


def _block(number: int, hit: Hit, pen: Pen) -> Text:
    told = told_text(hit.claim, pen, doubted=doubted(hit.claim, hit.confidence))
    first = pen.sided(chain_text(hit.claim, pen), told, MARGIN)
    label = Text(f"{number:>{MARGIN - 2}}", "dim")
    return Text("\n").join(
        [
            Text.assemble(label, first[min(len(label), MARGIN) :]),
            pen.flow(_words(hit, pen), MARGIN),
            pen.flow(pen.words(report_words(hit.report), "dim"), MARGIN),
        ]
    )


def _words(hit: Hit, pen: Pen) -> Text:
    """Return the claim's words with those that were found standing out."""
    text, done = Text(), 0
    for span in sorted(hit.found):
        text.append_text(pen.words(hit.claim.text[done : span.start]))
        text.append_text(pen.words(Span(*span).of(hit.claim.text), "bold underline"))
        done = span.end
    return text.append_text(pen.words(hit.claim.text[done:]))


def report_words(report: Found) -> str:
    """Return where a claim stands: publisher, day, title, the place and the beginning of its id."""
    day = date_words(report.published) if report.published else None
    place = report.url or report.path
    parts = (report.publisher, day, report.title, place, report.id[:_ID_DIGITS])
    return " · ".join(part for part in parts if part)


def _total(answer: Answer) -> str:
    if answer.more:
        return f"more than {answer.count:,} claims: the newest of them"
    claims = "claim" if answer.count == 1 else "claims"
    return f"{answer.count:,} {claims}" if answer.count else "no claims"
