"""Tellers: sources that the model left in the content, and clauses that say more of a source.

    The ferry was full, a clerk who would not be named told Harbour Radio.
    According to the Courier, which cited the Gazette, 18 sailors died.

Who stands between the comma and the verb tells it, whatever else is said of them there; and
what a relative clause says of a source is no part of what the source says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.annotate.attributions import Found, runs_of, without_edges
from reportedly.records import Span
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import SPEECH

_NOUNS = frozenset(("NOUN", "PROPN"))
_CLAUSAL = frozenset(("VERB", "AUX"))
_MARKS = frozenset([",", "”", '"', "’"])
_PASSIVE = frozenset(["aux:pass", "nsubj:pass"])


def with_tellers(tree: Tree, found: Sequence[Found]) -> list[Found]:
    """Return attributions with sources that stood in their contents, and no clauses of theirs."""
    told = (one if one.source else _with_teller(tree, one) for one in found)
    return [_without_clauses(tree, one) for one in told]


def _with_teller(tree: Tree, one: Found) -> Found:
    if len(one.cue) != 1 or not _speaks(tree, one.cue[0]):
        return one
    held = set(one.held())
    for noun in _candidates(tree, one.held(), one.cue[0]):
        whole = set(tree.subtree(noun))
        rest = without_edges(tree, sorted(held - whole))
        said = any(tree.words[n].upos in _CLAUSAL for n in rest)
        source = without_edges(tree, sorted(whole))
        if said:
            return replace(one, source=((source[0], source[-1] + 1),), content=runs_of(rest))
    return one


def _speaks(tree: Tree, cue: tuple[int, int]) -> bool:
    """Say whether a cue is one verb of speech in the active voice."""
    first, last = cue
    if last != first + 1 or tree.words[first].text.lower() not in SPEECH:
        return False
    return all(tree.words[child].deprel not in _PASSIVE for child in tree.children(first))


def _candidates(tree: Tree, held: Sequence[int], cue: tuple[int, int]) -> Iterator[int]:
    """Yield the nouns whose phrases end right before a cue after a comma, or begin after it."""
    for noun in held:
        if tree.words[noun].upos in _NOUNS and tree.words[noun].deprel != "conj":
            phrase = without_edges(tree, tree.subtree(noun))
            if not phrase or phrase[-1] - phrase[0] + 1 != len(phrase):
                continue
            before = phrase[-1] < cue[0] and _only_marks(tree, phrase[-1] + 1, cue[0])
            led = phrase[0] > 0 and tree.words[phrase[0] - 1].text in _MARKS
            if (before and led) or phrase[0] == cue[1]:
                yield noun


def _only_marks(tree: Tree, first: int, last: int) -> bool:
    return all(tree.words[n].text in _MARKS for n in range(first, last))


def _without_clauses(tree: Tree, one: Found) -> Found:
    """Return an attribution whose content has no relative clause that follows on its source."""
    held = set(one.held())
    for first, last in one.source:
        top = tree.top(Span(tree.words[first].span.start, tree.words[last - 1].span.end))
        for child in [] if top is None else tree.children(top):
            clause = without_edges(tree, [n for n in tree.subtree(child) if n >= last])
            follows = clause and _only_marks(tree, last, clause[0])
            if tree.words[child].deprel == "acl:relcl" and follows:
                held -= set(clause)
    rest = without_edges(tree, sorted(held))
    if len(held) == len(one.held()) or not rest:
        return one
    return replace(one, content=runs_of(rest))
