"""The truth about a written story: its groups, its look-alikes and its drift."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from evals.made_stories.differences import differences, loose
from evals.made_stories.origins import Graph, ends, origins, provenance, rings, steps
from evals.made_stories.records import Drift, Group, Kind, Lookalike, Member, Place
from evals.made_stories.telling import Plan, Telling
from evals.made_stories.titles import Title
from evals.made_stories.world import World
from evals.made_stories.writing import Written


@dataclass(frozen=True, slots=True)
class Told:
    """A written story and the graph it was written from; `written` holds what can be seen."""

    world: World
    plans: Sequence[Plan]
    tellings: Sequence[Telling]
    written: Mapping[int, Written]
    titles: Mapping[int, Title]

    @property
    def graph(self) -> Graph:
        """Return the provenance graph over the tellings."""
        hidden = frozenset(plan.number for plan in self.plans if plan.hidden)
        return provenance(self.tellings, hidden)

    def seen(self, claim: str) -> list[Telling]:
        """Return the tellings of a claim in reports that can be seen, in the order of these."""
        mine = [one for one in self.tellings if one.claim == claim and one.report in self.written]
        return sorted(mine, key=lambda one: (one.report, one.number))

    def ref(self, telling: Telling) -> str:
        """Return the name of a telling's report."""
        return self.written[telling.report].report.ref

    def place(self, telling: Telling) -> Place:
        """Return where a telling stands."""
        return Place(self.ref(telling), self.written[telling.report].places[telling.number])


@dataclass(frozen=True, slots=True)
class Differences:
    """Drift that has to be found, that may be told, and differences of untied accounts."""

    drift: tuple[Drift, ...]
    arguable: tuple[Drift, ...]
    apart: tuple[Drift, ...]


def groups(told: Told) -> tuple[Group, ...]:
    """Return the group of each claim that can be seen."""
    graph = told.graph
    return tuple(_group(told, name, graph) for name in told.world.claims if told.seen(name))


def lookalikes(told: Told) -> tuple[Lookalike, ...]:
    """Return all pairs of a claim's tellings and of those that only look like them."""
    return tuple(
        Lookalike(told.place(a), told.place(b))
        for name, claim in told.world.claims.items()
        if claim.like is not None
        for a in told.seen(claim.like)
        for b in told.seen(name)
        if not a.denies
    )


def drifts(told: Told) -> Differences:
    """Return what differs between tellings of the same claim, and between titles and bodies."""
    graph = told.graph
    found, arguable, apart = list(_headlines(told)), list[Drift](), list[Drift]()
    for name in told.world.claims:
        seen = [one for one in told.seen(name) if not one.denies]
        direct = _handed_on(seen)
        for a, b in sorted(direct):
            must = list(differences(told.tellings[a], told.tellings[b]))
            found += [_drift(told, kind, a, b) for kind in must]
            may = [kind for kind in loose(told.tellings[a], told.tellings[b]) if kind not in must]
            arguable += [_drift(told, kind, a, b) for kind in may]
        for one, other in combinations(seen, 2):
            a, b = one.number, other.number
            if {(a, b), (b, a)} & direct:
                continue
            if ends(graph, a) & ends(graph, b):
                arguable += [_drift(told, kind, a, b) for kind in loose(one, other)]
            else:
                apart += [_drift(told, kind, a, b) for kind in loose(one, other)]
    return Differences(tuple(found), tuple(arguable), tuple(apart))


def _group(told: Told, name: str, graph: Graph) -> Group:
    seen = told.seen(name)
    asserting = [one for one in seen if not one.denies] or seen
    firsts = _firsts(told, asserting, graph)
    circles = tuple(
        tuple(told.ref(told.tellings[number]) for number in ring)
        for ring in rings(graph, asserting)
    )
    members = tuple(_member(told, one) for one in seen)
    return Group(name, members, origins(graph, asserting), firsts[0], firsts, circles)


def _firsts(told: Told, tellings: Sequence[Telling], graph: Graph) -> tuple[str, ...]:
    def rank(one: Telling) -> tuple[str, int]:
        return told.written[one.report].report.published or "", steps(graph, one.number)

    best = min(map(rank, tellings))
    return tuple(told.ref(one) for one in tellings if rank(one) == best)


def _member(told: Told, one: Telling) -> Member:
    chain = tuple(link.name for link in (one.via, one.shown) if link is not None)
    before = [told.tellings[number] for number in one.sources]
    had_from = tuple(told.ref(source) for source in before if source.report in told.written)
    return Member(told.place(one), one.denies, one.way, had_from, chain)


def _handed_on(seen: Sequence[Telling]) -> set[tuple[int, int]]:
    """Return the pairs of tellings that drift is looked for in; in a ring, each once."""
    pairs = list(dict.fromkeys(_hands(seen)))
    return {(a, b) for at, (a, b) in enumerate(pairs) if (b, a) not in pairs[:at]}


def _hands(seen: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that drift is looked for in: had from, and having it.

    Of those that had it from one holder, or from one report that cannot be seen, the
    first stands for what that one said.
    """
    numbers = {one.number for one in seen}
    leaders: dict[object, int] = {}
    for one in seen:
        yield from ((before, one.number) for before in one.sources if before in numbers)
        outside = [before for before in one.sources if before not in numbers]
        spoken = [one.root] if one.root and one.shown and not one.sources else []
        for origin in (*outside, *spoken):
            first = leaders.setdefault(origin, one.number)
            if first != one.number:
                yield first, one.number


def _headlines(told: Told) -> Iterator[Drift]:
    for number, written in told.written.items():
        over = told.titles[number].over
        if over is not None:
            ref = written.report.ref
            yield Drift("headline", Place(ref, written.places[over]), Place(ref, None))


def _drift(told: Told, kind: Kind, a: int, b: int) -> Drift:
    return Drift(kind, told.place(told.tellings[a]), told.place(told.tellings[b]))
