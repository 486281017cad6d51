"""Finding: a report's text and its day in, its times out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from reportedly.annotate.times.atoms import Atom, atoms
from reportedly.annotate.times.joining import joined
from reportedly.annotate.times.sense import Ground, Sense
from reportedly.annotate.times.tense import tense_at
from reportedly.records import Quantity, Span, Time, content_id
from reportedly.text.trees import Tree

NEAR = 300
"""How many characters back another time can be told that "the next day" follows."""

_PRINTED = range(1500, 3000)
"""Years in which a report can have been published; others are a mistake of the page."""


def find_times(
    text: str,
    report: str,
    published: str | None = None,
    tree: Tree | None = None,
    quantities: Sequence[Quantity] = (),
) -> tuple[Time, ...]:
    """Return the times that `text` tells, in order.

    `report` is the report's id, `published` its day (ISO 8601): without it
    relative expressions have no value. With a `tree` the tense of a clause says
    which Tuesday is meant. A number that is one of `quantities` is no year.
    """
    ground = Ground(_day(published))
    counted = {quantity.span for quantity in quantities}
    found = joined(text, (atom for atom in atoms(text) if atom.span not in counted))
    return tuple(_times(report, found, ground, tree))


def _times(report: str, found: Sequence[Atom], ground: Ground, tree: Tree | None) -> Iterator[Time]:
    told: tuple[Span, Sense] | None = None
    for span, expression in found:
        before = told if told and span.start - told[0].end <= NEAR else None
        tense = tense_at(tree, span) if tree is not None else "unknown"
        here = replace(ground, tense=tense, before=before[1] if before else None)
        sense = expression.sense(here)
        yield _time(report, span, sense, before[0] if before else None)
        if sense.first and sense.last:
            told = span, sense


def _time(report: str, span: Span, sense: Sense, before: Span | None) -> Time:
    return Time(
        id=content_id("time", report, span),
        span=span,
        value=sense.value,
        start=sense.first.isoformat() if sense.first else None,
        end=sense.last.isoformat() if sense.last else None,
        granularity=sense.granularity,
        mod=sense.mod,
        anchored=before if sense.anchor == "before" else sense.anchor,
    )


def _day(published: str | None) -> date | None:
    """Return the day that a publication date begins with; a page may say more, or no date."""
    try:
        day = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return day if day is not None and day.year in _PRINTED else None
