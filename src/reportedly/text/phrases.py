"""Phrases: the words that belong to a noun."""

from reportedly.records import Span
from reportedly.text.trees import Tree

_LEFT_OUT = frozenset("acl:relcl appos conj cc punct parataxis advcl acl cop nsubj case".split())


def noun_phrase(tree: Tree, head: int) -> Span:
    """Return the noun phrase of `head` without its relative clauses and appositions."""
    places = {head}
    for child in tree.children(head):
        if tree.words[child].deprel not in _LEFT_OUT:
            places.update(tree.subtree(child))
    first = last = head
    while first - 1 in places:
        first -= 1
    while last + 1 in places:
        last += 1
    return Span(tree.words[first].span.start, tree.words[last].span.end)
