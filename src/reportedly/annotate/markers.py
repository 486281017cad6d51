"""Markers: the words that make a content less than certain, and those that deny it."""

import re
from collections.abc import Iterator

from reportedly.records import Span, Syntax
from reportedly.records.annotations import Force, Marker
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import (
    MODALS,
    NEGATIONS,
    POSSIBLE,
    PROBABLE,
    SEEMING,
    UNKNOWN,
    UNLIKELY,
)

_PHRASES: tuple[tuple[re.Pattern[str], Force], ...] = (
    (
        re.compile(
            r"\b(?:can(?:not|\s+not|['’]t)|could(?:\s+not|n['’]t))\s+"
            r"be\s+(?:dismissed|ruled\s+out|excluded|discounted)\b",
            re.IGNORECASE,
        ),
        "possible",
    ),
    (
        re.compile(
            r"\b(?:(?:it\s+(?:is|was|remains|remained)\s+)?(?:un(?:clear|known|certain)|not\s+"
            r"(?:immediately\s+|yet\s+)?(?:clear|known|certain))|no\s+word\s+on)\s+"
            r"(?:whether|if|how|what|who|when|where|why)\b",
            re.IGNORECASE,
        ),
        "unknown",
    ),
    (
        re.compile(
            r"\b(?:is|are|was|were|be|been|being)\s+(?:widely\s+|generally\s+)?(?:believed|thought|"
            r"said|understood|reported|alleged|rumou?red|expected|feared|presumed|suspected|"
            r"considered)(?=\s+(?:to|that|dead|missing)\b)",
            re.IGNORECASE,
        ),
        "probable",
    ),
    (re.compile(r"\b(?:could|may|might)\s+not\s+be\s+(?:independently\s+)?(?:verified|confirmed)\b",
                re.IGNORECASE), "unknown"),
)  # fmt: skip
_FORCES: dict[str, Force] = {
    **dict.fromkeys(MODALS | POSSIBLE, "possible"),
    **dict.fromkeys(SEEMING | PROBABLE, "probable"),
    **dict.fromkeys(UNLIKELY, "unlikely"),
    **dict.fromkeys(UNKNOWN, "unknown"),
    **dict.fromkeys(NEGATIONS, "negation"),
}
_APOSTROPHES = frozenset("'’")
_TELLING = _FORCES.keys() | _APOSTROPHES


def find_markers(text: str, syntax: Syntax, tree: Tree) -> tuple[Marker, ...]:
    """Return the markers of a report in reading order; none overlaps another."""
    phrases = [
        Marker(Span(*match.span()), force, _head(tree, Span(*match.span())))
        for pattern, force in _PHRASES
        for match in pattern.finditer(text)
        if tree.inside(Span(*match.span()))
    ]
    taken = {place for phrase in phrases for place in tree.inside(phrase.span)}
    single = [marker for marker in _words(syntax, tree) if marker[0] not in taken]
    return tuple(
        sorted([*phrases, *(marker for _, marker in single)], key=lambda marker: marker.span)
    )


def _head(tree: Tree, span: Span) -> int:
    top = tree.top(span)
    return top if top is not None else tree.inside(span)[0]


def _words(syntax: Syntax, tree: Tree) -> Iterator[tuple[int, Marker]]:
    for place, word in enumerate(syntax.words):
        if word.text.lower() not in _TELLING:
            continue
        clipped = _clipped_not(syntax, place)
        if clipped is not None:
            yield place, Marker(clipped, "negation", _bears_on(tree, place))
            continue
        if _unable(syntax, place):
            continue
        force = _force(syntax, tree, place)
        if force is not None:
            yield place, Marker(word.span, force, _bears_on(tree, place))


def _force(syntax: Syntax, tree: Tree, place: int) -> Force | None:
    word = syntax.words[place]
    force = _FORCES.get(word.text.lower())
    return force if force and _meant(syntax, tree, place) else None


def _meant(syntax: Syntax, tree: Tree, place: int) -> bool:
    """Say whether a word that may bear on certainty does so here."""
    word = syntax.words[place]
    lower = word.text.lower()
    if lower in MODALS:
        return word.upos == "AUX"  # not the month, nor the might of a navy
    if lower in SEEMING:
        return _seems(syntax, tree, place)
    if lower in UNKNOWN:
        return word.deprel != "amod"  # "unknown gunmen" leaves nothing open
    as_it_can = place and syntax.words[place - 1].text.lower() == "as"
    return word.upos != "PROPN" and not (lower == "possible" and as_it_can)


def _seems(syntax: Syntax, tree: Tree, place: int) -> bool:
    """Say whether "appear" is a seeming ("appears to be"), not a coming in sight ("in court")."""
    if any(syntax.words[n].deprel in {"xcomp", "ccomp"} for n in tree.children(place)):
        return True
    after = syntax.words[place + 1].text.lower() if place + 1 < len(syntax.words) else ""
    return after in {"to", "that", "as", "like"}


def _unable(syntax: Syntax, place: int) -> bool:
    """Say whether "could" is followed by "not": somebody was not able to, which is no hedge."""
    words = syntax.words
    if words[place].text.lower() not in {"could", "couldn"} or place + 1 == len(words):
        return False
    return words[place + 1].text.lower() in {"not", *_APOSTROPHES}


def _clipped_not(syntax: Syntax, place: int) -> Span | None:
    """Return the span of "n't" when the word at `place` is its apostrophe."""
    words = syntax.words
    if words[place].text not in _APOSTROPHES or not 0 < place < len(words) - 1:
        return None
    before, after = words[place - 1], words[place + 1]
    if after.text.lower() == "t" and before.text.lower().endswith("n"):
        return Span(before.span.end - 1, after.span.end)
    return None


def _bears_on(tree: Tree, place: int) -> int:
    head = tree.words[place].head
    return place if head is None else head
