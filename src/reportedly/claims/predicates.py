"""Predicates: the verbs and adjectives that clauses are built on, and whose subject stands by."""

from collections.abc import Iterable

from reportedly.claims.context import Context

_VERBAL = frozenset(("VERB", "AUX"))
_HELPED = frozenset(("aux", "aux:pass", "cop"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer", "expl"))
_ENDS = frozenset(("PUNCT", "VERB", "CCONJ", "SCONJ"))
_FUNCTION_TAGS = frozenset("ADP AUX CCONJ DET PART PRON PUNCT SCONJ".split())
SHORTEST = 3
"""Words (no marks) that a clause must have to stand by itself."""
_FARTHEST = 8
"""Words back from a verb in which its subject may stand: "a lot of people are now going"."""


def predicate(context: Context, place: int) -> bool:
    """Say whether a word is a verb, or has a copula: "is afloat"."""
    if context.tree.words[place].upos in _VERBAL:
        return True
    return any(context.tree.words[child].deprel == "cop" for child in context.tree.children(place))


def says_nothing(context: Context, places: Iterable[int]) -> bool:
    """Say whether words hold nothing that could be a claim's: "that", "and he will not be"."""
    return all(context.tree.words[place].upos in _FUNCTION_TAGS for place in places)


def finite(context: Context, verb: int) -> bool:
    """Say whether a verb can stand in a clause of its own: "her campaign trying" is none."""
    participle = context.tree.words[verb].text.lower().endswith("ing")
    return not participle or helped(context, verb)


def helped(context: Context, verb: int) -> bool:
    """Say whether a verb has an auxiliary or a copula of its own."""
    words = context.tree.words
    return any(words[child].deprel in _HELPED for child in context.tree.children(verb))


def subjects(context: Context, verb: int) -> list[int]:
    """Return the subjects of a verb.

    Where the parser hangs none on it, the one is taken that stands before it
    in the row of words, in the same clause.
    """
    words = context.tree.words
    below = [child for child in context.tree.children(verb) if words[child].deprel in _SUBJECTS]
    return below or list(_before(context, verb))


def clause_of(context: Context, verb: int) -> set[int]:
    """Return the words of a verb's clause: all below it, and its subjects with all below them."""
    tops = (verb, *subjects(context, verb))
    return {place for top in tops for place in context.tree.subtree(top)}


def _before(context: Context, verb: int) -> Iterable[int]:
    words = context.tree.words
    for place in range(verb - 1, max(-1, verb - 1 - _FARTHEST), -1):
        if words[place].deprel in _SUBJECTS:
            yield place
            return
        if words[place].upos in _ENDS and words[place].text not in "'’":
            return
