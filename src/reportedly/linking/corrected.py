"""Corrected: the groups of a story as people's judgements have them: same claim, or not the same.

What a person said holds; for the rest the groups stay as they were made. A claim of no group is
brought in where a person says that another tells the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.linking.accounts import Account, Source, account
from reportedly.linking.judged import Judged
from reportedly.linking.origins import ranked
from reportedly.linking.parting import Parting, Tie
from reportedly.records import covering

Sets = Sequence[Sequence[Account]]


def corrected(sets: Iterable[Sequence[Account]], sources: Sequence[Source], judged: Judged) -> Sets:
    """Return the sets of accounts as judged; `sources` are the reports of the story."""
    made = list(sets)
    if not judged.latest:
        return made
    told = [one for found in made for one in found]
    told += _brought_in(told, sources, judged)
    claims: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(told):
        claims[each.claim.id].append(place)
    parting: Parting[int] = Parting()
    for one in judged.latest:
        _judge(parting, one.verdict, claims.get(one.one, []), claims.get(one.other or "", []))
    place = 0
    for found in made:
        _tie(parting, range(place, place + len(found)))
        place += len(found)
    return _sets(parting, told)


def _brought_in(
    told: Iterable[Account], sources: Iterable[Source], judged: Judged
) -> list[Account]:
    """Return the accounts of claims that a person ties with others and no match found."""
    known = {one.claim.id for one in told}
    wanted = {end for pair in judged.pairs("same") for end in pair} - known
    found = (
        account(source, covering(claim.content))
        for source in sources
        for claim in source.reading.told().claims
        if claim.id in wanted
    )
    return [one for one in found if one is not None and one.claim.id in wanted]


def _judge(parting: Parting[int], verdict: str, ours: Sequence[int], theirs: Sequence[int]) -> None:
    """Make what was said of two claims hold; a claim may tell something in several groups."""
    if verdict == "different":
        parting.tie_all(Tie(one, other, apart=True) for one in ours for other in theirs)
    elif verdict == "same" and ours and theirs:
        parting.tie(Tie(ours[0], theirs[0]))


def _tie(parting: Parting[int], places: Sequence[int]) -> None:
    """Tie each of a set with the first before it that it may be one with."""
    for at, one in enumerate(places):
        any(parting.tie(Tie(other, one)) for other in places[:at])


def _sets(parting: Parting[int], told: Sequence[Account]) -> Sets:
    found: Mapping[int, list[Account]] = defaultdict(list)
    for place, one in enumerate(told):
        found[parting.root(place)].append(one)
    return [ranked(one) for one in found.values()]
