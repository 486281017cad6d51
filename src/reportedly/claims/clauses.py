"""Clauses: the words of a claim cut where one proposition ends and the next begins.

A sentence's coordinated clauses are told apart when the later one has a
subject of its own, or when one of them is hedged and the other not.
"""

import unicodedata
from collections.abc import Iterable, Sequence

from reportedly.claims.context import Context
from reportedly.records import Span
from reportedly.text.trees import neighbours

_JOINED = frozenset(("conj", "parataxis"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer", "expl"))
_VERBAL = frozenset(("VERB", "AUX"))
SHORTEST = 3
"""Words (no marks) that a clause must have to stand by itself."""


def split_clauses(context: Context, places: Sequence[int]) -> list[list[int]]:
    """Return the clauses among the words `places`, each in order, first words first."""
    sentences: dict[int, list[int]] = {}
    for place in places:
        sentences.setdefault(context.tree.sentence(place), []).append(place)
    clauses = [clause for sentence in sentences.values() for clause in _sentence(context, sentence)]
    return sorted(clauses)


def _sentence(context: Context, places: list[int]) -> list[list[int]]:
    inside = set(places)
    parts = [places]
    for verb in places:
        if not _may_split(context, verb, inside):
            continue
        part = next(part for part in parts if verb in part)
        below = set(context.tree.subtree(verb))
        split = [place for place in part if place in below]
        rest = [place for place in part if place not in below]
        if _apart(context, verb, split, rest):
            parts.remove(part)
            parts += [rest, split]
    return [part for part in parts if part]


def _may_split(context: Context, verb: int, inside: set[int]) -> bool:
    word = context.tree.words[verb]
    if word.deprel not in _JOINED or word.head not in inside:
        return False
    head = context.tree.words[word.head]
    if head.deprel in {"acl:relcl", "acl", "advcl", "advcl:relcl", "csubj"}:
        return False  # joined below a subordinate clause: one proposition with it
    return _predicate(context, verb) and _predicate(context, word.head)


def _predicate(context: Context, place: int) -> bool:
    if context.tree.words[place].upos in _VERBAL:
        return True
    return any(context.tree.words[child].deprel == "cop" for child in context.tree.children(place))


def _apart(context: Context, verb: int, split: list[int], rest: list[int]) -> bool:
    if min(_words(context, split), _words(context, rest)) < SHORTEST:
        return False
    if min(split) < max(rest) and min(rest) < max(split):
        return False  # one within the other: a slip of the parser, not two clauses
    if any(context.tree.words[child].deprel in _SUBJECTS for child in context.tree.children(verb)):
        return True
    return _marked(context, split) != _marked(context, rest)


def _words(context: Context, places: Iterable[int]) -> int:
    return sum(context.tree.words[place].upos != "PUNCT" for place in places)


def _marked(context: Context, places: Sequence[int]) -> frozenset[str]:
    """Return how the words hedge. A "not" sets no clause apart: "not fighters but settlers"."""
    markers = context.marked(places)
    return frozenset(marker.force for marker in markers if marker.force != "negation")


def runs(context: Context, places: Sequence[int]) -> tuple[Span, ...]:
    """Return the spans of words, neighbours as one, without marks at the edges of each."""
    words = context.tree.words
    spans = []
    for run in neighbours(places):
        kept = _trimmed(context, run)
        if kept:
            spans.append(Span(words[kept[0]].span.start, words[kept[-1]].span.end))
    return tuple(spans)


_OPENERS, _CLOSERS = frozenset("“‘\"'([«„#@"), frozenset("”’\"')]»%!?")


def _trimmed(context: Context, run: list[int]) -> list[int]:
    words = context.tree.words
    while run and _mark(words[run[0]].text) and words[run[0]].text not in _OPENERS:
        run = run[1:]
    while run and _mark(words[run[-1]].text) and words[run[-1]].text not in _CLOSERS:
        run = run[:-1]
    return run if any(not _mark(words[place].text) for place in run) else []


def _mark(word: str) -> bool:
    """Say whether a word is punctuation; "$" and "©" are not: they say something."""
    return all(unicodedata.category(letter).startswith("P") for letter in word)
