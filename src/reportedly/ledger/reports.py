"""Reports: one report again, as it was read, with its addresses, its edits and its copies."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, func, select, union

from reportedly.errors import LedgerAmbiguous
from reportedly.ledger.correcting import as_judged
from reportedly.ledger.engine import shown
from reportedly.ledger.loading import load, load_claims, load_confidences, spans_in
from reportedly.ledger.schema import addresses, changes, claims, copies, reports
from reportedly.records import Address, Claim, Copy, Edit, Found, StoredReport, Track, Version

LEAST_PREFIX = 4
"""Digits of an id that are taken for the beginning of one."""
NAMED_AT_MOST = 5
_AT_ONCE = 1000
"""Claims that are asked for in one statement: databases bound how much one may name."""

_Read: TypeAlias = tuple[Claim, float | None]
"""A claim, and the confidence of its attribution."""

_FOUND = tuple(Found.__dataclass_fields__)
_SEEN = tuple(Address.__dataclass_fields__)


def find_report(connection: Connection, name: str, *, raw: bool = False) -> StoredReport | None:
    """Return the report of a name, or None where there is none.

    A name is an id or the beginning of one (four digits at least), or the
    address, url, ref or path of a place where it was found. Where several texts were
    found at one address, it is the newest of them. It is as people's judgements have it
    or, if `raw`, as it was read; what an edit changed is told as it was read. Raises
    LedgerAmbiguous when several reports have that name.
    """
    numbers = numbers_of(connection, name)
    if len(numbers) > 1:
        known = select(reports.c.id).where(reports.c.number.in_(numbers)).order_by(reports.c.id)
        ids = connection.execute(known.limit(NAMED_AT_MOST + 1)).scalars().all()
        raise LedgerAmbiguous(shown(connection.engine), _ambiguous(name, ids))
    return _stored(connection, numbers[0], raw=raw) if numbers else None


def _ambiguous(name: str, ids: Sequence[str]) -> str:
    more = ", …" if len(ids) > NAMED_AT_MOST else ""
    return f"{name!r} names several reports: {', '.join(ids[:NAMED_AT_MOST])}{more}"


def numbers_of(connection: Connection, name: str) -> Sequence[int]:
    """Return the numbers of the reports of a name: by id, by address, by what was said there."""
    known, ident = reports.c, name.lower()  # ids are hexadecimal; some write that in capitals
    whole = connection.execute(select(known.number).where(known.id == ident)).scalars().all()
    if whole:
        return whole
    found = addresses.c
    places = {
        select(found.address).where(found.address == name),
        *(select(found.address).where(found[key] == name) for key in ("url", "ref", "path")),
    }
    at = union(*places).subquery()
    last = (
        select(found.address, func.max(found.version).label("version"))
        .where(found.address.in_(select(at.c.address)))
        .group_by(found.address)
        .subquery()
    )
    newest = select(found.report).join(
        last, (found.address == last.c.address) & (found.version == last.c.version)
    )
    named = connection.execute(newest.distinct()).scalars().all()
    if named or len(name) < LEAST_PREFIX or not name.isalnum():
        return named
    prefix = select(known.number).where(known.id >= ident, known.id < ident + "\x7f")
    return connection.execute(prefix.limit(NAMED_AT_MOST + 1)).scalars().all()


def _stored(connection: Connection, number: int, *, raw: bool) -> StoredReport:
    ((_, reading),) = load(connection, number, number)
    if not raw:
        (reading,) = as_judged(connection, [reading])
    row = connection.execute(select(reports).where(reports.c.number == number)).one()
    tracks = tuple(_tracks(connection, number))
    versions = {version.report for track in tracks for version in track.versions}
    return StoredReport(
        reading,
        row.wire,
        spans_in(row.wire_spans or ()),
        row.stored,
        tracks,
        tuple(one for one in _copies(connection, number) if one.report.id not in versions),
    )


def _tracks(connection: Connection, number: int) -> Iterator[Track]:
    """Yield each address where the report was found, with all texts that were found there."""
    found = addresses.c
    here = select(found.address).where(found.report == number)
    query = (
        select(addresses, reports.c.id.label("report_id"))
        .join(reports, found.report == reports.c.number)
        .where(found.address.in_(here))
        .order_by(found.address, found.version)
    )
    rows = connection.execute(query).all()
    edits = _edits(connection, [row.number for row in rows], {row.report for row in rows})
    versions: dict[str, list[Version]] = defaultdict(list)
    for row in rows:
        at = Address(**{name: getattr(row, name) for name in _SEEN})
        version = Version(row.version, row.report_id, at, tuple(edits[row.number]))
        versions[row.address].append(version)
    for address, told in versions.items():
        yield Track(address, tuple(told))


def _edits(
    connection: Connection, versions: Sequence[int], texts: Collection[int]
) -> dict[int, list[Edit]]:
    """Return what each version changed, with the claims of these texts that it is about."""
    query = select(changes).where(changes.c.address.in_(versions)).order_by(changes.c.number)
    rows = connection.execute(query).all()
    ids = {one for row in rows for one in (row.older, row.newer) if one is not None}
    known = _claims(connection, sorted(ids), texts)
    edits: dict[int, list[Edit]] = defaultdict(list)
    for row in rows:
        edits[row.address].append(_edit(row, known))
    return edits


def _edit(row: Row[Any], known: Mapping[str, _Read]) -> Edit:
    older, newer = ((None, None) if one is None else known[one] for one in (row.older, row.newer))
    return Edit(
        row.kind,
        older[0],
        newer[0],
        row.before,
        row.after,
        spans_in(row.older_spans),
        spans_in(row.newer_spans),
        older[1],
        newer[1],
    )


def _claims(connection: Connection, ids: Sequence[str], texts: Collection[int]) -> dict[str, _Read]:
    """Return the claims of these ids that stand in these texts, and how surely each was read."""
    found: dict[str, _Read] = {}
    for start in range(0, len(ids), _AT_ONCE):
        query = select(claims.c.number).where(
            claims.c.id.in_(ids[start : start + _AT_ONCE]), claims.c.report.in_(texts)
        )
        numbers = connection.execute(query).scalars().all()
        sure = load_confidences(connection, numbers)
        told = load_claims(connection, numbers)
        found |= {claim.id: (claim, sure.get(number)) for number, claim in told.items()}
    return found


def _copies(connection: Connection, number: int) -> Sequence[Copy]:
    """Return the near-copies, whichever of the two came first, the most alike first."""
    known = copies.c
    own = (known.of_report, known.of_other, known.spans, known.other_spans)
    ways = (
        (known.report, known.other, own),
        (known.other, known.report, (own[1], own[0], own[3], own[2])),
    )
    columns = [reports.c[name] for name in _FOUND]
    rows = chain.from_iterable(
        connection.execute(
            select(known.similarity, *shares, *columns)
            .join(reports, reports.c.number == far)
            .where(near == number)
        )
        for near, far, shares in ways
    )
    return sorted(map(_copy, rows), key=lambda copy: (-copy.similarity, copy.report.id))


def _copy(row: Row[Any]) -> Copy:
    similarity, of_own, of_other, spans, other_spans, *found = tuple(row)
    shared = (spans_in(spans), spans_in(other_spans))
    return Copy(Found(*found), similarity, of_own, of_other, *shared)
