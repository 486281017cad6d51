"""`reportedly ingest` and `retry`: what became of each report, once it is kept."""

import argparse
import gc
import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict

from reportedly.cli.measure import Measure
from reportedly.flow.ledger import Ledger
from reportedly.flow.reading import SELDOM
from reportedly.ledger import Outcome
from reportedly.pages import items_of
from reportedly.records import Failure
from reportedly.settings import Settings
from reportedly.show.printable import printable

TOLD = {
    "stored": ("new", "new"),
    "version": ("new text at a known address", "new texts at known addresses"),
    "address": ("known text at a new address", "known texts at new addresses"),
    "known": ("known already", "known already"),
}
"""What each status is called for one report, and for several."""


def ingest(chosen: argparse.Namespace) -> int:
    """Take in all sources; return how many reports could not be read."""
    gc.set_threshold(SELDOM)
    settings = Settings(
        publisher=chosen.publisher,
        published=chosen.published,
        allow_private=chosen.allow_private,
    )
    measure = Measure(chosen.sources)
    streams = (
        (source, measure.watch(items_of(source, allow_private=settings.allow_private)))
        for source in chosen.sources
    )
    with Ledger.open(chosen.ledger) as ledger:
        kept = ledger.take(streams, jobs=chosen.jobs, settings=settings)
        return _tell(kept, chosen.format, measure)


def retry(chosen: argparse.Namespace) -> int:
    """Try again what could not be read; return how many still could not."""
    gc.set_threshold(SELDOM)
    with Ledger.open(chosen.ledger, create=False) as ledger:
        kept = ledger.retry(jobs=chosen.jobs, settings=Settings())
        return _tell(kept, chosen.format, Measure(()))


def _tell(kept: Iterable[Outcome | Failure], form: str, measure: Measure) -> int:
    """Say what became of each report as soon as it is kept, and count them all at the end."""
    counts: Counter[str] = Counter()
    try:
        _count(kept, form, measure, counts)
    except KeyboardInterrupt:
        sys.stderr.write(f"reportedly: {_stopped(counts)}\n")
        raise
    if form == "text":
        sys.stdout.write(f"{_summed(counts)}\n")
    return counts["failed"]


def _count(
    kept: Iterable[Outcome | Failure], form: str, measure: Measure, counts: Counter[str]
) -> None:
    with measure.shown() as advance:
        for one in kept:
            counts["failed" if isinstance(one, Failure) else one.status] += 1
            advance(counts["failed"])
            if form == "jsonl":
                _print(one)
            elif isinstance(one, Failure):
                sys.stderr.write(f"reportedly: {printable(f'{one.name}: {one.reason}')}\n")


def _print(one: Outcome | Failure) -> None:
    """Print an acknowledgement: what it names is in the ledger for good."""
    status = {"status": "failed"} if isinstance(one, Failure) else {}
    line = json.dumps(status | asdict(one), ensure_ascii=False)
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.flush()


def _summed(counts: Counter[str]) -> str:
    parts = [
        f"{counts[status]:,} {one if counts[status] == 1 else several}"
        for status, (one, several) in TOLD.items()
        if counts[status]
    ]
    if counts["failed"]:
        parts.append(f"{counts['failed']:,} could not be read (`reportedly failures` says why)")
    return f"{_reports(counts.total())}: {', '.join(parts) or 'none'}"


def _stopped(counts: Counter[str]) -> str:
    count = counts.total() - counts["failed"]
    kept = f"{_reports(count)} {'is' if count == 1 else 'are'} kept"
    return f"stopped: {kept}, the next run goes on from there"


def _reports(count: int) -> str:
    return f"{count:,} {'report' if count == 1 else 'reports'}"
