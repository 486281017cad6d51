"""Groups: the claims that several reports of a story make, with their origins and their drift."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.linking.accounts import Account, Accounts, Source
from reportedly.linking.corrected import corrected
from reportedly.linking.denials import denies
from reportedly.linking.drift import shifts
from reportedly.linking.headlines import Overstated, overstated
from reportedly.linking.judged import NOTHING, Judged
from reportedly.linking.matches import Stretch, matches
from reportedly.linking.origins import cites, independent, loops, ranked, shared
from reportedly.linking.passages import passages
from reportedly.linking.series import figures
from reportedly.linking.sets import together
from reportedly.records import Drift, End, Group, Member, content_id


def groups_of(
    sources: Iterable[Source], judged: Judged = NOTHING
) -> tuple[tuple[Group, ...], tuple[Drift, ...]]:
    """Return the claims that two reports or more make, and what changed between these.

    `judged` is what people said of pairs of claims: it holds against what matches.
    The same, byte for byte, in whatever order the reports are given. Groups stand in the
    order in which the reports, by day and then by id, first tell them.
    """
    ordered = sorted(sources, key=lambda one: one.rank)
    told = passages([source.reading for source in ordered])
    known = Accounts(ordered)
    return _groups(ordered, known, together(matches(told, known.tells)), judged)


def groups_from(
    ordered: Sequence[Source], found: Iterable[Iterable[Stretch]], judged: Judged = NOTHING
) -> tuple[tuple[Group, ...], tuple[Drift, ...]]:
    """Return what `groups_of` does, of stretches that are known to tell the same, set by set."""
    return _groups(ordered, Accounts(ordered), found, judged)


def _groups(
    ordered: Sequence[Source], known: Accounts, found: Iterable[Iterable[Stretch]], judged: Judged
) -> tuple[tuple[Group, ...], tuple[Drift, ...]]:
    sets = (ranked(known.of(one)) for one in found)
    several = [
        one
        for one in corrected(sets, ordered, judged)
        if len({account.source.name for account in one}) > 1
    ]
    several.sort(key=lambda one: (one[0].source.rank, one[0].span))
    groups = tuple(map(_group, several))
    drift = [
        one for group, found in zip(groups, several, strict=True) for one in _drift(group, found)
    ]
    homes = {id(one): group for group, found in zip(groups, several, strict=True) for one in found}
    for source in ordered:
        own = [one for found in several for one in found if one.source is source]
        drift += (_headline(homes[id(one.account)], one) for one in overstated(source, own))
    return groups, tuple(drift)


def _group(told: Sequence[Account]) -> Group:
    first = next((one for one in told if not denies(one, told)), told[0])
    members = [
        replace(
            _member(one, denies=denies(one, told)),
            origin=origin,
            cites=tuple(dict.fromkeys(far.source.name for far in told if cites(one, far))),
            figures=numbers,
        )
        for one, origin, numbers in zip(told, shared(told), figures(told), strict=True)
    ]
    return Group(
        content_id("group", first.source.reading.report.id, first.span),
        first.text,
        independent(told),
        first.source.name,
        loops(told),
        tuple(members),
    )


def _member(told: Account, *, denies: bool) -> Member:
    claim = told.claim
    return Member(
        told.source.name,
        claim.id,
        told.content,
        told.text,
        told.chain,
        claim.certainty,
        claim.hedges,
        denies,
    )


def _drift(group: Group, told: Sequence[Account]) -> Iterator[Drift]:
    for kind, one, other, before, after in shifts(told):
        yield Drift(kind, group.id, _end(one), _end(other), before, after)


def _headline(group: Group, found: Overstated) -> Drift:
    title = End(found.account.source.name, (), found.title)
    return Drift("headline", group.id, title, _end(found.account), None, found.lacks)


def _end(told: Account) -> End:
    return End(told.source.name, told.content, told.text)
