"""Broken: thousands of broken inputs read, and what came of each.

    python -m bench.broken [--count 10000] [--seed 1]

Makes the inputs of tests/pages/broken.py (bent pages, texts, PDFs, archives,
feeds, JSON Lines, and bombs), and in a second process takes each through
items_of and open_item, as `reportedly ingest` does before a report is read;
addresses are not fetched. Only reports and InputErrors may come of it, none
after more than 30 s. A traceback is printed, with the file kept.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

from reportedly.errors import InputError
from reportedly.pages import items_of, open_item
from tests.pages.broken import broken_inputs

LONGEST = 30.0  # seconds for one input
LONGER = 120.0  # and for one that is taken to hang
SHOWN = 6
ROW = "{:<62} {:>10}"


@dataclass(slots=True)
class Outcome:
    """What came of one input; `peak` is the process's in MB up to its end."""

    name: str
    reports: int = 0
    addresses: int = 0
    failures: list[str] = field(default_factory=list)
    fault: str | None = None
    seconds: float = 0.0
    peak: float = 0.0


def main() -> int:
    """Print the table; return 1 if anything but reports and errors came out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.read is not None:
        return _read_named(chosen.read)
    with tempfile.TemporaryDirectory() as folder:
        outcomes, said = _run(Path(folder), chosen.count, chosen.seed)
    return _print(outcomes, said)


def read(path: Path) -> Outcome:
    """Return what comes of the input at `path`; its failures by error and reason."""
    outcome = Outcome(path.name)
    begun = time.perf_counter()
    try:
        for item in items_of(str(path)):
            if isinstance(item, InputError):
                outcome.failures.append(_reason(item))
            elif item.form == "address":
                outcome.addresses += 1
            else:
                _open(item, outcome)
    except Exception:  # noqa: BLE001 - this is what is looked for
        outcome.fault = traceback.format_exc()
    outcome.seconds = time.perf_counter() - begun
    outcome.peak = _peak()
    return outcome


def _peak() -> float:
    """Return the most memory in MB that this process held; not what its parent did (Linux)."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    own = next((line.split()[1] for line in lines if line.startswith("VmHWM")), None)
    return float(own or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1_000


def _open(item: object, outcome: Outcome) -> None:
    try:
        report = open_item(item)
    except InputError as error:
        outcome.failures.append(_reason(error))
    else:
        report.text.encode("utf-8")
        outcome.reports += 1


def _reason(error: InputError) -> str:
    """Return what is said of a failure without its figures, so that like ones are counted."""
    if "\n" in str(error) or not error.reason:
        raise AssertionError(f"no line: {error!r}")
    words = "".join("#" if char.isdigit() else char for char in error.reason)
    return f"{type(error).__name__}: {words.replace('##', '#')[:80]}"


def _read_named(folder: Path) -> int:
    """Read the inputs that are named on standard input, and say what came of each."""
    for line in sys.stdin:
        outcome = read(folder / line.rstrip("\n"))
        sys.stdout.write(json.dumps(asdict(outcome)) + "\n")
        sys.stdout.flush()
    return 0


def _run(folder: Path, count: int, seed: int) -> tuple[list[Outcome], str]:
    """Return what came of all inputs, and what the reading process said on standard error."""
    outcomes: list[Outcome] = []
    errors = folder / "errors"
    inputs = folder / "inputs"
    inputs.mkdir()
    command = [sys.executable, "-m", "bench.broken", "--read", str(inputs)]
    with errors.open("w") as said:
        reader = _started(command, said)
        for name, data in broken_inputs(count, seed):
            (inputs / name).write_bytes(data)
            reader.stdin.write(f"{name}\n")
            reader.stdin.flush()
            line = reader.stdout.readline()
            outcome = Outcome(**json.loads(line)) if line else Outcome(name, fault="died")
            outcomes.append(outcome)
            if not line:
                reader.wait()
                reader = _started(command, said)
            _clear(inputs / name, outcome)
        reader.stdin.close()
        reader.wait(LONGER)
    return outcomes, errors.read_text("utf-8", "replace")


def _started(command: list[str], said: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, text=True
    )


def _clear(path: Path, outcome: Outcome) -> None:
    """Remove an input, or keep it where something else than a report or an error came of it."""
    if outcome.fault is None and outcome.seconds <= LONGEST:
        path.unlink()
        return
    kept = Path(tempfile.gettempdir()) / f"broken-{path.name}"
    path.rename(kept)
    print(f"kept as {kept}: {outcome.seconds:.1f} s\n{outcome.fault or 'too slow'}", flush=True)


def _print(outcomes: list[Outcome], said: str) -> int:
    faults = sum(outcome.fault is not None for outcome in outcomes)
    slow = sum(outcome.seconds > LONGEST for outcome in outcomes)
    silent = [one for one in outcomes if not (one.reports or one.addresses or one.failures)]
    totals = {
        "inputs": len(outcomes),
        "reports": sum(outcome.reports for outcome in outcomes),
        "addresses, not fetched": sum(outcome.addresses for outcome in outcomes),
        "failures": sum(len(outcome.failures) for outcome in outcomes),
        "inputs of which nothing at all came (0 wanted)": len(silent),
        "tracebacks (0 wanted)": faults,
        f"inputs of over {LONGEST:g} s (0 wanted)": slow,
        "lines on standard error (0 wanted)": len(said.splitlines()),
        "seconds in all": round(sum(outcome.seconds for outcome in outcomes)),
        "peak MB of the reading process": round(max(outcome.peak for outcome in outcomes)),
    }
    for name, figure in totals.items():
        print(ROW.format(name, figure))
    _print_most(outcomes)
    print(said[:2_000], end="")
    return int(bool(faults or slow or silent or said))


def _print_most(outcomes: list[Outcome]) -> None:
    """Print the slowest, those that raised the peak most, and the failures by reason."""
    print("\nslowest, s")
    for one in sorted(outcomes, key=lambda one: -one.seconds)[:SHOWN]:
        print(ROW.format(f"  {one.name}", f"{one.seconds:.2f}"))
    print("raised the peak, MB")
    before = [0.0, *(one.peak for one in outcomes)]
    raised = sorted(zip(outcomes, before, strict=False), key=lambda pair: pair[1] - pair[0].peak)
    for one, peak in raised[:SHOWN]:
        print(ROW.format(f"  {one.name}", f"{one.peak - peak:+.0f}"))
    print("failures by reason")
    for reason, count in Counter(why for one in outcomes for why in one.failures).most_common(60):
        print(ROW.format(f"  {reason[:60]}", count))


if __name__ == "__main__":
    sys.exit(main())
