"""Identities: who and what is one over all reports, with the reasons, and who perhaps is.

What comes out depends on the set of reports and judgements alone, not on the order they came in.
Names are brought together by what they share (a key, a surname, a sound), never all with all.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from reportedly.linking.judged import NOTHING, Judged
from reportedly.linking.nodes import Node, Nodes, rank
from reportedly.linking.parting import Parting, Tie
from reportedly.linking.proposals import proposals
from reportedly.linking.ties import Reason, reasons, surnames
from reportedly.records import (
    Borne,
    Called,
    Identity,
    IdentityKind,
    Introduced,
    Merge,
    Role,
    Seen,
)
from reportedly.text.outlet_table import Outlets, known_outlets


def identities(
    borne: Iterable[Borne],
    introduced: Iterable[Introduced] = (),
    *,
    judged: Judged = NOTHING,
    outlets: Outlets | None = None,
) -> tuple[Identity, ...]:
    """Return the identities of the bearers, those in the most reports first.

    `introduced` are the names that reports give as one; `judged` is what people said of
    pairs of entities: it holds against all that is worked out.
    """
    given = list(introduced)
    nodes = Nodes(borne, given, outlets or known_outlets(), judged)
    parting: Parting[Node] = Parting()
    for node in nodes.members:
        parting.root(node)
    merged = list(_merged(nodes, given, judged, parting))
    unsure = _unsure(nodes, judged)
    open_still = [
        _merge(nodes, one)
        for one in proposals(nodes, parting)
        if parting.allows(one.one, one.other) and frozenset((one.one, one.other)) not in unsure
    ]
    made = _Made(nodes, parting, merged, open_still)
    return tuple(sorted(made.all(), key=lambda one: (-one.reports, one.name.casefold(), one.id)))


def _merged(
    nodes: Nodes, introduced: Sequence[Introduced], judged: Judged, parting: Parting[Node]
) -> Iterator[Merge]:
    """Make the ties, those of people first; yield those that hold."""
    yield from _by_people(nodes, judged, parting)
    unsure = _unsure(nodes, judged)
    # A surname alone is looked at once the full names are brought together.
    for one in chain(reasons(nodes, introduced), surnames(nodes, parting)):
        if frozenset((one.one, one.other)) not in unsure and parting.tie(Tie(one.one, one.other)):
            yield _merge(nodes, one)


def _by_people(nodes: Nodes, judged: Judged, parting: Parting[Node]) -> Iterator[Merge]:
    for one in judged.latest:
        ends = (nodes.of.get(one.one), nodes.of.get(one.other or ""))
        first, second = ends
        if first is None or second is None or first == second:
            continue
        if one.verdict == "different":
            parting.tie(Tie(first, second, apart=True))
        elif one.verdict == "same" and parting.tie(Tie(first, second)):
            names = (_name_of(nodes, first), _name_of(nodes, second))
            yield Merge("judged", one.one, one.other or "", names, (), one.by, one.at)


def _unsure(nodes: Nodes, judged: Judged) -> set[frozenset[Node]]:
    """Return the names of which a person could not say whether they are one."""
    pairs = judged.pairs("unsure")
    known = nodes.of
    return {frozenset((known[a], known[b])) for a, b in pairs if a in known and b in known}


def _merge(nodes: Nodes, one: Reason) -> Merge:
    ends = (one.one, one.other)
    first, second = (_entity_of(nodes, node) for node in ends)
    names = (_name_of(nodes, one.one), _name_of(nodes, one.other))
    return Merge(one.how, first, second, names, one.evidence)


def _entity_of(nodes: Nodes, node: Node) -> str:
    members = nodes.members.get(node)
    return min(members, key=rank).bearer.entity if members else ""


def _name_of(nodes: Nodes, node: Node) -> str:
    members = nodes.members.get(node)
    if not members:
        return node.key
    return nodes.outlet(node) or min(members, key=rank).bearer.forms[0].name


class _Made:
    """Identities as they are made of what was parted."""

    def __init__(
        self,
        nodes: Nodes,
        parting: Parting[Node],
        merged: Iterable[Merge],
        proposed: Iterable[Merge],
    ) -> None:
        self._nodes = nodes
        self._parting = parting
        self._sets: dict[Node, list[Node]] = defaultdict(list)
        for node in sorted(nodes.members):
            self._sets[parting.root(node)].append(node)
        self._merged = self._by_root(merged)
        self._proposed = self._by_root(proposed)

    def _by_root(self, merges: Iterable[Merge]) -> Mapping[Node, list[Merge]]:
        found: dict[Node, list[Merge]] = defaultdict(list)
        for one in merges:
            ends = (self._nodes.of[end] for end in (one.one, one.other) if end)
            for root in dict.fromkeys(map(self._parting.root, ends)):
                found[root].append(one)
        return found

    def all(self) -> Iterator[Identity]:
        for root, nodes in self._sets.items():
            borne = sorted((one for node in nodes for one in self._nodes.members[node]), key=rank)
            yield Identity(
                borne[0].bearer.entity,
                self._kind(nodes, borne),
                self._name(nodes, borne),
                len({one.report for one in borne}),
                _called(borne),
                tuple(_titles(borne)),
                tuple(self._merged.get(root, ())),
                tuple(self._proposed.get(root, ())),
                tuple(map(_seen, borne)),
            )

    def _kind(self, nodes: Sequence[Node], borne: Sequence[Borne]) -> IdentityKind:
        if borne[0].bearer.beings == "person":
            return "person"
        if any(map(self._nodes.outlet, nodes)):
            return "outlet"
        counts = Counter(one.kind for one in borne)
        return min(counts, key=lambda kind: (-counts[kind], kind))

    def _name(self, nodes: Sequence[Node], borne: Sequence[Borne]) -> str:
        """Return the outlet's name, or the commonest full one; of equal ones the longer."""
        outlet = next(filter(None, map(self._nodes.outlet, nodes)), None)
        if outlet is not None:
            return outlet
        counts = Counter(one.bearer.forms[0].name for one in borne)
        short = borne[0].bearer.beings == "person"
        return min(
            counts, key=lambda name: (short and " " not in name, -counts[name], -len(name), name)
        )


def _called(borne: Sequence[Borne]) -> tuple[Called, ...]:
    found = {(form.name, one.report) for one in borne for form in one.bearer.forms}
    counts = Counter(name for name, _ in found)
    return tuple(Called(*one) for one in sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _titles(borne: Sequence[Borne]) -> Iterator[Role]:
    for one in borne:
        for title in one.bearer.titles:
            yield Role(title, one.report, one.day)


def _seen(one: Borne) -> Seen:
    return Seen(one.report, one.bearer.entity, one.bearer.forms[0].name, one.day)
