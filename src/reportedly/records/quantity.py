"""Quantity: a number as the report bounds it."""

from dataclasses import dataclass
from typing import Literal

from reportedly.records.spans import Span

Bound = Literal["exact", "about", "at_least", "at_most", "range"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bound, its unit and what it counts.

    `low` and `high` are equal for "exact" and "about"; "at_least" has no
    `high`, "at_most" no `low`. `span` holds the bound's words too ("up to
    5,000"); `counted` the words for what is counted ("foreign recruits").
    """

    id: str
    span: Span
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    counted: Span | None

    @property
    def figure(self) -> float | None:
        """Return the number that is told, whatever bounds it: 5,000 of "up to 5,000"."""
        return self.low if self.high is None else self.high
