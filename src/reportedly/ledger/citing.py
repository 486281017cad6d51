"""Citing: the counts of who is cited, by whom and how, that grow with each report."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from reportedly.ledger import schema
from reportedly.ledger.holding import Tally, called, tally_of
from reportedly.ledger.inserting import add, once
from reportedly.records import Claim

MOST_VALUES = 5000
"""Values in one query; SQLite takes 32,766."""


def publisher_number(connection: Connection, name: str) -> int:
    """Return the number of a publisher, who is made known if new."""
    once(connection, schema.publishers, {"name": name})
    known = schema.publishers.c
    query = select(known.number).where(known.name == name)
    number: int = connection.execute(query).scalar_one()
    return number


def cite(connection: Connection, claims: Iterable[Claim], publisher: str) -> dict[str, int]:
    """Count the holders of a report's claims; return the number of each, by key."""
    tally = tally_of(claims)
    numbers = _numbers(connection, tally)
    _count(connection, tally, numbers, publisher)
    return numbers


def _numbers(connection: Connection, tally: Tally) -> dict[str, int]:
    """Return the number of each holder; rows are written by key, so that two writers queue."""
    added = dict.fromkeys(tally.links, 0)
    for (key, _), count in tally.claims.items():
        added[key] += count
    rows = [
        {
            "key": key,
            "kind": tally.links[key].kind,
            "name": None if tally.links[key].kind == "unattributed" else called(tally.links[key]),
            "claims": added[key],
        }
        for key in sorted(added)
    ]
    add(connection, schema.holders, rows, ("key",), ("claims",))
    known = schema.holders.c
    keys = [row["key"] for row in rows]
    numbers: dict[str, int] = {}
    for start in range(0, len(keys), MOST_VALUES):
        some = known.key.in_(keys[start : start + MOST_VALUES])
        rows_found = connection.execute(select(known.key, known.number).where(some))
        numbers |= {row.key: row.number for row in rows_found}
    return numbers


def _count(
    connection: Connection, tally: Tally, holders: Mapping[str, int], publisher: str
) -> None:
    cited = [
        {
            "holder": holders[key],
            "publisher": publisher,
            "naming": naming,
            "claims": count,
            "hedged": tally.hedged[key, naming],
            "reports": 1,
        }
        for (key, naming), count in sorted(tally.claims.items())
    ]
    counts = ("claims", "hedged", "reports")
    add(connection, schema.citations, cited, ("holder", "publisher", "naming"), counts)
    hedged = [
        {"holder": holders[key], "words": one, "claims": count}
        for (key, one), count in sorted(tally.hedges.items())
    ]
    add(connection, schema.holder_hedges, hedged, ("holder", "words"), ("claims",))
