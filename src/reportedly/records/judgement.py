"""Judgement: what a person said of something that was read, kept beside it and never over it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

About = Literal["merge", "group", "claim", "link", "quantity", "furniture"]
"""Two entities that are one; two claims that tell the same; what was read in one report."""
Verdict = Literal["same", "different", "unsure", "right", "wrong", "corrected", "undone"]
"""The first three are of two things, the next three of one; the last takes back what was said."""
Stands = Literal["holds", "gone_over", "nothing"]
"""It holds; a later one went over it; what it judged is no longer read."""
OF_PAIRS: frozenset[About] = frozenset({"merge", "group"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement: of `one` and `other` (ids of what was read; None where it is of one thing).

    A link is `other`, of the claim `one`. `words` are what was judged, as it was called then.
    `at` is the moment, ISO 8601 in UTC. The latest of one thing, or of a pair, holds. `value`
    is what it should be where the verdict is "corrected": a record of `records.correction` in
    JSON. `report` is the id of the report that was read, None for pairs. `stands` is not
    kept: it says what became of the judgement, where that was asked for.
    """

    id: str
    about: About
    verdict: Verdict
    one: str
    other: str | None
    words: tuple[str, ...]
    by: str
    at: str
    note: str | None = None
    value: str | None = None
    report: str | None = None
    stands: Stands | None = None


Target = tuple[About, str, str]


def target_of(one: Judgement) -> Target:
    """Return what is judged: the same for a pair, whichever of the two was named first."""
    other = one.other or ""
    first, second = sorted((one.one, other)) if one.about in OF_PAIRS else (one.one, other)
    return one.about, first, second


def latest(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the latest judgement of each thing or pair, the latest of all first."""
    found: dict[Target, Judgement] = {}
    for one in sorted(judgements, key=lambda one: (one.at, one.id), reverse=True):
        found.setdefault(target_of(one), one)
    return tuple(found.values())
