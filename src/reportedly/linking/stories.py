"""Stories: which reports tell of the same happening.

Two reports are tied as much as their topics are alike, and what is tied is clustered by average
linkage (Sokal and Michener 1958), so that a row of reports each a little like the next becomes no
story. What comes out depends on the set of reports alone, not on the order they came in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from reportedly.linking.topics import Topic, likeness, same_days

LEAST = 0.24
"""How alike two reports of one story are; chosen on basil/dev (docs/stories.md)."""
TIED = 0.18
"""How alike two reports are whose likeness is kept: with less they are as good as strangers."""
UNTIED = 0.2
"""What a pair that is not tied counts in the mean of two clusters, where one that is counts 1: its
likeness is next to nothing, but the search for candidates may have missed it."""
OF_DAYS = 0.1
"""What it adds that two reports name the same days of the week: those of the happening."""
SAME_DAY, A_DAY = 1.4, 0.1
"""What shared words count for if both were published on one day, and less for each day between."""
REACH = 7
"""Days between two reports of which one may lead to the other's story."""
_FINE = 1 << 30
"""Likenesses are added up as whole numbers of this part of one: in any order with one result."""

Tie = tuple[str, str]
"""The ids of two reports."""


def alike(one: Topic, others: Sequence[Topic], apart: Sequence[int | None]) -> list[float]:
    """Return how much a report and each of others seem to tell of one happening.

    From LEAST on they do. `apart` is how many days lie between it and each, or None where
    that is not known.
    """
    words, days = likeness(one, others), same_days(one, others)
    return [
        float(near * _nearness(between) + OF_DAYS * named)
        if between is None or between <= REACH
        else 0.0
        for near, named, between in zip(words, days, apart, strict=True)
    ]


def _nearness(apart: int | None) -> float:
    return 1.0 if apart is None else SAME_DAY - A_DAY * apart


def joined(near: Mapping[str, tuple[Sequence[float], int]]) -> str | None:
    """Return the story that a report belongs to: the most alike, from LEAST on; None if none is.

    `near` says of each story how alike its reports are that are tied with this one, and how
    many reports it has; the mean is that of `clusters`.
    """
    means = {
        story: sum(ties) / (len(ties) + UNTIED * (count - len(ties)))
        for story, (ties, count) in near.items()
    }
    best = min(means, key=lambda story: (-means[story], story), default=None)
    return best if best is not None and means[best] >= LEAST else None


def clusters(reports: Iterable[str], ties: Mapping[Tie, float]) -> list[frozenset[str]]:
    """Part reports into stories, the same in whatever order they and their ties are given.

    `ties` says how alike two reports are, each pair once. The two clusters that are most
    alike join, as long as they are LEAST or more; of equal ones those with the least ids. So
    only reports that are tied by LEAST or more, directly or through others, come together.
    """
    heap = _Heap({one: frozenset([one]) for one in reports})
    for (one, other), near in ties.items():
        heap.tie(one, other, round(near * _FINE), 1)
    heap.join_all()
    return sorted(heap.members.values(), key=min)


@dataclass(slots=True)
class _Heap:
    """Clusters by the least id in each, and the sum and count of the ties between any two."""

    members: dict[str, frozenset[str]]
    ties: dict[str, dict[str, tuple[int, int]]] = field(default_factory=dict)

    def tie(self, one: str, other: str, near: int, count: int) -> None:
        """Add ties between two clusters to those that are known."""
        had, known = self.ties.get(one, {}).get(other, (0, 0))
        for ours, theirs in ((one, other), (other, one)):
            self.ties.setdefault(ours, {})[theirs] = (had + near, known + count)

    def mean(self, one: str, other: str) -> float:
        """Return how alike two clusters are."""
        near, known = self.ties[one][other]
        pairs = len(self.members[one]) * len(self.members[other])
        return near / (_FINE * (known + UNTIED * (pairs - known)))

    def join_all(self) -> None:
        """Join the most alike while there are any; of equal ones those with the least ids."""
        waiting = [
            (-self.mean(one, other), one, other)
            for one in self.ties
            for other in self.ties[one]
            if one < other and self.mean(one, other) >= LEAST
        ]
        heapify(waiting)
        while waiting:
            near, one, other = heappop(waiting)
            whole = other in self.ties.get(one, {})
            if whole and self.mean(one, other) == -near:
                self._join(one, other)
                for third in self.ties[one]:
                    mean = self.mean(one, third)
                    if mean >= LEAST:
                        heappush(waiting, (-mean, min(one, third), max(one, third)))

    def _join(self, one: str, other: str) -> None:
        """Let cluster `one`, whose least id is the lesser, stand for both."""
        self.members[one] |= self.members.pop(other)
        theirs = self.ties.pop(other)
        self.ties[one].pop(other)
        for third, (near, count) in theirs.items():
            if third != one:
                self.ties[third].pop(other)
                self.tie(one, third, near, count)
