"""Correcting: what people's judgements make of reports, read as judged, and kept to be asked.

What was read is never written to. What differs from it lies in tables of its own, which are
made anew for a report with each judgement of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, delete, exists, select, text

from reportedly.ledger import words
from reportedly.ledger.amending import amended
from reportedly.ledger.citing import holder_numbers, publisher_number
from reportedly.ledger.columns import Row as Values
from reportedly.ledger.columns import as_json, columns_of
from reportedly.ledger.correction_schema import (
    DERIVED,
    amended_citations,
    amended_words,
    corrected_claims,
    corrected_sourcing,
)
from reportedly.ledger.drafting import words_of
from reportedly.ledger.holding import UNNAMED, tally_of
from reportedly.ledger.inserting import insert, insert_all
from reportedly.ledger.loading import load
from reportedly.ledger.naming_schema import judgements
from reportedly.ledger.numbering import Numbers
from reportedly.ledger.schema import ROOM, reports
from reportedly.records import Claim, Judgement, Reading, corrected, origins, summarize

_JUDGED = select(judgements.c.number).where(judgements.c.report == bindparam("report")).limit(1)
_FIELDS = tuple(name for name in Judgement.__dataclass_fields__ if name != "stands")


def told(row: Row[Any]) -> Judgement:
    """Return the judgement of a row."""
    return Judgement(**{name: getattr(row, name) for name in _FIELDS} | {"words": tuple(row.words)})


def said_of(connection: Connection, ids: Iterable[str]) -> dict[str, list[Judgement]]:
    """Return what people said of what was read in reports, by the reports' ids."""
    query = select(judgements).where(judgements.c.report.in_(list(ids)))
    found: dict[str, list[Judgement]] = defaultdict(list)
    for row in connection.execute(query.order_by(judgements.c.number)):
        found[row.report].append(told(row))
    return found


def is_judged(connection: Connection, report: str) -> bool:
    """Say whether people said anything of what was read in a report."""
    return connection.execute(_JUDGED, {"report": report}).first() is not None


def as_judged(connection: Connection, readings: Sequence[Reading]) -> list[Reading]:
    """Return readings as people's judgements have them."""
    said = said_of(connection, (one.report.id for one in readings))
    return [corrected(one, said.get(one.report.id, ())) for one in readings]


def is_corrected(connection: Connection) -> bool:
    """Say whether anything in the ledger is judged to be otherwise than it was read."""
    query = select(exists(select(corrected_sourcing.c.report)))
    return bool(connection.execute(query).scalar_one())


def claims_as_judged(connection: Connection, numbers: Sequence[int]) -> dict[int, Claim]:
    """Return those of some claims that are judged otherwise, by number; none that are rejected."""
    known = corrected_claims.c
    query = select(known.claim, known.value).where(known.claim.in_(numbers))
    rows = connection.execute(query.where(known.value.is_not(None)))
    return {row.claim: msgspec.convert(row.value, Claim) for row in rows}


def lock_report(connection: Connection, report: str) -> Row[int, str | None] | None:
    """Return the number and the publisher of a report, None where it is not there.

    Two that judge one report at once wait for each other here.
    """
    own = select(reports.c.number, reports.c.publisher).where(reports.c.id == report)
    return connection.execute(own.with_for_update(key_share=True)).one_or_none()


def recorrect(connection: Connection, report: str) -> None:
    """Make anew what differs, as judged, from what was read of a report, if it is there."""
    row = lock_report(connection, report)
    if row is None:
        return
    _forget(connection, row.number)
    ((_, read),) = load(connection, row.number, row.number)
    (judged,) = as_judged(connection, [read])
    if judged != read:
        _keep(connection, row.number, row.publisher or UNNAMED, read, judged)


def _forget(connection: Connection, number: int) -> None:
    for table in DERIVED:
        connection.execute(delete(table).where(table.c.report == number))
    if connection.dialect.name == "sqlite":
        bounds = {"first": number * ROOM, "last": number * ROOM + ROOM - 1}
        gone = "DELETE FROM corrected_index WHERE rowid BETWEEN :first AND :last"
        connection.execute(text(gone), bounds)


def _keep(
    connection: Connection, number: int, publisher: str, read: Reading, judged: Reading
) -> None:
    counts = asdict(summarize(judged)) | {"origins": origins(judged)}
    insert(connection, corrected_sourcing, {"report": number, **counts})
    places = {one.id: place for place, one in enumerate(read.claims)}
    changed = {one.id: one for one in judged.claims if _differs(one, read, judged, places)}
    gone = places.keys() - {one.id for one in judged.claims}
    rows = [_gone_row(name) for name in gone]
    rows += [_changed_row(one, judged) for one in changed.values()]
    first = number * ROOM
    kept = [row | {"claim": first + places[row["claim"]], "report": number} for row in rows]
    insert_all(connection, corrected_claims, columns_of(kept))
    _amend(connection, number, publisher, read, judged)
    _index(connection, number, publisher, judged, {name: places[name] for name in changed})


def _differs(one: Claim, read: Reading, judged: Reading, places: Mapping[str, int]) -> bool:
    before = read.claims[places[one.id]]
    return one != before or _sizes(one, judged) != _sizes(before, read)


def _gone_row(name: str) -> Values:
    return {"claim": name, "told": False, "text": "", "sizes": "[]", "value": None}


def _changed_row(one: Claim, judged: Reading) -> Values:
    return {
        "claim": one.id,
        "told": not one.fragment,
        "text": one.text,
        "sizes": as_json(_sizes(one, judged)),
        "value": as_json(one),
    }


def _sizes(one: Claim, reading: Reading) -> list[tuple[float | None, float | None]]:
    """Return the bounds of the numbers in a claim."""
    return [(each.low, each.high) for each in reading.quantities if each.id in one.quantities]


def _amend(
    connection: Connection, number: int, publisher: str, read: Reading, judged: Reading
) -> None:
    """Write down by how much judgements change who is cited, and how."""
    tally = tally_of(judged.claims)
    before = tally_of(read.claims)
    holders = dict(zip(tally.places(), holder_numbers(connection, tally), strict=True))
    holders |= zip(before.places(), holder_numbers(connection, before), strict=True)
    citations, told_words = amended(before, tally)
    own: Values = {"report": number}
    for table, rows in ((amended_citations, citations), (amended_words, told_words)):
        more = {"publisher": publisher} if table is amended_citations else {}
        numbered = (own | more | row | {"holder": holders[row["holder"]]} for row in rows)
        insert_all(connection, table, columns_of(numbered))


def _index(
    connection: Connection,
    number: int,
    publisher: str,
    judged: Reading,
    changed: Mapping[str, int],
) -> None:
    """Put the claims that are told otherwise into their index; `changed` has their places."""
    tally = tally_of(judged.claims)
    rows = (
        row | {"claim": changed[judged.claims[row["claim"]].id]}
        for row in words_of(judged, tally.places())
        if judged.claims[row["claim"]].id in changed
    )
    numbers = Numbers(number, holder_numbers(connection, tally))
    named = publisher_number(connection, publisher)
    words.index(connection, columns_of(rows), numbers, named, corrected=True)
