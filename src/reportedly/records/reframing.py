"""Reframing: attributions as people's judgements of their claims have them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.records.attribution import Attribution
from reportedly.records.claim import Claim
from reportedly.records.ids import content_id
from reportedly.records.reading import Reading
from reportedly.records.reclaiming import Reclaimed
from reportedly.records.spans import Span, Spans

Judged = tuple[Claim, Reclaimed]
"""A claim as it was read, and as judged."""


def reframed(
    reading: Reading, claims: Sequence[Judged]
) -> tuple[tuple[Attribution, ...], dict[str, str]]:
    """Return attributions that fit the claims as judged; of new ones the ids, by claim.

    An attribution of which all claims were rejected, or taken for the publisher's own voice,
    is gone; those inside it move up.
    """
    told: dict[str, list[Judged]] = {}
    for pair in claims:
        if pair[0].attribution is not None:
            told.setdefault(pair[0].attribution, []).append(pair)
    kept = {
        one.id: _attribution(one, told.get(one.id, ()), reading) for one in reading.attributions
    }
    parents = {one.id: one.parent for one in reading.attributions}
    found = [
        replace(one, parent=_parent(one.parent, kept, parents))
        for one in kept.values()
        if one is not None
    ]
    new = {claim.id: made for claim, to in claims if (made := _new(claim, to, reading)) is not None}
    ids = {claim: one.id for claim, one in new.items()}
    return (*found, *dict.fromkeys(new.values())), ids


def _parent(
    name: str | None,
    kept: dict[str, Attribution | None],
    parents: dict[str, str | None],
) -> str | None:
    while name is not None and kept.get(name) is None:
        name = parents.get(name)
    return name


def _attribution(
    one: Attribution, claims: Sequence[Judged], reading: Reading
) -> Attribution | None:
    changed = [(claim, to) for claim, to in claims if to.claim != claim or to.cue]
    if not changed:
        return one
    if not any(_attributed(to) for claim, to in claims if not claim.fragment):
        return None
    for claim, to in changed:
        one = _with(one, claim, to, reading.report.text)
    return one


def _attributed(to: Reclaimed) -> bool:
    return to.claim is not None and to.claim.attribution is not None


def _with(one: Attribution, claim: Claim, to: Reclaimed, text: str) -> Attribution:
    """Return an attribution with what was said of one of its claims."""
    if to.claim is None or to.claim.attribution is None:
        return replace(one, content=less(one.content, claim.content, text))
    if to.claim.content != claim.content:
        rest = less(one.content, claim.content, text)
        one = replace(one, content=joined((*rest, *to.claim.content), text))
    if to.cue:
        one = replace(one, cue=to.cue)
    before, after = (each.chain[-1:] for each in (claim, to.claim))
    if [link.spans for link in before] != [link.spans for link in after]:
        one = replace(one, source=after[0].spans)
    return one


def _new(claim: Claim, to: Reclaimed, reading: Reading) -> Attribution | None:
    """Return the attribution that a person found where the publisher's own voice was read."""
    if claim.attribution is not None or to.claim is None or not (to.cue and to.claim.chain):
        return None
    source, content = to.claim.chain[-1].spans, to.claim.content
    name = content_id("attribution", reading.report.id, None, source, to.cue, content)
    return Attribution(name, None, source, to.cue, content)


def less(spans: Iterable[Span], gone: Iterable[Span], text: str) -> Spans:
    """Return spans without the characters of others."""
    return _runs(_places(spans) - _places(gone), text)


def joined(spans: Iterable[Span], text: str) -> Spans:
    """Return spans as one where only space is between them."""
    return _runs(_places(spans), text)


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for span in spans for place in range(*span)}


def _runs(places: set[int], text: str) -> Spans:
    """Return the runs of places, joined over space, and without space at their ends."""
    written = sorted(place for place in places if not text[place : place + 1].isspace())
    return tuple(_merged(written, text))


def _merged(places: Sequence[int], text: str) -> Iterator[Span]:
    start = end = None
    for place in places:
        if end is not None and not text[end:place].strip():
            end = place + 1
            continue
        if start is not None and end is not None:
            yield Span(start, end)
        start, end = place, place + 1
    if start is not None and end is not None:
        yield Span(start, end)
