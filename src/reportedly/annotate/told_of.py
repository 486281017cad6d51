"""Told of: what somebody tells of as a thing: "told reporters of two deaths", "spoke of a delay".

The model reads about half of these; the tree has the rest.
"""

from collections.abc import Iterable, Iterator, Set

from reportedly.annotate.attributions import Found, runs_of, without_edges
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree

TELLING = frozenset("told tells spoke speaks".split())
_TELLERS = frozenset(("NOUN", "PROPN", "PRON"))
_OBLIQUE = frozenset(("obl", "nmod"))


def find_told_of(tree: Tree, within: Iterable[int], taken: Set[int]) -> Iterator[Found]:
    """Yield an attribution for each such verb `within` that is in no frame (`taken`)."""
    inside = frozenset(within)
    for verb in tree.spelled(TELLING):
        subject = _child(tree, verb, "nsubj")
        if verb in taken or verb not in inside or subject is None:
            continue
        source = without_edges(tree, list(tree.inside(noun_phrase(tree, subject, apposed=True))))
        of, content = _thing(tree, verb)
        if source and content and inside.issuperset({*source, *content}) and verb not in source:
            cue = runs_of([verb, *([of] if of == verb + 1 else [])])
            yield Found(((source[0], source[-1] + 1),), cue, runs_of(content))


def _child(tree: Tree, verb: int, relation: str) -> int | None:
    found = (child for child in tree.children(verb) if tree.words[child].deprel == relation)
    one = next(found, None)
    return one if one is not None and tree.words[one].upos in _TELLERS and one < verb else None


def _thing(tree: Tree, verb: int) -> tuple[int, list[int]]:
    """Return "of" and the words after it, right after a verb of telling or past who was told."""
    heads = [verb, *(n for n in tree.children(verb) if tree.words[n].deprel in {"obj", "iobj"})]
    for head in heads:
        for child in tree.children(head):
            cases = [n for n in tree.children(child) if tree.words[n].deprel == "case"]
            of = [n for n in cases if n > verb and tree.words[n].text.lower() == "of"]
            if of and tree.words[child].deprel in _OBLIQUE:
                return of[0], without_edges(tree, [n for n in tree.subtree(child) if n > of[0]])
    return verb, []
