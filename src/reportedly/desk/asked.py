"""Asked: what an address asks for, checked; a field that is left empty asks for nothing."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, get_args

from starlette.datastructures import QueryParams

from reportedly.errors import UsageError
from reportedly.flow.asked import day
from reportedly.ledger import Query
from reportedly.records.claim import CertaintyLabel, LinkKind, Manner, Naming, Where

MOST_SKIPPED = 1_000_000_000
FACETS: dict[str, tuple[str, ...]] = {
    "kind": get_args(LinkKind),
    "naming": get_args(Naming),
    "manner": get_args(Manner),
    "certainty": get_args(CertaintyLabel),
    "where": get_args(Where),
}
_EITHER = {"yes": True, "no": False}


def words(given: QueryParams, name: str) -> str:
    """Return the words of a field on one line, in characters that every database takes."""
    said = given.get(name, "")
    return " ".join(said.replace("\0", " ").encode("utf-8", "replace").decode("utf-8").split())


def one_of(given: QueryParams, name: str, some: Sequence[str]) -> str | None:
    """Return what is chosen of some, None for nothing. Raises UsageError."""
    said = words(given, name)
    if said and said not in some:
        raise UsageError(f"{name}: {said!r} is none of {', '.join(some)}")
    return said or None


def date(given: QueryParams, name: str) -> str | None:
    """Return a day of the calendar as ISO 8601. Raises UsageError."""
    return day(name, words(given, name) or None)


def natural(given: QueryParams, name: str, most: int = MOST_SKIPPED) -> int:
    """Return a whole number from 0 on. Raises UsageError."""
    said = words(given, name) or "0"
    if not (said.isascii() and said.isdecimal()) or len(said) > 12 or int(said) > most:
        raise UsageError(f"{name}: {said!r} is no number from 0 to {most:,}")
    return int(said)


def number(given: QueryParams, name: str) -> float | None:
    """Return any number that is finite. Raises UsageError."""
    said = words(given, name).replace(",", "")
    try:
        found = float(said) if said else None
    except ValueError as error:
        raise UsageError(f"{name}: {said!r} is no number such as 250") from error
    if found is not None and not abs(found) < 1e300:
        raise UsageError(f"{name}: {said!r} is no number such as 250")
    return found


def query_of(given: QueryParams) -> Query:
    """Return the query that an address asks the ledger's claims. Raises UsageError."""
    chosen: dict[str, Any] = {name: one_of(given, name, some) for name, some in FACETS.items()}
    for name in ("hedged", "own"):
        told = one_of(given, name, tuple(_EITHER))
        chosen[name] = None if told is None else _EITHER[told]
    return Query(
        words=words(given, "q"),
        source=words(given, "source"),
        publisher=words(given, "publisher") or None,
        place=words(given, "place") or None,
        since=date(given, "since"),
        until=date(given, "until"),
        least=number(given, "least"),
        most=number(given, "most"),
        versions=words(given, "versions") == "yes",
        **chosen,
    )


def said(given: QueryParams) -> defaultdict[str, str]:
    """Return the fields of an address that say something, to be put into others; no `skip`.

    What is not said is "".
    """
    fields = {name: words(given, name) for name in given if name != "skip"}
    return defaultdict(str, {name: value for name, value in fields.items() if value})
