"""Quoted: who is quoted by an outlet, which stands between them and what they say.

    Brand was quoted by the Courier as saying that the ferry was full.
    The ferry was full, Brand was quoted as saying in the Courier.

The outlet is a channel (claims/channels.py); whoever is quoted speaks.
"""

from collections.abc import Iterator, Sequence

from reportedly.annotate.attributions import Found, runs_of, without_edges
from reportedly.text.trees import Tree

_QUOTED = frozenset(["quoted"])
_BE = frozenset("is are was were been being".split())
_SAYING = frozenset("saying telling adding".split())
_LEADS = frozenset("by in on".split())
_NOUNS = frozenset(("NOUN", "PROPN", "PRON"))
_CLAUSAL = frozenset(("VERB", "AUX"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
FARTHEST = 10
"""Words from "quoted" to "as saying"."""


def with_quoted(tree: Tree, found: Sequence[Found], inside: set[int]) -> list[Found]:
    """Return attributions in which whoever was quoted speaks, not who quotes them."""
    made = [one for place in tree.spelled(_QUOTED) if place in inside for one in _read(tree, place)]
    cues = {place for one in made for place in one.framed()}
    kept = (one for one in found if cues.isdisjoint(n for run in one.cue for n in range(*run)))
    return sorted([*kept, *made], key=lambda one: one.cue)


def _read(tree: Tree, quoted: int) -> Iterator[Found]:
    sentence = tree.sentences[tree.sentence(quoted)]
    saying = _saying(tree, quoted, sentence.last)
    if saying is None or quoted == 0 or tree.words[quoted - 1].text.lower() not in _BE:
        return
    subject = _subject(tree, quoted, sentence.first)
    if not subject:
        return
    after = _clause(tree, range(saying + 1, sentence.last))
    before = _clause(tree, range(sentence.first, subject[0]))
    content = after or before
    if content:
        cue = runs_of([*range(subject[-1] + 1, quoted + 1), saying - 1, saying])
        yield Found(((subject[0], subject[-1] + 1),), cue, runs_of(content))


def _saying(tree: Tree, quoted: int, last: int) -> int | None:
    """Return "saying" after "as", shortly after "quoted"."""
    for place in range(quoted + 2, min(quoted + FARTHEST, last)):
        if tree.words[place].text.lower() in _SAYING:
            return place if tree.words[place - 1].text.lower() == "as" else None
    return None


def _subject(tree: Tree, quoted: int, first: int) -> list[int]:
    """Return the words for who is quoted: the subject, and what is said of it."""
    for child in tree.children(quoted):
        if child < quoted and tree.words[child].deprel in _SUBJECTS:
            if tree.words[child].upos not in _NOUNS:
                return []
            words = [n for n in tree.subtree(child) if first <= n < quoted]
            return without_edges(tree, words)
    return []


def _clause(tree: Tree, places: Sequence[int]) -> list[int]:
    """Return the words of what is said, if it says something; not where it was printed."""
    words = without_edges(tree, list(places))
    if not words or tree.words[words[0]].text.lower() in _LEADS:
        return []
    said = any(tree.words[n].upos in _CLAUSAL for n in words)
    return words if said else []
