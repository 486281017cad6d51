"""Cited: who is cited, how often, by whom, named or not and with which hedges."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    Table,
    func,
    literal_column,
    select,
)

from reportedly.ledger.amended_counts import amended_holders, amended_rows, amended_tallies
from reportedly.ledger.calling import called_so
from reportedly.ledger.citing import publishers_called
from reportedly.ledger.correcting import is_corrected
from reportedly.ledger.holding import COUNTS
from reportedly.ledger.schema import citations, holder_hedges, holder_titles, holders
from reportedly.records import Count, Source
from reportedly.records.claim import LinkKind, Naming

MOST_WORDS = 5
"""Hedges, titles and publishers that are told of one source."""

Counts = Mapping[int, tuple[Count, ...]]


def sources(
    connection: Connection,
    *,
    words: str = "",
    kind: LinkKind | None = None,
    naming: Naming | None = None,
    publisher: str | None = None,
    limit: int = 50,
    skip: int = 0,
    raw: bool = False,
) -> tuple[Source, ...]:
    """Return who is cited, by how many claims, the most first.

    `words` stand in the holder's name (or in the words that describe it), those in
    double quotes together. `naming` chooses who is called so at least once, and
    orders by how many claims do. `publisher` counts its reports alone. All is counted as
    people's judgements have it or, if `raw`, as it was read.
    """
    publishers = None if publisher is None else list(publishers_called(connection, publisher))
    tallies = holders if publishers is None else _of(publishers)
    if naming == "unattributed":
        # There is one such holder, of a kind of its own.
        if kind not in {None, naming}:
            return ()
        kind, naming = naming, None
    by = naming or "claims"
    chosen = _most(tallies, tallies.c[by], kind)
    if words.strip():
        chosen = called_so(connection, chosen, _key(tallies), words)
    if raw or not is_corrected(connection):
        found = connection.execute(chosen.limit(limit).offset(skip)).all()
        return _told(connection, found, raw=True) if found else ()
    unchanged = chosen.where(_key(tallies).not_in(amended_holders(publishers))).limit(limit + skip)
    judged = amended_tallies(tallies, publishers)
    changed = _most(judged, judged.c[by], kind)
    if words.strip():
        changed = called_so(connection, changed, judged.c.holder, words)
    both = [*connection.execute(unchanged).all(), *connection.execute(changed).all()]
    both.sort(key=lambda row: (getattr(row, by), row.kind, row.number), reverse=True)
    page = both[skip : skip + limit]
    return _told(connection, page, raw=False) if page else ()


def source_of(connection: Connection, key: str) -> Source | None:
    """Return the holder of a key (see `records.holder`), or None where no claim has it.

    Counted as people's judgements have it.
    """
    own = select(holders.c.number).where(holders.c.key == key)
    number = connection.execute(own).scalar_one_or_none()
    chosen = _most(holders, holders.c.claims, None).where(holders.c.number == number)
    if is_corrected(connection):
        judged = amended_tallies(holders, None)
        changed = _most(judged, judged.c.claims, None).where(judged.c.holder == number)
        unchanged = chosen.where(holders.c.number.not_in(amended_holders(None)))
        rows = [*connection.execute(unchanged).all(), *connection.execute(changed).all()]
        return next(iter(_told(connection, rows, raw=False)), None)
    return next(iter(_told(connection, connection.execute(chosen).all(), raw=True)), None)


def _of(publishers: Sequence[str]) -> FromClause:
    """Return the counts of one publisher's reports; a name written in two ways is summed."""
    known = citations.c
    if len(publishers) == 1:
        return select(citations).where(known.publisher == publishers[0]).subquery()
    sums = [func.sum(known[name]).label(name) for name in COUNTS]
    grouped = select(known.holder, known.kind, *sums).where(known.publisher.in_(publishers))
    return grouped.group_by(known.holder, known.kind).subquery()


def _key(tallies: FromClause) -> "ColumnElement[int]":
    return tallies.c.number if tallies is holders else tallies.c.holder


def _most(tallies: FromClause, by: "ColumnElement[int]", kind: str | None) -> "Select[Any]":
    """Select holders by one of their counts; the order is that of an index."""
    key = _key(tallies)
    columns = [tallies.c[name] for name in ("kind", *COUNTS)]
    chosen = select(key.label("number"), *columns).where(by > literal_column("0"))
    if kind is not None:
        chosen = chosen.where(tallies.c.kind == kind)
    return chosen.order_by(by.desc(), tallies.c.kind.desc(), key.desc())


def _told(connection: Connection, found: Sequence[Row[Any]], *, raw: bool) -> tuple[Source, ...]:
    """Return the chosen holders as sources, with what is kept of each beside its counts."""
    numbers = [row.number for row in found]
    known = select(holders.c.number, holders.c.name).where(holders.c.number.in_(numbers))
    names = {row.number: row.name for row in connection.execute(known)}
    hedges = _commonest(connection, holder_hedges, "words", numbers, raw=raw)
    titles = _commonest(connection, holder_titles, "words", numbers, raw=raw)
    publishers = _commonest(connection, citations, "publisher", numbers, raw=raw)
    return tuple(
        Source(
            names[row.number],
            row.kind,
            **{name: getattr(row, name) for name in COUNTS},
            hedges=hedges.get(row.number, ()),
            titles=titles.get(row.number, ()),
            publishers=publishers.get(row.number, ()),
        )
        for row in found
    )


def _commonest(
    connection: Connection, table: Table, words: str, numbers: Sequence[int], *, raw: bool
) -> Counts:
    """Return the commonest of a table's words for each holder, alphabetically where they tie."""
    known = (table if raw else amended_rows(table, words, numbers).subquery()).c
    told = known[words] if raw else known.words
    place = func.row_number().over(partition_by=known.holder, order_by=(known.claims.desc(), told))
    ordered = (
        select(known.holder, told.label("words"), known.claims, place.label("place"))
        .where(known.holder.in_(numbers), known.claims > 0)
        .subquery()
    )
    rows = select(ordered).where(ordered.c.place <= MOST_WORDS)
    counts: dict[int, list[Count]] = defaultdict(list)
    for row in connection.execute(rows.order_by(ordered.c.holder, ordered.c.place)):
        counts[row.holder].append(Count(row.words, row.claims))
    return {number: tuple(some) for number, some in counts.items()}
