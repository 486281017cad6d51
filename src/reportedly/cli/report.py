"""`reportedly report`: one report again."""

import argparse
from functools import partial
from typing import BinaryIO

from reportedly.cli.answers import tell
from reportedly.cli.names import found_by
from reportedly.exchange import write_csv
from reportedly.flow.ledger import Ledger
from reportedly.records import Stored, StoredReport
from reportedly.show.history import print_report


def report(chosen: argparse.Namespace) -> int:
    """Print one report; return 0. Raises LedgerError, also where none has that name."""
    with Ledger.open(chosen.ledger, create=False) as ledger:
        found = found_by(chosen.name, partial(ledger.report, raw=chosen.raw))
    return tell(found, chosen.format, print_report, _write_claims)


def _write_claims(found: StoredReport, out: BinaryIO) -> int:
    own = found.reading.report.id
    versions = (version for track in found.tracks for version in track.versions)
    addresses = tuple(version.found for version in versions if version.report == own)
    return write_csv([Stored(found.reading, addresses)], out)
