"""Findings: what the ledger is told of an item, beside what was read from it."""

import hashlib
import json
import os
from dataclasses import astuple
from datetime import UTC, datetime

from reportedly.errors import InputError
from reportedly.ledger import Finding, Origin
from reportedly.pages import STANDARD_INPUT, Item, is_address
from reportedly.records import Address, Failure, Report, bounded_key
from reportedly.settings import Settings


def origin_of(item: Item, settings: Settings) -> Origin:
    """Return the name and the hash of an item; what is still to be fetched has no hash.

    The hash is of all that decides what is read: the bytes, what is known
    beforehand, and the settings that go before it.
    """
    if item.form == "address" or _from_standard_input(item.name):
        return Origin(lasting(item.name), None)
    known = [item.form, item.charset, *astuple(item.known), settings.publisher, settings.published]
    hashed = hashlib.sha256(json.dumps(known).encode())
    hashed.update(item.data)
    return Origin(lasting(item.name), hashed.hexdigest())


def finding_of(item: Item, report: Report, origin: Origin) -> Finding:
    """Return where a report was found, now."""
    address = Address(
        ref=item.known.ref,
        url=report.url,
        path=report.path,
        publisher=report.publisher,
        title=report.title,
        byline=report.byline,
        published=report.published,
        seen=now(),
    )
    return Finding(report.id, address, key_of(address, report), origin)


def key_of(address: Address, report: Report) -> str:
    """Return what stays when the text at an address changes; on standard input nothing does."""
    return _key(address.url or address.ref, address.path, report)


def found_at(report: Report) -> str:
    """Return the key of where a report was found that came with no address but its own."""
    return _key(report.url, report.path, report)


def _key(name: str | None, path: str, report: Report) -> str:
    if _from_standard_input(path) and not name:
        return f"{STANDARD_INPUT} {report.id}"
    return bounded_key(name or lasting(path))


def restored(report: Report, address: Address) -> Finding:
    """Return where a report was found before it was in this ledger; no input is known by that."""
    return Finding(report.id, address, key_of(address, report), Origin(lasting(address.path), None))


def failure_of(error: InputError, source: str, position: str | None = None) -> Failure:
    """Return what the ledger keeps of an input that could not be read.

    `source` and `position` lead back to it, where the error itself does not say.
    """
    at = now()
    return Failure(
        name=lasting(error.name),
        source=lasting(error.source or source),
        position=error.position or position,
        kind=type(error).__name__,
        reason=error.reason,
        first=at,
        last=at,
    )


def lasting(name: str) -> str:
    """Return a name that means the same from another folder: a path from the root."""
    if _from_standard_input(name) or is_address(name):
        return name
    whole = os.path.abspath(name)  # noqa: PTH100 - "x.jsonl line 7" is no path, but begins with one
    return whole.encode("utf-8", "backslashreplace").decode("utf-8")


def _from_standard_input(name: str) -> bool:
    """Say whether a name is that of standard input, or of a line or record in it."""
    return name == STANDARD_INPUT or name.startswith(f"{STANDARD_INPUT} ")


def now() -> str:
    """Return the moment in UTC, so fine that two findings are told apart by it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
