"""Hit: a claim that answers a search, told with its chain, its hedges and its report."""

from dataclasses import dataclass

from reportedly.records.claim import Claim
from reportedly.records.spans import Span


@dataclass(frozen=True, slots=True)
class Found:
    """The report of a hit: where it stands, who published it and when."""

    id: str
    path: str
    url: str | None
    publisher: str | None
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """One claim that answers, with its chain and hedges, and its report.

    `found` are the words of the query, in code points of `claim.text`; `confidence` is
    that of the claim's attribution, None without one.
    """

    report: Found
    claim: Claim
    found: tuple[Span, ...]
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits in their order; `count` claims answer, or more than that if `more`."""

    hits: tuple[Hit, ...]
    count: int
    more: bool
