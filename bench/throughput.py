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

from bench.encoder import bare_encoder, encoder_with_heads, feeds, seconds
from bench.machine import about, run, start_on_one_core
from evals.reading import COMMAND
from evals.shared import NotThere, Shared, write_texts
from reportedly.model import Model

Seconds = tuple[float, float]
TARGET = 60
WHOLE = "reportedly read, whole"
DEFAULTS = "bare, onnxruntime's defaults"
ROW = "{:<28} {:>12} {:>12}"


def main() -> int:
    """Print both speeds and their ratio; the target is in issue 2."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    start_on_one_core("bench.throughput")
    try:
        gold = Shared(chosen.shared / "corpora", chosen.shared).gold("polnear")
    except NotThere as absent:
        print(f"skipped: {absent}")
        return 0
    words = sum(len(row["text"].split()) for row in gold)
    with tempfile.TemporaryDirectory() as folder:
        write_texts(gold, Path(folder))
        took = _take_turns([row["text"] for row in gold], folder, chosen.rounds)
    print(f"{about()}; {len(gold)} texts, {words:,} words; median of {chosen.rounds}")
    print(_table(words, took))
    return 0


def _take_turns(texts: list[str], folder: str, rounds: int) -> dict[str, Seconds]:
    """Return the median (wall, CPU) seconds of each, the bare encoder first and the whole last."""
    windows = feeds(texts, Model())
    sessions = {
        DEFAULTS: bare_encoder(defaults=True),
        "bare encoder": bare_encoder(),
        "encoder with heads": encoder_with_heads(),
    }
    runs: dict[str, list[Seconds]] = {name: [] for name in (*sessions, WHOLE)}
    for session in sessions.values():
        seconds(session, windows[:20])  # the first runs allocate
    for _ in range(rounds):
        for name, session in sessions.items():
            runs[name].append(seconds(session, windows))
        took = run(*COMMAND, folder)
        runs[WHOLE].append((took.wall, took.cpu))
    return {name: _medians(several) for name, several in runs.items()}


def _medians(runs: list[Seconds]) -> Seconds:
    return median(wall for wall, _ in runs), median(cpu for _, cpu in runs)


def _table(words: int, took: dict[str, Seconds]) -> str:
    rows = [ROW.format("words a second", "by the clock", "by CPU time")]
    rows += [
        ROW.format(name, *(f"{words / each:,.0f}" for each in several))
        for name, several in took.items()
    ]
    rows.append(ROW.format(f"ratio (target >= {TARGET}%)", *_ratios(took, "bare encoder")))
    return "\n".join([*rows, ROW.format("ratio to the defaults", *_ratios(took, DEFAULTS))])


def _ratios(took: dict[str, Seconds], to: str) -> list[str]:
    """Return the speed of the whole as shares of another's, by the clock and by CPU time."""
    return [f"{100 * a / b:.0f}%" for a, b in zip(took[to], took[WHOLE], strict=True)]


if __name__ == "__main__":
    sys.exit(main())
