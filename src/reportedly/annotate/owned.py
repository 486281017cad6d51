"""Owned: what somebody's noun of saying or thinking tells: "Brand's conclusion that it sank".

The model knows the verbs better than the nouns. The tree has these: a noun, who it belongs
to, and the clause with "that" which says what it is.
"""

from collections.abc import Iterable, Iterator, Set

from reportedly.annotate.attributions import Found, runs_of, without_edges
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import HELD_NOUNS

_OWNER = "nmod:poss"
_CLAUSES = frozenset(("acl", "ccomp", "acl:relcl"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_POSSESSIVE = frozenset(["'", "’", "'s", "’s", "s"])


def find_owned(tree: Tree, within: Iterable[int], taken: Set[int]) -> Iterator[Found]:
    """Yield an attribution for each such noun `within`; `taken` words are in frames already."""
    inside = frozenset(within)
    for noun in tree.spelled(HELD_NOUNS):
        if noun in inside and noun not in taken and tree.words[noun].upos == "NOUN":
            source, clause = _owner(tree, noun, inside), _clause(tree, noun, inside)
            if source and clause:
                runs = runs_of(clause)
                yield Found((source,), ((noun, noun + 1),), runs)


def _owner(tree: Tree, noun: int, inside: frozenset[int]) -> tuple[int, int] | None:
    """Return the words for whose noun it is, without the mark of it."""
    for child in tree.children(noun):
        word = tree.words[child]
        if word.deprel == _OWNER and child < noun and word.upos in _NOUNS:
            places = list(tree.inside(noun_phrase(tree, child)))
            while places and tree.words[places[-1]].text in _POSSESSIVE:
                places.pop()
            return (places[0], places[-1] + 1) if places and inside.issuperset(places) else None
    return None


def _clause(tree: Tree, noun: int, inside: frozenset[int]) -> list[int]:
    """Return the clause that begins with "that" right after a noun, and has a subject."""
    for child in tree.children(noun):
        if child > noun and tree.words[child].deprel in _CLAUSES:
            places = [n for n in tree.subtree(child) if n > noun and n in inside]
            that = places and places[0] == noun + 1 and _that(tree, places[0])
            return without_edges(tree, places) if that else []
    return []


def _that(tree: Tree, place: int) -> bool:
    word = tree.words[place]
    return word.text.lower() == "that" and word.deprel == "mark"
