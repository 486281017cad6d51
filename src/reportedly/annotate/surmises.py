"""Surmises: verbs in the running text whose clause is held, hoped or wanted, not told as so."""

from collections.abc import Iterator

from reportedly.records import Force, Marker, Syntax
from reportedly.text.hedging import HOPES, NEGATIONS, SURMISES, WISHES
from reportedly.text.inflection import forms
from reportedly.text.trees import Tree

_RISKS = forms("risk")
"""Verbs of what may come about, as "it risks sinking"."""
_FORCES: dict[str, Force] = {
    **dict.fromkeys(SURMISES, "probable"),
    **dict.fromkeys(HOPES | _RISKS, "possible"),
    **dict.fromkeys(WISHES, "wanted"),
    **dict.fromkeys(forms("doubt"), "unlikely"),
    **dict.fromkeys(forms("wonder"), "unknown"),
}
_VERBS = frozenset(_FORCES)
_CLAUSES = frozenset(("ccomp", "xcomp"))
_BEFORE = 3
"""Words back in which a "not" turns a surmise: "did not really think"."""


def find_surmises(syntax: Syntax, tree: Tree) -> Iterator[Marker]:
    """Yield a marker for each such verb with a clause of its own.

    Under a "not" there is none: "does not think that it sank" denies that it sank.
    """
    for place in tree.spelled(_VERBS):
        word = syntax.words[place]
        if word.upos != "VERB" or word.deprel == "amod":
            continue
        if _governs(syntax, tree, place) and not _denied(syntax, place):
            above = word.head if word.deprel == "parataxis" else None
            force = _FORCES[word.text.lower()]
            yield Marker(word.span, force, place if above is None else above)


def _governs(syntax: Syntax, tree: Tree, place: int) -> bool:
    """Say whether a verb has a clause: "that it sank", "to sail"."""
    after = syntax.words[place + 1].text.lower() if place + 1 < len(syntax.words) else ""
    if syntax.words[place].text.lower() in _RISKS:
        return after.endswith("ing")
    clauses = [n for n in tree.children(place) if n > place and tree.words[n].deprel in _CLAUSES]
    return bool(clauses) or after == "that"


def _denied(syntax: Syntax, place: int) -> bool:
    before = syntax.words[max(0, place - _BEFORE) : place]
    return any(word.text.lower() in NEGATIONS or word.text == "t" for word in before)
