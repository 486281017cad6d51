"""reportedly reads news reports and keeps the ledger of who said what.

    import reportedly

    reading = reportedly.read("report.txt")
    with reportedly.Ledger.open("reportedly.db") as ledger:
        for outcome in ledger.ingest("reports/"):
            print(outcome)

What is named here is loaded when it is first used.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.flow import Reader as Reader
    from reportedly.flow import read as read
    from reportedly.flow.ledger import Ledger as Ledger
    from reportedly.ledger import Query as Query
    from reportedly.settings import Settings as Settings

__version__ = "0.1.0"
__all__ = ["Ledger", "Query", "Reader", "Settings", "read"]

_HOMES = {
    "Ledger": "reportedly.flow.ledger",
    "Query": "reportedly.ledger",
    "Reader": "reportedly.flow.reading",
    "Settings": "reportedly.settings",
    "read": "reportedly.flow.reading",
}


def __getattr__(name: str) -> object:
    """Load what is asked for: the command's start would otherwise wait for all of it."""
    if name not in _HOMES:
        raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
