"""Citing: the counts of who is cited, by whom and how, that grow with each report."""

from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, func, or_, select

from reportedly.ledger import schema
from reportedly.ledger.holding import Tally, tally_of
from reportedly.ledger.inserting import add, once
from reportedly.ledger.rows import Row
from reportedly.records import Claim, Link, called

COUNTS = ("claims", "reports", "hedged", *schema.NAMINGS)
MOST_VALUES = 5000
"""Values in one query; SQLite takes 32,766."""

_PUBLISHER = select(schema.publishers.c.number).where(schema.publishers.c.name == bindparam("name"))


def publisher_number(connection: Connection, name: str) -> int:
    """Return the number of a publisher, who is made known if new."""
    once(connection, schema.publishers, {"name": name})
    number: int = connection.execute(_PUBLISHER, {"name": name}).scalar_one()
    return number


def publishers_called(connection: Connection, name: str) -> dict[str, int]:
    """Return the numbers of the publishers of a name, in whatever case, by how each is written."""
    known = schema.publishers.c
    alike = or_(known.name == name, func.lower(known.name) == func.lower(name))
    query = select(known.name, known.number).where(alike)
    return {row.name: row.number for row in connection.execute(query)}


def cite(
    connection: Connection, claims: Iterable[Claim], publisher: str, times: int = 1
) -> dict[str, int]:
    """Count the holders of a report's claims; return the number of each, by key.

    With -1 `times` what was counted once is taken back.
    """
    tally = tally_of(claims)
    numbers = _numbers(connection, tally, times)
    _count(connection, tally, numbers, publisher, times)
    return numbers


def _numbers(connection: Connection, tally: Tally, times: int) -> dict[str, int]:
    """Return the number of each holder; rows are written by key, so that two writers queue."""
    rows = [
        {"key": key, "name": _name(tally.links[key]), **_row(tally, key, times)}
        for key in _keys(tally)
    ]
    add(connection, schema.holders, rows, ("key",), COUNTS)
    known = schema.holders.c
    keys = [row["key"] for row in rows]
    numbers: dict[str, int] = {}
    for start in range(0, len(keys), MOST_VALUES):
        some = known.key.in_(keys[start : start + MOST_VALUES])
        rows_found = connection.execute(select(known.key, known.number).where(some))
        numbers |= {row.key: row.number for row in rows_found}
    return numbers


def _count(
    connection: Connection, tally: Tally, holders: Mapping[str, int], publisher: str, times: int
) -> None:
    cited = [
        {"holder": holders[key], "publisher": publisher, **_row(tally, key, times)}
        for key in _keys(tally)
    ]
    add(connection, schema.citations, cited, ("holder", "publisher"), COUNTS)
    for table, counted in (
        (schema.holder_hedges, tally.hedges),
        (schema.holder_titles, tally.titles),
    ):
        rows = [
            {"holder": holders[key], "words": words, "claims": times * count}
            for (key, words), count in sorted(counted.items())
        ]
        add(connection, table, rows, ("holder", "words"), ("claims",))


def _keys(tally: Tally) -> list[str]:
    return sorted(tally.links)


def _row(tally: Tally, key: str, times: int) -> Row:
    """Return a holder's kind and counts in this report."""
    counts: Counter[str] = tally.counts.get(key, Counter())
    found = {name: times * counts.get(name, 0) for name in COUNTS}
    reports = times * (counts.get("claims", 0) > 0)
    return {"kind": tally.links[key].kind, **found, "reports": reports}


def _name(link: Link) -> str | None:
    return None if link.kind == "unattributed" else called(link)
