"""Bearing: which word a marker bears on, where the parser's head cannot be relied on.

An auxiliary and a "not" stand before their verb with nothing but adverbs and
other auxiliaries between, so that the verb is read from the row of words.
"""

from reportedly.records import Span, Word
from reportedly.text.trees import Tree

_BETWEEN = frozenset(("ADV", "AUX", "PART"))
_ENDS = frozenset(("SCONJ", "PUNCT", "CCONJ"))
_FARTHEST = 8
"""Words between an auxiliary and its verb: "may not yet have been so badly hurt"."""

_DEPENDENT = frozenset(
    (
        "aux aux:pass cop advmod amod mark cc cc:preconj det det:predet discourse case parataxis "
        "fixed compound"
    ).split()
)
"""Relations of a word that bears on its head; others bear on what is below themselves."""

_ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))
_ADVERBIAL = frozenset("in by to as so more".split())


def bears_on(tree: Tree, place: int) -> int:
    """Return the word that one word bears on: "no" on the verb whose subject or object it opens."""
    word = tree.words[place]
    if word.head is None:
        return place
    if word.deprel in _ARGUMENTS and word.upos in {"PRON", "DET"}:
        return word.head
    if word.deprel not in _DEPENDENT:
        return place
    above = tree.words[word.head]
    denied = word.deprel in {"det", "cc", "cc:preconj"}
    return above.head if denied and above.deprel in _ARGUMENTS and above.head else word.head


def phrase_bears_on(tree: Tree, span: Span) -> int:
    """Return the word that a phrase bears on."""
    top = tree.top(span)
    if top is None:
        return tree.inside(span)[0]
    word = tree.words[top]
    opened = tree.words[tree.inside(span)[0]].text.lower() in _ADVERBIAL
    if word.head is not None and word.deprel in _SUBJECTS and _linked(tree, span):
        return word.head
    adverbial = opened and word.deprel in {"obl", "advcl", "nmod"}
    dependent = word.deprel in _DEPENDENT - {"compound", "case"}
    return word.head if word.head is not None and (adverbial or dependent) else top


def _linked(tree: Tree, span: Span) -> bool:
    """Say whether a phrase ends with the verb of its noun: "our assumption is"."""
    return tree.words[tree.inside(span)[-1]].upos in {"AUX", "VERB"}


def governed(tree: Tree, place: int) -> int:
    """Return the verb after an auxiliary or a "not", or else the head that the parser gives."""
    words = tree.words
    for after in range(place + 1, min(place + _FARTHEST, len(words))):
        word = words[after]
        if word.upos == "VERB" and word.deprel != "amod":
            return after
        if not _between(word):
            if word.upos in _ENDS:  # "can't, because …": the verb is left out
                return _before(words[place], after, place)
            break
    head = words[place].head
    return place if head is None else head


def _between(word: Word) -> bool:
    return word.upos in _BETWEEN or word.deprel == "_" or word.text in "'’"


def _before(word: Word, end: int, place: int) -> int:
    return word.head if word.head is not None and word.head < end else place
