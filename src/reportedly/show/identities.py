"""Identities as terminal text: who is named in how many reports, why it is one, who it may be."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from reportedly.records import How, Identity, Merge, Role
from reportedly.records.words import date_words
from reportedly.show.counts import numbers_words
from reportedly.show.judgements import judged_words
from reportedly.show.pen import Pen

INDENT = 10
"""Room for the beginning of an id."""
_NAMES, _TITLES, _MERGES = 5, 3, 4
WHY: Mapping[How, str] = {
    "judged": "judged the same",
    "alias": "a report gives both as one",
    "acronym": "a report gives both",
    "outlet": "one in the table of outlets",
    "called_both": "a report calls it both",
    "ending": "the one ends with the other, in one story",
    "surname": "the only one of that surname there",
    "role": "the same surname and role",
    "sound": "the names sound alike",
}


def print_entities(
    found: Sequence[Identity], console: Console, skipped: int = 0, *, more: bool = False
) -> None:
    """Print identities in the order given, each after the beginning of its id.

    `skipped` of them came before; with `more` others follow.
    """
    pen = Pen(console)
    blocks = [Text("\n").join(_lines(one, pen)) for one in found]
    blocks.append(pen.flow(pen.words(_page(len(found), skipped, more=more), "dim")))
    console.print(Text("\n").join(blocks), soft_wrap=True)


def _lines(one: Identity, pen: Pen) -> Iterator[Text]:
    who = Text.assemble(pen.words(one.name, "bold"), pen.words(f" · {one.kind}", "dim"))
    count = pen.words(f"{one.reports:,} {'report' if one.reports == 1 else 'reports'}")
    head = pen.sided(who, count, INDENT)
    yield Text.assemble(Text(one.id[: INDENT - 2], "dim"), head[INDENT - 2 :])
    others = [called for called in one.names if called.name != one.name]
    names = [f"{called.name} {called.reports:,}" for called in others[:_NAMES]]
    if names:
        yield _dim("also " + ", ".join(names) + _rest(len(others) - len(names)), pen)
    titles = list(_titles(one.titles))
    if titles:
        yield _dim("; ".join(titles[:_TITLES]) + _rest(len(titles) - _TITLES), pen)
    yield from _reasons(one.merges, "is", pen)
    yield from _reasons(one.proposals, "perhaps", pen)


def _reasons(merges: Sequence[Merge], word: str, pen: Pen) -> Iterator[Text]:
    for one in merges[:_MERGES]:
        yield _dim(f"{word}: {reason_words(one)}", pen)
    if len(merges) > _MERGES:
        yield _dim(f"{word}: {len(merges) - _MERGES:,} more", pen)


def reason_words(one: Merge) -> str:
    """Return why two names are one: "A = B (a report gives both: “B (A)”, 0a1b2c3d 10-25)"."""
    why = f"{WHY[one.how]} by {judged_words(one.by, one.at)}" if one.by else WHY[one.how]
    said = "; ".join(
        f"“{read.text}”, {read.report[: INDENT - 2]} {read.span.start}-{read.span.end}"
        for read in one.evidence
    )
    ids = " · ".join(end[: INDENT - 2] for end in (one.one, one.other) if end)
    return f"{' = '.join(one.names)} [{ids}] ({why}{f': {said}' if said else ''})"


def _titles(roles: Sequence[Role]) -> Iterator[str]:
    """Yield each title with the first day that it is told on."""
    seen: set[str] = set()
    for one in roles:
        if one.title.casefold() not in seen:
            seen.add(one.title.casefold())
            yield f"{one.title} ({date_words(one.day)})" if one.day else one.title


def _dim(words: str, pen: Pen) -> Text:
    return pen.flow(pen.words(words, "dim"), INDENT)


def _rest(count: int) -> str:
    return f", {count:,} more" if count > 0 else ""


def _page(shown: int, skipped: int, *, more: bool) -> str:
    """Return which of them are shown, and how to see the next."""
    if not shown:
        return f"nobody after the first {skipped:,}" if skipped else "nobody"
    if not (skipped or more):
        return f"{shown:,}, those named in the most reports first"
    last = skipped + shown
    following = f"; --skip {last} shows the next" if more else ", the last of them"
    return f"{numbers_words(skipped + 1, last)}, those named in the most reports first{following}"
