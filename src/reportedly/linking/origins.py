"""Origins: how many sources that know nothing of each other stand behind a claim.

Two accounts have one origin where a chain, copied text or a wire credit ties them: their chains
meet in one holder, one names the other's publisher as its source, both print one agency, one is
in the words of the other, or one publisher tells it twice. Who is not named may be anybody: two
such sources count as two, as long as nothing else ties them. A publisher's own voice is an
origin of its own.
"""

import re
from collections.abc import Sequence
from itertools import combinations, product

from reportedly.linking.accounts import Account
from reportedly.linking.agencies import bare, same_name
from reportedly.linking.denials import denies
from reportedly.linking.holders import is_of, same_holder, same_words
from reportedly.linking.reuse import reused
from reportedly.records import Span


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
        or _met(one, other)
        or cites(one, other)
        or cites(other, one)
        or _same_wire(one, other)
        or _again(one, other)
        or reused(one, other)
    )


def cites(one: Account, other: Account) -> bool:
    """Say whether one account has it from the publisher of the other's report."""
    publisher = other.source.reading.report.publisher
    if publisher is None or one.source is other.source:
        return False
    wire = _wire(one)
    if wire is not None and same_name(wire, publisher):
        return True
    return any(is_of(link, publisher) for link in one.origins) or _heard_by(one, publisher)


def loops(told: Sequence[Account]) -> tuple[tuple[str, ...], ...]:
    """Return the reports that have a claim from each other, each loop by name, all in order.

    Of two that a publisher printed, the first is the one that others can have it from.
    """
    first: dict[str | None, Account] = {}
    for one in sorted(told, key=lambda one: one.source.rank):
        first.setdefault(one.source.reading.report.publisher, one)
    cited = {
        one.source.name: {other.source.name for other in first.values() if cites(one, other)}
        for one in told
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


def _heard_by(one: Account, publisher: str) -> bool:
    """Say whether the frame says that another outlet of the story was told: "told the Courier"."""
    name = r"\s+".join(map(re.escape, bare(publisher).split()))
    told = rf"\b(?:told|speaking to|interview with|reported by|quoted by)\s+(?:the\s+)?{name}\b"
    return re.search(told, one.frame, re.IGNORECASE) is not None


def _met(one: Account, other: Account) -> bool:
    """Say whether two chains lead through one holder, be it an outlet that both cite."""
    return any(same_holder(*pair) for pair in product(one.origins, other.origins))


def _again(one: Account, other: Account) -> bool:
    """Say whether one publisher tells twice what it has from the same source, or from none."""
    ours, theirs = (told.source.reading.report.publisher for told in (one, other))
    if ours is None or theirs is None or not same_name(ours, theirs):
        return False
    last = one.origins[-1:], other.origins[-1:]
    return all(map(same_words, *last)) if all(last) else not any(last)


def _same_wire(one: Account, other: Account) -> bool:
    ours, theirs = _wire(one), _wire(other)
    return ours is not None and theirs is not None and same_name(ours, theirs)


def _wire(told: Account) -> str | None:
    """Return the agency that a report prints, for what it has from no other outlet."""
    wire = told.source.wire
    cited = any(link.kind in {"outlet", "document"} for link in told.origins)
    return None if wire is None or cited else wire.name


def _root(roots: list[int], place: int) -> int:
    while roots[place] != place:
        place = roots[place]
    return place


def _unite(roots: list[int], one: int, other: int) -> None:
    least, most = sorted((_root(roots, one), _root(roots, other)))
    roots[most] = least
