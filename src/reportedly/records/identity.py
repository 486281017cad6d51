"""Identity: somebody or something over all reports, and why they are taken for one."""

from dataclasses import dataclass
from typing import Literal

from reportedly.records.spans import Span

IdentityKind = Literal["person", "organization", "outlet", "place"]
Beings = Literal["person", "body", "place"]
"""What can be one: an outlet may be read as an organization, a person never."""
How = Literal[
    "judged", "alias", "acronym", "outlet", "called_both", "ending", "surname", "role", "sound"
]


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a report calls an entity.

    `key` is what stays of it without titles, marks and case, `initials` those between a
    person's names ("+" behind them for a "Jr."), `name` what is shown of it; `text` stands at
    `span`, the first time that it is called so. Only names of one `block` are looked at together.
    """

    key: str
    block: str
    initials: str
    name: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Bearer:
    """A named entity of one report, the fullest of its forms first.

    `at` is its place among the entities of the report; `titles` are those that its claims
    give it.
    """

    entity: str
    beings: Beings
    forms: tuple[Form, ...]
    at: int
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Introduction:
    """A report gives two names as one, "Islamic State (ISIS)": their keys, where, and the words."""

    how: How
    beings: Beings
    one: str
    other: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Introduced:
    """An introduction as the ledger knows it: its report, and the story that it tells."""

    introduction: Introduction
    report: str
    story: str


@dataclass(frozen=True, slots=True)
class Borne:
    """A bearer as the ledger knows it: with its report, and the story that this tells.

    `story` is the report's id where it is in none. `place` is GeoNames' id of a place.
    """

    bearer: Bearer
    kind: IdentityKind
    report: str
    story: str
    day: str | None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """Where something was read: the characters of a report, and the words there."""

    report: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Called:
    """A name, and in how many reports somebody is called so."""

    name: str
    reports: int


@dataclass(frozen=True, slots=True)
class Role:
    """What a report says that somebody is, and the day of that report."""

    title: str
    report: str
    day: str | None


@dataclass(frozen=True, slots=True)
class Merge:
    """Two names that are taken for one, or may be: `one` and `other` are ids of entities.

    `how` says why: a person judged it; a text gives one as the other's alias or acronym; the
    table of outlets has both; a report calls its entity both; the one ends with the other in
    reports of one story; a surname that only one in its story has; the same role; the same
    sound. `evidence` is where that was read; `by` and `at` are those of the judgement.
    """

    how: How
    one: str
    other: str
    names: tuple[str, str]
    evidence: tuple[Read, ...]
    by: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A report in which somebody is named, and the id and the name of the entity there."""

    report: str
    entity: str
    name: str
    day: str | None


@dataclass(frozen=True, slots=True)
class Identity:
    """One entity over all reports; its id is that of its entity in the first of them.

    `names` are the ways it is called, the commonest first; `reports` counts those that name
    it; `titles` are by day; `merges` say why names that differ are one; `proposals` with whom
    else it may be one, which nobody has judged.
    """

    id: str
    kind: IdentityKind
    name: str
    reports: int
    names: tuple[Called, ...]
    titles: tuple[Role, ...]
    merges: tuple[Merge, ...]
    proposals: tuple[Merge, ...]
    seen: tuple[Seen, ...]
