"""One report's history as terminal text: where it was found, silent edits, near-copies."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Final

from rich.console import Console
from rich.text import Text

from reportedly.records import ChangeKind, Claim, Copy, Edit, StoredReport, Track, Version
from reportedly.records.words import date_words
from reportedly.show.chain_text import chain_text, told_text
from reportedly.show.claim_text import MARGIN
from reportedly.show.doubt import doubted
from reportedly.show.hits import report_words
from reportedly.show.pen import Pen
from reportedly.show.sources import NO_PUBLISHER
from reportedly.show.terminal import as_text

_ID_DIGITS: Final = 8
_COPIES: Final = 10
_SIDE: Final = MARGIN + 2
_KINDS: Final[Mapping[ChangeKind, str]] = MappingProxyType(
    {
        "added": "a claim added",
        "dropped": "a claim dropped",
        "attribution": "attributed otherwise",
        "hedged": "hedged otherwise",
        "number": "a number changed",
        "quotation": "a quotation changed",
        "reworded": "reworded",
    }
)
_DETAILS: Final[Mapping[ChangeKind, str]] = MappingProxyType(
    {"hedged": "hedge", "number": "number", "quotation": "quoted"}
)


def print_report(stored: StoredReport, console: Console) -> None:
    """Print a report as it was read, and what the ledger knows of it."""
    pen = Pen(console)
    parts = [as_text(stored.reading, console), *_parts(stored, pen)]
    console.print(Text("\n\n").join(parts), soft_wrap=True)


def _parts(stored: StoredReport, pen: Pen) -> Iterator[Text]:
    yield _section("Found at", (_track(one, stored, pen) for one in stored.tracks), pen)
    if stored.copies:
        yield _section("Near-copies", _copies(stored.copies, pen), pen)
    if stored.wire:
        yield pen.flow(pen.words(f"Credited to {stored.wire}"))


def _section(title: str, blocks: Iterator[Text], pen: Pen) -> Text:
    return Text("\n").join([pen.words(title, "bold"), *blocks])


def _track(track: Track, stored: StoredReport, pen: Pen) -> Text:
    lines = [pen.flow(pen.words(track.address), 2)]
    for version in track.versions:
        lines.append(pen.flow(pen.words(_version(version, stored), "dim"), MARGIN))
        lines += _edits(version.changes, pen)
    return Text("\n").join(lines)


def _version(version: Version, stored: StoredReport) -> str:
    """Return which text it is, who published it there, when, and when it was seen."""
    found = version.found
    parts = (
        f"version {version.number}",
        found.publisher or NO_PUBLISHER,
        date_words(found.published) if found.published else "no date told",
        f"seen {found.seen[:10]}",
        version.report[:_ID_DIGITS],
        "this text" if version.report == stored.reading.report.id else "",
    )
    return " · ".join(part for part in parts if part)


def _edits(edits: Sequence[Edit], pen: Pen) -> Iterator[Text]:
    """Yield what a version changed: all that concerns one claim together."""
    for _, same in groupby(edits, _concerned):
        yield _edit(tuple(same), pen)


def _concerned(edit: Edit) -> tuple[str | None, ...]:
    return tuple(claim.id if claim else None for claim in (edit.older, edit.newer))


def _edit(edits: Sequence[Edit], pen: Pen) -> Text:
    """Return the edits of one claim: before and after, each with its chain and certainty."""
    edit = edits[0]
    lines = [pen.flow(pen.words("; ".join(map(_kind, edits)), "yellow"), MARGIN)]
    for label, claim, sure, words in (
        ("before: ", edit.older, edit.older_confidence, [one.before for one in edits]),
        ("after:  ", edit.newer, edit.newer_confidence, [one.after for one in edits]),
    ):
        if claim:
            told = told_text(claim, pen, doubted=doubted(claim, sure))
            kinds = [one.kind for one in edits]
            details = [_detail(*one, claim) for one in zip(kinds, words, strict=True)]
            lines += _side(label, claim, told, "; ".join(filter(None, details)), pen)
    return Text("\n").join(lines)


def _kind(edit: Edit) -> str:
    """Return what kind of edit it is; a claim that lost or got its sources is said to have."""
    words = _KINDS[edit.kind]
    if edit.kind == "attribution" and edit.older and edit.newer:
        if not edit.newer.chain:
            return f"{words}: now in the publisher’s own voice"
        if not edit.older.chain:
            return f"{words}: before in the publisher’s own voice"
    return words


def _side(label: str, claim: Claim, told: Text, detail: str, pen: Pen) -> Iterator[Text]:
    """Yield a claim as it stands in one version, after `label`."""
    indent = _SIDE + len(label)
    head = pen.sided(chain_text(claim, pen), told, indent)
    yield Text.assemble(" " * _SIDE, Text(label, "dim"), head[indent:])
    yield pen.flow(pen.words(claim.text), indent)
    if detail:
        yield pen.flow(pen.words(detail, "dim"), indent)


def _detail(kind: ChangeKind, words: str | None, claim: Claim) -> str:
    """Return what changed in a claim, where neither chain nor certainty says it."""
    if kind not in _DETAILS or not words or words == claim.certainty.label:
        return ""
    return f"{_DETAILS[kind]}: {words}"


def _copies(copies: Sequence[Copy], pen: Pen) -> Iterator[Text]:
    """Yield the most alike, and how many more there are."""
    yield from (_copy(one, pen) for one in copies[:_COPIES])
    if len(copies) > _COPIES:
        yield pen.flow(pen.words(f"and {len(copies) - _COPIES:,} more", "dim"), 2)


def _copy(copy: Copy, pen: Pen) -> Text:
    shares = f"{copy.of_own:.0%} of this text, {copy.of_other:.0%} of that"
    return Text("\n").join(
        [
            pen.flow(pen.words(report_words(copy.report)), 2),
            pen.flow(pen.words(f"shares {shares}", "dim"), MARGIN),
        ]
    )
