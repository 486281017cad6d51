"""Named sources: whom a teller names "as its source", behind what it tells.

    The Courier reported that the ferry was full, naming a pilot as its source.

The model reads on to the end of the sentence, and takes that for a part of what is told.
"""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.annotate.attributions import Found, runs_of, without_edges
from reportedly.text.trees import Tree

_SOURCES = frozenset(["source", "sources"])
_WHOSE = frozenset("its their his her the a".split())
_JOINS = frozenset([",", "and"])
_THINGS = frozenset(("NOUN", "PROPN", "PRON"))
FARTHEST = 25
"""Words for whom is named."""


def named_sources(tree: Tree, found: Sequence[Found]) -> tuple[list[Found], dict[Found, Found]]:
    """Return attributions without such words, and for those that had them, the source's own."""
    kept = list(found)
    behind: dict[Found, Found] = {}
    for frame in (at for n in tree.spelled(_SOURCES) if (at := _naming(tree, n)) is not None):
        kept = [one for one in kept if not _is_frame(one, frame)]
        place = _teller(tree, kept, frame)
        whom = without_edges(tree, list(range(frame[1] + 1, frame[2])))
        if place is not None:
            rest = without_edges(tree, [n for n in kept[place].held() if n < frame[0]])
            told = kept[place] = replace(kept[place], content=runs_of(rest))
            source = ((whom[0], whom[-1] + 1),)
            behind[told] = Found(source, ((frame[1], frame[1] + 1),), told.content)
    return kept, behind


def _is_frame(one: Found, frame: tuple[int, int, int]) -> bool:
    """Say whether the model took the naming of the source for an attribution of its own."""
    return frame[1] in {n for first, last in one.cue for n in range(first, last)}


def _teller(tree: Tree, found: Sequence[Found], frame: tuple[int, int, int]) -> int | None:
    """Return the last attribution to somebody that tells something in the sentence before."""
    first = tree.sentences[tree.sentence(frame[1])].first
    for place in range(len(found) - 1, -1, -1):
        one = found[place]
        begins = min(one.framed(), default=-1)
        if one.source and one.held()[:1] and first <= begins < frame[0] > one.held()[0]:
            return place
    return None


def _naming(tree: Tree, source: int) -> tuple[int, int, int] | None:
    """Return where "…, naming X as its source" begins, its verb, and its "as"."""
    words = tree.words
    at = source - 2
    if at < 0 or words[at].text.lower() != "as" or words[source - 1].text.lower() not in _WHOSE:
        return None
    first = tree.sentences[tree.sentence(source)].first
    for verb in range(at - 1, max(first, at - FARTHEST), -1):
        if words[verb].upos == "VERB" and words[verb].deprel != "acl:relcl":
            begin = verb
            while begin > first and words[begin - 1].text.lower() in _JOINS:
                begin -= 1
            things = any(words[n].upos in _THINGS for n in range(verb + 1, at))
            return (begin, verb, at) if things and begin < verb else None
    return None
