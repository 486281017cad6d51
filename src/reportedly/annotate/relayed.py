"""Relayed: whom a teller quotes, or has learned a thing from, in one frame with it.

    Harbour Radio quoted a clerk who would not be named as saying that the ferry was full.
    The Courier has learned from the harbour master that the ferry was full.

The model takes who is quoted for a part of what is told. Both tell it: the one behind the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reportedly.annotate.attributions import Found, runs_of, without_edges
from reportedly.text.trees import Tree

_QUOTING = frozenset("quoted quotes quote cited cites cite".split())
_LEARNING = frozenset("learned learnt heard".split())
_SAYING = frozenset("saying telling stating warning adding claiming writing".split())
_BE = frozenset("is are was were be been being".split())
_THINGS = frozenset(("NOUN", "PROPN", "PRON"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
FARTHEST = 25
"""Words for who is quoted."""


class _Frame(NamedTuple):
    """The verb of a teller, the words for whom it has it from, and those that lead to what."""

    verb: int
    whom: range
    leads: range


def relayed(
    tree: Tree, found: Sequence[Found], inside: set[int]
) -> tuple[list[Found], dict[Found, Found]]:
    """Return attributions to tellers, without who is behind them, and to those behind by teller."""
    kept = list(found)
    behind: dict[Found, Found] = {}
    for frame in _frames(tree, inside):
        own = next((one for one in kept if frame.verb in one.framed()), None)
        teller = _teller(tree, frame, own)
        content = _content(tree, frame, own)
        if not teller or not content:
            continue
        whom = without_edges(tree, list(frame.whom))
        said = Found(runs_of(whom), runs_of(frame.leads), runs_of(content))
        cue = own.cue if own else ((frame.verb, frame.verb + 1),)
        told = replace(own or said, source=runs_of(teller), cue=cue, content=runs_of(content))
        crossed = {*frame.whom, *frame.leads}
        kept = [one for one in kept if one is not own and crossed.isdisjoint(one.framed())]
        kept.append(told)
        behind[told] = said
    return sorted(kept, key=lambda one: one.cue), behind


def _frames(tree: Tree, inside: set[int]) -> Iterator[_Frame]:
    for verb in tree.spelled(_QUOTING | _LEARNING):
        if verb in inside and verb and tree.words[verb].upos == "VERB":
            last = min(tree.sentences[tree.sentence(verb)].last, verb + FARTHEST)
            quoting = tree.words[verb].text.lower() in _QUOTING
            frame = _quoting(tree, verb, last) if quoting else _learning(tree, verb, last)
            if frame is not None and any(tree.words[n].upos in _THINGS for n in frame.whom):
                yield frame


def _quoting(tree: Tree, verb: int, last: int) -> _Frame | None:
    """Return the frame of "quoted X as saying", not that of "was quoted by X as saying"."""
    if tree.words[verb - 1].text.lower() in _BE:
        return None
    for place in range(verb + 2, last):
        if tree.words[place].text.lower() in _SAYING:
            as_ = tree.words[place - 1].text.lower() == "as"
            return (
                _Frame(verb, range(verb + 1, place - 1), range(place - 1, place + 1))
                if as_
                else None
            )
    return None


def _learning(tree: Tree, verb: int, last: int) -> _Frame | None:
    """Return the frame of "learned from X that"; the last "that" of two leads to what."""
    if verb + 2 >= last or tree.words[verb + 1].text.lower() != "from":
        return None
    that = [n for n in range(verb + 3, last) if tree.words[n].text.lower() == "that"][:2]
    if not that:
        return None
    relative = len(that) == 2 and tree.words[that[0]].deprel in {"obj", "nsubj", "nsubj:pass"}
    lead = that[1] if relative else that[0]
    return _Frame(verb, range(verb + 2, lead), range(verb + 1, verb + 2))


def _teller(tree: Tree, frame: _Frame, own: Found | None) -> list[int]:
    """Return the words for who quotes: the source that the model read, or the verb's subject."""
    if own is not None and own.source:
        return [n for first, last in own.source for n in range(first, last)]
    for child in tree.children(frame.verb):
        if child < frame.verb and tree.words[child].deprel in _SUBJECTS:
            return without_edges(tree, [n for n in tree.subtree(child) if n < frame.verb])
    return []


def _content(tree: Tree, frame: _Frame, own: Found | None) -> list[int]:
    """Return the words of what is said: what the model read of it, or the rest of the sentence."""
    after = max(frame.whom.stop, frame.leads.stop)
    held = [n for n in own.held() if n >= after] if own is not None else []
    rest = range(after, tree.sentences[tree.sentence(frame.verb)].last)
    return without_edges(tree, held or list(rest))
