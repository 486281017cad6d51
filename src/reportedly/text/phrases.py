"""Phrases: the words that belong to a noun."""

from reportedly.records import Span
from reportedly.text.trees import Tree

_CLAUSAL = frozenset(
    "acl:relcl acl advcl conj cc parataxis cop aux nsubj nsubj:pass mark advmod obl case".split()
)
_APPOSED = frozenset(["appos", "punct"])


def noun_phrase(tree: Tree, head: int, *, apposed: bool = False) -> Span:
    """Return the noun phrase of `head`, without clauses that say more of it.

    `apposed`: with what stands in apposition ("Ivo Brand, the harbour master").
    """
    left_out = _CLAUSAL if apposed else _CLAUSAL | _APPOSED
    places = {head}
    for child in tree.children(head):
        if tree.words[child].deprel not in left_out:
            places.update(tree.subtree(child))
    first = last = head
    while first - 1 in places:
        first -= 1
    while last + 1 in places:
        last += 1
    return Span(tree.words[first].span.start, tree.words[last].span.end)
