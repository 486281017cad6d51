"""Growth: what keeping a report takes in a small ledger and in a large one.

    python -m bench.growth [--small 1000] [--large 100000]

Some hundred made reports are read; then each is kept again and again under another text
and other ids, until the ledger is large. Storing is timed around both sizes; the rate
of ingest is that of reading and drafting (measured once) and storing together, on one
core.
Target: the rate falls by less than 10%.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.machine import start_on_one_core
from bench.reports import made_text
from reportedly.flow.comparing import COMPARISON
from reportedly.flow.findings import restored
from reportedly.flow.work import drafted
from reportedly.ledger import Entry, Writer, open_engine, prepare
from reportedly.records import Address, Reading, report_id

READ = 100
AROUND = 500
"""Reports that are timed before each size."""


def main() -> int:
    """Print the rates."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--small", type=int, default=1000)
    parser.add_argument("--large", type=int, default=100_000)
    parser.add_argument("--lines", type=int, default=12)
    parser.add_argument("--ledger", help="a database's URL; without it SQLite in a temporary file")
    chosen = parser.parse_args()
    readings, reading = _read(chosen.lines)
    with tempfile.TemporaryDirectory() as folder:
        ledger = chosen.ledger or str(Path(folder) / "reportedly.db")
        seconds = dict(_kept(readings, ledger, (chosen.small, chosen.large)))
    rates = {size: 1 / (reading + storing) for size, storing in seconds.items()}
    print(f"reading   {reading * 1e3:8.2f} ms a report")
    for size, storing in seconds.items():
        print(f"storing   {storing * 1e3:8.2f} ms a report, around {size:,} reports")
        print(f"ingest    {rates[size]:8.2f} reports a second, around {size:,} reports")
    fall = 1 - rates[chosen.large] / rates[chosen.small]
    print(f"the rate of ingest falls by {fall:.1%}  (target < 10%)")
    storing_fall = 1 - seconds[chosen.small] / seconds[chosen.large]
    print(f"that of storing alone by {storing_fall:.1%}")
    return 0


def _read(lines: int) -> tuple[list[Reading], float]:
    from reportedly.flow import Reader
    from reportedly.pages import Item, Known, open_item

    reader = Reader()
    items = [
        Item(f"{n}.txt", "made", None, "text", made_text(n, lines).encode(), Known())
        for n in range(READ)
    ]
    readings = [reader.read_report(open_item(item)) for item in items[:5]]
    started = time.process_time()
    for item in items[5:]:
        readings.append(reader.read_report(open_item(item)))
        drafted(readings[-1])
    return readings, (time.process_time() - started) / (READ - 5)


def _kept(
    readings: list[Reading], ledger: str, sizes: tuple[int, ...]
) -> Iterator[tuple[int, float]]:
    engine = open_engine(ledger)
    prepare(engine, create=True)
    writer, taken = Writer(engine, COMPARISON), []
    for number in range(1, max(sizes) + 1):
        entry = _entry(readings[number % len(readings)], number)
        started = time.perf_counter()
        writer.keep(entry)
        taken.append(time.perf_counter() - started)
        if number in sizes:
            yield number, statistics.fmean(taken[-AROUND:])
    engine.dispose()


def _entry(read: Reading, number: int) -> Entry:
    """Return the same report under another text, as another machine would have read it."""
    reading = _renamed(read, number)
    report = reading.report
    published = f"{2000 + number % 30}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    address = Address(None, None, f"{number}.txt", report.publisher, None, None, published, "2031")
    report = replace(report, published=published, publisher=f"Outlet {number % 500}")
    fresh = drafted(replace(reading, report=report))
    return Entry(restored(report, address), fresh)


def _renamed(reading: Reading, number: int) -> Reading:
    # Words between all words: near-copies of one another they are not.
    text = f"{reading.report.text} {' '.join(f'w{number}x{n}' for n in range(400))}"
    claims = tuple(replace(claim, id=f"{claim.id}{number}") for claim in reading.claims)
    return replace(
        reading, claims=claims, report=replace(reading.report, text=text, id=report_id(text))
    )


if __name__ == "__main__":
    start_on_one_core("bench.growth")
    sys.exit(main())
