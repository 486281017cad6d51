"""Source: who is cited, as one name over all reports, and how."""

from dataclasses import dataclass

from reportedly.records.claim import LinkKind


@dataclass(frozen=True, slots=True)
class Count:
    """Words, and how many claims have them."""

    words: str
    claims: int


@dataclass(frozen=True, slots=True)
class Source:
    """A holder, and how often claims come through it, at whatever place in their chains.

    `name` is None for "reportedly" and its like, which give no source. `named`,
    `described` and `anonymous` say in how many of its `claims` it is called so;
    `hedged` how many of them have a hedge. All of these are of one publisher's
    reports where one was asked for. `hedges` and `titles` are the commonest words
    in all reports, `publishers` those that cite it most ("" for none told).
    Two names of one person are two sources.
    """

    name: str | None
    kind: LinkKind
    claims: int
    reports: int
    named: int
    described: int
    anonymous: int
    hedged: int
    hedges: tuple[Count, ...] = ()
    titles: tuple[Count, ...] = ()
    publishers: tuple[Count, ...] = ()
