"""Ingesting: one worker against two, and a folder again that has not changed.

    python -m bench.ingesting [--reports 400] [--lines 32]

A folder of made reports of some 800 words, as those of polnear/dev have, each a file,
through the command itself; start-up is taken out by an ingest of one file. Targets:
two workers 1.8 times as fast as one, the second ingest 50 times as fast as the first.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.reports import made_text


def main() -> int:
    """Print the rates."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reports", type=int, default=400)
    parser.add_argument("--lines", type=int, default=32, help="paragraphs of a report")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        _measure(Path(name), chosen.reports, chosen.lines)
    return 0


def _measure(folder: Path, count: int, lines: int) -> None:
    reports, single = folder / "reports", folder / "single"
    for where in (reports, single):
        where.mkdir()
    (single / "0.txt").write_text(made_text(-1, lines), encoding="utf-8")
    for number in range(count):
        text = made_text(number, lines)
        (reports / f"{number:06}.txt").write_text(text, encoding="utf-8")
    seconds = {}
    for jobs in (1, 2):
        ledger = folder / f"{jobs}.db"
        start = _ingest(single, ledger, jobs)
        seconds[jobs] = _ingest(reports, ledger, jobs) - start
        print(f"{jobs} worker{'s' * (jobs > 1)}: {count / seconds[jobs]:8.1f} reports a second")
    print(f"two against one: {seconds[1] / seconds[2]:.2f} times  (target >= 1.8)")
    known = _ingest(single, folder / "1.db", 1)
    again = max(_ingest(reports, folder / "1.db", 1) - known, 1e-3)
    print(f"unchanged: {count / again:8.1f} reports a second, start-up ({known:.2f} s) left out")
    print(f"again against first: {seconds[1] / again:.0f} times  (target >= 50)")


def _ingest(source: Path, ledger: Path, jobs: int) -> float:
    command = [sys.executable, "-m", "reportedly.cli", "ingest", "--jobs", str(jobs)]
    started = time.perf_counter()
    subprocess.run(
        [*command, "--ledger", str(ledger), str(source)], check=True, capture_output=True
    )
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
