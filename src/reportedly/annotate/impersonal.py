"""Impersonal: "it is claimed that …", which attributes a clause to nobody.

The model reads some of these; the tree has them all: a participle of hearsay
with "it", a form of "be", and the clause that it governs.
"""

from collections.abc import Iterable, Iterator, Set

from reportedly.annotate.attributions import Found, runs_of, without_edges
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import HEARSAY_PASSIVES

_IT = frozenset(("nsubj", "nsubj:pass", "expl", "expl:pass"))
_AUXILIARIES = frozenset(("aux", "aux:pass", "cop"))
_CLAUSES = frozenset(("ccomp", "csubj", "csubj:pass"))
_AGENTS = frozenset(("obl:agent", "obl"))


def find_impersonal(tree: Tree, within: Iterable[int], taken: Set[int]) -> Iterator[Found]:
    """Yield an attribution to nobody for each "it is said that" `within`.

    `taken` are words that play a part in an attribution already.
    """
    inside = frozenset(within)
    for place in tree.spelled(HEARSAY_PASSIVES):
        if place in inside and place not in taken and _impersonal(tree, place):
            clause = _clause(tree, place, inside)
            cue = [n for n in tree.children(place) if tree.words[n].deprel in _AUXILIARIES]
            if clause:
                yield Found((), runs_of([*(n for n in cue if n < place), place]), runs_of(clause))


def _impersonal(tree: Tree, verb: int) -> bool:
    """Say whether a participle has "it" and a form of "be" before it, and no agent."""
    children = [tree.words[n] for n in tree.children(verb)]
    before = [word for word in children if word.span < tree.words[verb].span]
    it = any(word.text.lower() == "it" and word.deprel in _IT for word in before)
    agent = any(
        tree.words[n].deprel in _AGENTS
        and any(tree.words[case].text.lower() == "by" for case in tree.children(n))
        for n in tree.children(verb)
    )
    return it and not agent and any(word.deprel == "aux:pass" for word in before)


def _clause(tree: Tree, verb: int, inside: frozenset[int]) -> list[int]:
    """Return the words of the clause, with one joined to it by "and" without a comma."""
    places: list[int] = []
    for child in tree.children(verb):
        joined = tree.words[child].deprel == "conj" and _close(tree, child)
        if child > verb and (tree.words[child].deprel in _CLAUSES or (places and joined)):
            places += [n for n in tree.subtree(child) if n > verb and n in inside]
    places.sort()
    return without_edges(tree, places)


def _close(tree: Tree, clause: int) -> bool:
    """Say whether a clause is joined by a conjunction that no comma stands before."""
    first = tree.subtree(clause)[0]
    return tree.words[first].deprel == "cc" and tree.words[first - 1].upos != "PUNCT"
