"""Points: one claim of several reports, on what it rests, who denies it and what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from reportedly.records import Drift, Group, Member
from reportedly.records.words import link_words
from reportedly.show.brief.changes import Change, changes_of
from reportedly.show.brief.numbers import Series, series_of
from reportedly.show.brief.references import Reference, References, Sentence

_PEOPLE = ("person", "group")


@dataclass(frozen=True, slots=True)
class Origin:
    """An origin: its number and mark, who is last in the chain, and the reports that have it so."""

    number: int
    mark: str
    who: str
    references: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Teller:
    """One telling: by which report, with the mark of its origin ("" for who denies)."""

    reference: Reference
    mark: str
    told: Member


@dataclass(frozen=True, slots=True)
class Point:
    """One claim: its first telling, then the others; `sentences` say what is to be said of it.

    `unnamed`: all have it from one source without a name; `unsourced`: none of them gives any;
    `looped`: some have it from each other.
    """

    number: int
    first: Teller
    others: tuple[Teller, ...]
    origins: tuple[Origin, ...]
    sentences: tuple[Sentence, ...]
    series: tuple[Series, ...]
    changes: tuple[Change, ...]
    more_changes: int
    unnamed: bool
    unsourced: bool
    looped: bool

    @property
    def denied(self) -> bool:
        """Say whether somebody tells it as not so."""
        return any(one.told.denies for one in (self.first, *self.others))


def point_of(
    number: int,
    group: Group,
    drift: Sequence[Drift],
    references: References,
    own: str | None = None,
) -> Point:
    """Return what is to be shown of a group, as claim `number` of the brief.

    The telling of the report `own` stands first, or else the first that does not deny.
    """
    tellers = [Teller(references.of(one.report), _mark(one.origin), one) for one in group.members]
    leading = (one for one in tellers if (one.told.report == own if own else not one.told.denies))
    first = next(leading, tellers[0])
    origins = tuple(_origins(tellers))
    unnamed = _unnamed(tellers, origins)
    changes, more = changes_of(group, drift, references)
    return Point(
        number,
        first,
        tuple(one for one in tellers if one is not first),
        origins,
        tuple(_sentences(group, tellers, origins, unnamed, references)),
        series_of(group, references, _mark),
        changes,
        more,
        unnamed is not None and _last(unnamed) != "unattributed",
        unnamed is not None and _last(unnamed) == "unattributed",
        bool(group.loops),
    )


def _mark(origin: int | None) -> str:
    """Return a letter for an origin, after the 26th its number."""
    if origin is None:
        return ""
    return ascii_uppercase[origin - 1] if origin <= len(ascii_uppercase) else str(origin)


def _origins(tellers: Sequence[Teller]) -> Iterator[Origin]:
    numbers = sorted({one.told.origin for one in tellers if one.told.origin is not None})
    for number in numbers:
        own = [one for one in tellers if one.told.origin == number]
        reports = tuple(sorted({one.reference.number for one in own}))
        yield Origin(number, _mark(number), _who(_roots(own)[0]), reports)


def _roots(tellers: Sequence[Teller]) -> Sequence[Teller]:
    """Return those that have it from none of the other reports; in a loop all."""
    return [one for one in tellers if not one.told.cites] or tellers


def _who(teller: Teller) -> str:
    """Return who a telling has it from in the end: the last of its chain, or its own publisher."""
    chain = teller.told.chain
    return link_words(chain[-1]) if chain else f"{teller.reference.who} in its own voice"


def _unnamed(tellers: Sequence[Teller], origins: Sequence[Origin]) -> Teller | None:
    """Return who has it at first hand, where all have it from one source that has no name.

    Also where no source is given at all; else None.
    """
    standing = [one for one in tellers if not one.told.denies]
    roots = _roots(standing) if standing else []
    if len(origins) != 1 or len({one.reference.number for one in standing}) < 2:
        return None
    return roots[0] if all(map(_last, roots)) and len(set(map(_last, roots))) == 1 else None


def _last(teller: Teller) -> str:
    """Return "people" where a chain ends with some without a name, "unattributed" with nobody."""
    link = teller.told.chain[-1] if teller.told.chain else None
    if link is None or link.naming == "named":
        return ""
    if link.naming == "unattributed":
        return link.naming
    return "people" if link.kind in _PEOPLE else ""


def _sentences(
    group: Group,
    tellers: Sequence[Teller],
    origins: Sequence[Origin],
    unnamed: Teller | None,
    references: References,
) -> Iterator[Sentence]:
    reports = tuple(sorted({one.reference.number for one in tellers}))
    yield Sentence(_resting(group, reports, references), reports)
    if unnamed is not None:
        words = "All have it from one source without a name"
        if _last(unnamed) == "unattributed":
            words = "None of them gives a source"
        yield Sentence(f"{words}: “{_who(unnamed)}”.", origins[0].references)
    for ends in group.loops:
        names = ", ".join(references.of(name).who for name in ends)
        yield Sentence(f"They have it from each other: {names}.", references.numbers(ends))
    for one in tellers:
        if one.told.denies:
            words = f"Denied, as {one.reference.who} tells it, by {_denier(one)}."
            yield Sentence(words, (one.reference.number,))


def _resting(group: Group, reports: Sequence[int], references: References) -> str:
    origins = "one origin" if group.origins == 1 else f"{group.origins} independent origins"
    first = references.of(group.first)
    day = f", {first.day}" if first.day else ""
    return f"It rests on {origins} in {len(reports)} reports, first {first.who}{day}."


def _denier(teller: Teller) -> str:
    chain = teller.told.chain
    return link_words(chain[-1]) if chain else "itself, in its own voice"
