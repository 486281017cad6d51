"""Scope: whether a marker bears on what a claim says as a whole, or on a part of it only.

"The ferry, which may have leaked, sank" tells for certain that it sank: the
"may" bears on a clause that says more of a noun. Where a claim is no more than
that noun ("a possible leak"), the same word bears on the whole.
"""

from collections.abc import Iterable

from reportedly.claims.context import Context
from reportedly.claims.predicates import predicate
from reportedly.records import Marker

_PARTS = frozenset(
    (
        "acl acl:relcl advcl advcl:relcl amod nmod nmod:poss nmod:desc nmod:unmarked obl obl:agent "
        "obl:unmarked obj iobj nsubj nsubj:pass nsubj:outer appos compound det nummod case vocative"
    ).split()
)
"""Relations below which words bear on a part only."""
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "expl"))
_WHAT = frozenset("what whatever who whoever how".split())
_ASKED = _WHAT | frozenset("which whose where why".split())
_CLAUSES = frozenset(("ccomp", "xcomp", "csubj"))


def hedged_whole(context: Context, marker: Marker, inside: set[int]) -> bool:
    """Say whether a hedge bears on the main predicate among the words `inside`."""
    above = _below_top(context, marker.head, inside)
    if marker.force == "wanted":  # "what needs to burn is the ferry"
        above = [place for place in above if not _what_is(context, place)]
    return all(not _partial(context, place) for place in above)


def denied_whole(context: Context, marker: Marker, inside: set[int], open_: set[int]) -> bool:
    """Say whether a "not" bears on the main predicate, or on the clause below a hedging one.

    `open_` are the predicates that hedge the clause below them: "I think it did not sink".
    """
    if marker.head not in inside:
        return False
    return all(
        context.tree.words[place].deprel in _CLAUSES and context.tree.words[place].head in open_
        for place in _below_top(context, marker.head, inside)
    )


def _below_top(context: Context, place: int, inside: set[int]) -> Iterable[int]:
    """Yield a word and those above it, as long as the head of each is inside too."""
    words, seen = context.tree.words, set()
    while place in inside and place not in seen:
        head = words[place].head
        if head is None or head not in inside:
            return
        yield place
        seen.add(place)
        place = head


def _partial(context: Context, place: int) -> bool:
    deprel = context.tree.words[place].deprel
    children = [context.tree.words[child] for child in context.tree.children(place)]
    if deprel == "conj":  # a clause of its own, when it has its own subject, or no verb
        subject = any(child.deprel in _SUBJECTS for child in children)
        return subject or not predicate(context, place)  # "a leak, and possibly a fire"
    if deprel == "acl:relcl" and _what(context, place):
        return False
    if deprel == "ccomp" and _names(context, place):
        return True
    if deprel == "acl":  # "no doubt that it sank", "the claim that it sank"
        return all(child.text.lower() != "that" for child in children)
    return deprel in _PARTS and not _there(context, place)


def _what(context: Context, place: int) -> bool:
    """Say whether a relative clause hangs on "what": "what it may have hit" is no more than it."""
    head = context.tree.words[place].head
    return head is not None and context.tree.words[head].text.lower() in _WHAT


def _names(context: Context, place: int) -> bool:
    """Say whether a clause only names a thing: "they list what may help"."""
    words = context.tree.words
    below = [n for n in context.tree.subtree(place) if words[n].upos != "PUNCT"]
    return bool(below) and below[0] < place and words[below[0]].text.lower() in _ASKED


def _what_is(context: Context, place: int) -> bool:
    """Say whether a subject is "what", of which the rest of the sentence tells what it is."""
    word = context.tree.words[place]
    return word.deprel in _SUBJECTS and word.text.lower() in _WHAT


def _there(context: Context, place: int) -> bool:
    """Say whether a noun is what there is: "there are fears that it sank"."""
    head = context.tree.words[place].head
    siblings = [] if head is None else context.tree.children(head)
    return any(context.tree.words[one].deprel == "expl" for one in siblings)
