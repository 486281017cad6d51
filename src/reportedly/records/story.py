"""Story: reports that tell of the same happening, and what they tell of it."""

from dataclasses import dataclass
from typing import Literal

from reportedly.records.claim import Certainty, Hedge, Link, Manner, Where
from reportedly.records.hit import Found
from reportedly.records.quantity import Bound
from reportedly.records.spans import Span, Spans

DriftKind = Literal["number", "bound", "hedge", "attribution", "source", "quotation", "headline"]


@dataclass(frozen=True, slots=True)
class Telling(Found):
    """One report of a story. `ref` is what it came with, where it came with any."""

    ref: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """Reports that tell of the same happening, by the day of publication, those without last.

    `title` is that of the first report which has one. The id is made of the first
    report's: a story keeps it while it grows, unless an earlier report is found.
    """

    id: str
    title: str | None
    reports: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a telling: `text` at `span`, and the words for what it `counted`, if any.

    Figures of one group that have the same `series` count the same things. `low`, `high`,
    `bound` and `unit` are those of Quantity.
    """

    series: int
    span: Span
    text: str
    counted: str | None
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """One telling of a claim: `content` of the report of a ref or id, with its chain and hedges.

    `claim` is the id of the claim that it stands in. `denies`: it says that what the
    others tell is not so. Members that share an `origin` (from 1) are tied by a chain, copied
    text or a wire credit; who denies has None. `cites` are the reports of this group that it
    has it from, `figures` its numbers.
    """

    report: str
    claim: str
    content: Spans
    text: str
    chain: tuple[Link, ...]
    certainty: Certainty
    hedges: tuple[Hedge, ...]
    denies: bool
    origin: int | None = None
    cites: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The same claim made in several reports; `text` are the words of the first.

    `origins` is how many independent origins it has: those that no chain, copied text
    or wire credit ties together. `first` is the report that had it first, `loops` are
    reports that have it from each other.
    """

    id: str
    text: str
    origins: int
    first: str
    loops: tuple[tuple[str, ...], ...]
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class End:
    """One side of a drift: the words of a report; without `content` those of its title."""

    report: str
    content: Spans
    text: str


@dataclass(frozen=True, slots=True)
class Drift:
    """What changed between two tellings of one claim, `a` the earlier; `group` is its id.

    `before` and `after` are the words that differ, None where there are none.
    """

    kind: DriftKind
    group: str
    a: End
    b: End
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Alone:
    """A claim that is in no group: only this report makes it, as far as was found."""

    report: str
    claim: str
    where: Where
    content: Spans
    text: str
    manner: Manner
    chain: tuple[Link, ...]
    certainty: Certainty
    hedges: tuple[Hedge, ...]


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story with the claims that several of its reports make, and what changed between them.

    `alone` are the claims that only one of them makes, by report and in reading order.
    """

    id: str
    title: str | None
    reports: tuple[Telling, ...]
    groups: tuple[Group, ...]
    drift: tuple[Drift, ...]
    alone: tuple[Alone, ...] = ()
