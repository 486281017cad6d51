"""Robustness: attributions read from texts as scrapers and careless hands leave them.

    python -m evals.robustness [KIND…] [--shared ../shared]

polnear/dev damaged in one way at a time (training/damage.py), the gold spans
moved along; the same referee. The first line is the texts as they are.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from evals.reading import read_texts
from evals.shared import NotThere, Row, Shared
from training.damage import KINDS, damaged_row

ROW = "{:<16} {:>8} {:>8} {:>8} {:>8}"


def main() -> None:
    """Print one line for each kind of damage, with what it costs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    chosen = parser.parse_args()
    shared = Shared(chosen.shared / "corpora", chosen.shared)
    try:
        gold, referee = shared.gold("polnear"), shared.referee()
    except NotThere as absent:
        print(f"skipped: {absent}")
        return
    print(ROW.format("", "F1", "loss", "alpha", "loss"))
    whole = _figures(gold, referee.attribution)
    print(ROW.format("as it is", whole[0], "", whole[1], ""))
    for kind in chosen.kinds or KINDS:
        f1, alpha = _figures([damaged_row(row, kind) for row in gold], referee.attribution)
        losses = round(whole[0] - f1, 1), round(whole[1] - alpha, 1)
        print(ROW.format(kind, f1, losses[0], alpha, losses[1]))


def _figures(
    gold: list[Row], attribution: Callable[[list[Row], list[Row]], Row]
) -> tuple[float, float]:
    found = attribution(gold, read_texts(gold))
    return found["attribution"]["f1"], found["alpha"]


if __name__ == "__main__":
    main()
