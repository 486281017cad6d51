"""Identifying: what linking knows of names, asked of what the ledger holds; and people's word."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from sqlalchemy import Connection

from reportedly.errors import LedgerAmbiguous, LedgerUnknown
from reportedly.flow.findings import now
from reportedly.ledger import borne, introduced, judgeable, judgements_in, reached
from reportedly.linking import Judged, identities
from reportedly.records import About, Identity, Judgement, Verdict, content_id
from reportedly.text.names import keys_of_words
from reportedly.text.outlet_table import Outlets, outlets_with


def entities_in(
    connection: Connection, words: str = "", outlets: Path | None = None
) -> tuple[Identity, ...]:
    """Return who and what is named in the reports, or those that are called so.

    `words` are whole words of a name, or the beginning of an id; `outlets` is a table of
    outlets of one's own.
    """
    table = outlets_with(outlets)
    judged = Judged.of(judgements_in(connection, "merge"), "merge")
    if not words:
        everybody = borne(connection), introduced(connection)
        return identities(*everybody, judged=judged, outlets=table)
    asked = keys_of_words(words)
    if not asked:
        return ()
    numbers, keys = reached(connection, asked, _alike(table), list(judged.pairs("same")))
    found = identities(
        borne(connection, numbers), introduced(connection, keys), judged=judged, outlets=table
    )
    outlets_asked = {outlet.name for key in asked if (outlet := table.keyed(key))}
    return tuple(one for one in found if one.name in outlets_asked or _is_called(one, asked))


def judgement_of(
    connection: Connection,
    ledger: str,
    verdict: Verdict,
    pair: tuple[str, str],
    by: str,
    note: str | None = None,
) -> Judgement:
    """Return what a person says of two things, by their ids or the beginnings of these.

    Raises LedgerUnknown for what is not there, for two that are the same thing and for
    two of different kinds; LedgerAmbiguous for the beginning of several ids.
    """
    first, second = (_judged_thing(connection, ledger, name) for name in pair)
    if first[0] != second[0]:
        raise LedgerUnknown(ledger, f"{pair[0]!r} and {pair[1]!r} are not two of a kind")
    if first[1] == second[1]:
        raise LedgerUnknown(ledger, f"{pair[0]!r} and {pair[1]!r} are the same one")
    about, one, word = first
    _, other, its = second
    at = now()
    told = content_id("judgement", about, verdict, one, other, by, at, note)
    return Judgement(told, about, verdict, one, other, (word, its), by, at, note)


def _judged_thing(connection: Connection, ledger: str, name: str) -> tuple[About, str, str]:
    found = judgeable(connection, name)
    if not found:
        raise LedgerUnknown(ledger, f"{name!r} is no entity's and no claim's id")
    if len({(about, one) for about, one, _ in found}) > 1:
        ids = ", ".join(one for _, one, _ in found[:5])
        raise LedgerAmbiguous(ledger, f"{name!r} begins several ids: {ids}")
    return found[0]


def _alike(table: Outlets) -> Callable[[str], Iterable[str]]:
    """Return what says which other keys an outlet has."""

    def alike(key: str) -> Iterable[str]:
        outlet = table.keyed(key)
        return () if outlet is None else outlet.keys

    return alike


def _is_called(one: Identity, asked: Collection[str]) -> bool:
    """Say whether a name has the words, or an id begins so."""
    held = [f" {key} " for called in one.names for key in keys_of_words(called.name)]
    return any(f" {key} " in name for key in asked for name in held) or any(
        seen.entity.startswith(key) for seen in one.seen for key in asked
    )
