"""Cold: one report in one fresh process on one core, how long and how much memory.

python -m bench.cold [--file ../shared/seed/article.txt] [--runs 5]
"""

import argparse
import sys
from pathlib import Path
from statistics import median

from bench.machine import Run, about, pin_to_one_core, run

READ = ("-m", "reportedly.cli", "read")
IMPORTS = "import reportedly.cli.read, reportedly.show.terminal, onnxruntime"
SECONDS, MEGABYTES = 2, 400
ROW = "{:<40} {:>9} {:>9} {:>9}"


def main() -> int:
    """Print medians of the whole process and of its parts; the targets are in issue 2."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--file", type=Path, default=Path("../shared/seed/article.txt"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--python", default=sys.executable, help="of the environment to measure")
    chosen = parser.parse_args()
    if not chosen.file.exists():
        print(f"skipped: {chosen.file} is not there")
        return 0
    pin_to_one_core()
    print(f"{about()}; median of {chosen.runs}")
    print(ROW.format("", "seconds", "CPU s", "peak MB"))
    for name, arguments in _commands(chosen.file).items():
        run(chosen.python, *arguments)  # so that bytecode is there, as after an installation
        print(_row(name, [run(chosen.python, *arguments) for _ in range(chosen.runs)]))
    print(ROW.format("target, whole", f"< {SECONDS}", "", f"< {MEGABYTES}"))
    return 0


def _commands(file: Path) -> dict[str, tuple[str, ...]]:
    return {
        "Python itself": ("-c", "pass"),
        "and all imports": ("-c", IMPORTS),
        "reportedly read, whole": (*READ, str(file)),
        "reportedly read --format jsonl, whole": (*READ, "--format", "jsonl", str(file)),
    }


def _row(name: str, runs: list[Run]) -> str:
    wall, cpu = median(one.wall for one in runs), median(one.cpu for one in runs)
    peak = max(one.peak for one in runs) / 1e6
    return ROW.format(name, f"{wall:.2f}", f"{cpu:.2f}", f"{peak:.0f}")


if __name__ == "__main__":
    sys.exit(main())
