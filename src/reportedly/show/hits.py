"""Hits as terminal text: each claim with its chain, how sure it is told, and its report."""

from rich.console import Console
from rich.text import Text

from reportedly.records import Answer, Found, Hit, Span
from reportedly.records.words import date_words
from reportedly.show.chain_text import chain_text, told_text
from reportedly.show.claim_text import MARGIN
from reportedly.show.counts import numbers_words
from reportedly.show.doubt import doubted
from reportedly.show.pen import Pen

_ID_DIGITS = 8


def print_hits(answer: Answer, console: Console, skipped: int = 0, *, ranked: bool = False) -> None:
    """Print the claims that answer, which of how many, and how the next are shown.

    `skipped` of them came before; `ranked` ones have the best first, others the newest.
    """
    pen = Pen(console)
    blocks = [_block(number, hit, pen) for number, hit in enumerate(answer.hits, skipped + 1)]
    blocks.append(pen.flow(pen.words(_total(answer, skipped, ranked=ranked), "dim")))
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


def _total(answer: Answer, skipped: int, *, ranked: bool) -> str:
    """Return which claims of how many are shown, in which order, and how to see the next."""
    if not answer.count:
        return "no claims"
    total = _claims(answer)
    if not answer.hits:
        reach = f", of which the newest {answer.count:,} can be shown" if answer.more else ""
        return f"--skip {skipped} is beyond the end: {total} answer{reach}"
    order = "the best first" if ranked else "the newest first"
    if ranked and answer.more:
        order = f"the best of the newest {answer.count:,} first"
    last = skipped + len(answer.hits)
    if not skipped and last == answer.count and not answer.more:
        return total if last == 1 else f"{total}, {order}"
    following = f"; --skip {last} shows the next" if last < answer.count else ""
    return f"{numbers_words(skipped + 1, last)} of {total}, {order}{following}"


def _claims(answer: Answer) -> str:
    if answer.more:
        return f"more than {answer.count:,} claims"
    return f"{answer.count:,} {'claim' if answer.count == 1 else 'claims'}"
