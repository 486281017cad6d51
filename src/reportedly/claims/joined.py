"""Joined clauses: clauses that stand side by side in a sentence, whatever the parser hangs them on.

In "the ferry may not sail, the owners rarely agree, and its permit has run
out" the second and third are clauses by themselves, as each is set off by a
mark, and has a finite verb, a subject of its own and no word that makes it
depend. The parser takes such a clause for another root, or for a relative one.
"""

from collections.abc import Sequence

from reportedly.claims.context import Context
from reportedly.claims.predicates import clause_of, finite, predicate, subjects

_JOINED = frozenset(("root", "parataxis", "conj", "ccomp", "acl:relcl"))
_MAIN = frozenset(("root", "parataxis", "conj", "ccomp"))
_MARKS = frozenset((",", ";", "—", "–", "--", "-", ":"))
_DEPENDING = frozenset(
    (
        "who whom whose which what that when where why how whenever wherever whatever whoever "
        "however as than once before after until till like"
    ).split()
)
"""Words before a subject that make its clause a part of another one."""
_VERBAL = frozenset(("VERB", "AUX"))
_FREE = frozenset(["so"])


def stands_by_itself(context: Context, verb: int, places: Sequence[int]) -> bool:
    """Say whether a verb's clause follows another one, set off by a mark and depending on none."""
    words = context.tree.words
    word = words[verb]
    if word.deprel not in _JOINED or not _clause(context, verb):
        return False
    inside = set(places)
    if word.deprel == "ccomp" and word.head in inside and word.head < verb:
        return False  # "the fact is, nobody knows"
    first = _first(context, verb, inside)
    if first - 1 not in inside or words[first - 1].text not in _MARKS:
        return False
    subject = subjects(context, verb)[0]
    if not first <= subject < verb or _depends(context, first, subject):
        return False
    if not _ended(context, first - 1, places[0]):
        return False
    return any(_leads(context, place, verb) for place in places if place < first)


def _clause(context: Context, verb: int) -> bool:
    return predicate(context, verb) and finite(context, verb) and bool(subjects(context, verb))


def _first(context: Context, verb: int, inside: set[int]) -> int:
    """Return the first word of the unbroken row of words that hang on a verb."""
    words = context.tree.words
    below = clause_of(context, verb) & inside
    first = verb
    while first - 1 in below or (first - 1 in inside and words[first - 1].deprel == "_"):
        first -= 1
    while words[first].upos == "PUNCT" and first < verb:
        first += 1
    return first


def _depends(context: Context, first: int, subject: int) -> bool:
    """Say whether a word up to the subject makes a clause a part of another."""
    words = context.tree.words
    if first < subject and words[subject].text.lower() == "that":
        return True  # "a debt that sank the yard"
    return any(
        word.text.lower() in _DEPENDING or (word.upos == "SCONJ" and word.text.lower() not in _FREE)
        for word in words[first : subject + 1]
    )


def _ended(context: Context, mark: int, start: int) -> bool:
    """Say whether a clause ends at a mark: in "that, in March, he fled" none does at the second."""
    words = context.tree.words
    for place in range(mark - 1, start - 1, -1):
        if words[place].upos in _VERBAL:
            return True
        if words[place].upos == "SCONJ":
            return False
    return False


def _leads(context: Context, verb: int, later: int) -> bool:
    """Say whether a verb is of a clause that another may follow as its equal."""
    words = context.tree.words
    if context.tree.sentence(verb) != context.tree.sentence(later):
        return False
    if words[verb].deprel not in _MAIN or not _clause(context, verb):
        return False
    subject = min(subjects(context, verb))
    marks = (words[child] for child in context.tree.children(verb) if child < subject)
    return not any(_opens(word.text.lower(), word.upos) for word in marks)


def _opens(word: str, upos: str) -> bool:
    return word != "that" and (word in _DEPENDING or upos == "SCONJ")
