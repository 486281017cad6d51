"""Sources as terminal text: who is cited, how often, how, and by whom."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from reportedly.records import Count, Source
from reportedly.show.counts import numbers_words
from reportedly.show.pen import Pen

INDENT = 9
_SHOWN = 3
_UNSURE = "called so in {:,} reports: perhaps not the same one"
NO_PUBLISHER = "no publisher told"
UNATTRIBUTED = "“reportedly” and the like"


def print_sources(
    found: Sequence[Source], console: Console, skipped: int = 0, *, more: bool = False
) -> None:
    """Print who is cited in the order given, each after the number of claims.

    `skipped` of them came before; with `more` others follow.
    """
    pen = Pen(console)
    lines = [Text("\n").join(_lines(one, pen)) for one in found]
    page = _page(len(found), skipped, more=more)
    if page:
        lines += [Text()] * bool(lines) + [pen.flow(pen.words(page, "dim"))]
    console.print(Text("\n").join(lines), soft_wrap=True)


def _page(shown: int, skipped: int, *, more: bool) -> str:
    """Return which of them are shown, where not all are, and how to see the next."""
    if not shown:
        return f"nobody after the first {skipped:,}" if skipped else "nobody"
    if not (skipped or more):
        return ""
    last = skipped + shown
    following = f"; --skip {last} shows the next" if more else ", the last of them"
    return f"{numbers_words(skipped + 1, last)}, the most cited first{following}"


def _lines(one: Source, pen: Pen) -> Iterator[Text]:
    who = Text.assemble(
        pen.words(one.name or UNATTRIBUTED, "bold"), pen.words(f" · {one.kind}", "dim")
    )
    claims = "claim" if one.claims == 1 else "claims"
    reports = "report" if one.reports == 1 else "reports"
    extent = pen.words(f"{one.claims:,} {claims} in {one.reports:,} {reports}")
    label = Text(f"{one.claims:>{INDENT - 2},}", "bold")
    first = pen.sided(who, extent, INDENT)
    yield Text.assemble(label, first[min(len(label), INDENT) :])
    if one.name is not None and not one.named and one.reports > 1:
        yield pen.flow(pen.words(_UNSURE.format(one.reports), "dim"), INDENT)
    titles = "; ".join(title.words for title in one.titles[:_SHOWN])
    publishers = _counted(one.publishers)
    for words in (titles, _how(one), publishers and f"in {publishers}"):
        if words:
            yield pen.flow(pen.words(words, "dim"), INDENT)


def _how(one: Source) -> str:
    """Return how the source is called, and the hedges: "named 12 · hedged 3 (may 2, could 1)"."""
    namings = (
        (one.named, "named"),
        (one.described, "not named"),
        (one.anonymous, "name withheld"),
    )
    parts = [f"{words} {count:,}" for count, words in namings if count]
    if one.hedged:
        hedges = _counted(one.hedges)
        parts.append(f"hedged {one.hedged:,}" + (f" ({hedges})" if hedges else ""))
    return " · ".join(parts)


def _counted(counts: Sequence[Count]) -> str:
    return ", ".join(f"{one.words or NO_PUBLISHER} {one.claims:,}" for one in counts[:_SHOWN])
