"""Amending: by how much judgements change what one report adds to who is cited."""

from collections.abc import Iterator

from reportedly.ledger.columns import Columns, Row
from reportedly.ledger.holding import COUNTS, Tally


def amended(read: Tally, judged: Tally) -> tuple[list[Row], list[Row]]:
    """Return rows of differences: of holders, with `COUNTS`; of their hedges and titles.

    In these "holder" is a key. What is the same in both has no row.
    """
    told = [row for what in ("hedge", "title") for row in _words(what, read, judged)]
    return list(_holders(read, judged)), told


def _holders(read: Tally, judged: Tally) -> Iterator[Row]:
    before, after = (_by_key(one.holders) for one in (read, judged))
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key, {}), after.get(key, {})
        counts = {name: new.get(name, 0) - old.get(name, 0) for name in COUNTS}
        if any(counts.values()):
            yield {"holder": key, "kind": (new or old)["kind"], **counts}


def _by_key(columns: Columns) -> dict[str, Row]:
    names = tuple(columns)
    rows = (dict(zip(names, row, strict=True)) for row in zip(*columns.values(), strict=True))
    return {row["key"]: row for row in rows}


def _words(what: str, read: Tally, judged: Tally) -> Iterator[Row]:
    before, after = _counted(what, read), _counted(what, judged)
    for holder, words in sorted(before.keys() | after.keys()):
        claims = after.get((holder, words), 0) - before.get((holder, words), 0)
        if claims:
            yield {"holder": holder, "what": what, "words": words, "claims": claims}


def _counted(what: str, tally: Tally) -> dict[tuple[str, str], int]:
    told = tally.hedges if what == "hedge" else tally.titles
    keys = list(tally.places())
    rows = zip(*(told.get(name, ()) for name in ("holder", "words", "claims")), strict=True)
    return {(keys[place], words): claims for place, words, claims in rows}
