"""Checking: one report against the reports of a ledger that tell of the same happening."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from sqlalchemy import Connection

from reportedly.flow.comparing import copy_of, may_copy
from reportedly.flow.findings import found_at
from reportedly.flow.likening import LIKENING, sources_of
from reportedly.flow.work import signature_of
from reportedly.ledger import Holding, find_stories, held, judgements_in, known_as, near_stories
from reportedly.linking import Judged, alone, groups_of, joined, wire_credit
from reportedly.linking.accounts import Account, Source, account
from reportedly.linking.headlines import nearest, overstated
from reportedly.records import (
    Alone,
    Checked,
    Drift,
    Group,
    Headline,
    Reading,
    Report,
    Story,
    Telling,
)


def checked(connection: Connection, reading: Reading, *, raw: bool = False) -> Checked:
    """Return what the ledger knows of the claims of a report; it is not kept in it.

    Where it is in the ledger, or another text at its address, it is not compared with itself;
    what the ledger knows of the same text is taken from there. If `raw`, no judgement counts.
    """
    report = reading.report
    own = known_as(connection, report, found_at(report))
    name = own.get(report.id) or joined(near_stories(connection, report, LIKENING, own))
    found = find_stories(connection, name) if name else ()
    inside = [one for story in found for one in held(connection, story, raw=raw)]
    others = [one for one in inside if one.telling.id not in own]
    kept = next((one.reading for one in inside if one.telling.id == report.id), reading)
    source, near = _sources(kept, others)
    judged = Judged.of(() if raw else judgements_in(connection, "group"), "group")
    groups, drift = _shared(source, near, judged)
    story = None
    if others:
        story = Story(found[0].id, found[0].title, tuple(one.telling for one in others))
    return Checked(
        _telling(kept.report),
        report.id in own,
        story,
        groups,
        drift,
        alone([source], groups) if others else (),
        _headline(source),
    )


def _telling(report: Report) -> Telling:
    known = (report.url, report.publisher, report.title, report.published)
    return Telling(report.id, report.path, *known, ref=None)


def _sources(reading: Reading, others: Sequence[Holding]) -> tuple[Source, list[Source]]:
    """Return a report and others as linking compares them, each knowing of its near-copies."""
    report = reading.report
    near = sources_of(others)
    copies = {one.name for one in near if _copied(report, one.reading.report)}
    ids = frozenset(one.reading.report.id for one in near if one.name in copies)
    return Source(report.id, reading, wire_credit(report), ids), [
        replace(one, copies=one.copies | {report.id}) if one.name in copies else one for one in near
    ]


def _copied(one: Report, other: Report) -> bool:
    """Say whether two reports are near-copies, as the ledger would find."""
    ours, theirs = (signature_of(report).values for report in (one, other))
    if not may_copy(ours, len(one.text), theirs, len(other.text)):
        return False
    left, right = (tuple(mark.span for mark in report.furniture) for report in (one, other))
    return copy_of(one.text, left, other.text, right) is not None


def _shared(
    source: Source, others: Sequence[Source], judged: Judged
) -> tuple[tuple[Group, ...], tuple[Drift, ...]]:
    """Return the groups that a report has a telling in, in its reading order, and their drift."""
    groups, drift = groups_of([*others, source], judged)
    places = {
        group.id: min(member.content for member in group.members if member.report == source.name)
        for group in groups
        if any(member.report == source.name for member in group.members)
    }
    shared = sorted((one for one in groups if one.id in places), key=lambda one: places[one.id])
    differs = (
        one
        for one in drift
        if one.group in places
        and one.kind != "headline"
        and source.name in (one.a.report, one.b.report)
    )
    return tuple(shared), tuple(differs)


def _headline(source: Source) -> Headline | None:
    """Return a report's title beside what its own body tells."""
    title = source.reading.report.title
    if not title:
        return None
    told = list(_told(source))
    near = nearest(source, told)
    lacks = next((one.lacks for one in overstated(source, told)), None)
    return Headline(title, None if near is None else _alone(near), lacks)


def _told(source: Source) -> Iterator[Account]:
    """Yield what the body of a report tells, piece by piece."""
    claims = (one for one in source.reading.told().claims if one.where == "body")
    pieces = sorted(set(chain.from_iterable(one.content for one in claims)))
    return (one for one in (account(source, piece) for piece in pieces) if one is not None)


def _alone(told: Account) -> Alone:
    claim = told.claim
    return Alone(
        told.source.name,
        claim.id,
        claim.where,
        told.content,
        told.text,
        claim.manner,
        told.chain,
        claim.certainty,
        claim.hedges,
    )
