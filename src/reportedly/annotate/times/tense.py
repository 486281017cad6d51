"""Tense: whether the clause around an expression tells of what was or of what is to come."""

from collections.abc import Iterator
from itertools import pairwise

from reportedly.annotate.times.sense import Tense
from reportedly.records import Span
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import SAYING

# Marks are words by themselves in our syntax: "he'll" is "he", "'", "ll", and "won't" begins "won".
_WILL = frozenset("will ll won wo shall".split())
_WOULD = frozenset("would d could may might can should must".split())
_HAVE = frozenset(["have", "ve"])
_IS = frozenset("is are s re am m".split())
_PLANNED = frozenset("scheduled expected due planned slated upcoming ahead set".split())
_PLANNING = _PLANNED | frozenset(
    (
        "expects expect plans plan planning poised hopes hope hoping wants want likely unlikely "
        "going agreed vowed pledged promised intends intend ready aims aim preparing prepares bid"
    ).split()
)
_NOUNS = frozenset({"NOUN", "PROPN"})
_FAR = 6


def tense_at(tree: Tree, span: Span) -> Tense:
    """Return the tense of the clause that `span` stands in; unknown where none shows."""
    top = tree.top(span)
    if top is None:
        return "unknown"
    if _ahead_of(tree, tree.inside(span)[0]):
        return "future"
    for place in _path(tree, top):
        word = tree.words[place].text.lower()
        if word in _PLANNED:
            return "future"
        if tree.words[place].upos in _NOUNS and not _helpers(tree, place):
            # "the March 3 vote": what the clause says of the vote tells nothing of its day.
            return _planned_above(tree, place)
        if _is_clause(tree, place):
            return _of_clause(tree, place)
    return "unknown"


def _ahead_of(tree: Tree, first: int) -> bool:
    """Say whether "ahead of" stands shortly before a word: "ahead of the city's Tuesday vote"."""
    before = [word.text.lower() for word in tree.words[max(0, first - _FAR) : first]]
    return ("ahead", "of") in pairwise(before)


def _path(tree: Tree, top: int) -> Iterator[int]:
    for count, place in enumerate(tree.ancestors(top)):
        if count >= _FAR:
            return
        yield place


def _planned_above(tree: Tree, noun: int) -> Tense:
    """Return "future" for "the planned March 3 vote", else unknown."""
    words = {tree.words[child].text.lower() for child in tree.children(noun)}
    return "future" if words & _PLANNED else "unknown"


def _is_clause(tree: Tree, place: int) -> bool:
    return tree.words[place].upos in {"VERB", "AUX"} or bool(_helpers(tree, place))


def _helpers(tree: Tree, place: int) -> list[str]:
    """Return the helping verbs and copulas of a word."""
    return [
        tree.words[child].text.lower()
        for child in tree.children(place)
        if tree.words[child].deprel in {"cop", "aux", "aux:pass"}
    ]


def _of_clause(tree: Tree, verb: int) -> Tense:
    """Return the tense by the helping verbs, then by the verb's form."""
    word = tree.words[verb]
    helpers = set(_helpers(tree, verb))
    if helpers & _WILL:
        return "future"
    if helpers & _WOULD:
        return "past" if helpers & _HAVE else "future"
    if _to(tree, verb):
        return _of_infinitive(tree, verb)
    form = word.text.lower()
    third_person = form.endswith("s") and not form.endswith("ss") and form not in SAYING
    if helpers <= _IS and (helpers or (third_person and form not in {"was", "has"})):
        return "past" if form.endswith("ed") else "present"
    return "past"


def _to(tree: Tree, verb: int) -> bool:
    return any(
        tree.words[child].deprel == "mark" and tree.words[child].text.lower() == "to"
        for child in tree.children(verb)
    )


def _of_infinitive(tree: Tree, verb: int) -> Tense:
    """Return the tense by what governs it: "plans to meet", "was forced to resign"."""
    head = tree.words[verb].head
    if head is None:
        return "unknown"
    helpers = set(_helpers(tree, head))
    planned = tree.words[head].text.lower() in _PLANNING or helpers & (_WILL | _WOULD)
    return "future" if planned else "past"
