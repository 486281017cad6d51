"""`reportedly sources`: who is cited."""

import argparse

from reportedly.cli.answers import tell
from reportedly.exchange import write_sources
from reportedly.flow.ledger import Ledger
from reportedly.show.sources import print_sources


def sources(chosen: argparse.Namespace) -> int:
    """Print who is cited; return 0. Raises LedgerError."""
    with Ledger.open(chosen.ledger, create=False) as ledger:
        found = ledger.sources(
            " ".join(chosen.words),
            kind=chosen.kind,
            naming=chosen.naming,
            publisher=chosen.publisher,
            limit=chosen.limit,
            skip=chosen.skip,
        )
    return tell(found, chosen.format, print_sources, write_sources)
