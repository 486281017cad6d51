"""Relatives: the noun that "who" stands for."""

from collections.abc import Iterator

from reportedly.records import Span
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import RELATIVE_PRONOUNS


def relatives(tree: Tree) -> Iterator[tuple[Span, Span]]:
    """Lead "who" to the noun phrase that its clause says more of."""
    for place, word in enumerate(tree.words):
        if word.upos != "PRON" or word.text.lower() not in RELATIVE_PRONOUNS:
            continue
        for above in tree.ancestors(place):
            if tree.words[above].deprel == "acl:relcl":
                head = tree.words[above].head
                if head is not None and head < place:
                    yield word.span, noun_phrase(tree, head)
                break
