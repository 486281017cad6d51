"""Counts of who is cited as people's judgements have them: as read, and what that changes."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, FromClause, Select, Table, func, select, union_all

from reportedly.ledger.correction_schema import amended_citations, amended_words
from reportedly.ledger.holding import COUNTS
from reportedly.ledger.schema import citations, holder_hedges, holders, reports


def _changed(publishers: Sequence[str] | None) -> ColumnElement[bool]:
    """Return what chooses the changes that count: of texts that stand, and of some publishers."""
    known = amended_citations.c
    current = select(reports.c.number).where(reports.c.number == known.report, reports.c.current)
    if publishers is None:
        return current.exists()
    return current.exists() & known.publisher.in_(publishers)


def amended_holders(publishers: Sequence[str] | None) -> "Select[tuple[int]]":
    """Select whose counts judgements change; few, as each is of a judged report."""
    return select(amended_citations.c.holder).where(_changed(publishers))


def amended_tallies(tallies: FromClause, publishers: Sequence[str] | None) -> FromClause:
    """Return the counts of the holders whose counts judgements change, as judged.

    `tallies` are the counts as read, of `holders` or, by "holder", of some publishers.
    Texts that were replaced count as little as they do there.
    """
    known = amended_citations.c
    sums = [func.sum(known[name]).label(name) for name in COUNTS]
    query = select(known.holder, func.max(known.kind).label("kind"), *sums)
    changes = query.where(_changed(publishers)).group_by(known.holder).subquery()
    own = tallies.c.number if tallies is holders else tallies.c.holder
    counts = [(func.coalesce(tallies.c[name], 0) + changes.c[name]).label(name) for name in COUNTS]
    beside = changes.outerjoin(tallies, own == changes.c.holder)
    return select(changes.c.holder, changes.c.kind, *counts).select_from(beside).subquery()


def amended_rows(
    table: Table, words: str, numbers: Sequence[int]
) -> "Select[tuple[int, str, int]]":
    """Select the holder, the `words` and the claims of a table's rows, as judged."""
    known = table.c
    read = select(known.holder, known[words].label("words"), known.claims)
    changes = union_all(read.where(known.holder.in_(numbers)), _changes(table, numbers)).subquery()
    claims = func.sum(changes.c.claims).label("claims")
    return select(changes.c.holder, changes.c.words, claims).group_by(
        changes.c.holder, changes.c.words
    )


def _changes(table: Table, numbers: Sequence[int]) -> "Select[tuple[int, str, int]]":
    if table is citations:
        known = amended_citations.c
        query = select(known.holder, known.publisher.label("words"), known.claims)
    else:
        known = amended_words.c
        what = "hedge" if table is holder_hedges else "title"
        query = select(known.holder, known.words, known.claims).where(known.what == what)
    current: ColumnElement[bool] = (reports.c.number == known.report) & reports.c.current
    return query.join(reports, current).where(known.holder.in_(numbers))
