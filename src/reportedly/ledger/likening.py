"""Likening: what the ledger asks of linking to place a report."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from reportedly.records import Spans

Ties = Mapping[tuple[str, str], float]


class Topic(Protocol):
    """What a report is about, as linking knows it."""

    def packed(self) -> bytes:
        """Return it as the ledger keeps it."""

    def leading(self) -> list[int]:
        """Return the numbers of the words by which reports that may be alike are found."""


@dataclass(frozen=True, slots=True)
class Likening:
    """How reports are compared and parted; `topic` of a title, a text, what to skip.

    `alike` says how alike a topic is to each of others that lie some days apart (None: not
    known); from `tied` on it is kept. `clusters` parts the ids of reports by their ties, and
    brings only those together that are tied by `least`, directly or through others.
    Candidates share `shared` leading words, and lie `reach` days apart at most.
    """

    topic: Callable[[str | None, str, Spans], Topic]
    unpacked: Callable[[bytes], Any]
    alike: Callable[[Any, Sequence[Any], Sequence[int | None]], Sequence[float]]
    clusters: Callable[[Collection[str], Ties], Sequence[frozenset[str]]]
    tied: float
    least: float
    shared: int
    reach: int
