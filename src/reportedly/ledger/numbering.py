"""Numbering: places in reading order into the numbers of one ledger."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from reportedly.ledger.columns import Columns
from reportedly.ledger.schema import ROOM


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number of a report, and those of its holders, in the order of its tally."""

    report: int
    holders: Sequence[int]

    def given(self, columns: Columns) -> Columns:
        """Return the same rows with numbers in place of places."""
        return {name: self._given(name, values) for name, values in columns.items()}

    def _given(self, name: str, values: Iterable[Any]) -> Iterable[Any]:
        first = self.report * ROOM
        match name:
            case "report":
                return repeat(self.report)
            case "number" | "claim" | "item":
                return [first + place for place in values]
            case "entity":
                return [None if place is None else first + place for place in values]
            case "holder":
                return [self.holders[place] for place in values]
            case _:
                return values
