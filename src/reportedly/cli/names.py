"""Names: a report of the ledger as people may write its name."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from reportedly.errors import LedgerUnknown
from reportedly.flow.findings import lasting
from reportedly.pages import is_address

Found = TypeVar("Found")


def found_by(name: str, find: Callable[[str], Found]) -> Found:
    """Return what `find` has for a name, in one of the ways to write it. Raises LedgerError."""
    for way in _ways(name):
        with suppress(LedgerUnknown):
            return find(way)
    return find(name)


def _ways(name: str) -> tuple[str, ...]:
    """Return how the ledger may know a name: a path from the root; an address without its slash."""
    if not is_address(name):
        # First, for a bare path may be that of another folder's file.
        return (lasting(name),)
    return (name, name[:-1] if name.endswith("/") else f"{name}/")
