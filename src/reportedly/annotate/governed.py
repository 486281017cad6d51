"""Governed: clauses that a verb of saying or thinking governs, where no attribution was read.

"Brand told us that Hale thinks it sank": PolNeAR marks one level, so the model
seldom sees the second. The tree does: a verb of reporting, its subject, and the
clause that it governs.
"""

from collections.abc import Iterable, Iterator, Set

from reportedly.annotate.attributions import Found, runs_of, without_edges
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import GOVERNING, WANTING

_SUBJECTS = frozenset(("nsubj", "nsubj:outer"))
_PASSIVE = frozenset(("aux:pass", "nsubj:pass"))
_AGENTS = frozenset(("obl:agent", "obl"))
_GOING_ON = frozenset(
    "proceed proceeds proceeded go goes going went continue continues continued begin begins began "
    "start starts started".split()
)
"""Verbs that only tell that somebody goes on to say something."""
_NOUNS = frozenset(("NOUN", "PROPN"))
_CLAUSAL = frozenset(("VERB", "AUX"))
_OPEN = frozenset("if whether unless".split())
_SO = frozenset(("so", "such"))


def find_governed(
    tree: Tree, within: Iterable[int], taken: Set[int], verbs: frozenset[str] = GOVERNING
) -> Iterator[Found]:
    """Yield an attribution for each verb `within` that tells of what somebody says or thinks.

    `verbs` are those that are looked for; `taken` are words that are cues or
    sources already. What stands in the clause of one that
    is yielded is left to the next level.
    """
    inside = frozenset(within)
    done: set[int] = set()
    for place in tree.spelled(verbs):
        if place not in inside or place in taken or place in done:
            continue
        one = _governing(tree, place, inside)
        if one is not None and taken.isdisjoint(one.framed()):
            words = {*one.framed(), *one.held()}
            if done.isdisjoint(words):
                done |= words
                yield one


def _governing(tree: Tree, verb: int, inside: frozenset[int]) -> Found | None:
    word = tree.words[verb]
    if word.upos != "VERB" or _left_open(tree, verb):
        return None
    source = _source(tree, verb, inside)
    clause = _clause(tree, verb, inside)
    if source is None or not clause or not set(clause).isdisjoint(range(*source)):
        return None
    content = runs_of(clause)
    return Found((source,), ((verb, verb + 1),), content)


def _left_open(tree: Tree, verb: int) -> bool:
    """Say whether it is only a condition or a question that somebody says so."""
    return any(tree.words[child].text.lower() in _OPEN for child in tree.children(verb))


def _source(tree: Tree, verb: int, inside: frozenset[int]) -> tuple[int, int] | None:
    """Return the subject of a verb, or of the verb that it is joined to.

    Pronouns are left: "he" is most often who speaks already ("said he thinks it sank").
    """
    if any(tree.words[child].deprel in _PASSIVE for child in tree.children(verb)):
        return _agent(tree, verb, inside)
    for child in tree.children(verb):
        if tree.words[child].deprel in _SUBJECTS and child < verb:
            return _named(tree, child, range(verb), inside)
    word = tree.words[verb]
    if word.head is None or word.head > verb:
        return None
    goes_on = word.deprel == "xcomp" and tree.words[word.head].text.lower() in _GOING_ON
    return _source(tree, word.head, inside) if goes_on or word.deprel == "conj" else None


def _agent(tree: Tree, verb: int, inside: frozenset[int]) -> tuple[int, int] | None:
    """Return who does what a passive tells of: "it is asserted by the Crown that it sank"."""
    for child in tree.children(verb):
        word = tree.words[child]
        cases = {tree.words[n].text.lower() for n in tree.children(child)}
        if child > verb and word.deprel in _AGENTS and "by" in cases:
            places = tree.inside(noun_phrase(tree, child))
            by = tree.words[places[0]].text.lower() == "by"
            end = places[-1] + 1
            return _named(tree, child, range(end), inside) if not by else None
    return None


def _named(tree: Tree, noun: int, before: range, inside: frozenset[int]) -> tuple[int, int] | None:
    """Return the words of a subject that is a noun or "who", if they are but a phrase."""
    word = tree.words[noun]
    if word.upos not in _NOUNS and word.text.lower() != "who":
        return None
    places = list(tree.inside(noun_phrase(tree, noun, apposed=True)))
    while tree.words[places[0]].upos == "PUNCT":
        places = places[1:]
    clausal = any(tree.words[place].upos in _CLAUSAL for place in places)
    whole = places[-1] in before and inside.issuperset(places)
    return (places[0], places[-1] + 1) if whole and not clausal else None


def _clause(tree: Tree, verb: int, inside: frozenset[int]) -> list[int]:
    """Return the words of the clause that a verb governs, without marks at its edges."""
    wants = tree.words[verb].text.lower() in WANTING and tree.words[verb - 1].text != "who"
    for child in tree.children(verb):
        governed = tree.words[child].deprel
        if child > verb and (governed == "ccomp" or (wants and governed == "xcomp")):
            places = [n for n in tree.subtree(child) if n > verb and n in inside]
            if places and _so(tree, range(verb + 1, places[0])):
                return []
            return without_edges(tree, places)
    return []


def _so(tree: Tree, between: range) -> bool:
    """Say whether a clause tells what comes of it: "told so many lies that nobody listened"."""
    return any(tree.words[place].text.lower() in _SO for place in between)
