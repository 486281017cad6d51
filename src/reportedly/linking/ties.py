"""Ties: which names are surely one, and where that was read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.linking.nodes import Node, Nodes, rank
from reportedly.linking.parting import Parting
from reportedly.records import Borne, Form, How, Introduced, Read, Span

_ORDER: Sequence[How] = ("alias", "acronym", "called_both", "ending", "surname", "role", "sound")
"""What goes before what, where not all can hold."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two nodes are, or may be, one."""

    how: How
    one: Node
    other: Node
    evidence: tuple[Read, ...]

    @property
    def rank(self) -> tuple[int, Node, Node, tuple[tuple[str, Span], ...]]:
        """Return by what reasons are ordered: the surest first."""
        places = tuple((one.report, one.span) for one in self.evidence)
        return _ORDER.index(self.how), self.one, self.other, places


def reasons(nodes: Nodes, introduced: Iterable[Introduced]) -> list[Reason]:
    """Return why full names are one, the surest reason first; of the same kind the first alone."""
    found = [*_given(nodes, introduced), *_called_both(nodes), *_endings(nodes)]
    once: dict[tuple[Node, Node], Reason] = {}
    for one in sorted(found, key=lambda one: one.rank):
        if one.one != one.other:
            once.setdefault((one.one, one.other), one)
    return list(once.values())


def read(one: Borne, form: Form) -> Read:
    """Return where a bearer is called so."""
    return Read(one.report, form.span, form.text)


def between(how: How, nodes: Nodes, one: Borne, other: Borne) -> Reason:
    """Return a reason that lies in what two bearers are called."""
    first, second = (nodes.of[each.bearer.entity] for each in (one, other))
    said = tuple(read(each, each.bearer.forms[0]) for each in (one, other))
    return Reason(how, first, second, said)


def _given(nodes: Nodes, introduced: Iterable[Introduced]) -> Iterator[Reason]:
    """Yield what reports give as one."""
    for told in introduced:
        one = told.introduction
        first, other = (nodes.keyed(one.beings, key, told.story) for key in (one.one, one.other))
        yield Reason(one.how, first, other, (Read(told.report, one.span, one.text),))


def _called_both(nodes: Nodes) -> Iterator[Reason]:
    """Yield the full names by which a report calls one person."""
    for node, members in nodes.members.items():
        if node.beings != "person":
            continue
        for one in members:
            first, *others = one.bearer.forms
            for form in others:
                # Where a report's names were mixed up, they end differently.
                if " " in form.key and form.key.split()[-1] == first.key.split()[-1]:
                    both = (read(one, first), read(one, form))
                    yield Reason("called_both", node, nodes.named(one, form), both)


def _endings(nodes: Nodes) -> Iterator[Reason]:
    """Yield names of reports of one story of which one ends with the other."""
    for told in by_surname(nodes, full=True).values():
        firsts: dict[Node, Borne] = {}
        for one in told:
            firsts.setdefault(nodes.of[one.bearer.entity], one)
        for (_, one), (_, its) in combinations(sorted(firsts.items()), 2):
            ours, theirs = one.bearer.forms[0], its.bearer.forms[0]
            short, long = sorted((f" {ours.key}", f" {theirs.key}"), key=len)
            if long != short and long.endswith(short):
                yield between("ending", nodes, one, its)


def by_surname(nodes: Nodes, *, full: bool) -> Mapping[tuple[str, str], list[Borne]]:
    """Return the people of each story with a surname, named in full or by it alone, in order."""
    found: dict[tuple[str, str], list[Borne]] = defaultdict(list)
    for node, members in nodes.members.items():
        for one in members if node.beings == "person" else ():
            key = one.bearer.forms[0].key
            if (" " in key) == full:
                found[one.story, key.split()[-1]].append(one)
    return {key: sorted(told, key=rank) for key, told in found.items()}


def surnames(nodes: Nodes, parting: Parting[Node]) -> Iterator[Reason]:
    """Yield who is called by a surname alone, with the only one of that name in the story."""
    full = by_surname(nodes, full=True)
    for at, told in sorted(by_surname(nodes, full=False).items()):
        bearing = full.get(at, [])
        roots = {parting.root(nodes.of[one.bearer.entity]) for one in bearing}
        if len(roots) == 1:
            first, long = told[0], bearing[0]
            yield between("surname", nodes, first, long)
