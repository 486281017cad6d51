"""Judged: what people said of pairs of things, as far as it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.records import Judgement, latest

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgements of one kind that hold: the latest of each pair, the latest of all first."""

    latest: tuple[Judgement, ...] = ()

    @classmethod
    def of(cls, judgements: Iterable[Judgement], about: str) -> "Judged":
        """Return those that hold among all, in whatever order these come."""
        of_kind = (one for one in judgements if one.about == about and one.other is not None)
        return cls(latest(of_kind))

    def pairs(self, *verdicts: str) -> Iterator[Pair]:
        """Yield the pairs that were judged so, the latest first."""
        return (pair(one) for one in self.latest if one.verdict in verdicts)


NOTHING = Judged()


def pair(one: Judgement) -> Pair:
    """Return the two things of a judgement, in one order whichever was named first."""
    first, second = sorted((one.one, one.other or ""))
    return first, second
