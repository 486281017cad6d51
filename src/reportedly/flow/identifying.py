"""Identifying: what linking knows of names, asked of what the ledger holds; and people's word."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from sqlalchemy import Connection

from reportedly.errors import LedgerUnknown
from reportedly.flow.judged_things import named
from reportedly.ledger import borne, introduced, judgements_in, reached
from reportedly.linking import Judged, identities
from reportedly.records import About, Identity
from reportedly.text.names import keys_of_words
from reportedly.text.outlet_table import Outlets, outlets_with


def entities_in(
    connection: Connection, words: str = "", outlets: Path | None = None, *, raw: bool = False
) -> tuple[Identity, ...]:
    """Return who and what is named in the reports, or those that are called so.

    `words` are whole words of a name, or the beginning of an id; `outlets` is a table of
    outlets of one's own. If `raw`, no judgement counts.
    """
    table = outlets_with(outlets)
    judged = Judged.of(() if raw else judgements_in(connection, "merge"), "merge")
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


def pair_of(
    connection: Connection, ledger: str, pair: tuple[str, str]
) -> tuple[About, tuple[str, str], tuple[str, str]]:
    """Return what two things are, their ids and their words, by ids or the beginnings of these.

    Raises LedgerUnknown for what is not there, for two that are the same thing and for
    two of different kinds; LedgerAmbiguous for the beginning of several ids.
    """
    first, second = (named(connection, ledger, name) for name in pair)
    if first[0] != second[0]:
        raise LedgerUnknown(ledger, f"{pair[0]!r} and {pair[1]!r} are not two of a kind")
    if first[1] == second[1]:
        raise LedgerUnknown(ledger, f"{pair[0]!r} and {pair[1]!r} are the same one")
    about, one, word = first
    _, other, its = second
    return about, (one, other), (word, its)


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
