"""Times: the share of a reading that goes into times, and their words a second.

    python -m bench.times

Reads polnear/dev with the package's own weights on one core, then finds the
times once more by themselves, in the same trees. CPU seconds.
"""

import argparse
import time
from pathlib import Path

from bench.machine import about, pin_to_one_core
from evals.shared import NotThere, Shared
from reportedly.annotate import annotate
from reportedly.annotate.times import find_times
from reportedly.claims import make_claims
from reportedly.model import Model
from reportedly.records import Report, report_id
from reportedly.text.trees import Tree


def main() -> int:
    """Print the share and the speed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    chosen = parser.parse_args()
    try:
        gold = Shared(chosen.shared / "corpora", chosen.shared).gold("polnear")
    except NotThere as absent:
        print(f"skipped: {absent}")
        return 0
    pin_to_one_core()
    reports = [
        Report(report_id(row["text"]), row["id"], row["text"], published=row["date"])
        for row in gold
    ]
    whole, part = _seconds(reports)
    words = sum(len(report.text.split()) for report in reports)
    print(f"{about()}; {len(reports)} texts, {words:,} words")
    print(f"times: {100 * part / whole:.1f}% of a reading, {words / part:,.0f} words/s")
    return 0


def _seconds(reports: list[Report]) -> tuple[float, float]:
    """Return the CPU seconds of all readings, and of their times alone."""
    model = Model()
    start = time.process_time()
    found = [annotate(report, model) for report in reports]
    for report, annotations in zip(reports, found, strict=True):
        make_claims(report, annotations)
    read = time.process_time()
    for report, one in zip(reports, found, strict=True):
        tree = Tree(one.syntax)
        find_times(report.text, report.id, report.published, tree, one.quantities)
    return read - start, time.process_time() - read


if __name__ == "__main__":
    raise SystemExit(main())
