"""The ledger: schema, migrations, writer, search; all SQL is here.

What is named here is loaded when it is first used: a worker process drafts what the
ledger will hold, and does without a database.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.ledger.bearing import borne as borne
    from reportedly.ledger.bearing import introduced as introduced
    from reportedly.ledger.bearing import reached as reached
    from reportedly.ledger.cited import source_of as source_of
    from reportedly.ledger.cited import sources as sources
    from reportedly.ledger.correcting import lock_report as lock_report
    from reportedly.ledger.drafting import Draft as Draft
    from reportedly.ledger.drafting import draft_of as draft_of
    from reportedly.ledger.engine import open_engine as open_engine
    from reportedly.ledger.engine import shown as shown
    from reportedly.ledger.entry import Comparison as Comparison
    from reportedly.ledger.entry import Entry as Entry
    from reportedly.ledger.entry import Finding as Finding
    from reportedly.ledger.entry import Origin as Origin
    from reportedly.ledger.entry import Outcome as Outcome
    from reportedly.ledger.entry import Status as Status
    from reportedly.ledger.failing import failures_in as failures_in
    from reportedly.ledger.joining import known_as as known_as
    from reportedly.ledger.joining import near_stories as near_stories
    from reportedly.ledger.judging import judgeable as judgeable
    from reportedly.ledger.judging import judged_readings as judged_readings
    from reportedly.ledger.judging import judgements_called as judgements_called
    from reportedly.ledger.judging import judgements_in as judgements_in
    from reportedly.ledger.judging import keep_judgement as keep_judgement
    from reportedly.ledger.judging import last_said as last_said
    from reportedly.ledger.judging import reading_with as reading_with
    from reportedly.ledger.judging import readings_of as readings_of
    from reportedly.ledger.judging import still_read as still_read
    from reportedly.ledger.likening import Likening as Likening
    from reportedly.ledger.listing import claims_of_holder as claims_of_holder
    from reportedly.ledger.listing import last_judgement as last_judgement
    from reportedly.ledger.listing import listed as listed
    from reportedly.ledger.listing import publishers_in as publishers_in
    from reportedly.ledger.placing import Placer as Placer
    from reportedly.ledger.preparing import prepare as prepare
    from reportedly.ledger.query import Query as Query
    from reportedly.ledger.reports import find_report as find_report
    from reportedly.ledger.searching import search as search
    from reportedly.ledger.sourcing import By as By
    from reportedly.ledger.sourcing import audit as audit
    from reportedly.ledger.streaming import stream as stream
    from reportedly.ledger.telling import Holding as Holding
    from reportedly.ledger.telling import find_stories as find_stories
    from reportedly.ledger.telling import held as held
    from reportedly.ledger.telling import stories as stories
    from reportedly.ledger.transactions import asking as asking
    from reportedly.ledger.transactions import transact as transact
    from reportedly.ledger.writer import Writer as Writer

_HOMES = {
    "keep_judgement": "judging",
    "lock_report": "correcting",
    "judged_readings": "judging",
    "judgements_called": "judging",
    "last_said": "judging",
    "reading_with": "judging",
    "readings_of": "judging",
    "still_read": "judging",
    "claims_of_holder": "listing",
    "last_judgement": "listing",
    "listed": "listing",
    "publishers_in": "listing",
    "judgements_in": "judging",
    "judgeable": "judging",
    "reached": "bearing",
    "introduced": "bearing",
    "borne": "bearing",
    "By": "sourcing",
    "Comparison": "entry",
    "Draft": "drafting",
    "Entry": "entry",
    "Finding": "entry",
    "Holding": "telling",
    "Likening": "likening",
    "Origin": "entry",
    "Outcome": "entry",
    "Placer": "placing",
    "Query": "query",
    "Status": "entry",
    "Writer": "writer",
    "asking": "transactions",
    "transact": "transactions",
    "audit": "sourcing",
    "draft_of": "drafting",
    "failures_in": "failing",
    "find_report": "reports",
    "find_stories": "telling",
    "held": "telling",
    "known_as": "joining",
    "near_stories": "joining",
    "open_engine": "engine",
    "prepare": "preparing",
    "search": "searching",
    "shown": "engine",
    "source_of": "cited",
    "sources": "cited",
    "stories": "telling",
    "stream": "streaming",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    """Load what is asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'reportedly.ledger' has no attribute {name!r}")
    return getattr(importlib.import_module(f"reportedly.ledger.{_HOMES[name]}"), name)
