"""Provenance: who has a claim from whom, as nodes and arrows, from the origins to the reports."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.records import Group, Link, Member, Telling, holder_key
from reportedly.records.words import holder_words, naming_note
from reportedly.show.brief.references import References


@dataclass(frozen=True, slots=True)
class Node:
    """A report or a holder. `number` is a report's in the brief, 0 for a holder.

    `origins` are those of the tellings it stands in (None: it denies), `claim` is a telling's
    claim in a report, `hedged` says that one of its tellings has a hedge.
    """

    key: str
    kind: str
    naming: str
    name: str
    note: str
    number: int
    report: str
    claim: str
    origins: tuple[int | None, ...]
    hedged: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """`source` is where `target` has it from, in `count` tellings; `denies`: as not so."""

    source: str
    target: str
    count: int
    denies: bool


@dataclass(frozen=True, slots=True)
class Provenance:
    """Nodes in the order in which they are first told of, and the arrows between them."""

    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    left_out: int = 0


@dataclass(slots=True)
class _Seen:
    """A node while its tellings are gathered."""

    kind: str
    naming: str
    name: str
    note: str
    number: int = 0
    report: str = ""
    claim: str = ""
    origins: dict[int | None, None] = field(default_factory=dict)
    hedged: bool = False


MOST = 60
"""Nodes that can be told apart in one picture."""


def provenance_of(
    groups: Sequence[Group], references: References, tellings: Sequence[Telling]
) -> Provenance:
    """Return who has the claims of some groups from whom."""
    gathering = _Gathering(references, tellings)
    for group in groups:
        for member in group.members:
            gathering.add(member, together=len(groups) > 1)
    return gathering.provenance()


class _Gathering:
    def __init__(self, references: References, tellings: Sequence[Telling]) -> None:
        self._references = references
        self._tellings = tellings
        self._nodes: dict[str, _Seen] = {}
        self._arrows: Counter[tuple[str, str, bool]] = Counter()

    def add(self, member: Member, *, together: bool) -> None:
        """Add one telling: its chain from the origin on, its report, and the reports it cites."""
        # A letter means an origin of one claim: for all of them together it would mean nothing.
        origin = 0 if together else member.origin
        cited = {_plain(self._references.of(name).who): self._report(name) for name in member.cites}
        above = self._report(member.report, member)
        self._mark(above, origin, member)
        met: set[str] = set()
        for link in member.chain:
            key = cited.get(_plain(holder_words(link))) if link.kind == "outlet" else None
            met |= {key} if key else set()
            found = key or self._holder(link, origin)
            self._mark(found, origin, member)
            self._draw(found, above, member)
            above = found
        for key in cited.values():
            if key not in met:
                self._draw(key, self._report(member.report), member)

    def provenance(self) -> Provenance:
        """Return all of it; of too many nodes those that are told of most."""
        weight: Counter[str] = Counter()
        for (source, target, _), count in self._arrows.items():
            weight[source] += count
            weight[target] += count
        kept = self._kept(weight)
        nodes = tuple(_node(key, seen) for key, seen in self._nodes.items() if key in kept)
        arrows = tuple(
            Arrow(source, target, count, denies)
            for (source, target, denies), count in self._arrows.items()
            if source in kept and target in kept
        )
        return Provenance(nodes, arrows, len(self._nodes) - len(nodes))

    def _kept(self, weight: Counter[str]) -> set[str]:
        ordered = sorted(self._nodes, key=lambda key: (not self._nodes[key].number, -weight[key]))
        return set(ordered[:MOST])

    def _report(self, name: str, member: Member | None = None) -> str:
        reference = self._references.of(name)
        key = f"r{reference.number}"
        if key not in self._nodes:
            ident = self._tellings[reference.number - 1].id
            self._nodes[key] = _Seen(
                "publisher", "named", reference.who, reference.day, reference.number, ident
            )
        seen = self._nodes[key]
        seen.claim = seen.claim or (member.claim if member else "")
        return key

    def _holder(self, link: Link, origin: int | None) -> str:
        # Two without a name may be two: they are one where their tellings have one origin.
        own = "" if link.naming == "named" else f" {origin or 0}"
        key = f"h{holder_key(link)}{own}"
        note = link.title or naming_note(link.naming)
        self._nodes.setdefault(key, _Seen(link.kind, link.naming, holder_words(link), note))
        return key

    def _mark(self, key: str, origin: int | None, member: Member) -> None:
        if origin != 0:
            self._nodes[key].origins[origin] = None
        self._nodes[key].hedged |= bool(member.hedges)

    def _draw(self, source: str, target: str, member: Member) -> None:
        if source != target:
            self._arrows[source, target, member.denies] += 1


def _node(key: str, seen: _Seen) -> Node:
    return Node(
        key,
        seen.kind,
        seen.naming,
        seen.name,
        seen.note,
        seen.number,
        seen.report,
        seen.claim,
        tuple(seen.origins),
        seen.hedged,
    )


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def layers_of(provenance: Provenance) -> dict[str, int]:
    """Return how far each node is from an origin, by the longest way; a loop is cut once."""
    before: dict[str, list[str]] = defaultdict(list)
    for arrow in provenance.arrows:
        before[arrow.target].append(arrow.source)
    layers: dict[str, int] = {}
    for node in provenance.nodes:
        _lay(node.key, before, layers, ())
    return layers


def _lay(
    key: str, before: dict[str, list[str]], layers: dict[str, int], path: tuple[str, ...]
) -> int:
    if key not in layers:
        inside = (*path, key)
        ways = [_lay(one, before, layers, inside) for one in before[key] if one not in inside]
        layers[key] = 1 + max(ways, default=-1)
    return layers[key]


def ordered(
    provenance: Provenance, layers: dict[str, int], sweeps: int = 4
) -> Iterable[Sequence[str]]:
    """Return the nodes of each layer, in an order in which few arrows cross."""
    rows: dict[int, list[str]] = defaultdict(list)
    for node in provenance.nodes:
        rows[layers[node.key]].append(node.key)
    beside: dict[str, list[str]] = defaultdict(list)
    for arrow in provenance.arrows:
        beside[arrow.source].append(arrow.target)
        beside[arrow.target].append(arrow.source)
    for sweep in range(sweeps):
        for layer in sorted(rows, reverse=bool(sweep % 2)):
            place = dict(_places(rows))
            rows[layer].sort(
                key=lambda key: _middle([place[one] for one in beside[key]], place[key])
            )
    return [rows[layer] for layer in sorted(rows)]


def _places(rows: dict[int, list[str]]) -> Iterator[tuple[str, float]]:
    for row in rows.values():
        for place, key in enumerate(row):
            yield key, (place + 0.5) / len(row)


def _middle(places: Sequence[float], own: float) -> float:
    return sum(places) / len(places) if places else own
