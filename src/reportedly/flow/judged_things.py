"""Judged things: what a person names, found among what was read, as it is to be judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from reportedly.errors import LedgerAmbiguous, LedgerUnknown, UsageError
from reportedly.ledger import find_report, judgeable, reading_with
from reportedly.records import (
    About,
    Claim,
    Correction,
    Furniture,
    Quantity,
    Reading,
    Span,
    called,
    furniture_id,
    link_ids,
)
from reportedly.records.correction import ClaimCorrection, FurnitureCorrection, LinkCorrection


@dataclass(frozen=True, slots=True)
class Thing:
    """What is judged: ids as a judgement has them, what it is called, and its report."""

    about: About
    one: str
    other: str | None
    words: tuple[str, ...]
    reading: Reading


def named(connection: Connection, ledger: str, name: str) -> tuple[About, str, str]:
    """Return the kind, the id and the words of an entity or a claim, by id or its beginning.

    Raises LedgerUnknown, LedgerAmbiguous.
    """
    found = judgeable(connection, name)
    if not found:
        raise LedgerUnknown(ledger, f"{name!r} is no entity's and no claim's id")
    if len({(about, one) for about, one, _ in found}) > 1:
        ids = ", ".join(one for _, one, _ in found[:5])
        raise LedgerAmbiguous(ledger, f"{name!r} begins several ids: {ids}")
    return found[0]


def claim_thing(connection: Connection, ledger: str, name: str) -> Thing:
    """Return a claim, by id or its beginning. Raises LedgerUnknown, LedgerAmbiguous."""
    claim, reading = _claim(connection, ledger, name)
    return Thing("claim", claim.id, None, (claim.text,), reading)


def link_thing(connection: Connection, ledger: str, name: str, link: int | str) -> Thing:
    """Return a link of a claim as it was read, by its place (from 1, nearest to the reader).

    Or by its id (`link_ids`). Raises as `claim_thing` does.
    """
    claim, reading = _claim(connection, ledger, name)
    ids = link_ids(claim)
    place = _place(ledger, link, ids, f"claim {name!r}", "link")
    words = (claim.text, called(claim.chain[place]))
    return Thing("link", claim.id, ids[place], words, reading)


def quantity_thing(connection: Connection, ledger: str, name: str, quantity: int | str) -> Thing:
    """Return a quantity of a claim as it was read, by its place (from 1) or its id.

    Raises as `claim_thing` does.
    """
    claim, reading = _claim(connection, ledger, name)
    place = _place(ledger, quantity, claim.quantities, f"claim {name!r}", "quantity")
    found = _quantity(reading, claim.quantities[place])
    return Thing("quantity", found.id, None, (found.span.of(reading.report.text),), reading)


def furniture_thing(connection: Connection, ledger: str, name: str, span: Span) -> Thing:
    """Return the mark at a place of a report, which may be none as yet.

    The report is named as for `Ledger.report`. Raises LedgerUnknown, LedgerAmbiguous,
    UsageError for what is no place in the text.
    """
    stored = find_report(connection, name, raw=True)
    if stored is None:
        raise LedgerUnknown(ledger, f"{name!r} names no report")
    report = stored.reading.report
    _check_spans([span], report.text)
    words = (" ".join(span.of(report.text).split()),)
    return Thing("furniture", furniture_id(report.id, span), None, words, stored.reading)


def mark_at(reading: Reading, span: Span) -> Furniture | None:
    """Return the mark that was read at a place."""
    return next((one for one in reading.report.furniture if one.span == span), None)


def check_correction(correction: Correction, reading: Reading) -> None:
    """Raise UsageError for a correction that does not fit the report."""
    text = reading.report.text
    if isinstance(correction, ClaimCorrection):
        if correction.content is not None:
            _check_spans(correction.content, text)
        _check_spans(correction.cue or (), text, none_too=True)
        for link in correction.chain or ():
            _check_spans(link.spans, text, none_too=True)
    elif isinstance(correction, LinkCorrection):
        _check_spans(correction.spans or (), text, none_too=True)
        known = {one.id for one in reading.entities}
        if correction.entity and correction.entity not in known:
            raise UsageError(f"{correction.entity!r} is no entity of this report")
    elif isinstance(correction, FurnitureCorrection):
        _check_spans([correction.span] if correction.span else [], text, none_too=True)
    elif correction.low is None and correction.high is None:
        raise UsageError("a quantity has a least or a most at least")


def _check_spans(spans: Sequence[Span], text: str, *, none_too: bool = False) -> None:
    if not (spans or none_too):
        raise UsageError("a content has one place in the text at least")
    before = 0
    for start, end in spans:
        if not before <= start < end <= len(text):
            reason = f"in order, from 0 to {len(text)}"
            raise UsageError(f"{start}-{end} is no place in the text ({reason})")
        before = end


def _claim(connection: Connection, ledger: str, name: str) -> tuple[Claim, Reading]:
    about, one, _ = named(connection, ledger, name)
    reading = reading_with(connection, one) if about == "group" else None
    if reading is None:
        raise LedgerUnknown(ledger, f"{name!r} is no claim's id")
    return next(claim for claim in reading.claims if claim.id == one), reading


def _quantity(reading: Reading, name: str) -> Quantity:
    return next(one for one in reading.quantities if one.id == name)


def _place(ledger: str, named_: int | str, ids: Iterable[str], of: str, what: str) -> int:
    known = list(ids)
    if isinstance(named_, str) and named_ in known:
        return known.index(named_)
    if isinstance(named_, int) and 1 <= named_ <= len(known):
        return named_ - 1
    raise LedgerUnknown(ledger, f"{of} has no {what} {named_!r}: it has {len(known)}")
