"""Nesting: how deep each claim stands inside the contents of others."""

from collections.abc import Sequence

from reportedly.records import Claim


def nesting(claims: Sequence[Claim]) -> tuple[int, ...]:
    """Return for each claim how many other claims' contents hold its whole content.

    Of two claims with the same content the one with the longer chain is the
    inner one.
    """
    return tuple(sum(_holds(outer, claim) for outer in claims) for claim in claims)


def _holds(outer: Claim, inner: Claim) -> bool:
    if outer.content == inner.content:
        return len(outer.chain) < len(inner.chain)
    return bool(inner.content) and all(
        any(whole.contains(piece) for whole in outer.content) for piece in inner.content
    )
