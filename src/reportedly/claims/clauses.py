"""Clauses: the words of a claim cut where one proposition ends and the next begins.

A sentence's coordinated clauses are told apart when the later one has a
subject of its own, or when one of them is hedged or denied and the other not. So are two
clauses that both hang on the cue: the parser takes the second for another
thing that is said.
"""

import unicodedata
from collections.abc import Iterable, Sequence

from reportedly.claims.context import Context
from reportedly.claims.joined import stands_by_itself
from reportedly.claims.predicates import (
    SHORTEST,
    clause_of,
    finite,
    helped,
    predicate,
    says_nothing,
    subjects,
)
from reportedly.claims.subordinate import split_subordinate
from reportedly.records import Span
from reportedly.text.trees import neighbours

_JOINED = frozenset(("conj", "parataxis"))
_TOPS = frozenset(("ccomp", "conj", "parataxis", "root"))
_CUTS = frozenset(("conj", "parataxis", "ccomp", "root", "acl:relcl", "advcl"))
"""Relations of the verbs of clauses that may be told apart."""
_HARMLESS = frozenset(["that", "to"])
_GOVERNED = frozenset(("ccomp", "xcomp"))
_SO = frozenset(["so"])
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer", "expl"))
_WEAKENING = frozenset(("AUX", "ADV"))
_CONDITIONS = frozenset(["if", "unless"])
_OPENING = 4
"""Words in which a condition opens a sentence: "And if …", "that if …"."""
_ALTERED = 5
"""Words in which a quotation opens with an altered condition: "[I]f"."""
_BREAKS = frozenset(("PUNCT", "CCONJ"))
_STOPS = frozenset(".?!")
_NO_SPLIT = frozenset(("negation", "wanted"))


def split_clauses(context: Context, places: Sequence[int]) -> list[list[int]]:
    """Return the clauses among the words `places`, each in order, first words first."""
    sentences: dict[tuple[int, int], list[int]] = {}
    stops = 0
    for before, place in zip((places[0], *places), places, strict=False):
        stops += _begins(context, before, place)
        sentences.setdefault((context.tree.sentence(place), stops), []).append(place)
    clauses = [clause for sentence in sentences.values() for clause in _sentence(context, sentence)]
    return sorted(clauses)


def _begins(context: Context, before: int, place: int) -> bool:
    """Say whether a sentence starts at a word though the parser runs two together.

    It does after a stop that stands behind a plain word, before a capital.
    """
    words = context.tree.words
    if before < 1 or place != before + 1 or words[before].text not in _STOPS:
        return False
    last = words[before - 1].text
    return last.isalpha() and last.islower() and len(last) > 2 and words[place].text[0].isupper()


def _sentence(context: Context, places: list[int]) -> list[list[int]]:
    inside = set(places)
    parts = [places]
    fronted = _fronted(context, places)
    for verb in places:
        if context.tree.words[verb].deprel not in _CUTS:
            continue
        beside = not fronted and (
            _beside(context, verb, places, inside) or stands_by_itself(context, verb, places)
        )
        if not (beside or _may_split(context, verb, inside)):
            continue
        part = next(part for part in parts if verb in part)
        below = clause_of(context, verb)
        split = [place for place in part if place in below]
        if not fronted and _opened(
            context, verb, split
        ):  # to its end, whatever the parser hangs elsewhere
            split = [place for place in part if place >= split[0]]
        rest = [place for place in part if place not in set(split)]
        if _apart(context, verb, split, rest):
            parts.remove(part)
            parts += [rest, split]
    if not fronted:
        parts = [piece for part in parts for piece in split_subordinate(context, part)]
    return [part for part in parts if part]


def _fronted(context: Context, places: Sequence[int]) -> bool:
    """Say whether a sentence opens with a condition, which holds for all that follows."""
    words = context.tree.words
    if any(words[place].text.lower() in _CONDITIONS for place in places[:_OPENING]):
        return True
    opening = "".join(words[place].text for place in places[:_ALTERED])
    return opening.lstrip("“\"‘'").startswith("[I]f")


def _opened(context: Context, verb: int, split: Sequence[int]) -> bool:
    """Say whether a clause starts with "and", "but" or the like and its own subject."""
    words = context.tree.words
    opener = next(place for place in split if words[place].upos != "PUNCT")
    subjects = [n for n in context.tree.children(verb) if words[n].deprel in _SUBJECTS]
    return words[opener].upos == "CCONJ" and any(opener < subject < verb for subject in subjects)


def _may_split(context: Context, verb: int, inside: set[int]) -> bool:
    word = context.tree.words[verb]
    if word.head not in inside or not (word.deprel in _JOINED or _outcome(context, verb)):
        return False
    head = context.tree.words[word.head]
    if head.deprel in {"acl:relcl", "acl", "advcl", "advcl:relcl", "csubj"}:
        return False  # joined below a subordinate clause: one proposition with it
    return predicate(context, verb) and predicate(context, word.head)


def _outcome(context: Context, verb: int) -> bool:
    """Say whether a clause tells what came of another: ", so they sailed", not "so that"."""
    words = context.tree.words
    if words[verb].deprel != "advcl":
        return False
    first = _first(context, context.tree.subtree(verb), verb)
    so = words[first].text.lower() in _SO and words[first].deprel == "advmod"
    return so and first > 0 and words[first - 1].text == ","


def _beside(context: Context, verb: int, places: Sequence[int], inside: set[int]) -> bool:
    """Say whether a clause stands beside an earlier one, both hanging on words that are outside.

    It opens with "and", "so" or the like, or stands behind the frame, and neither
    depends on the other as a clause with "because" does.
    """
    words = context.tree.words
    tops = [
        n for n in places if n <= verb and words[n].deprel in _TOPS and words[n].head not in inside
    ]
    if len(tops) < 2 or tops[-1] != verb:
        return False
    if not all(_by_itself(context, top, inside) for top in (tops[0], verb)):
        return False
    first = _first(context, (n for n in context.tree.subtree(verb) if n in inside), verb)
    joined = words[first].upos == "CCONJ" or words[first].text.lower() in _SO
    return joined or not inside.issuperset(range(tops[0], first))


def _by_itself(context: Context, verb: int, inside: set[int]) -> bool:
    """Say whether a verb has its own subject, and nothing that makes it depend."""
    words, tree = context.tree.words, context.tree
    below = [place for place in tree.subtree(verb) if place in inside]
    if not subjects(context, verb):
        return False
    marks = {words[n].text.lower() for n in below if n < verb and words[n].deprel == "mark"}
    return predicate(context, verb) and marks <= _HARMLESS


def _apart(context: Context, verb: int, split: list[int], rest: list[int]) -> bool:
    ours, theirs = _words(context, split), _words(context, rest)
    if any(len(part) < SHORTEST or says_nothing(context, part) for part in (ours, theirs)):
        return False
    if min(ours) < max(theirs) and min(theirs) < max(ours):
        return False  # one within the other: a slip of the parser, not two clauses
    if _own_subject(context, verb, split):
        return finite(context, verb)
    places = sorted((*split, *rest))
    above = context.tree.words[verb].head
    if above is None or _governed(context, above, places):
        return False
    if _weakened(context, verb, places) != _weakened(context, above, places):
        return True
    denied = [_denied(context, place, places) for place in (verb, above)]
    return helped(context, verb) and denied[0] != denied[1]


def _own_subject(context: Context, verb: int, split: list[int]) -> bool:
    """Say whether a verb has a subject of its own, or one in the row of words behind a mark."""
    words = context.tree.words
    found = subjects(context, verb)
    if any(words[place].head == verb for place in found):
        return True
    begins = {words[place].upos for place in (split[0] - 1, split[0]) if place >= 0}
    return not set(split).isdisjoint(found) and not begins.isdisjoint(_BREAKS)


def _first(context: Context, places: Iterable[int], default: int) -> int:
    """Return the first place that is no mark."""
    return next(iter(_words(context, places)), default)


def _words(context: Context, places: Iterable[int]) -> list[int]:
    """Return the places that are no marks: the full stop hangs on the first clause."""
    return [place for place in places if context.tree.words[place].upos != "PUNCT"]


def _governed(context: Context, verb: int, places: Sequence[int]) -> bool:
    """Say whether another verb among the words governs one: "ought to show that they are"."""
    word = context.tree.words[verb]
    return word.deprel in _GOVERNED and word.head in places


def _denied(context: Context, verb: int, places: Sequence[int]) -> bool:
    """Say whether the verb itself is negated.

    It sets two verbs of one subject apart where the later has an auxiliary of
    its own: "did not stay but was towed", not "did not eat or drink".
    """
    markers = context.marked(places)
    return any(one.force == "negation" and one.head == verb for one in markers)


def _weakened(context: Context, verb: int, places: Sequence[int]) -> frozenset[str]:
    """Return how the verb itself is hedged, by its auxiliaries and adverbs.

    A "not" sets no clause apart: "not fighters but settlers".
    """
    words = context.tree.words
    return frozenset(
        marker.force
        for marker in context.marked(places)
        if marker.head == verb
        and marker.force not in _NO_SPLIT
        and words[context.tree.inside(marker.span)[0]].upos in _WEAKENING
    )


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
