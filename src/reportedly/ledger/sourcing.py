"""Sourcing: how reports are sourced, summed by period, publisher or byline. It never scores."""

from dataclasses import fields
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    Row,
    case,
    func,
    null,
    or_,
    select,
)

from reportedly.ledger.correcting import is_corrected
from reportedly.ledger.correction_schema import corrected_sourcing
from reportedly.ledger.schema import reports, sourcing
from reportedly.records import Audit, Sourcing

By = Literal["month", "year", "publisher", "byline"]
_SUMMED = tuple(one.name for one in fields(Sourcing) if one.name != "deepest")


def audit(
    connection: Connection,
    *,
    publisher: str | None = None,
    byline: str | None = None,
    since: str | None = None,
    until: str | None = None,
    by: By | None = None,
    raw: bool = False,
) -> tuple[Audit, ...]:
    """Return how the chosen reports are sourced: all together, or by group.

    `publisher` and `byline` are a name as a whole, in whatever case; `since` and `until` days
    of publication, both inclusive (ISO 8601). What a claim and an origin are, and
    that fragments are none, is as in a report's own summary (`records.sourcing`), whose
    counts these are the sums of. Texts that were replaced at their address do not count,
    and one that stands at several counts once, where it was found first. Groups stand by
    period or name, the reports that tell none last; without reports there are no groups.
    Counted as people's judgements have the reports or, if `raw`, as they were read.
    """
    group = _group(by)
    known = _counted(raw=raw or not is_corrected(connection))
    counts = [func.sum(known.c[name]).label(name) for name in _SUMMED]
    single = func.sum(case((known.c.origins == 1, 1), else_=0), type_=Integer)
    query = (
        select(
            group.label("group"),
            func.count().label("reports"),
            single.label("single_source"),
            func.max(known.c.deepest).label("deepest"),
            *counts,
        )
        .select_from(known)
        .join(reports, reports.c.number == known.c.report)
        .where(reports.c.current)
        .group_by(*([] if by is None else [group]))
        .order_by(*([] if by is None else [group.is_(None), group]))
    )
    for column, name in ((reports.c.publisher, publisher), (reports.c.byline, byline)):
        if name is not None:
            query = query.where(or_(column == name, func.lower(column) == func.lower(name)))
    if since is not None:
        query = query.where(reports.c.published >= since)
    if until is not None:
        query = query.where(func.substr(reports.c.published, 1, 10) <= until)
    return tuple(_told(row) for row in connection.execute(query) if row.reports)


def _counted(*, raw: bool) -> FromClause:
    """Return the counts of each report, in place of those of which people judged otherwise."""
    if raw:
        return sourcing
    names = (*_SUMMED, "deepest", "origins")
    judged = corrected_sourcing.c
    counts = (func.coalesce(judged[name], sourcing.c[name]).label(name) for name in names)
    beside = sourcing.outerjoin(corrected_sourcing, judged.report == sourcing.c.report)
    return select(sourcing.c.report, *counts).select_from(beside).subquery()


def _group(by: By | None) -> "ColumnElement[Any]":
    match by:
        case None:
            return null()
        case "month":
            return func.substr(reports.c.published, 1, 7)
        case "year":
            return func.substr(reports.c.published, 1, 4)
        case "publisher" | "byline":
            return reports.c[by]


def _told(row: Row[Any]) -> Audit:
    counts = {name: int(getattr(row, name)) for name in (*_SUMMED, "deepest")}
    return Audit(row.group, row.reports, int(row.single_source), Sourcing(**counts))
