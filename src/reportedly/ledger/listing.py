"""Listing: the reports of a ledger, a page at a time, each with how it is sourced."""

from collections.abc import Iterator, Sequence
from dataclasses import fields

from sqlalchemy import ColumnElement, Connection, func, or_, select

from reportedly.ledger.correction_schema import corrected_claims
from reportedly.ledger.fitting import Marked
from reportedly.ledger.naming_schema import judgements
from reportedly.ledger.schema import claims, holders, links, reports, sourcing
from reportedly.ledger.searching import hits_of
from reportedly.records import Found, Hit, Listed, Sourcing

_COUNTED = tuple(one.name for one in fields(Sourcing))
_FOUND = tuple(one.name for one in fields(Found))


def listed(
    connection: Connection,
    *,
    words: str = "",
    publisher: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 50,
    skip: int = 0,
) -> Iterator[Listed]:
    """Yield reports, the last that were kept first; texts that were replaced are left out.

    `words` stand all in the title, `publisher` is a name as a whole; `since` and `until` are
    days of publication (ISO 8601, both inclusive).
    """
    known = reports.c
    query = (
        select(
            *(known[name] for name in _FOUND),
            known.stored,
            *(sourcing.c[name] for name in _COUNTED),
        )
        .join(sourcing, sourcing.c.report == known.number)
        .where(known.current, *_chosen(words, publisher, since, until))
        .order_by(known.number.desc())
        .limit(limit)
        .offset(skip)
    )
    for row in connection.execute(query):
        found = Found(**{name: getattr(row, name) for name in _FOUND})
        counts = {name: int(getattr(row, name)) for name in _COUNTED}
        yield Listed(found, row.stored, Sourcing(**counts))


def publishers_in(connection: Connection) -> tuple[str, ...]:
    """Return the publishers' names, those with the most reports first."""
    known = reports.c.publisher
    query = select(known).where(known.is_not(None)).group_by(known)
    return tuple(connection.execute(query.order_by(func.count().desc(), known)).scalars())


def last_judgement(connection: Connection) -> int:
    """Return the number of the last judgement that was kept, 0 before the first."""
    return int(
        connection.execute(select(func.coalesce(func.max(judgements.c.number), 0))).scalar_one()
    )


def claims_of_holder(connection: Connection, key: str, limit: int, skip: int = 0) -> Sequence[Hit]:
    """Return the claims that come through a holder, by its `holder_key`, the newest first."""
    known = links.c
    rejected = select(corrected_claims.c.claim).where(
        corrected_claims.c.claim == known.claim, corrected_claims.c.value.is_(None)
    )
    numbers = (
        select(known.claim)
        .join(holders, holders.c.number == known.holder)
        .join(claims, claims.c.number == known.claim)
        .join(reports, reports.c.number == claims.c.report)
        .where(holders.c.key == key, reports.c.current, ~claims.c.fragment, ~rejected.exists())
        .distinct()
        .order_by(known.claim.desc())
    )
    found = connection.execute(numbers.limit(limit).offset(skip)).scalars()
    return tuple(hits_of(connection, [Marked(number, None) for number in found], judged=True))


def _chosen(
    words: str, publisher: str | None, since: str | None, until: str | None
) -> Iterator["ColumnElement[bool]"]:
    known = reports.c
    for word in words.split():
        yield known.title.icontains(word, autoescape=True)
    if publisher is not None:
        yield or_(
            known.publisher == publisher, func.lower(known.publisher) == func.lower(publisher)
        )
    if since is not None:
        yield known.published >= since
    if until is not None:
        yield func.substr(known.published, 1, 10) <= until
