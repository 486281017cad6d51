"""Cited: whom an attribution's source has it from: "the agency reported, citing the governor".

The words after "citing" or "quoting" are one more holder of the same content,
behind the source. Regular enough for a rule; PolNeAR marks no such second level.
"""

from collections.abc import Iterator, Sequence

from reportedly.annotate.attributions import Found
from reportedly.records import Span
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import CITED, CITING

_OBJECTS = frozenset(("obj", "obl", "nsubj", "ccomp", "xcomp", "dep"))
_WHICH = frozenset(["which", "who"])
_THINGS = frozenset(("NOUN", "PROPN", "PRON"))


def find_cited(tree: Tree, found: Sequence[Found]) -> dict[Found, Found]:
    """Return, for attributions whose source cites another, the attribution to that other.

    The model may have read "citing the governor" as an attribution of its own,
    with the governor for its content; or not at all.
    """
    cited: dict[Found, Found] = {}
    read = [one for one in found if one.cue]
    for place, whom in _citations(tree, read):
        near = sorted(_frames(tree, place, read), key=lambda one: abs(place - one.cue[0][0]))
        for teller in near[:1]:
            cited.setdefault(teller, Found((whom,), ((place, place + 1),), teller.content))
    return cited


def _citations(tree: Tree, found: Sequence[Found]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where somebody is cited, and the words that say who."""
    held = {place for one in found for place in one.held()}
    read = {one.cue[0][0]: one for one in found if _cites(tree, one)}
    for place in tree.spelled(CITING | CITED):
        if _citing(tree, place) and place not in held:
            if place not in read:
                whom = _object(tree, place)
                if whom is not None:
                    yield place, whom
            elif _thing(tree, *read[place].content[0]):
                yield place, read[place].content[0]


def _citing(tree: Tree, place: int) -> bool:
    """Say whether a word is one of citing: "citing", or "cited" in "which cited the governor"."""
    word = tree.words[place]
    if word.text.lower() in CITING:
        return True
    if word.text.lower() not in CITED or word.deprel != "acl:relcl":
        return False
    return any(tree.words[n].text.lower() in _WHICH for n in tree.children(place))


def _thing(tree: Tree, first: int, last: int) -> bool:
    """Say whether words are a noun phrase: nothing is said in it."""
    top = tree.top(Span(tree.words[first].span.start, tree.words[last - 1].span.end))
    return top is not None and tree.words[top].upos in _THINGS


def _cites(tree: Tree, one: Found) -> bool:
    first, last = one.cue[0]
    return last == first + 1 and _citing(tree, first)


def _object(tree: Tree, place: int) -> tuple[int, int] | None:
    """Return the words of the noun phrase that a verb governs."""
    for child in tree.children(place):
        word = tree.words[child]
        if child > place and word.deprel in _OBJECTS and word.upos in _THINGS:
            inside = tree.inside(noun_phrase(tree, child))
            return (inside[0], inside[-1] + 1) if inside[0] > place else None
    return None


def _frames(tree: Tree, place: int, found: Sequence[Found]) -> Iterator[Found]:
    """Yield the attributions of a sentence that a citing word may belong to."""
    for one in found:
        same = tree.sentence(one.cue[0][0]) == tree.sentence(place)
        if one.source and one.content and same and not _cites(tree, one):
            yield one
