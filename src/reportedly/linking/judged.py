"""Judged: what people said of pairs of things, as far as it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.records import Judgement

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgements of one kind that hold: the latest of each pair, the latest of all first."""

    latest: tuple[Judgement, ...] = ()

    @classmethod
    def of(cls, judgements: Iterable[Judgement], about: str) -> "Judged":
        """Return those that hold among all, in whatever order these come."""
        ordered = sorted(judgements, key=lambda one: (one.at, one.id), reverse=True)
        seen: set[Pair] = set()
        kept: list[Judgement] = []
        for one in ordered:
            if one.about == about and one.other is not None and pair(one) not in seen:
                seen.add(pair(one))
                kept.append(one)
        return cls(tuple(kept))

    def pairs(self, *verdicts: str) -> Iterator[Pair]:
        """Yield the pairs that were judged so, the latest first."""
        return (pair(one) for one in self.latest if one.verdict in verdicts)


NOTHING = Judged()


def pair(one: Judgement) -> Pair:
    """Return the two things of a judgement, in one order whichever was named first."""
    first, second = sorted((one.one, one.other or ""))
    return first, second
