"""Throughput: words a second of the whole process against those of the bare encoder.

    python -m bench.throughput [--rounds 3]

Reads polnear/dev on one core with `reportedly read --format jsonl`, start-up
included, and in turn runs the bare encoder (bench/encoder.py) over the same
texts. The two take turns, so that whatever else the machine does falls on both.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.encoder import bare_encoder, feeds, seconds
from bench.machine import about, pin_to_one_core, run
from evals.reading import COMMAND
from evals.shared import NotThere, Shared, write_texts
from reportedly.model import Model

TARGET = 60
ROW = "{:<28} {:>12} {:>12}"


def main() -> int:
    """Print both speeds and their ratio; the target is in issue 2."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    try:
        gold = Shared(chosen.shared / "corpora", chosen.shared).gold("polnear")
    except NotThere as absent:
        print(f"skipped: {absent}")
        return 0
    pin_to_one_core()
    words = sum(len(row["text"].split()) for row in gold)
    with tempfile.TemporaryDirectory() as folder:
        write_texts(gold, Path(folder))
        whole, bare = _take_turns([row["text"] for row in gold], folder, chosen.rounds)
    print(f"{about()}; {len(gold)} texts, {words:,} words; median of {chosen.rounds}")
    print(_table(words, whole, bare))
    return 0


def _take_turns(
    texts: list[str], folder: str, rounds: int
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the median (wall, CPU) seconds of the whole process and of the bare encoder."""
    session, windows = bare_encoder(), feeds(texts, Model())
    seconds(session, windows[:20])  # the first runs allocate
    whole, bare = [], []
    for _ in range(rounds):
        bare.append(seconds(session, windows))
        took = run(*COMMAND, folder)
        whole.append((took.wall, took.cpu))
    return _medians(whole), _medians(bare)


def _medians(runs: list[tuple[float, float]]) -> tuple[float, float]:
    return median(wall for wall, _ in runs), median(cpu for _, cpu in runs)


def _table(words: int, whole: tuple[float, float], bare: tuple[float, float]) -> str:
    rows = [ROW.format("words a second", "by the clock", "by CPU time")]
    for name, took in (("bare encoder", bare), ("reportedly read, whole", whole)):
        rows.append(ROW.format(name, *(f"{words / each:,.0f}" for each in took)))
    ratios = [f"{100 * few / many:.0f}%" for few, many in zip(bare, whole, strict=True)]
    rows.append(ROW.format(f"ratio (target >= {TARGET}%)", *ratios))
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
