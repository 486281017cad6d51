"""Judgement: what a person said of something that was read, kept beside it and never over it."""

from dataclasses import dataclass
from typing import Literal

About = Literal["merge", "group", "claim", "link", "furniture"]
"""Two entities that are one; two claims that tell the same; a claim, a link, a mark as read."""
Verdict = Literal["same", "different", "unsure", "right", "wrong", "undone"]
"""The first three are of two things, the next two of one; the last takes back what was said."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement: of `one` and `other` (ids of what was read; None where it is of one thing).

    `value` is what it should be, where a person corrects it; `words` are what the two were
    called when they were judged. `at` is the moment, ISO 8601 in UTC. The latest of a pair holds.
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
