"""`reportedly entities`: who and what is named, over all reports, and why it is one."""

import argparse
from functools import partial

from reportedly.cli.answers import tell
from reportedly.cli.stories import place
from reportedly.exchange import write_entities
from reportedly.flow.ledger import Ledger
from reportedly.show.identities import print_entities


def entities(chosen: argparse.Namespace) -> int:
    """Print who is named; return 0. Raises LedgerError, and InputError for a table of outlets."""
    limit = chosen.limit or (chosen.shown if chosen.format == "text" else None)
    with Ledger.open(chosen.ledger, create=False) as ledger:
        place(ledger)
        found = ledger.entities(" ".join(chosen.words), outlets=chosen.outlets, raw=chosen.raw)
    fit = [
        one
        for one in found
        if chosen.kind in {None, one.kind} and (one.proposals or not chosen.proposed)
    ]
    page = tuple(fit[chosen.skip :][:limit])
    more = len(fit) > chosen.skip + len(page)
    show = partial(print_entities, skipped=chosen.skip, more=more)
    return tell(page, chosen.format, show, write_entities)
