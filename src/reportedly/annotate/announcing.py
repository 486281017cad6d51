"""Announcing: who says what a noun and a colon lead up to.

"Marrow made the following comment:", "The ministry denied these allegations:",
"The site ranked this statement by Marrow last:".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.text.trees import Tree
from reportedly.text.vocabulary import GIVING, SAID_NOUNS

_SUBJECTS = frozenset(("nsubj", "nsubj:outer"))
_CLAUSAL = frozenset(("VERB", "AUX"))


@dataclass(frozen=True, slots=True)
class Announcing:
    """The noun of what is said, the head of the words that say by whom, and where the cue begins.

    All are words' places; `cue` is the verb, or the noun itself where no verb tells.
    """

    said: int
    speaker: int
    cue: int


def announcing(tree: Tree, places: Sequence[int]) -> Announcing | None:
    """Return who says what a paragraph's last words announce; `places` end with its colon."""
    for place in reversed(places[:-1]):
        word = tree.words[place]
        if word.upos in _CLAUSAL:
            return None
        if word.upos == "NOUN" and word.text.lower() in SAID_NOUNS:
            return _said(tree, place, places[0])
    return None


def subject_of(tree: Tree, verb: int, first: int) -> int | None:
    """Return the subject of a verb that stands before it, from word `first` on."""
    for child in tree.children(verb):
        if tree.words[child].deprel in _SUBJECTS and first <= child < verb:
            return child
    return None


def _said(tree: Tree, noun: int, first: int) -> Announcing | None:
    by = tree.words[noun + 1]
    if by.text.lower() == "by" and by.head is not None and by.head > noun:
        return Announcing(noun, by.head, noun)
    verb = tree.words[noun].head
    if tree.words[noun].deprel != "obj" or verb is None or verb > noun:
        return None
    subject = subject_of(tree, verb, first)
    if subject is None or tree.words[verb].text.lower() not in GIVING:
        return None
    return Announcing(noun, subject, verb)
