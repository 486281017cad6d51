"""Placing: what it takes to put one report into its story, in a small ledger and in a large one.

    python -m bench.placing [--small 1000] [--large 100000]

Made reports (docs/stories-made.md) are kept without being read, and placed as
`reportedly stories` does; the reports of each story come out within days of each
other, over ten years. Timed is the placing of the last reports before each size, in steps as
it goes, on one core. Target: at the large size under 2 times what it takes at the small one.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from bench.machine import start_on_one_core
from evals.made_stories import made_reports
from evals.made_stories.records import MadeReport
from reportedly.flow.ledger import Ledger
from reportedly.records import Address, ModelName, Reading, Report, Stored, report_id

AROUND = 500
"""Reports that are timed before each size."""
YEARS = 10
_UNDATED = "2032-01-01"
"""The day of reports that are made without one: here all have days."""
_MODEL = ModelName("none", "0" * 64)


def main() -> int:
    """Print what placing takes at both sizes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--small", type=int, default=1000)
    parser.add_argument("--large", type=int, default=100_000)
    parser.add_argument("--ledger", help="a database's URL; without it SQLite in a temporary file")
    chosen = parser.parse_args()
    reports = _spread(chosen.large)
    taken: list[float] = []
    with (
        tempfile.TemporaryDirectory() as folder,
        Ledger.open(chosen.ledger or f"{folder}/placing.db") as ledger,
    ):
        at = 0
        for size in (chosen.small, chosen.large):
            _place(ledger, islice(reports, size - at - AROUND))
            taken.append(_place(ledger, islice(reports, AROUND)) / AROUND)
            at = size
            print(f"placing {1e3 * taken[-1]:8.2f} ms a report, around {size:,} reports")
    print(f"{taken[1] / taken[0]:.2f} times  (target < 2)")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB at most")
    return 0


def _place(ledger: Ledger, reports: Iterator[MadeReport]) -> float:
    """Keep reports and place them; return the seconds that placing took."""
    for _ in ledger.restore(_stored(number, one) for number, one in enumerate(reports)):
        pass
    started = time.perf_counter()
    for _ in ledger.place():
        pass
    return time.perf_counter() - started


def _spread(count: int) -> Iterator[MadeReport]:
    """Yield made reports of many years, each story's days moved together."""
    for one in made_reports(count, 0):
        story = int(one.ref.split("-")[1])
        moved = timedelta(days=story * 7919 % (365 * YEARS))
        day = date.fromisoformat(one.published or _UNDATED) + moved
        yield replace(one, published=day.isoformat())


def _stored(number: int, one: MadeReport) -> Stored:
    text = f"{one.text}\n\n{one.ref}"
    said = (one.publisher, one.title, one.byline, one.published)
    report = Report(report_id(text), one.ref, text, one.url, *said)
    address = Address(f"{one.ref} {number}", one.url, one.ref, *said, seen=f"2031-{number:09}")
    return Stored(Reading(report, _MODEL, (), (), (), (), ()), (address,))


if __name__ == "__main__":
    start_on_one_core("bench.placing")
    sys.exit(main())
