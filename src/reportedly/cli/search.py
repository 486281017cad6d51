"""`reportedly search`: claims that answer, each with its chain."""

import argparse
from dataclasses import fields
from functools import partial

from reportedly.cli.answers import tell
from reportedly.exchange import write_answer
from reportedly.flow.ledger import Ledger
from reportedly.ledger import Query
from reportedly.show.hits import print_hits


def search(chosen: argparse.Namespace) -> int:
    """Print the claims that answer; return 0. Raises LedgerError."""
    with Ledger.open(chosen.ledger, create=False) as ledger:
        query = query_of(chosen)
        answer = ledger.search(query, limit=chosen.limit, skip=chosen.skip, raw=chosen.raw)
    show = partial(print_hits, skipped=chosen.skip, ranked=query.ranks)
    return tell(answer, chosen.format, show, write_answer)


def query_of(chosen: argparse.Namespace) -> Query:
    """Return the query that the arguments of `add_filters` make."""
    given = {one.name: getattr(chosen, one.name) for one in fields(Query)}
    return Query(**given | {"words": " ".join(chosen.words)})
