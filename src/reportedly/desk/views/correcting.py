"""Correcting: the form in which a claim is corrected, and what somebody changed in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar, get_args

from starlette.datastructures import QueryParams

from reportedly.desk import asked
from reportedly.desk.views.judging import Judged
from reportedly.errors import UsageError
from reportedly.records import (
    Claim,
    ClaimCorrection,
    Link,
    LinkCorrection,
    called,
    correction_in,
    link_ids,
)
from reportedly.records.claim import CertaintyLabel, Manner, Naming

MOST_LETTERS = 300
LABELS: tuple[CertaintyLabel, ...] = get_args(CertaintyLabel)
MANNERS: tuple[Manner, ...] = get_args(Manner)
NAMINGS: tuple[Naming, ...] = get_args(Naming)
_Word = TypeVar("_Word", bound=str)


@dataclass(frozen=True, slots=True)
class LinkFields:
    """A link of a chain as it was read, with what is said of it now."""

    id: str
    words: str
    name: str
    naming: Naming
    out: bool


@dataclass(frozen=True, slots=True)
class Fields:
    """What a claim says now, to be corrected. No links where its chain was told as a whole."""

    certainty: CertaintyLabel
    manner: Manner
    links: tuple[LinkFields, ...]


@dataclass(frozen=True, slots=True)
class LinkChange:
    """What becomes of a link: out of the chain, back in it, or otherwise than it was."""

    id: str
    out: bool = False
    back: bool = False
    correction: LinkCorrection | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What somebody changed in the form of a claim."""

    claim: ClaimCorrection | None
    links: tuple[LinkChange, ...]


def fields_now(judged: Judged, ident: str) -> Fields:
    """Return what the form of a claim of the report has in it."""
    read = next(one for one in judged.read.claims if one.id == ident)
    now = next((one for one in judged.told.claims if one.id == ident), read)
    links = () if _whole_chain(judged, ident) else tuple(_links(judged, read))
    return Fields(now.certainty.label, now.manner, links)


def changes_in(given: QueryParams, now: Fields) -> Changes:
    """Return what a form that was sent has otherwise than it was. Raises UsageError."""
    label = _chosen(given, "certainty", LABELS, now.certainty)
    manner = _chosen(given, "manner", MANNERS, now.manner)
    claim = ClaimCorrection(manner=manner, certainty=label) if label or manner else None
    found = (_link_change(given, at, one) for at, one in enumerate(now.links, start=1))
    return Changes(claim, tuple(one for one in found if one is not None))


def _whole_chain(judged: Judged, ident: str) -> bool:
    """Say whether a person gave the whole chain, which goes before what is said of its links."""
    return any(
        correction_in(one.value, ClaimCorrection).chain is not None
        for one in judged.held
        if (one.about, one.verdict, one.one) == ("claim", "corrected", ident)
    )


def _links(judged: Judged, read: Claim) -> Iterator[LinkFields]:
    said = {one.other: one for one in judged.held if one.about == "link" and one.one == read.id}
    for ident, link in zip(link_ids(read), read.chain, strict=True):
        one = said.get(ident)
        to = correction_in(one.value, LinkCorrection) if one else LinkCorrection()
        out = one is not None and one.verdict == "wrong"
        yield LinkFields(ident, called(link), _name(link, to), to.naming or link.naming, out)


def _name(link: Link, to: LinkCorrection) -> str:
    if to.name is not None:
        return to.name
    return link.name or (called(link) if link.naming == "named" else "")


def _link_change(given: QueryParams, at: int, now: LinkFields) -> LinkChange | None:
    if f"link-{at}" not in given:  # a form that was drawn before the chain was otherwise
        return None
    if given[f"link-{at}"] != now.id:
        raise UsageError(f"link {at}: the chain is not what it was; look at the claim again")
    out = bool(given.get(f"out-{at}"))
    naming = _chosen(given, f"naming-{at}", NAMINGS, now.naming)
    said = asked.words(given, f"name-{at}")
    if len(said) > MOST_LETTERS:
        raise UsageError(f"name-{at}: more than {MOST_LETTERS} characters")
    # A field has one line: what it makes of a name that stands on two is no correction.
    kept = f"name-{at}" not in given or said == " ".join(now.name.split())
    name = None if kept else said
    other = (
        None if out or (name is None and naming is None) else LinkCorrection(name, naming=naming)
    )
    change = LinkChange(now.id, out and not now.out, now.out and not out, other)
    return change if change != LinkChange(now.id) else None


def _chosen(given: QueryParams, name: str, some: tuple[_Word, ...], now: _Word) -> _Word | None:
    """Return what is chosen of some, None where that is what it was."""
    said = asked.one_of(given, name, some)
    return next((one for one in some if one == said and one != now), None)
