"""A brief as Markdown, for a notebook, a wiki or a mail.

CommonMark with the tables of GitHub. Words of reports are escaped: none of them becomes a mark,
a tag or a link, and only web addresses of reports do.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reportedly.records import Alone, Certainty, Hedge, Link, ToldStory
from reportedly.records.words import bound_words, certainty_words, link_words, manner_words
from reportedly.show.brief.changes import Change, Side
from reportedly.show.brief.contents import Brief, Only, brief_of
from reportedly.show.brief.numbers import Series
from reportedly.show.brief.points import Point, Teller
from reportedly.show.brief.references import Reference, Sentence, runs
from reportedly.show.printable import printable
from reportedly.show.stories import NO_TITLE

_ESCAPED: Final = re.compile(r"[\\`*_{}\[\]#|~$!^]|:(?=//)|(?<=www)\.")
_BEGINS: Final = re.compile(r"^(\d*)(?=[-+=.)])")
"""What would make a list, a rule or a heading of a line."""
_LINKED: Final = re.compile(r"https?://[^\s<>\\]+", re.IGNORECASE)


def as_markdown(told: ToldStory) -> str:
    """Return a story as Markdown, lines ended by line feeds."""
    return "\n\n".join(_blocks(brief_of(told))) + "\n"


def escaped(words: str) -> str:
    """Return any words on one line, so that Markdown shows them as they are."""
    safe = printable(words).strip()
    safe = safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _BEGINS.sub(r"\1\\", _ESCAPED.sub(r"\\\g<0>", safe))


def _blocks(brief: Brief) -> Iterator[str]:
    by = f" ({escaped(brief.titled.who)})" if brief.titled else ""
    yield f"# {escaped(brief.title or NO_TITLE)}{by}"
    yield _sentence(brief.summary)
    if brief.notices:
        yield "\n".join(
            f"- **{one.words}:** "
            + ", ".join(f"[claim {number}](#claim-{number})" for number in one.points)
            for one in brief.notices
        )
    yield "## Reports"
    yield "\n".join(_reference(one) for one in brief.references)
    if brief.points:
        yield "## What several reports tell"
    for point in brief.points:
        yield from _point(point)
    if brief.only:
        yield "## Only in one report"
    for only in brief.only:
        yield from _only(only)
    yield f"*{escaped(brief.note)}*"
    links = [f"[{one.number}]: {_target(one)}" for one in brief.references if _target(one)]
    if links:
        yield "\n".join(links)


def _reference(one: Reference) -> str:
    title = f"*{escaped(one.title)}*" if one.title else ""
    place = _target(one) or escaped(one.place)
    return f"{one.number}. " + " · ".join(
        part for part in (escaped(one.who), escaped(one.day), title, place) if part
    )


def _target(one: Reference) -> str:
    """Return an address as a link, where it is one."""
    return f"<{one.address.replace('&', '&amp;')}>" if _LINKED.fullmatch(one.address) else ""


def _point(point: Point) -> Iterator[str]:
    yield f"### Claim {point.number}"
    yield _telling(point.first)
    yield " ".join(map(_sentence, point.sentences))
    if len(point.origins) > 1:
        yield "\n".join(
            f"- Origin {one.mark}: {escaped(one.who)} {_marks(one.references)}"
            for one in point.origins
        )
    if point.others:
        yield "Also told:"
    yield from map(_telling, point.others)
    for series in point.series:
        yield _numbers(series)
    if point.changes:
        yield _changes(point.changes)
    if point.more_changes:
        yield f"And {point.more_changes:,} more changes."


def _telling(one: Teller) -> str:
    """Return a telling as a block of quotation: its words, then through whom and how surely."""
    told = one.told
    notes = [
        "**denies it**" if told.denies else "",
        f"origin {one.mark}" if one.mark else "",
        _marks([one.reference.number]),
    ]
    sure = _sure(told.certainty, told.hedges)
    through = " · ".join([f"{escaped(one.reference.who)}: {_chain(told.chain)}", sure])
    return f"> {escaped(told.text)}\n>\n> — {through} · {' · '.join(filter(None, notes))}"


def _chain(links: Iterable[Link]) -> str:
    return " ‹ ".join(escaped(link_words(link)) for link in links) or "own voice"


def _sure(certainty: Certainty, hedges: Iterable[Hedge]) -> str:
    """Return how surely it is told, with the hedges: "possible (“may”)"."""
    ordered = sorted(hedges, key=lambda one: one.span)
    words = ", ".join(dict.fromkeys(f"“{escaped(one.text)}”" for one in ordered))
    return certainty_words(certainty) + (f" ({words})" if words else "")


def _numbers(series: Series) -> str:
    """Return figures as a table; one that all have, in a sentence."""
    if series.same:
        stands, numbers = series.numbers[0].stands, (one.reference.number for one in series.numbers)
        return f"All give one number: “{escaped(stands)}”. {_marks(numbers)}"
    rows = [
        f"| {escaped(one.reference.who)} {_marks([one.reference.number])} "
        f"| {escaped(one.reference.day)} | {escaped(one.stands)} "
        f"| {escaped(bound_words(one.figure))} | {one.mark or 'denied'} |"
        for one in series.numbers
    ]
    head = "| number told by | on | as it stands | that is | origin |\n|---|---|---|---|---|"
    return "\n".join([head, *rows])


def _changes(changes: Iterable[Change]) -> str:
    rows = [
        f"| {', '.join(one.kinds)} | {_side(one.before)} | {_side(one.after)} |" for one in changes
    ]
    return "\n".join(["| changed | here | there |\n|---|---|---|", *rows])


def _side(side: Side) -> str:
    """Return one side of a change: the words that differ, who has them, and where they stand."""
    words = f"“{escaped(side.words)}”" if side.words else "nothing"
    words = "the headline" if side.headline else words
    told = side.told
    through = f" ({_chain(told.chain)} · {_sure(told.certainty, told.hedges)})" if told else ""
    return f"{words} {_marks(side.references)} in “{escaped(side.text)}”{through}"


def _only(only: Only) -> Iterator[str]:
    yield f"### {escaped(only.reference.who)} {_marks([only.reference.number])}"
    yield from map(_alone, only.claims)
    if only.more:
        yield f"And {only.more:,} more claims."


def _alone(claim: Alone) -> str:
    parts = [
        claim.where if claim.where != "body" else "",
        _chain(claim.chain),
        manner_words(claim.manner) if claim.chain else "",
        _sure(claim.certainty, claim.hedges),
    ]
    return f"> {escaped(claim.text)}\n>\n> — {' · '.join(filter(None, parts))}"


def _sentence(one: Sentence) -> str:
    return f"{escaped(one.words)} {_marks(one.references)}".rstrip()


def _marks(references: Iterable[int]) -> str:
    """Return reports by number: "[1]–[3], [5]"."""
    told = (
        f"[{first}]" if first == last else f"[{first}]{'–' if last - first > 1 else ', '}[{last}]"
        for first, last in runs(references)
    )
    return ", ".join(told)
