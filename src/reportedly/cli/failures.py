"""`reportedly failures`: what could not be read."""

import argparse

from reportedly.cli.answers import tell
from reportedly.exchange import write_failures
from reportedly.flow.ledger import Ledger
from reportedly.show.failures import print_failures


def failures(chosen: argparse.Namespace) -> int:
    """Print what could not be read; return 0. Raises LedgerError."""
    with Ledger.open(chosen.ledger, create=False) as ledger:
        found = ledger.failures()
    return tell(found, chosen.format, print_failures, write_failures)
