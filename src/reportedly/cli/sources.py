"""`reportedly sources`: who is cited."""

import argparse
from functools import partial

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
            limit=chosen.limit + 1,
            skip=chosen.skip,
            raw=chosen.raw,
        )
    page = found[: chosen.limit]
    show = partial(print_sources, skipped=chosen.skip, more=len(found) > len(page))
    return tell(page, chosen.format, show, write_sources)
