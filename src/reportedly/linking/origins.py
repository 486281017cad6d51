"""Origins: how many sources that know nothing of each other stand behind a claim.

Two accounts have one origin where a chain, copied text or a wire credit ties them: both have it
from the same named holder, one names the other's publisher as its source, both print one agency,
or one is a near-copy of the other. Who is not named may be anybody: two such sources count
as two, as long as nothing else ties them. A publisher's own voice is an origin of its own.
"""

from collections.abc import Sequence
from itertools import combinations

from reportedly.linking.accounts import Account
from reportedly.linking.agencies import bare, same_name
from reportedly.linking.words import keys_of
from reportedly.records import Link, Span, called

_MEDIA = frozenset(["outlet", "document"])
"""What may be named by its outlet: "a report by the Selim Courier"."""
SAME = 0.7
"""The share of their words that a claim and its plain negation have in common."""
COPIED = 12
"""Words in a row that two reports hardly find by themselves, outside quotation marks."""


def independent(told: Sequence[Account]) -> int:
    """Return how many independent origins a claim has; who denies it is none, but where all do."""
    return len({one for one in shared(told) if one is not None})


def shared(told: Sequence[Account]) -> tuple[int | None, ...]:
    """Return the number of each account's origin, from 1 in their order.

    Accounts of one number are tied. Who denies has None, but where all do.
    """
    standing = [one for one in told if not denies(one, told)] or list(told)
    roots = list(range(len(standing)))
    for one, other in combinations(range(len(standing)), 2):
        if tied(standing[one], standing[other]):
            _unite(roots, one, other)
    found = [_root(roots, place) for place in range(len(standing))]
    numbers = {root: number for number, root in enumerate(dict.fromkeys(found), start=1)}
    origins = {id(one): numbers[root] for one, root in zip(standing, found, strict=True)}
    return tuple(origins.get(id(one)) for one in told)


def denies(one: Account, told: Sequence[Account]) -> bool:
    """Say whether an account tells as not so what another tells as so.

    In words that are not in the negative themselves ("denied that it sank"), or that are, but
    for that, the other's own.
    """
    return one.against and any(
        not other.against and (not one.negated or _but_for_not(one, other)) for other in told
    )


def _but_for_not(one: Account, other: Account) -> bool:
    ours, theirs = set(keys_of(one.text)), set(keys_of(other.text))
    alike = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
    return not other.negated and alike >= SAME


def ranked(told: Sequence[Account]) -> list[Account]:
    """Return accounts by day; of one day first those that have it from none of the others."""

    def rank(one: Account) -> tuple[str, bool, int, str, Span]:
        second = any(cites(one, other) for other in told)
        day, report = one.source.rank
        return day, second, len(one.chain), report, one.span

    return sorted(told, key=rank)


def tied(one: Account, other: Account) -> bool:
    """Say whether two accounts have one origin."""
    return (
        one.source is other.source
        or _same_origin(one, other)
        or cites(one, other)
        or cites(other, one)
        or _same_wire(one, other)
        or _copied(one, other)
    )


def cites(one: Account, other: Account) -> bool:
    """Say whether one account has it from the publisher of the other's report."""
    publisher = other.source.reading.report.publisher
    if publisher is None or one.source is other.source:
        return False
    named = [called(link) for link in one.chain if link.naming == "named"]
    wire = [one.source.wire.name] if one.source.wire else []
    if any(same_name(name, publisher) for name in (*named, *wire)):
        return True
    words = set(keys_of(bare(publisher)))
    return any(words <= set(keys_of(link.text)) for link in one.chain if link.kind in _MEDIA)


def loops(told: Sequence[Account]) -> tuple[tuple[str, ...], ...]:
    """Return the reports that have a claim from each other, each loop by name, all in order."""
    cited = {
        one.source.name: {other.source.name for other in told if cites(one, other)} for one in told
    }
    reached = {name: _reached(cited, name) for name in cited}
    found = {
        tuple(sorted(other for other in reached[name] if name in reached[other]))
        for name in cited
        if name in reached[name]
    }
    return tuple(sorted(found))


def _reached(cited: dict[str, set[str]], name: str) -> set[str]:
    """Return the reports that one leads to, by one citation or more."""
    found: set[str] = set()
    waiting = set(cited[name])
    while waiting:
        found |= waiting
        waiting = {far for near in waiting for far in cited[near]} - found
    return found


def _same_origin(one: Account, other: Account) -> bool:
    ours, theirs = one.chain[-1:], other.chain[-1:]
    return bool(ours and theirs) and same_holder(ours[0], theirs[0])


def same_holder(one: Link, other: Link) -> bool:
    """Say whether two links of two reports are one holder: by name, one perhaps shorter."""
    if {one.naming, other.naming} != {"named"}:
        return False
    ours, theirs = (set(keys_of(called(link))) for link in (one, other))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _same_wire(one: Account, other: Account) -> bool:
    ours, theirs = one.source.wire, other.source.wire
    return ours is not None and theirs is not None and same_name(ours.name, theirs.name)


def _copied(one: Account, other: Account) -> bool:
    if other.source.reading.report.id in one.source.copies:
        return True
    ours, theirs = keys_of(one.text), keys_of(other.text)
    return len(ours) >= COPIED and ours == theirs and not (one.quoted or other.quoted)


def _root(roots: list[int], place: int) -> int:
    while roots[place] != place:
        place = roots[place]
    return place


def _unite(roots: list[int], one: int, other: int) -> None:
    least, most = sorted((_root(roots, one), _root(roots, other)))
    roots[most] = least
