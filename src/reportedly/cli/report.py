"""`reportedly report`: one report again."""

import argparse
from contextlib import suppress
from typing import BinaryIO

from reportedly.cli.answers import tell
from reportedly.errors import LedgerUnknown
from reportedly.exchange import write_csv
from reportedly.flow.findings import lasting
from reportedly.flow.ledger import Ledger
from reportedly.pages import is_address
from reportedly.records import Stored, StoredReport
from reportedly.show.history import print_report


def report(chosen: argparse.Namespace) -> int:
    """Print one report; return 0. Raises LedgerError, also where none has that name."""
    with Ledger.open(chosen.ledger, create=False) as ledger:
        found = _found(ledger, chosen.name)
    return tell(found, chosen.format, print_report, _write_claims)


def _found(ledger: Ledger, name: str) -> StoredReport:
    """Return the report of a name as people may write it. Raises LedgerError."""
    for way in _ways(name):
        with suppress(LedgerUnknown):
            return ledger.report(way)
    return ledger.report(name)


def _ways(name: str) -> tuple[str, ...]:
    """Return how the ledger may know a name: a path from the root; an address without its slash."""
    if not is_address(name):
        # First, for a bare path may be that of another folder's file.
        return (lasting(name),)
    return (name, name[:-1] if name.endswith("/") else f"{name}/")


def _write_claims(found: StoredReport, out: BinaryIO) -> int:
    own = found.reading.report.id
    versions = (version for track in found.tracks for version in track.versions)
    addresses = tuple(version.found for version in versions if version.report == own)
    return write_csv([Stored(found.reading, addresses)], out)
