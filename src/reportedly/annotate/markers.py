"""Markers: the words that make a content less than certain, and those that deny it."""

from collections.abc import Callable, Iterator

from reportedly.annotate.bearing import bears_on, governed, phrase_bears_on
from reportedly.annotate.conditions import find_conditions
from reportedly.annotate.hedge_phrases import find_phrases
from reportedly.annotate.surmises import find_surmises
from reportedly.records import Span, Syntax
from reportedly.records.annotations import Force, Marker
from reportedly.text.hedging import (
    MODALS,
    NEGATIONS,
    NORMS,
    OPEN_OUTCOMES,
    POSSIBLE,
    PROBABLE,
    SEEMING,
    UNKNOWN,
    UNLIKELY,
)
from reportedly.text.trees import Tree

_FORCES: dict[str, Force] = {
    **dict.fromkeys(MODALS | POSSIBLE | {"can"}, "possible"),
    **dict.fromkeys(SEEMING | PROBABLE, "probable"),
    **dict.fromkeys(UNLIKELY, "unlikely"),
    **dict.fromkeys(UNKNOWN, "unknown"),
    **dict.fromkeys(NEGATIONS, "negation"),
    **dict.fromkeys(NORMS, "wanted"),
}
_AUXILIARIES = MODALS | NORMS | {"can"}
_DENIALS = frozenset(["not", "never", "cannot"])
_APOSTROPHES = frozenset("'’")
_TELLING = frozenset(_FORCES.keys() | _APOSTROPHES)


def find_markers(text: str, syntax: Syntax, tree: Tree) -> tuple[Marker, ...]:
    """Return the markers of a report in reading order; none overlaps another."""
    taken: set[int] = set()
    markers: list[Marker] = []
    for span, force in find_phrases(text):
        places = tree.inside(span)
        if places and taken.isdisjoint(places):
            taken.update(places)
            if force is not None:
                markers.append(Marker(span, force, phrase_bears_on(tree, span)))
    for finder in _FINDERS:
        for marker in finder(syntax, tree):
            places = tree.inside(marker.span)
            if taken.isdisjoint(places):
                taken.update(places)
                markers.append(marker)
    return tuple(sorted(markers, key=lambda marker: marker.span))


def _words(syntax: Syntax, tree: Tree) -> Iterator[Marker]:
    for place in tree.spelled(_TELLING):
        clipped = _clipped_not(syntax, place)
        if clipped is not None:
            yield Marker(clipped, "negation", governed(tree, place))
        elif not _unable(syntax, place):
            force = _FORCES.get(_text(syntax, place))
            if force is not None and _meant(syntax, tree, place):
                yield _marker(syntax, tree, place, force)


def _marker(syntax: Syntax, tree: Tree, place: int, force: Force) -> Marker:
    """Return the marker of one word; "must have sunk" is a surmise, "must sink" a demand."""
    word = syntax.words[place]
    lower = word.text.lower()
    if lower == "must" and _text(syntax, place + 1) == "have":
        force = "probable"
    single = lower in _AUXILIARIES or lower in _DENIALS
    return Marker(word.span, force, governed(tree, place) if single else bears_on(tree, place))


def _text(syntax: Syntax, place: int) -> str:
    return syntax.words[place].text.lower() if 0 <= place < len(syntax.words) else ""


def _meant(syntax: Syntax, tree: Tree, place: int) -> bool:
    """Say whether a word that may bear on certainty does so here."""
    word = syntax.words[place]
    lower = word.text.lower()
    if lower == "can":
        return word.upos == "AUX" and _open_outcome(syntax, tree, place)
    if lower in _AUXILIARIES:
        return word.upos == "AUX"  # not the month, nor the might of a navy
    if lower in SEEMING:
        return _seems(syntax, tree, place)
    if lower == "perceived":
        return word.deprel == "amod"  # "a perceived slight", not what somebody perceived
    if lower in UNKNOWN:
        return word.deprel != "amod"  # "unknown gunmen" leaves nothing open
    return word.upos != "PROPN" and not _named_possible(syntax, place)


def _named_possible(syntax: Syntax, place: int) -> bool:
    """Say whether "possible" or "potential" is a noun ("do the possible", "their potential")."""
    return syntax.words[place].upos == "NOUN" and _text(syntax, place) in {"possible", "potential"}


def _open_outcome(syntax: Syntax, tree: Tree, place: int) -> bool:
    """Say whether "can" tells of what may come about ("can lead to"), not of who is able."""
    verb = governed(tree, place)
    children = [tree.words[child].deprel for child in tree.children(verb)]
    if "aux:pass" in children or _text(syntax, place + 1) in {"not", *_APOSTROPHES}:
        return False
    return syntax.words[verb].text.lower() in OPEN_OUTCOMES or (
        "cop" in children and _text(syntax, place + 1) == "be"
    )


def _seems(syntax: Syntax, tree: Tree, place: int) -> bool:
    """Say whether "appear" is a seeming ("appears to be"), not a coming in sight ("in court")."""
    if any(syntax.words[n].deprel in {"xcomp", "ccomp"} for n in tree.children(place)):
        return True
    return _text(syntax, place + 1) in {"to", "that", "as", "like"}


def _unable(syntax: Syntax, place: int) -> bool:
    """Say whether "could" is followed by "not": somebody was not able to, which is no hedge."""
    if _text(syntax, place) not in {"could", "couldn"}:
        return False
    return _text(syntax, place + 1) in {"not", *_APOSTROPHES}


def _clipped_not(syntax: Syntax, place: int) -> Span | None:
    """Return the span of "n't" when the word at `place` is its apostrophe."""
    words = syntax.words
    if words[place].text not in _APOSTROPHES or not 0 < place < len(words) - 1:
        return None
    before, after = words[place - 1], words[place + 1]
    if after.text.lower() == "t" and before.text.lower().endswith("n"):
        return Span(before.span.end - 1, after.span.end)
    return None


_FINDERS: tuple[Callable[[Syntax, Tree], Iterator[Marker]], ...] = (
    _words,
    find_conditions,
    find_surmises,
)
