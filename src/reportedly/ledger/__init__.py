"""The ledger: schema, migrations, writer, search; all SQL is here."""

from reportedly.ledger.cited import sources
from reportedly.ledger.engine import open_engine, shown
from reportedly.ledger.entry import Comparison, Entry, Finding, Origin, Outcome, Status
from reportedly.ledger.failing import failures_in
from reportedly.ledger.placing import Likening, Placer
from reportedly.ledger.preparing import prepare
from reportedly.ledger.query import Query
from reportedly.ledger.reports import find_report
from reportedly.ledger.search import search
from reportedly.ledger.sourcing import By, audit
from reportedly.ledger.stories import Holding, find_stories, held, stories
from reportedly.ledger.streaming import stream
from reportedly.ledger.transactions import asking
from reportedly.ledger.writer import Writer

__all__ = [
    "By",
    "Comparison",
    "Entry",
    "Finding",
    "Holding",
    "Likening",
    "Origin",
    "Outcome",
    "Placer",
    "Query",
    "Status",
    "Writer",
    "asking",
    "audit",
    "failures_in",
    "find_report",
    "find_stories",
    "held",
    "open_engine",
    "prepare",
    "search",
    "shown",
    "sources",
    "stories",
    "stream",
]
