"""The builder: a report cut into claims, so that every word of it is in one or in a frame."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reportedly.claims.certainty import weigh
from reportedly.claims.chains import Chains
from reportedly.claims.clauses import runs, split_clauses
from reportedly.claims.context import Context, make_context
from reportedly.claims.leftovers import leftovers
from reportedly.claims.manner import find_manner
from reportedly.claims.predicates import says_nothing
from reportedly.records import (
    Annotations,
    Attribution,
    Claim,
    Link,
    Report,
    Span,
    Spans,
    content_id,
    words_of,
)
from reportedly.records.claim import Where
from reportedly.text.trees import neighbours

_READ = {"title": "headline", "caption": "caption"}
"""Furniture whose words are read for claims, and where those are said to stand."""

_RELATIVE = frozenset("which who whom".split())
_LEADING = 5
"""Words that may lead up to a source without being a claim."""
_SHELVES = {"place": "places"}


def make_claims(report: Report, found: Annotations) -> tuple[Claim, ...]:
    """Return the claims of a report in reading order."""
    context = make_context(report, found)
    claims = list(_Builder(context).claims())
    return tuple(sorted(claims, key=lambda claim: (claim.content[0], claim.content[-1])))


class _Builder:
    """Hands out the report's words: each to the innermost content that it stands in."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._chains = Chains(context)
        self._sources = {
            place
            for act in self._chains.acts
            for span in act.source
            for place in context.tree.inside(span)
        }
        self._left = leftovers(context, self._chains.acts, self._chains.asides)
        self._edges = sorted({edge for item in context.report.furniture for edge in item.span})
        self._children: dict[str | None, list[Attribution]] = {}
        for one in self._chains.acts:
            self._children.setdefault(self._chains.parent(one), []).append(one)

    def claims(self) -> Iterator[Claim]:
        """Yield every claim: first those outside of every content."""
        aside = self._aside()
        top = self._children.get(None, [])
        elsewhere = aside | self._held(self._chains.acts)
        own = [n for n in range(len(self._context.tree.words)) if n not in elsewhere]
        yield from self._own(own)
        for attribution in top:
            yield from self._attributed(attribution, aside)

    def _aside(self) -> set[int]:
        """Return the words of furniture that is not read."""
        return {
            place
            for item in self._context.report.furniture
            if item.kind not in _READ
            for place in self._context.tree.inside(item.span)
        }

    def _held(self, attributions: Iterable[Attribution]) -> set[int]:
        """Return the words of attributions: source, cue and content."""
        return {
            place
            for one in attributions
            for span in (*one.source, *one.cue, *one.content)
            for place in self._context.tree.inside(span)
        }

    def _own(self, places: Sequence[int]) -> Iterator[Claim]:
        for clause in self._clauses(places):
            poll = self._chains.account(clause[0])
            chain = () if poll is None else self._chains.of(poll)
            yield from self._claim(clause, chain, poll)

    def _attributed(self, attribution: Attribution, aside: set[int]) -> Iterator[Claim]:
        children = self._children.get(attribution.id, [])
        inner = self._held(children) | aside
        places = [
            place
            for span in attribution.content
            for place in self._context.tree.inside(span)
            if place not in inner
        ]
        chain = self._chains.of(attribution)
        for clause in self._clauses(sorted(set(places))):
            yield from self._claim(clause, chain, attribution)
        for child in children:
            yield from self._attributed(child, aside)

    def _clauses(self, places: Sequence[int]) -> Iterator[list[int]]:
        """Yield words clause by clause, and what frames leave over by itself."""
        for region in self._regions([n for n in places if n not in self._left]):
            yield from split_clauses(self._context, region)
        for region in self._regions([n for n in places if n in self._left]):
            yield from neighbours(region)

    def _regions(self, places: Sequence[int]) -> Iterator[list[int]]:
        """Yield words apart where furniture begins or ends, so that no claim crosses its edge."""
        region: list[int] = []
        before = -1
        for place in places:
            number = bisect_right(self._edges, self._context.tree.words[place].span.start)
            if region and number != before:
                yield region
                region = []
            region.append(place)
            before = number
        if region:
            yield region

    def _claim(
        self, places: Sequence[int], chain: tuple[Link, ...], attribution: Attribution | None
    ) -> Iterator[Claim]:
        content = runs(self._context, places)
        if not content:
            return
        acts = self._chains.acts_around(attribution)
        certainty, hedges = weigh(self._context, places, acts, chain)
        by = None if attribution is None else attribution.id
        yield Claim(
            id=content_id("claim", self._context.report.id, content, by),
            where=self._where(content[0]),
            content=content,
            text=words_of(content, self._context.text),
            manner=find_manner(self._context, content, acts),
            attribution=by,
            chain=chain,
            certainty=certainty,
            hedges=hedges,
            fragment=self._fragment(places, attribution),
            **self._holds(content),
        )

    def _where(self, span: Span) -> Where:
        for item in self._context.report.furniture:
            if item.kind in _READ and item.span.overlaps(span):
                return _READ[item.kind]  # type: ignore[return-value]
        return "body"

    def _fragment(self, places: Sequence[int], attribution: Attribution | None) -> bool:
        """Say whether words claim nothing by themselves."""
        if self._left.issuperset(places):
            return True
        content = () if attribution is None else attribution.content
        first = self._context.tree.words[places[0]].span
        if attribution is None or not any(first.overlaps(span) for span in content):
            return self._scrap(places)  # in no content: as a poll's account may be
        return self._leftover(places, attribution)

    def _scrap(self, places: Sequence[int]) -> bool:
        """Say whether words are only what a frame left over: no verb, and not a whole sentence."""
        tree = self._context.tree
        if self._leads_up(places):
            return True
        if any(tree.words[place].upos == "VERB" for place in places):
            return False
        if any(tree.words[place].deprel in {"cop", "nsubj"} for place in places):
            return False
        sentence = tree.sentences[tree.sentence(places[0])]
        words = [n for n in range(sentence.first, sentence.last) if tree.words[n].upos != "PUNCT"]
        return not set(words) <= set(places)

    def _leads_up(self, places: Sequence[int]) -> bool:
        """Say whether words end in a preposition that leads up to a source: "as cited by"."""
        words = self._context.tree.words
        helped = any(words[place].upos == "AUX" for place in places)
        led = words[places[-1]].upos == "ADP" and len(places) <= _LEADING and not helped
        return led and places[-1] + 1 in self._sources

    def _leftover(self, places: Sequence[int], attribution: Attribution) -> bool:
        """Say whether words of a content say nothing alone, others of it being claims already.

        "The union denied this" says something: "this" is all of its content. "Which" says
        nothing without the clause that it stands for.
        """
        words = {self._context.tree.words[n].text.lower() for n in places}
        if words <= _RELATIVE:
            return True
        if not says_nothing(self._context, places):
            return False
        whole = [n for span in attribution.content for n in self._context.tree.inside(span)]
        return set(whole) > set(places)

    def _holds(self, content: Spans) -> dict[str, tuple[str, ...]]:
        """Return the ids of the quantities, times and entities that stand inside a content."""
        found: dict[str, list[str]] = {"quantities": [], "times": [], "places": [], "entities": []}
        for piece in content:
            for _, entity in self._context.mentioned(piece):
                found[_SHELVES.get(entity.kind, "entities")].append(entity.id)
            found["quantities"] += [one.id for one in self._context.counted(piece)]
            found["times"] += [one.id for one in self._context.timed(piece)]
        return {shelf: tuple(dict.fromkeys(ids)) for shelf, ids in found.items()}
