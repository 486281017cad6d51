"""Failure: what could not be read, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that could not be read, told so that it can be tried again.

    `name` is what a person is shown; `source` and `position` lead back to it
    (a position is within the source: a record of an archive, a line of a file).
    `kind` is the error's class, `reason` one line. `attempts`, `first` and `last`
    say how often it was tried, and when (ISO 8601 in UTC); the ledger fills them.
    """

    name: str
    source: str
    position: str | None
    kind: str
    reason: str
    attempts: int = 1
    first: str = ""
    last: str = ""
