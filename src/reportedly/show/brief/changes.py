"""Changes: what differs between tellings of a claim, each difference once, with all who tell so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from reportedly.records import Drift, DriftKind, End, Group, Member, Spans
from reportedly.show.brief.references import References

MOST: Final = 12
"""Changes of one claim that are shown."""

_Told = Mapping[tuple[str, Spans], Member]
"""The tellings of a claim by report and content."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a change: the words that differ (None: there are none), who has them, and where.

    `text` is where they first stand: the telling `told`, or where there is none a headline.
    """

    words: str | None
    references: tuple[int, ...]
    text: str
    told: Member | None

    @property
    def headline(self) -> bool:
        """Say whether it is a title, which has no chain of its own."""
        return self.told is None


@dataclass(frozen=True, slots=True)
class Change:
    """What changed, of one kind or several, the earlier side first."""

    kinds: tuple[DriftKind, ...]
    before: Side
    after: Side


@dataclass(slots=True)
class _Row:
    """A difference, and the reports on either side of it."""

    one: Drift
    kinds: dict[DriftKind, None] = field(default_factory=dict)
    before: dict[str, None] = field(default_factory=dict)
    after: dict[str, None] = field(default_factory=dict)


def changes_of(
    group: Group, drift: Sequence[Drift], references: References
) -> tuple[tuple[Change, ...], int]:
    """Return the changes between the tellings of a claim, and how many more there are.

    The same words on both sides are one change, whichever of several reports have them.
    """
    rows: dict[tuple[str, frozenset[str]], _Row] = {}
    for one in drift:
        title = one.a.report if one.kind == "headline" else ""
        key = (title, frozenset({_key(one.before), _key(one.after)}))
        row = rows.setdefault(key, _Row(one))
        row.kinds[one.kind] = None
        turned = _key(one.before) != _key(row.one.before)
        near, far = (one.b, one.a) if turned else (one.a, one.b)
        row.before[near.report] = row.after[far.report] = None
    told = {(one.report, one.content): one for one in group.members}
    shown = tuple(_change(row, told, references) for row in list(rows.values())[:MOST])
    return shown, len(rows) - len(shown)


def _change(row: _Row, told: _Told, references: References) -> Change:
    one = row.one
    return Change(
        tuple(row.kinds),
        _side(one.before, row.before, one.a, told, references),
        _side(one.after, row.after, one.b, told, references),
    )


def _side(
    words: str | None, reports: Iterable[str], end: End, told: _Told, references: References
) -> Side:
    numbers, member = references.numbers(reports), told.get((end.report, end.content))
    return Side(words, numbers, end.text, member)


def _key(words: str | None) -> str:
    return "" if words is None else " ".join(words.casefold().split())
