"""Cards: each claim with its chain as nodes, ready to be drawn."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.records import Claim, Link, Place, Reading, Report
from reportedly.records.words import (
    certainty_words,
    hedge_words,
    holder_words,
    location_words,
    manner_words,
    naming_note,
    place_words,
    publisher_words,
    quantity_words,
    time_words,
)
from reportedly.show.article import Piece
from reportedly.show.doubt import doubtful
from reportedly.show.marks import Mark, marks_of, segments
from reportedly.show.nesting import nesting


@dataclass(frozen=True, slots=True)
class Node:
    """One holder as it is drawn: the shape by `kind`, the line by `naming`."""

    kind: str
    naming: str
    name: str
    known: str
    note: str
    cue: str


@dataclass(frozen=True, slots=True)
class Card:
    """One claim as it is shown beside the text."""

    number: int
    nested: int
    where: str
    nodes: tuple[Node, ...]
    content: tuple[Piece, ...]
    manner: str
    label: str
    certainty: str
    hedges: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    times: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str], ...]
    doubtful: bool


def cards_of(reading: Reading) -> tuple[Card, ...]:
    """Return the claims of a reading as cards, in reading order."""
    marks = [mark for mark in marks_of(reading) if mark.kind in ("hedge", "quantity")]
    nested = nesting(reading.claims)
    doubts = doubtful(reading)
    return tuple(
        Card(
            number=place + 1,
            nested=nested[place],
            where=place_words(claim),
            nodes=(_publisher(reading.report), *map(_node, claim.chain)),
            content=tuple(_content(claim, reading, marks)),
            manner=manner_words(claim.manner),
            label=claim.certainty.label,
            certainty=certainty_words(claim.certainty),
            hedges=hedge_words(claim),
            figures=tuple(_figures(claim, reading)),
            times=tuple(_times(claim, reading)),
            places=tuple(_places(claim, reading)),
            doubtful=claim.id in doubts,
        )
        for place, claim in enumerate(reading.claims)
    )


def _publisher(report: Report) -> Node:
    return Node("publisher", "named", publisher_words(report), "", "", "")


def _node(link: Link) -> Node:
    known = ", ".join(words for words in (link.title, link.standing) if words)
    # The cue of an unattributed link is its name already.
    cue = link.cue if link.cue and link.cue != holder_words(link) else ""
    note = naming_note(link.naming)
    return Node(link.kind, link.naming, holder_words(link), known, note, cue)


def _content(claim: Claim, reading: Reading, marks: list[Mark]) -> Iterator[Piece]:
    if not claim.content:
        yield Piece(claim.text)
    for number, span in enumerate(sorted(claim.content)):
        if number:
            yield Piece(" … ")
        for segment in segments(span, marks):
            yield Piece(segment.span.of(reading.report.text), " ".join(sorted(segment.kinds())))


def _figures(claim: Claim, reading: Reading) -> Iterator[tuple[str, str]]:
    known = {quantity.id: quantity for quantity in reading.quantities}
    for key in claim.quantities:
        if key in known:
            yield quantity_words(known[key], reading.report.text)


def _times(claim: Claim, reading: Reading) -> Iterator[tuple[str, str]]:
    known = {time.id: time for time in reading.times}
    for key in claim.times:
        if key in known:
            yield time_words(known[key], reading.report.text)


def _places(claim: Claim, reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the places of a claim, by the names that stand in it, and where they lie, if known."""
    for entity in reading.entities:
        if isinstance(entity, Place) and entity.id in claim.places and location_words(entity):
            yield entity.name, location_words(entity)
