"""The gate: measures quality through `reportedly read` and fails when a figure lost its floor.

    python -m evals.gate [MEASURE…] [--corpora ../shared/corpora] [--shared ../shared]

A corpus that does not lie there is named and skipped.
"""

import argparse
import math
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from subprocess import CalledProcessError

from evals.floors import Floor, load_floors
from evals.measures import MEASURES
from evals.shared import Figures, NotThere, Shared

ROW = "{:<32} {:>9} {:>12} {:>9}  {}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One measured figure against its limit."""

    measure: str
    figure: str
    measured: float
    limit: Floor

    @property
    def kept(self) -> bool:
        """Say whether the figure passes."""
        return self.limit.holds(self.measured)


def main() -> int:
    """Print one table; return 1 when a figure is below its floor."""
    chosen = _parser().parse_args()
    shared = Shared(chosen.corpora or chosen.shared / "corpora", chosen.shared)
    verdicts: list[Verdict] = []
    broken = False
    for name in chosen.measures or MEASURES:
        try:
            verdicts += judge(name, shared)
        except CalledProcessError as error:  # what it said stands on standard error already
            print(f"FAILED {name}: reportedly read ended with status {error.returncode}")
            broken = True
    print(table(verdicts))
    if chosen.propose:
        print("\n".join(proposals(verdicts)))
    return 1 if broken or not all(one.kept for one in verdicts) else 0


def judge(measure: str, shared: Shared) -> list[Verdict]:
    """Measure one corpus, or say why not and return nothing."""
    try:
        figures: Figures = MEASURES[measure](shared)
    except NotThere as absent:
        print(f"skipped {measure}: {absent}")
        return []
    floors = load_floors().get(measure, {})
    return [
        Verdict(measure, key, value, floors.get(key, Floor())) for key, value in figures.items()
    ]


def table(verdicts: list[Verdict]) -> str:
    """Return the verdicts as one table."""
    rows = [ROW.format("", "measured", "floor", "target", "").rstrip()]
    for one in verdicts:
        name = f"{one.measure}.{one.figure}"
        target = "" if one.limit.target is None else f"{one.limit.target:g}"
        shown = ROW.format(name, f"{one.measured:g}", one.limit.limit(), target, _remark(one))
        rows.append(shown.rstrip())
    return "\n".join(rows)


def _remark(one: Verdict) -> str:
    if not one.kept:
        return "BELOW ITS FLOOR" if one.limit.ceiling is None else "OVER"
    aim = one.limit.target
    return "below the target" if aim is not None and aim > one.measured else ""


def proposals(verdicts: list[Verdict]) -> list[str]:
    """Return lines for floors.toml: figures that stand higher than their floors by the slack."""
    today = datetime.now(UTC).date()
    lines = []
    for one in verdicts:
        limit = one.limit
        new = math.floor(10 * (one.measured - limit.slack) + 1e-9) / 10
        if limit.ceiling is None and limit != Floor() and new > (limit.floor or 0):
            aim = "" if limit.target is None else f", target = {limit.target:g}"
            rest = f"slack = {limit.slack:g}{aim}, since = {today}"
            lines.append(f"[{one.measure}] {one.figure} = {{ floor = {new:g}, {rest} }}")
    return lines


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=", ".join(MEASURES))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--corpora", type=Path, help="default: corpora/ in the shared folder")
    parser.add_argument("--propose", action="store_true", help="print lines with higher floors")
    return parser


if __name__ == "__main__":
    sys.exit(main())
