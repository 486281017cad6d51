"""Cited: whom an attribution's source has it from: "the agency reported, citing the governor".

The words after "citing" or "quoting" are one more holder of the same content,
behind the source. Regular enough for a rule; PolNeAR marks no such second level.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.annotate.attributions import Found, runs_of, without_edges
from reportedly.records import Span
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import ALSO, CITED, CITING

_OBJECTS = frozenset(("obj", "obl", "nsubj", "ccomp", "xcomp", "dep"))
_WHICH = frozenset(["which", "who"])
_THINGS = frozenset(("NOUN", "PROPN", "PRON"))
_PHRASE = _THINGS | frozenset("DET ADJ NUM ADP PART".split())


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


def without_cited(tree: Tree, found: Sequence[Found]) -> list[Found]:
    """Return attributions whose contents do not begin with whom their own source cites.

    "According to the Courier, citing a pilot, the ferry was full."
    """
    places = [n for n in tree.spelled(CITING | CITED) if _citing(tree, n)]
    return [_without(tree, one, places) if places else one for one in found]


def _without(tree: Tree, one: Found, places: Sequence[int]) -> Found:
    framed, held = set(one.framed()), one.held()
    for place in places:
        begin = _begin(tree, place)
        whom = _object(tree, place)
        if begin - 1 not in framed or place in framed or whom is None:
            continue
        rest = without_edges(tree, [n for n in held if not begin <= n < whom[1]])
        if rest and len(rest) < len(held):
            return replace(one, content=runs_of(rest))
    return one


def _begin(tree: Tree, place: int) -> int:
    """Return where a clause of citing begins: at the comma before "which had cited"."""
    begin = place
    while begin and tree.words[begin - 1].text.lower() in _WHICH | ALSO:
        begin -= 1
    return begin - 1 if begin and tree.words[begin - 1].text == "," else begin


def _citations(tree: Tree, found: Sequence[Found]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where somebody is cited, and the words that say who."""
    held = {place for one in found for place in one.held()}
    read = {one.cue[0][1] - 1: one for one in found if _cites(tree, one)}
    for place in tree.spelled(CITING | CITED):
        if _citing(tree, place) and place not in held:
            own = read.get(place)
            whom = own.content[0] if own is not None and _thing(tree, own) else None
            whom = whom or _object(tree, place)
            if whom is not None:
                yield place, whom


def _citing(tree: Tree, place: int) -> bool:
    """Say whether a word is one of citing: "citing", or "cited" in "which cited the governor"."""
    word = tree.words[place]
    if word.text.lower() in CITING:
        return True
    if word.text.lower() not in CITED or word.upos != "VERB":
        return False
    before = place - 1
    while before > 0 and tree.words[before].text.lower() in ALSO:
        before -= 1
    return before >= 0 and tree.words[before].text.lower() in _WHICH


def _thing(tree: Tree, one: Found) -> bool:
    """Say whether a content is a noun phrase: nothing is said in it."""
    first, last = one.content[0]
    top = tree.top(Span(tree.words[first].span.start, tree.words[last - 1].span.end))
    return top is not None and tree.words[top].upos in _THINGS


def _cites(tree: Tree, one: Found) -> bool:
    """Say whether a cue is one of citing: "citing", "again citing"."""
    first, last = one.cue[0]
    before = (tree.words[place].text.lower() for place in range(first, last - 1))
    return all(word in ALSO for word in before) and _citing(tree, last - 1)


def _object(tree: Tree, place: int) -> tuple[int, int] | None:
    """Return the words of the noun phrase that a verb governs, or else of that which follows."""
    for child in tree.children(place):
        word = tree.words[child]
        if child > place and word.deprel in _OBJECTS and word.upos in _THINGS:
            inside = tree.inside(noun_phrase(tree, child))
            return _longer(tree, place, inside[0], inside[-1] + 1) if inside[0] > place else None
    return _following(tree, place)


def _longer(tree: Tree, place: int, first: int, last: int) -> tuple[int, int]:
    """Return a noun phrase with what follows it up to the next mark: "a diplomat in Selim"."""
    more = _following(tree, place)
    return (first, max(last, more[1])) if more else (first, last)


def _following(tree: Tree, place: int) -> tuple[int, int] | None:
    """Return the words up to the next mark, verb or pronoun that leads a clause, if one is a thing.

    Where the tree is wrong about what a verb governs, the words still follow each other.
    """
    sentence = tree.sentences[tree.sentence(place)]
    last = place + 1
    while last < sentence.last and tree.words[last].upos in _PHRASE:
        if tree.words[last].text.lower() in _WHICH:
            break
        last += 1
    while last > place + 1 and tree.words[last - 1].upos in {"ADP", "PART"}:
        last -= 1
    things = any(tree.words[n].upos in _THINGS for n in range(place + 1, last))
    return (place + 1, last) if things else None


def _frames(tree: Tree, place: int, found: Sequence[Found]) -> Iterator[Found]:
    """Yield the attributions of a sentence that a citing word may belong to."""
    for one in found:
        same = tree.sentence(one.cue[0][0]) == tree.sentence(place)
        if one.source and one.content and same and not _cites(tree, one):
            yield one
