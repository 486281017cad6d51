"""Work: what a worker process does with one report, and what it sends back."""

import gc
import sys
from ctypes import c_bool
from functools import cache

from reportedly.errors import GaveUp, InputError
from reportedly.flow.reading import SELDOM, Reader, dated
from reportedly.ledger import Draft, draft_of
from reportedly.linking import bands, bearers, introductions, signature, wire_credit
from reportedly.pages import Item, open_item
from reportedly.records import Reading, Report, Signature
from reportedly.settings import Settings

MEMORY = 4 << 30
"""Bytes a worker may take: the longest text that is read takes about three quarters of it."""


def prepare(began: c_bool) -> None:
    """Make this process a worker: bounded in memory, and deaf to Ctrl-C, which its parent hears.

    Says by `began`, which lies in memory that it shares with its parent, that it came so far.
    """
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(SELDOM)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    began.value = True


def open_one(item: Item, settings: Settings) -> Report | InputError:
    """Return an item's report, or why there is none."""
    try:
        report = open_item(item, publisher=settings.publisher, allow_private=settings.allow_private)
        return dated(report, settings)
    except InputError as error:
        return error
    except Exception as error:  # noqa: BLE001 - the edge for one report: it is recorded
        return _unexpected(item.name, error)


def read_one(report: Report, settings: Settings) -> Draft | InputError:
    """Return what is read from a report, or why nothing is."""
    try:
        return drafted(_reader(settings).read_report(report))
    except InputError as error:
        return error
    except Exception as error:  # noqa: BLE001 - the edge for one report: it is recorded
        return _unexpected(report.path, error)


def drafted(reading: Reading) -> Draft:
    """Return a reading as the ledger takes it, with what is kept beside it. Raises NotKept."""
    signed = signature_of(reading.report)
    named = bearers(reading)
    given = introductions(reading, named)
    credit = wire_credit(reading.report)
    return draft_of(reading, signed.values, bands(signed), credit, named, given)


def signature_of(report: Report) -> Signature:
    """Return the signature of a report's own words, without its furniture."""
    return signature(report.text, [one.span for one in report.furniture])


@cache
def _reader(settings: Settings) -> Reader:
    """Return the reader of this process: its model is loaded once."""
    return Reader(settings)


def _unexpected(name: str, error: Exception) -> GaveUp:
    lines = str(error).strip().splitlines()
    detail = f": {lines[0]}" if lines else ""
    return GaveUp(name, f"an error of reportedly's own ({type(error).__name__}{detail})")
