"""Nesting: how deep each claim stands inside the contents of others."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportedly.records import Claim, Span, covering


def nesting(claims: Sequence[Claim]) -> tuple[int, ...]:
    """Return for each claim how many other claims' contents hold its whole content.

    Of two claims with the same content the one with the longer chain is the
    inner one.
    """
    counts = [0] * len(claims)
    for place, around in _around(claims):
        counts[place] = sum(_holds(claims[one], claims[place]) for one in around)
    return tuple(counts)


def _around(claims: Sequence[Claim]) -> Iterator[tuple[int, Sequence[int]]]:
    """Yield each claim with those that may hold it: they begin no later, and are not over yet."""
    spans = [covering(claim.content) if claim.content else Span(-1, -1) for claim in claims]
    ordered = sorted(range(len(claims)), key=lambda place: spans[place].start)
    opened: list[int] = []
    for start, group in groupby(ordered, key=lambda place: spans[place].start):
        begun = list(group)
        opened = [place for place in opened if spans[place].end > start] + begun
        for place in begun:
            yield place, opened


def _holds(outer: Claim, inner: Claim) -> bool:
    if outer.content == inner.content:
        return len(outer.chain) < len(inner.chain)
    return bool(inner.content) and all(
        any(whole.contains(piece) for whole in outer.content) for piece in inner.content
    )
