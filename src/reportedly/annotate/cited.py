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
_CLAUSAL = frozenset(("VERB", "AUX"))
_WHEN = frozenset("ADP DET ADJ NUM NOUN PROPN ADV".split())
_NEAR = 4
"""Words between a frame and a clause of citing: "reported on Tuesday evening, citing"."""
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


def parted(tree: Tree, found: Sequence[Found]) -> tuple[list[Found], dict[Found, Found]]:
    """Return attributions, those by a word of citing alone parted into who tells and who is cited.

    "The Courier reported on Tuesday, citing a pilot, that it was full", where the model read
    the pilot and all after for what is told.
    """
    kept: list[Found] = []
    behind: dict[Found, Found] = {}
    for one in found:
        two = _two(tree, one) if one.cue and one.source and _cites(tree, one) else None
        kept.append(one if two is None else two[0])
        if two is not None:
            behind[two[0]] = two[1]
    return kept, behind


def _two(tree: Tree, one: Found) -> tuple[Found, Found] | None:
    held = one.held()
    comma = next((n for n in held[1:] if tree.words[n].text == ","), None)
    if comma is None or held[0] != one.cue[0][1]:
        return None
    whom = [n for n in held if n < comma]
    rest = without_edges(tree, [n for n in held if n > comma])
    things = any(tree.words[n].upos in _THINGS for n in whom)
    if not things or not any(tree.words[n].upos in _CLAUSAL for n in rest):
        return None
    told = replace(one, content=runs_of(rest))
    return told, Found(((whom[0], whom[-1] + 1),), one.cue, told.content)


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
        if whom is None or place in framed or not _follows(tree, framed, begin):
            continue
        rest = without_edges(tree, [n for n in held if not begin <= n < whom[1]])
        if rest and len(rest) < len(held):
            return replace(one, content=runs_of(rest))
    return one


def _follows(tree: Tree, framed: set[int], begin: int) -> bool:
    """Say whether words follow on a source or a cue, with no more between than a time."""
    before = begin - 1
    while before >= 0 and begin - before <= _NEAR and before not in framed:
        if tree.words[before].upos not in _WHEN:
            return False
        before -= 1
    return before in framed


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
