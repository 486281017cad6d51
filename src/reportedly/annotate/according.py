"""According: "according to" frames that no attribution was read for.

They are always frames. The model knows nearly all; the tree has the rest: the
noun that "according to" leads to, and the clause that it stands in.
"""

from collections.abc import Iterable, Iterator, Set

from reportedly.annotate.attributions import Found, runs_of, without_edges
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree

_ACCORDING = frozenset(["according"])
_NOUNS = frozenset(("NOUN", "PROPN"))
_CLAUSAL = frozenset(("VERB", "AUX"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer", "expl"))


def find_according(tree: Tree, within: Iterable[int], taken: Set[int]) -> Iterator[Found]:
    """Yield an attribution for each "according to" `within` that is in no frame.

    `taken` are words that are cues or sources already.
    """
    inside = frozenset(within)
    for place in tree.spelled(_ACCORDING):
        cue = range(place, place + 2)
        if inside.issuperset(cue) and taken.isdisjoint(cue) and _to(tree, place):
            one = _framing(tree, place, inside)
            if one is not None and taken.isdisjoint(one.framed()):
                yield one


def with_sources(tree: Tree, found: Iterable[Found]) -> list[Found]:
    """Return attributions without those that the model read an "according to" of nobody for.

    It took the source for a part of the content; the tree may tell them apart.
    """
    return [one for one in found if one.source or not _is_according(tree, one)]


def _is_according(tree: Tree, one: Found) -> bool:
    words = (tree.words[place].text.lower() for place in one.framed())
    return not _ACCORDING.isdisjoint(words)


def _to(tree: Tree, place: int) -> bool:
    return tree.words[place + 1].text.lower() == "to"


def _framing(tree: Tree, place: int, inside: frozenset[int]) -> Found | None:
    noun = tree.words[place].head
    if noun is None or noun < place or tree.words[noun].upos not in _NOUNS:
        return None
    source = tree.inside(noun_phrase(tree, noun, apposed=True))
    while len(source) and source[0] < place + 2:
        source = source[1:]
    verb = tree.words[noun].head
    if not len(source) or verb is None or not inside.issuperset(source):
        return None
    frame = {place, place + 1, *source, *tree.subtree(noun)}
    clause = _clause(tree, verb, frame, inside)
    if not clause or any(tree.words[n].upos in _CLAUSAL for n in source):
        return None
    runs = runs_of(clause)
    return Found(((source[0], source[-1] + 1),), ((place, place + 2),), runs)


def _clause(tree: Tree, verb: int, frame: Set[int], inside: frozenset[int]) -> list[int]:
    """Return the words of the clause that a frame stands in, if it tells something."""
    if not any(tree.words[n].deprel in _SUBJECTS for n in tree.children(verb)):
        return []
    places = [n for n in tree.subtree(verb) if n in inside and n not in frame]
    return without_edges(tree, places)
