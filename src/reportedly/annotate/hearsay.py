"""Hearsay: adverbs that attribute a clause to nobody ("reportedly"), where no cue was read.

PolNeAR marks them as cues without a source, whose content is the clause in
pieces around them; so do we, by syntax. Who "reportedly bought" something does
not tell of it, though the model may say so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.annotate.attributions import Found
from reportedly.records import Syntax
from reportedly.text.hedging import HEARSAY
from reportedly.text.trees import Tree, neighbours
from reportedly.text.vocabulary import REPORTING

_AUXILIARIES = ("aux", "aux:pass", "cop")


_SAID = frozenset(("VERB", "AUX"))
_QUOTES = frozenset('“"«„')


def without_doers(syntax: Syntax, found: Sequence[Found]) -> list[Found]:
    """Return attributions in which whoever reportedly did something is told of, and no source."""
    return [_told(syntax, one) for one in found]


def _told(syntax: Syntax, one: Found) -> Found:
    cue = [place for first, last in one.cue for place in range(first, last)]
    adverbs = [place for place in cue if syntax.words[place].text.lower() in HEARSAY]
    if not adverbs or not one.source or not _deed(syntax, one, set(cue) - set(adverbs)):
        return one
    content = sorted({*one.framed(), *one.held()}.difference(adverbs))
    heard, told = (tuple(_runs(syntax, places)) for places in (adverbs, content))
    return replace(one, source=(), cue=heard, content=told)


def _deed(syntax: Syntax, one: Found, verb: set[int]) -> bool:
    """Say whether what an adverb of hearsay stands with is done, not said or held."""
    if any(syntax.words[place].text.lower() in REPORTING for place in verb):
        return False
    said = [syntax.words[place] for place in one.held()]
    return not verb or not any(word.upos in _SAID or word.text in _QUOTES for word in said)


def find_hearsay(
    syntax: Syntax, tree: Tree, taken: set[int], within: Iterable[int]
) -> Iterator[Found]:
    """Yield an attribution for each adverb of hearsay `within` whose word is in no role yet.

    `within` are the indices of words, in order. `taken` are the indices of words that play a
    part in another attribution at the same level.
    """
    for place in within:
        if syntax.words[place].text.lower() not in HEARSAY or place in taken:
            continue
        content = tuple(_content(syntax, tree, place, taken))
        if content:
            yield Found((), ((place, place + 1),), content)


def _content(syntax: Syntax, tree: Tree, adverb: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of the adverb's clause, without the adverb and its auxiliary."""
    governor = syntax.words[adverb].head
    if governor is None:
        return
    skipped = {adverb} | taken
    before = adverb - 1
    if before >= 0 and syntax.words[before].deprel in _AUXILIARIES:
        skipped.add(before)
    clause = [place for place in tree.subtree(governor) if place not in skipped]
    yield from _runs(syntax, clause)


def _runs(syntax: Syntax, places: list[int]) -> Iterator[tuple[int, int]]:
    for run in neighbours(places):
        kept = _without_edges(syntax, run)
        if kept:
            yield kept[0], kept[-1] + 1


def _without_edges(syntax: Syntax, run: list[int]) -> list[int]:
    while run and syntax.words[run[0]].upos == "PUNCT" and syntax.words[run[0]].text not in '“"':
        run = run[1:]
    while run and syntax.words[run[-1]].text in {".", ",", ";", ":"}:
        run = run[:-1]
    return run
