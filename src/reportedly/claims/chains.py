"""Chains: from the report's publisher, link by link, down to the origin."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reportedly.claims.accounts import accounts
from reportedly.claims.acts import is_act
from reportedly.claims.asides import find_asides, within
from reportedly.claims.channels import Channel, find_channels
from reportedly.claims.context import Context
from reportedly.claims.doubts import rated
from reportedly.claims.holders import holder, unattributed
from reportedly.claims.naming import Named
from reportedly.claims.subjects import find_subject
from reportedly.records import Attribution, Link, Spans, covering
from reportedly.text.vocabulary import SPEAKER_PRONOUNS


class Chains:
    """The chain of each attribution of a report, with those it stands in."""

    def __init__(self, context: Context) -> None:
        self._context = context
        every = context.found.attributions
        self._by_id = {one.id: one for one in every}
        self.asides = find_asides(context.text, every)
        self.acts = [
            one for one in every if is_act(context, one) and not within(one.cue, self.asides)
        ]
        self.accounts = accounts(context, self.acts)
        self._act_ids = {one.id for one in self.acts}
        outer = [one for one in self.acts if one.parent is None and one.cue]
        outer.sort(key=lambda one: one.cue)
        self._before = {one.id: before for before, one in pairwise(outer)}
        self._made: dict[str, tuple[Link, ...]] = {}

    def of(self, attribution: Attribution) -> tuple[Link, ...]:
        """Return the chain of an attribution's content, nearest to the reader first."""
        if attribution.id not in self._made:
            parent = self.parent(attribution)
            outer = () if parent is None else self.of(self._by_id[parent])
            chain = list(outer)
            for link in self._links(attribution, outer):
                if not self._publishers(link):
                    _append(chain, rated(self._context, attribution, link))
            self._made[attribution.id] = tuple(chain)
        return self._made[attribution.id]

    def parent(self, attribution: Attribution) -> str | None:
        """Return the id of the nearest act whose content this attribution stands in.

        Of one in a sentence that goes on with a poll's account it is the poll's.
        """
        parent = attribution.parent
        if parent is None and attribution.cue:
            poll = self.account(self._context.tree.inside(attribution.cue[0])[0])
            return None if poll is None else poll.id
        while parent is not None and parent not in self._act_ids:
            parent = self._by_id[parent].parent
        return parent

    def account(self, place: int) -> Attribution | None:
        """Return the act of the poll whose account goes on at a word, if one does."""
        return self.accounts.get(self._context.tree.sentence(place))

    def acts_around(self, attribution: Attribution | None) -> tuple[Attribution, ...]:
        """Return the acts whose content holds this attribution's, outermost first, and itself."""
        if attribution is None:
            return ()
        parent = self.parent(attribution)
        above = () if parent is None else self.acts_around(self._by_id[parent])
        return (*above, attribution)

    def _links(self, attribution: Attribution, outer: tuple[Link, ...]) -> Iterator[Link]:
        for channel in self._channels(attribution):
            if not any(_at(link, channel) for link in outer):
                known = Named(channel.name, channel.entity)
                yield holder(self._context, (channel.span,), (channel.cue,), known)
        source = attribution.source or find_subject(self._context, attribution)
        if not source:
            yield unattributed(self._context, attribution.cue)
        elif not (outer and self._first_person(attribution)):
            yield self._holder(attribution, source, outer)

    def _holder(self, attribution: Attribution, source: Spans, outer: tuple[Link, ...]) -> Link:
        """Return the link of a source; who is quoted is "I" there, and none of whom they tell."""
        link = holder(self._context, source, attribution.cue)
        if not outer or link.naming != "named" or not _same(outer[-1], link):
            return link
        if not self._context.quotations.touches(source[0]):
            return link
        found = self._context.found
        others = {span: full for span, full in found.stands_for.items() if span not in source}
        apart = replace(self._context, found=replace(found, stands_for=others))
        return holder(apart, source, attribution.cue)

    def _channels(self, attribution: Attribution) -> list[Channel]:
        """Return the channels of an attribution; of one that goes on, those of the one before.

        "In an interview with Harbour Radio, Brand admitted it. "It sank," she said."
        """
        found = find_channels(self._context, attribution)
        if found or attribution.parent is not None or not attribution.source:
            return found
        before = self._before.get(attribution.id)
        if before is None or not before.source or not self._one_paragraph(before, attribution):
            return []
        heard = self._channels(before)
        if not heard:
            return []
        ours, theirs = (holder(self._context, a.source, a.cue) for a in (attribution, before))
        return heard if _same(ours, theirs) else []

    def _one_paragraph(self, one: Attribution, other: Attribution) -> bool:
        first, last = covering((*one.source, *one.cue)), covering((*other.source, *other.cue))
        return "\n" not in self._context.text[first.start : last.end]

    def _publishers(self, link: Link) -> bool:
        """Say whether a link is the report's publisher, who is known without it.

        An outlet may go by the end of its name: "the Ledger" in The Port Selim Ledger.
        """
        publisher = self._context.report.publisher
        if publisher is None or link.name is None:
            return False
        ours, name = _bare(publisher), _bare(link.name)
        return ours == name or (link.kind == "outlet" and ours.endswith(f" {name}"))

    def _first_person(self, attribution: Attribution) -> bool:
        """Say whether the source is the speaker ("I think"), who is the chain's last already."""
        words = " ".join(span.of(self._context.text) for span in attribution.source)
        return words.lower() in SPEAKER_PRONOUNS


def _append(chain: list[Link], link: Link) -> None:
    """Add a link, unless its holder is the last link's: "he said that he believes"."""
    if chain and _same(chain[-1], link):
        return
    chain.append(link)


def _at(link: Link, channel: Channel) -> bool:
    """Say whether a link is the outlet of a channel already, whatever kind it was read as."""
    same = any(channel.span.overlaps(span) for span in link.spans)
    return same or link.entity == channel.entity.id


def _same(one: Link, other: Link) -> bool:
    if one.kind == "unattributed" or other.kind == "unattributed":
        return one.kind == other.kind
    if one.naming == other.naming == "named":
        return one.entity == other.entity and one.entity is not None
    return one.name is not None and one.name == other.name


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ")
