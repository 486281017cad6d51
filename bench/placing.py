"""Placing: what it takes to put one report into its story, in a small ledger and in a large one.

    python -m bench.placing [--sizes 1000 10000 100000] [--undated]

Made reports (docs/stories-made.md) are kept without being read, and placed as
`reportedly stories` does; the reports of each story come out within days of each
other, over ten years. Timed is the placing of the last reports before each size: many at
once, as after an ingest, and each by itself, as it comes, on one core. Target: at the largest
size under 2 times what it takes at the smallest.
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
from statistics import median

from bench.machine import start_on_one_core
from evals.made_stories import made_reports
from evals.made_stories.records import MadeReport
from reportedly.flow.ledger import Ledger
from reportedly.records import Address, ModelName, Reading, Report, Stored, report_id

TOGETHER, ALONE = 500, 100
"""Reports that are timed before each size: at once, and then each by itself."""
YEARS = 10
_UNDATED = "2032-01-01"
"""The day of reports that are made without one: here all have days, or none has."""
_MODEL = ModelName("none", "0" * 64)


def main() -> int:
    """Print what placing takes at each size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--undated", action="store_true", help="no report tells its day")
    parser.add_argument("--ledger", help="a database's URL; without it SQLite in a temporary file")
    chosen = parser.parse_args()
    reports = _spread(chosen.sizes[-1], dated=not chosen.undated)
    with (
        tempfile.TemporaryDirectory() as folder,
        Ledger.open(chosen.ledger or f"{folder}/placing.db") as ledger,
    ):
        at, spent = 0, 0.0
        taken: list[tuple[float, float]] = []
        for size in chosen.sizes:
            spent += _place(ledger, islice(reports, size - at - TOGETHER - ALONE))
            together = _place(ledger, islice(reports, TOGETHER))
            alone = [_place(ledger, islice(reports, 1)) for _ in range(ALONE)]
            spent += together + sum(alone)
            taken.append((together / TOGETHER, median(alone)))
            at = size
            print(
                f"around {size:>7,} reports: {1e3 * taken[-1][0]:6.2f} ms a report, many at once;"
                f" {1e3 * taken[-1][1]:6.2f} ms one by itself, {1e3 * max(alone):.0f} at most;"
                f" all of them {spent:.0f} s",
                flush=True,
            )
    ratios = [last / first for first, last in zip(taken[0], taken[-1], strict=True)]
    print(f"{ratios[0]:.2f} times at once, {ratios[1]:.2f} one by itself  (target < 2)")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB at most")
    return 0


def _place(ledger: Ledger, reports: Iterator[MadeReport]) -> float:
    """Keep reports and place them; return the seconds that placing took."""
    for _ in ledger.restore(_stored(one) for one in reports):
        pass
    started = time.perf_counter()
    for _ in ledger.place():
        pass
    return time.perf_counter() - started


def _spread(count: int, *, dated: bool) -> Iterator[MadeReport]:
    """Yield made reports of many years, each story's days moved together."""
    for one in made_reports(count, 0):
        story = int(one.ref.split("-")[1])
        moved = timedelta(days=story * 7919 % (365 * YEARS))
        day = date.fromisoformat(one.published or _UNDATED) + moved
        yield replace(one, published=day.isoformat() if dated else None)


def _stored(one: MadeReport) -> Stored:
    text = f"{one.text}\n\n{one.ref}"
    said = (one.publisher, one.title, one.byline, one.published)
    report = Report(report_id(text), one.ref, text, one.url, *said)
    address = Address(one.ref, one.url, one.ref, *said, seen="2031-01-01")
    return Stored(Reading(report, _MODEL, (), (), (), (), ()), (address,))


if __name__ == "__main__":
    start_on_one_core("bench.placing")
    sys.exit(main())
