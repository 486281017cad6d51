"""The ledger: schema, migrations, writer, search; all SQL is here."""

from reportedly.ledger.engine import open_engine, shown
from reportedly.ledger.entry import Comparison, Entry, Finding, Origin, Outcome, Status
from reportedly.ledger.failing import failures_in
from reportedly.ledger.preparing import prepare
from reportedly.ledger.query import Query
from reportedly.ledger.search import search
from reportedly.ledger.streaming import stream
from reportedly.ledger.writer import Writer

__all__ = [
    "Comparison",
    "Entry",
    "Finding",
    "Origin",
    "Outcome",
    "Query",
    "Status",
    "Writer",
    "failures_in",
    "open_engine",
    "prepare",
    "search",
    "shown",
    "stream",
]
