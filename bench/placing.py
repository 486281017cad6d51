"""Placing: what it takes to put one report into its story, in a small ledger and in a large one.

    python -m bench.placing [--sizes 1000 10000 100000] [--a-day 27 | --undated]
        [--own-words 20]

Made reports (docs/stories-made.md) are put into the ledger's table as they are, without being
read or compared, and placed as `reportedly stories` does; the reports of each story come out
within days of each other, over ten years: a hundred times the reports are a hundred times as many
on each day. With `--a-day` so many come out each day, one day after the other, as in a ledger
that grows with time. Made reports are of seven kinds and much alike; with `--own-words 20`
every fifth word is another in each story, which ties as many of two stories as in news
(docs/stories.md). Timed is the placing of the last reports before each
size: many at once, as after an ingest, and each by itself, as it comes, on one core; by the
process's own time, as others may use the machine, and by the clock, with the waiting for the
disk. Target: at the largest size under 2 times what it takes at the smallest.
"""

import argparse
import re
import resource
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from statistics import median

from sqlalchemy import Engine

from bench.machine import start_on_one_core
from evals.made_stories import made_reports
from evals.made_stories.records import MadeReport
from reportedly.flow.likening import LIKENING
from reportedly.ledger import Placer, open_engine, prepare
from reportedly.ledger.columns import columns_of
from reportedly.ledger.inserting import insert_all
from reportedly.ledger.schema import models, reports
from reportedly.linking.topics import DAYS
from reportedly.records import report_id

TOGETHER, ALONE = 500, 100
"""Reports that are timed before each size: at once, and then each by itself."""
KEPT = 5000
"""Reports that are made and kept at once."""
YEARS = 10
_UNDATED = "2032-01-01"
"""The day of reports that are made without one: here all have days, or none has."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_BEGIN = date(2031, 3, 1)
_MODEL = "0" * 64

Seconds = tuple[float, float]
"""The process's own, and by the clock."""


def main() -> int:
    """Print what placing takes at each size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--a-day", type=int, help="reports that come out each day, one by one")
    parser.add_argument(
        "--own-words",
        type=int,
        default=0,
        help="the words of 100 that each story has of its own (0)",
    )
    parser.add_argument("--undated", action="store_true", help="no report tells its day")
    parser.add_argument("--ledger", help="an empty database's URL; without it SQLite in a file")
    chosen = parser.parse_args()
    made = _spread(chosen.sizes[-1], chosen.a_day, dated=not chosen.undated)
    made = (_apart(one, chosen.own_words) for one in made)
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(chosen.ledger or f"{folder}/placing.db")
        prepare(engine, create=True)
        with engine.begin() as connection:
            insert_all(connection, models, {"sha256": [_MODEL], "name": ["none"]})
        rows = [_time(engine, made, size - at) for at, size in _steps(chosen.sizes)]
    for name, number in (("many at once", 0), ("one by itself", 1)):
        ratio = rows[-1][number][0] / rows[0][number][0]
        print(f"{name}: {ratio:.2f} times the process's own time  (target < 2)")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB at most")
    return 0


def _steps(sizes: list[int]) -> Iterator[tuple[int, int]]:
    return zip([0, *sizes], sizes, strict=False)


def _time(engine: Engine, made: Iterator[MadeReport], more: int) -> tuple[Seconds, Seconds]:
    """Place so many more, and print what the last of them took; return it for one report."""
    before = _place(engine, islice(made, more - TOGETHER - ALONE))
    many = _place(engine, islice(made, TOGETHER))
    each = [_place(engine, islice(made, 1)) for _ in range(ALONE)]
    at_once = (many[0] / TOGETHER, many[1] / TOGETHER)
    alone = (median(own for own, _ in each), median(clock for _, clock in each))
    print(
        f"{more:>7,} more, those before the last {TOGETHER + ALONE}: {_shown(before)}; then a "
        f"report, many at once: {_shown(at_once)}; one by itself, median: {_shown(alone)}, "
        f"at most {_shown(max(each))}",
        flush=True,
    )
    return at_once, alone


def _shown(taken: Seconds) -> str:
    own, clock = taken
    return f"{own:.0f} s ({clock:.0f})" if own > 1 else f"{1e3 * own:.2f} ms ({1e3 * clock:.2f})"


def _place(engine: Engine, made: Iterator[MadeReport]) -> Seconds:
    """Keep reports and place them; return what placing took."""
    with engine.begin() as connection:
        while some := list(islice(made, KEPT)):
            insert_all(connection, reports, columns_of(map(_row, some)))
    own, clock = time.process_time(), time.perf_counter()
    for _ in Placer(engine, LIKENING).place():
        pass
    return time.process_time() - own, time.perf_counter() - clock


def _spread(count: int, a_day: int | None, *, dated: bool) -> Iterator[MadeReport]:
    """Yield made reports of many years, each story's days moved together."""
    begun: dict[str, tuple[int, date]] = {}
    for number, one in enumerate(made_reports(count, 0)):
        story = one.ref.split("-")[1]
        day = date.fromisoformat(one.published or _UNDATED)
        before, first = begun.setdefault(story, (number, day))
        if a_day:
            day = _BEGIN + timedelta(days=before // a_day) + (day - first)
        else:
            day += timedelta(days=int(story) * 7919 % (365 * YEARS))
        yield replace(one, published=day.isoformat() if dated else None)


def _apart(one: MadeReport, share: int) -> MadeReport:
    """Return a report with a share of the longer words changed, alike in all of its story."""
    story = one.ref.split("-")[1]
    mark = "q" + "".join(chr(ord("a") + int(digit)) for digit in story)

    def changed(found: re.Match[str]) -> str:
        word = found[0]
        drawn = zlib.crc32(f"{story} {word.casefold()}".encode()) % 100
        return word if drawn >= share or word.casefold() in DAYS else word + mark

    title = _WORD.sub(changed, one.title) if one.title else one.title
    return replace(one, title=title, text=_WORD.sub(changed, one.text))


def _row(one: MadeReport) -> dict[str, object]:
    """Return a report as the table has it, with nothing that only reading would find."""
    text = f"{one.text}\n\n{one.ref}"
    said = {"title": one.title, "publisher": one.publisher, "published": one.published}
    empty = {"furniture": "[]", "wire_spans": "[]", "signature": b"", "stored": ""}
    state = {"model": _MODEL, "current": True, "placed": False}
    return {"id": report_id(text), "path": one.ref, "text": text, **said, **empty, **state}


if __name__ == "__main__":
    start_on_one_core("bench.placing")
    sys.exit(main())
