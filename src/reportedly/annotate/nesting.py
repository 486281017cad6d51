"""Nesting: attributions inside contents, to every depth.

PolNeAR marks one level, so the model reads one. Of each content the sentences
that hold a word of saying are read again by themselves, and what is found in
them is its child. Where the second reading finds nothing, the tree may (`governed`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from reportedly.annotate.according import find_according, with_sources
from reportedly.annotate.accused import find_accused, without_accused
from reportedly.annotate.attributions import Found, find_attributions, in_each, taken
from reportedly.annotate.cited import find_cited, parted, without_cited
from reportedly.annotate.governed import find_governed
from reportedly.annotate.headlines import find_headlines
from reportedly.annotate.heard import find_heard, without_heard
from reportedly.annotate.hearsay import find_hearsay, without_doers
from reportedly.annotate.impersonal import find_impersonal
from reportedly.annotate.inner_quotes import with_inner_quotes
from reportedly.annotate.named_sources import named_sources
from reportedly.annotate.owned import find_owned
from reportedly.annotate.quoted import with_quoted
from reportedly.annotate.relayed import relayed
from reportedly.annotate.signatures import find_signed
from reportedly.annotate.signs import RULE
from reportedly.annotate.speeches import with_speeches
from reportedly.annotate.tellers import with_tellers
from reportedly.annotate.told_of import TELLING, find_told_of
from reportedly.annotate.transcripts import find_turns
from reportedly.model.session import Encoded, Model, Scores
from reportedly.records import Attribution, Numbers, Span, Spans, Syntax, Word, content_id
from reportedly.text.accusing import PARTICIPLES
from reportedly.text.hedging import HEARSAY
from reportedly.text.trees import Tree, neighbours
from reportedly.text.vocabulary import (
    CITED,
    COMMUNICATION_CUES,
    GOVERNING,
    HEARSAY_PASSIVES,
    HELD_NOUNS,
    SAID_BY_VERBS,
    SAYING,
)

DEEPEST = 6
"""Levels that are read; nobody reports through more hands in one sentence."""
_BY_RULE = GOVERNING | HEARSAY_PASSIVES | HELD_NOUNS | HEARSAY | TELLING | PARTICIPLES
"""Words of which the rules need one to find anything inside a content; most contents have none."""

_UNSAID = frozenset(("PROPN", "ADJ"))
"""Tags of words that say nothing, whatever their form: "United States", "a detailed plan"."""


class Nest:
    """Reads one report's attributions, level by level.

    `evidence` is what speaks for each, by id.
    """

    def __init__(
        self, model: Model, encoded: Encoded, syntax: Syntax, tree: Tree, report: str
    ) -> None:
        self._model = model
        self._encoded = encoded
        self._syntax = syntax
        self._tree = tree
        self._report = report
        self.evidence: dict[str, Numbers] = {}
        self._hearsay = set(tree.spelled(HEARSAY))
        self._by_rule = set(tree.spelled(_BY_RULE))
        self._citing = set(tree.spelled(CITED))
        self._saying = {place for place in tree.spelled(SAYING) if _says(syntax.words[place])}
        self._heard = tuple(find_heard(tree, range(len(syntax.words))))

    def read(
        self, windows: Sequence[Scores], titles: Sequence[Span] = ()
    ) -> tuple[Attribution, ...]:
        """Return all attributions, each before those inside its content."""
        turns = [*find_turns(self._encoded), *find_signed(self._encoded)]
        spoken = taken(turns)
        every = find_attributions(windows)
        read = [one for one in every if one.cue and spoken.isdisjoint(taken([one]))]
        read = without_heard(self._tree, read, self._heard) if self._heard else read
        found = with_speeches(self._encoded, self._tree, read, spoken)
        found += turns
        found += find_headlines(self._encoded, self._tree, titles, taken(found))
        everywhere = range(len(self._encoded.words))
        levels = self._level(found, everywhere, None, 1)
        return tuple({one.id: one for one in levels}.values())

    def _level(
        self, found: list[Found], words: Iterable[int], parent: str | None, depth: int
    ) -> Iterator[Attribution]:
        inside = set(words)
        if not found and self._by_rule.isdisjoint(inside):
            return
        found = with_tellers(self._tree, without_accused(self._tree, found))
        found = with_sources(self._tree, with_quoted(self._tree, found, inside))
        found = without_doers(self._syntax, found)
        if parent is not None:
            found = with_inner_quotes(self._tree, found, inside)
        if self._citing & inside:
            found = without_cited(self._tree, found)
        found, behind = self._behind(found, inside)
        hearsay: list[Found] = []
        if self._hearsay & inside:
            frames = {place for one in found for place in one.framed()}
            # What stands in a content is found at the next level.
            held = {place for one in found for place in one.held()}
            within = sorted((self._hearsay & inside) - held)
            # The tree may hang an adverb on the verb of the frame that its own clause stands in.
            apart = set(range(len(self._syntax.words))) - inside
            hearsay += find_hearsay(self._syntax, self._tree, frames | apart, within)
        read = [*found, *hearsay]
        verbs = COMMUNICATION_CUES if parent is None else GOVERNING
        free = inside.difference(*(one.framed() for one in behind.values()))
        governed = self._governed(read, free, verbs) | self._accused(read, free)
        if parent is None:
            governed |= _holding([*read, *governed], self._heard)
        below = {one for within in governed.values() for one in within}
        beside = (one for one in read if one not in below)
        here = sorted([*beside, *governed], key=lambda one: one.cue)
        for one, inner in zip(here, self._inside(here, depth), strict=True):
            attribution = self._attribution(one, inside, parent)
            if attribution.content or attribution.source:
                yield attribution
                if one in behind:
                    attribution = self._attribution(behind[one], inside, attribution.id)
                    yield attribution
                if depth < DEEPEST:
                    deeper = governed.get(one, inner or [])
                    yield from self._level(deeper, one.held(), attribution.id, depth + 1)

    def _behind(
        self, found: list[Found], inside: set[int]
    ) -> tuple[list[Found], dict[Found, Found]]:
        """Return attributions, and for those whose source names another, that to the other."""
        found, named = named_sources(self._tree, found)
        found, quoted = relayed(self._tree, found, inside)
        if not self._citing & inside:
            return found, named | quoted
        found, alone = parted(self._tree, found)
        return found, find_cited(self._tree, found) | named | quoted | alone

    def _governed(
        self, read: Sequence[Found], inside: set[int], verbs: frozenset[str]
    ) -> dict[Found, list[Found]]:
        """Return what only the tree tells of, each with the attributions that stand inside it."""
        framed = {n for other in read for n in other.framed()}
        more = list(find_governed(self._tree, inside, framed, verbs))
        if verbs is GOVERNING:  # inside a content
            more = with_inner_quotes(self._tree, more, inside)
        beside = inside.difference(*(one.held() for one in more))
        more += find_impersonal(self._tree, beside, framed)
        more += find_according(self._tree, beside, framed)
        more += find_told_of(self._tree, beside, framed)
        return _holding(read, [*more, *find_owned(self._tree, beside, framed)])

    def _accused(self, read: Sequence[Found], inside: set[int]) -> dict[Found, list[Found]]:
        """Return the accusations that no attribution tells of, each with what stands inside it."""
        busy = taken(replace(one, source=()) for one in read)
        return _holding(read, find_accused(self._tree, inside, busy))

    def _inside(self, here: Sequence[Found], depth: int) -> list[list[Found] | None]:
        """Return what is found in the content of each; None where it is not read again."""
        contents = [one.held() for one in here]
        again = [depth < DEEPEST and not self._saying.isdisjoint(words) for words in contents]
        read = [
            self._model.read(self._encoded, np.array(self._around(words))) if chosen else []
            for words, chosen in zip(contents, again, strict=True)
        ]
        # All are decoded together, which is faster.
        each = iter(in_each([window for windows in read for window in windows]))
        found = [[one for _ in windows for one in next(each)] for windows in read]
        return [inner if chosen else None for inner, chosen in zip(found, again, strict=True)]

    def _around(self, words: Sequence[int]) -> list[int]:
        """Return the words of a content in the sentences that hold a word of saying."""
        sentence = self._tree.sentence
        chosen = {sentence(place) for place in self._saying.intersection(words)}
        return [place for place in words if sentence(place) in chosen]

    def _attribution(self, one: Found, inside: set[int], parent: str | None) -> Attribution:
        source, cue, content = (
            self._spans(runs, inside) for runs in (one.source, one.cue, one.content)
        )
        name = content_id("attribution", self._report, parent, source, cue, content)
        self.evidence[name] = RULE if one.signs is None else one.signs
        return Attribution(name, parent, source, cue, content)

    def _spans(self, runs: Sequence[tuple[int, int]], inside: set[int]) -> Spans:
        words = self._encoded.words
        return tuple(
            Span(words[run[0]].start, words[run[-1]].end)
            for first, last in runs
            for run in neighbours(place for place in range(first, last) if place in inside)
        )


def _holding(read: Sequence[Found], more: Iterable[Found]) -> dict[Found, list[Found]]:
    """Return those of `more` that cross nothing that was read, each with what it holds of that."""
    more = list(more)
    busy = taken(read) if more else set()
    holding: dict[Found, list[Found]] = {}
    for one in more:
        content = set(one.held())
        within = [other for other in read if content.issuperset(taken([other]))]
        if busy.isdisjoint(one.framed()) and busy & content <= taken(within):
            holding[one] = within
    return holding


def _says(word: Word) -> bool:
    """Say whether a word of saying may be a cue: "states" is none in "the States"."""
    noun = word.upos == "NOUN" and word.text.lower() in SAID_BY_VERBS
    return word.upos not in _UNSAID and not noun
