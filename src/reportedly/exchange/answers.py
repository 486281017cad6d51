"""Answers: what the ledger answers, as CSV: a row a claim, source, group, failure or report."""

from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import BinaryIO, Final

from reportedly.exchange.claim_rows import TOLD_COLUMNS, Row, claim_cells
from reportedly.exchange.csv import write_rows
from reportedly.records import (
    Answer,
    Audit,
    Count,
    Failure,
    Found,
    Hit,
    Identity,
    Judgement,
    Listed,
    Seen,
    Source,
    Sourcing,
    Story,
    Telling,
)

HIT_COLUMNS: Final = (
    "report",
    "url",
    "path",
    "publisher",
    "published",
    "title",
    *TOLD_COLUMNS,
    "content",
)
NOT_TOLD: Final = "not told"
SOURCE_COLUMNS: Final = tuple(one.name for one in fields(Source))
AUDIT_COLUMNS: Final = (
    "group",
    "reports",
    "single_source",
    *(one.name for one in fields(Sourcing)),
)
FAILURE_COLUMNS: Final = tuple(one.name for one in fields(Failure))
ENTITY_COLUMNS: Final = (
    "id",
    "kind",
    "name",
    "reports",
    "called",
    "titles",
    "report",
    "entity",
    "day",
)
JUDGEMENT_COLUMNS: Final = tuple(one.name for one in fields(Judgement))
LISTED_COLUMNS: Final = (
    *(one.name for one in fields(Found)),
    "stored",
    *(one.name for one in fields(Sourcing)),
)
STORY_COLUMNS: Final = ("story", "story_title", *(one.name for one in fields(Telling)))


def write_answer(answer: Answer, out: BinaryIO) -> int:
    """Write a row for each hit, with its chain and hedges; return how many."""
    return write_rows(HIT_COLUMNS, map(_hit, answer.hits), out)


def write_sources(found: Iterable[Source], out: BinaryIO) -> int:
    """Write a row for each source; words with counts read "may 4; reportedly 2"."""
    return write_rows(SOURCE_COLUMNS, map(_source, found), out)


def write_audit(found: Iterable[Audit], out: BinaryIO) -> int:
    """Write a row for each group, its counts as they are: shares are left to who reads them."""
    return write_rows(AUDIT_COLUMNS, map(_audit, found), out)


def write_failures(found: Iterable[Failure], out: BinaryIO) -> int:
    """Write a row for each input that could not be read."""
    return write_rows(FAILURE_COLUMNS, map(asdict, found), out)


def write_listed(found: Iterable[Listed], out: BinaryIO) -> int:
    """Write a row for each report, with how it is sourced; return how many."""
    rows = (asdict(one.report) | {"stored": one.stored} | asdict(one.sourcing) for one in found)
    return write_rows(LISTED_COLUMNS, rows, out)


def write_stories(found: Iterable[Story], out: BinaryIO) -> int:
    """Write a row for each report of each story; return how many."""
    rows = (
        {"story": story.id, "story_title": story.title, **asdict(one)}
        for story in found
        for one in story.reports
    )
    return write_rows(STORY_COLUMNS, rows, out)


def write_entities(found: Iterable[Identity], out: BinaryIO) -> int:
    """Write a row for each report in which each entity is named; return how many."""
    rows = (_named(one, seen) for one in found for seen in one.seen)
    return write_rows(ENTITY_COLUMNS, rows, out)


def write_judgements(found: Iterable[Judgement], out: BinaryIO) -> int:
    """Write a row for each judgement; return how many."""
    rows = (asdict(one) | {"words": " · ".join(one.words)} for one in found)
    return write_rows(JUDGEMENT_COLUMNS, rows, out)


def _named(one: Identity, seen: Seen) -> Row:
    titles = (role.title for role in one.titles if role.report == seen.report)
    return {
        "id": one.id,
        "kind": one.kind,
        "name": one.name,
        "reports": one.reports,
        "called": seen.name,
        "titles": "; ".join(titles),
        "report": seen.report,
        "entity": seen.entity,
        "day": seen.day,
    }


def _hit(hit: Hit) -> Row:
    report = hit.report
    return {
        "report": report.id,
        "url": report.url,
        "path": report.path,
        "publisher": report.publisher,
        "published": report.published,
        "title": report.title,
        **claim_cells(hit.claim),
    }


def _source(one: Source) -> Row:
    told = {name: getattr(one, name) for name in SOURCE_COLUMNS}
    counted = {name: _counted(told[name]) for name in ("hedges", "titles", "publishers")}
    return told | counted


def _counted(counts: Iterable[Count]) -> str:
    return "; ".join(f"{one.words or NOT_TOLD} {one.claims}" for one in counts)


def _audit(one: Audit) -> Row:
    own = {"group": one.group, "reports": one.reports, "single_source": one.single_source}
    return own | asdict(one.sourcing)
