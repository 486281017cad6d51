"""Alone: the claims of a report that no other report of its story was found to make."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportedly.linking.accounts import Source
from reportedly.linking.words import keys_of
from reportedly.records import Alone, Claim, Group, Span
from reportedly.text.covers import Cover

LEAST = 4
"""Words of a claim that tell something; see linking/accounts.py."""


def alone(sources: Iterable[Source], groups: Iterable[Group]) -> tuple[Alone, ...]:
    """Return what only one report tells, by the rank of the reports and in reading order.

    That is a claim of which less than half stands in a group. Where claims nest the
    innermost are told, each with its whole chain. Headlines, which the body tells again, are not.
    """
    shared: dict[str, list[Span]] = defaultdict(list)
    for group in groups:
        for member in group.members:
            shared[member.report] += member.content
    ordered = sorted(sources, key=lambda one: one.rank)
    return tuple(one for source in ordered for one in _of(source, Cover(shared[source.name])))


def _of(source: Source, shared: Cover) -> Iterator[Alone]:
    claims = [one for one in source.reading.told().claims if one.where != "headline"]
    for claim in claims:
        tells = len(keys_of(claim.text)) >= LEAST
        if tells and not _mostly(claim, shared) and not _holds_another(claim, claims):
            yield Alone(
                source.name,
                claim.id,
                claim.where,
                claim.content,
                claim.text,
                claim.manner,
                claim.chain,
                claim.certainty,
                claim.hedges,
            )


def _mostly(claim: Claim, shared: Cover) -> bool:
    """Say whether half of a claim or more stands in groups."""
    whole = sum(piece.end - piece.start for piece in claim.content)
    told = sum(
        min(piece.end, part.end) - max(piece.start, part.start)
        for piece in claim.content
        for part in shared.near(piece)
    )
    return 2 * told >= whole


def _holds_another(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Say whether a claim has another within its content, with a longer chain."""
    return any(
        len(other.chain) > len(claim.chain)
        and all(any(piece.contains(part) for piece in claim.content) for part in other.content)
        for other in claims
    )
