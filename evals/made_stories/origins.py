"""Origins: how many a claim has, who had it first, and who has it from each other.

An origin is an end of the provenance graph: follow from every telling what it was had from
until nothing further comes. A ring that leads nowhere else is one end.
"""

from collections.abc import Iterable, Mapping, Sequence

from evals.made_stories.telling import Telling

Node = int | str
Graph = Mapping[Node, frozenset[Node]]


def provenance(tellings: Sequence[Telling], hidden: frozenset[int]) -> Graph:
    """Return what each telling was had from: tellings, by number, and roots.

    A hidden report is known by what others tell of it. Where none of them shows its
    source, the trail ends at its outlet.
    """
    graph: dict[Node, frozenset[Node]] = {}
    for one in tellings:
        root = _root(one, tellings, hidden)
        graph[one.number] = frozenset((*one.sources, *([root] if root else [])))
    return graph


def ends(graph: Graph, start: Node) -> frozenset[frozenset[Node]]:
    """Return the origins that a telling leads to, each with all that is one with it."""
    reached = _reached(graph, start)
    return frozenset(
        _reached(graph, node)
        for node in reached
        if all(node in _reached(graph, other) for other in _reached(graph, node))
    )


def origins(graph: Graph, tellings: Iterable[Telling]) -> int:
    """Return how many independent origins the tellings of a claim have together."""
    return len({end for one in tellings for end in ends(graph, one.number)})


def rings(graph: Graph, tellings: Iterable[Telling]) -> list[tuple[int, ...]]:
    """Return the rings of tellings that lead nowhere else."""
    found = {end for one in tellings for end in ends(graph, one.number) if len(end) > 1}
    return sorted(tuple(sorted(node for node in end if isinstance(node, int))) for end in found)


def steps(graph: Graph, start: int) -> int:
    """Return how many tellings it took to get here from the nearest that had it first hand."""
    layer: frozenset[Node] = frozenset([start])
    for count in range(len(graph) + 1):
        if any(_first_hand(graph, node) for node in layer):
            return count
        layer = frozenset(after for node in layer for after in graph.get(node, ()))
    raise AssertionError("a provenance graph has an end")


def _first_hand(graph: Graph, node: Node) -> bool:
    """Say whether a telling was had from no other, or from none but those of its ring."""
    before = graph.get(node, frozenset())
    if any(isinstance(one, int) for one in before):
        return all(node in _reached(graph, one) for one in _reached(graph, node))
    return bool(before)


def _root(one: Telling, tellings: Sequence[Telling], hidden: frozenset[int]) -> str | None:
    if one.report not in hidden or one.shown is None:
        return one.root
    seen = (other.shown for other in tellings if one.number in other.sources)
    shows = any(shown is not None and shown.key == one.shown.key for shown in seen)
    return one.root if shows else f"untold:{one.report}"


def _reached(graph: Graph, start: Node) -> frozenset[Node]:
    reached, waiting = {start}, [start]
    while waiting:
        for node in graph.get(waiting.pop(), frozenset()):
            if node not in reached:
                reached.add(node)
                waiting.append(node)
    return frozenset(reached)
