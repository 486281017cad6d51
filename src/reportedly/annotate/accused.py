"""Accused: who stands before "accused of" holds nothing; who accuses, if anybody is named, does.

    Harbour chiefs accused of hiding a leak
    Ilse Marrow, accused by the union of selling berths, …

The model reads the subject of such a headline as its source. Where it read
nothing at all, the words after the preposition are what somebody is accused of.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.annotate.attributions import Found, runs_of, taken
from reportedly.text.accusing import PARTICIPLES, Accusing, accusing
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree, neighbours

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_HELPED = frozenset(("aux", "aux:pass"))
_APART = frozenset(("conj", "parataxis", "punct", "advcl"))
_MAYBE_A_TASK = "charged"
_PAST = frozenset(("was", "were", "been"))
"""Auxiliaries of what was done once: "is charged with" and "charged with" may tell of a task."""


def without_accused(tree: Tree, found: Sequence[Found]) -> list[Found]:
    """Return attributions in which nobody holds what they are accused of.

    Who is accused goes to the content, where that is all the clause says of
    them; who accuses is the source.
    """
    return [_turned(tree, one, found) for one in found]


def _turned(tree: Tree, one: Found, found: Sequence[Found]) -> Found:
    case = next((c for first, last in one.cue for c in _cases(tree, range(first, last))), None)
    if case is None or not one.source:
        return one
    if case.agent is not None:
        source = ((case.agent.start, case.agent.stop),)
        return replace(one, source=source, content=_content(tree, case, one, found))
    if one.source[0][0] > case.participle:
        return one
    return replace(one, source=(), content=_content(tree, case, one, found))


def _content(
    tree: Tree, case: Accusing, one: Found, found: Sequence[Found]
) -> tuple[tuple[int, int], ...]:
    others = taken(other for other in found if other is not one)
    apart = {*_places(one.cue), *(case.agent or ()), *others}
    accused = [n for n in _whom(tree, case) if n not in apart]
    return runs_of({*accused, *one.held()} - set(case.agent or ()))


def find_accused(tree: Tree, within: Iterable[int], busy: set[int]) -> Iterator[Found]:
    """Yield an attribution for each accusation `within` whose participle is not `busy` yet."""
    inside = frozenset(within)
    free = inside - busy
    for case in _cases(tree, (n for n in tree.spelled(PARTICIPLES) if n in free)):
        place, preposition = case.participle, case.preposition
        helped = {tree.words[n].text.lower() for n in tree.children(place)}
        if tree.words[place].text.lower() == _MAYBE_A_TASK and not helped & _PAST:
            continue
        to = tree.words[preposition].text.lower() == "to"
        what = [n for n in _complement(tree, case) if n in inside]
        if what:
            cue = {place, *range(place + 1, case.agent.start if case.agent else place + 1)}
            cue |= set() if to else {preposition}
            held = {*what, *({preposition} if to else ())}
            held |= {n for n in _whom(tree, case) if n in inside}
            cue |= {n for n in tree.children(place) if tree.words[n].deprel in _HELPED} & inside
            source = ((case.agent.start, case.agent.stop),) if case.agent else ()
            yield Found(source, runs_of(cue), runs_of(held - cue))


def _cases(tree: Tree, places: Iterable[int]) -> Iterator[Accusing]:
    return (case for place in places if (case := accusing(tree, place)) is not None)


def _complement(tree: Tree, case: Accusing) -> list[int]:
    """Return the words right after the preposition that hang below what it leads to."""
    head = tree.words[case.preposition].head
    if head is None or head < case.preposition:
        return []
    beside = (n for n in tree.children(case.participle) if tree.words[n].deprel not in _APART)
    below = {place for top in (head, *beside) for place in tree.subtree(top)}
    run = next(iter(neighbours(sorted(n for n in below if n > case.preposition))), [])
    return run if run and run[0] == case.preposition + 1 else []


def _whom(tree: Tree, case: Accusing) -> list[int]:
    """Return the words for who is accused, where the sentence says no more of them."""
    words, place = tree.words, case.participle
    head = words[place].head
    if words[place].deprel != "acl" or head is None:
        subjects = [n for n in tree.children(place) if words[n].deprel in _SUBJECTS and n < place]
    else:
        opens = words[tree.sentences[tree.sentence(place)].first].text[:1].isupper()
        subjects = [head] if opens and words[head].deprel == "root" and head < place else []
    return [n for subject in subjects for n in tree.inside(noun_phrase(tree, subject)) if n < place]


def _places(runs: Iterable[tuple[int, int]]) -> set[int]:
    return {place for first, last in runs for place in range(first, last)}
