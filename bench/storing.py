"""Storing: what keeping readings takes, against reading them, on one core.

    python -m bench.storing [--reports 40]

Texts of polnear/dev are read, compared and kept one after the other, in one process;
the CPU's time of each part. Storing is all of it, the rows too that a worker drafts.
Target: at most 10% of reading.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from bench.machine import start_on_one_core

TARGET = 0.10


def main() -> int:
    """Print the two times and their ratio."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reports", type=int, default=40)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--ledger", help="a database's URL; without it SQLite in a temporary file")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ledger = chosen.ledger or str(Path(folder) / "reportedly.db")
        read, kept = times(chosen.shared, chosen.reports, ledger)
    print(f"{chosen.reports} reports of polnear/dev, CPU time in this process")
    print(f"reading, signature and wire credit  {read / chosen.reports * 1e3:7.1f} ms a report")
    print(f"storing                             {kept / chosen.reports * 1e3:7.1f} ms a report")
    print(f"storing against reading             {kept / read:7.1%}  (target <= {TARGET:.0%})")
    return 0


def times(shared: Path, count: int, ledger: str) -> tuple[float, float]:
    """Return the seconds of reading and of storing."""
    from evals.shared import Shared
    from reportedly.flow.comparing import COMPARISON
    from reportedly.flow.findings import finding_of, origin_of
    from reportedly.flow.reading import Reader
    from reportedly.flow.work import signature_of
    from reportedly.ledger import Entry, Writer, draft_of, open_engine, prepare
    from reportedly.linking import bands, wire_credit
    from reportedly.pages import Item, Known, open_item
    from reportedly.settings import Settings

    gold = Shared(shared / "corpora", shared).gold("polnear")[:count]
    engine, settings = open_engine(ledger), Settings()
    prepare(engine, create=True)
    writer, reader, read, kept = Writer(engine, COMPARISON), Reader(settings), 0.0, 0.0
    for number, one in enumerate(gold):
        item = Item(one["id"], "polnear", str(number), "text", one["text"].encode(), Known())
        started = time.process_time()
        reading = reader.read_report(open_item(item))
        signed = signature_of(reading.report)
        beside = (signed.values, bands(signed), wire_credit(reading.report))
        between = time.process_time()
        finding = finding_of(item, reading.report, origin_of(item, settings))
        writer.keep(Entry(finding, draft_of(reading, *beside)))
        if number:  # the first loads the model, and prepares every statement
            read += between - started
            kept += time.process_time() - between
    return read, kept


if __name__ == "__main__":
    start_on_one_core("bench.storing")
    sys.exit(main())
