"""What a made story is: reports, and the truth about them.

A place in a report is a `Place`: the report's `ref` and [start, end] in code points of its
text, or the title where `at` is None.
"""

from dataclasses import dataclass
from typing import Literal

Way = Literal["statement", "interview", "own", "hearsay", "cites", "copies", "corrects"]
Kind = Literal["number", "bound", "hedge", "attribution", "source", "quotation", "headline"]


@dataclass(frozen=True, slots=True)
class MadeReport:
    """One report as an ingest takes it; `published` is an ISO date."""

    ref: str
    url: str
    publisher: str
    title: str
    byline: str | None
    published: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A run of words in a report's text, or its title."""

    doc: str
    at: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Member:
    """One telling of a group's claim.

    `way` is how the report had it, `had_from` the refs of the reports it had it from;
    `chain` the holders that stand there, nearest to the reader first.
    """

    place: Place
    denies: bool
    way: Way
    had_from: tuple[str, ...]
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One claim in all its tellings.

    `first` is one of `firsts`, the reports that nothing shows to be later than another.
    """

    claim: str
    members: tuple[Member, ...]
    origins: int
    first: str
    firsts: tuple[str, ...]
    loops: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Drift:
    """What differs between two tellings; `a` is nearer to the origin."""

    kind: Kind
    a: Place
    b: Place


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Two places that look as if they told the same and do not."""

    a: Place
    b: Place


@dataclass(frozen=True, slots=True)
class MadeStory:
    """One happening in all its reports, and what is true of them.

    `drift` has to be found; `arguable` may be told without an error; `apart` are differences
    between accounts that nothing ties together. `beside` is a story of the same kind at
    another place on the same days.
    """

    event: str
    kind: str
    reports: tuple[MadeReport, ...]
    groups: tuple[Group, ...]
    lookalikes: tuple[Lookalike, ...]
    drift: tuple[Drift, ...]
    arguable: tuple[Drift, ...]
    apart: tuple[Drift, ...]
    beside: "MadeStory | None"
