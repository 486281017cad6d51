"""Versions: what a silent edit changed in the claims of one address."""

from collections.abc import Iterator

from reportedly.linking.alignment import Pairs, same_words, similar, unpaired
from reportedly.linking.edits import attribution, renamed, wording
from reportedly.linking.told import Told, passages, told
from reportedly.records import Change, Reading


def changes(older: Reading, newer: Reading) -> tuple[Change, ...]:
    """Return what the claims of `newer` tell otherwise than those of `older`.

    In reading order of `newer`, then what was dropped in that of `older`. What only
    moved is no change, nor is how a line was read that stands word for word in
    both, but for whom it is attributed to: a "he" may stand for another now. Read both
    with the same weights: else chains of unedited lines are not compared either.
    """
    if older.report.text == newer.report.text:
        return ()
    return tuple(_changes(older, newer))


def _changes(older: Reading, newer: Reading) -> Iterator[Change]:
    ours, theirs = told(older), told(newer)
    pairs = same_words(ours, theirs)
    unedited = passages(older.report.text) & passages(newer.report.text)
    left, right = (
        [one for one in rest if not unedited.issuperset(one.passage)]
        for rest in unpaired(ours, theirs, pairs)
    )
    alike = similar(left, right)
    dropped, added = unpaired(left, right, alike)
    found = _by_place(pairs + alike, added)
    for one, other in found:
        if one is None:
            yield _added(other)
        else:
            yield from _edited(one, other, unedited)
    yield from map(_dropped, dropped)


def _by_place(pairs: Pairs, added: list[Told]) -> list[tuple[Told | None, Told]]:
    both: list[tuple[Told | None, Told]] = [*pairs, *((None, one) for one in added)]
    return sorted(both, key=lambda found: found[1].place)


def _edited(one: Told, other: Told, unedited: frozenset[str]) -> Iterator[Change]:
    untouched = unedited.issuperset(one.passage) and unedited.issuperset(other.passage)
    chain = attribution(one, other)
    if chain and (not untouched or renamed(one, other)):
        yield chain
    if not untouched:
        yield from wording(one, other)


def _added(one: Told) -> Change:
    return Change("added", None, one.claim.id, None, one.claim.text, (), one.claim.content)


def _dropped(one: Told) -> Change:
    return Change("dropped", one.claim.id, None, one.claim.text, None, one.claim.content, ())
