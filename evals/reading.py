"""Reading: the real command over texts, a process of its own, and what it printed."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from evals.shared import Row, write_texts

COMMAND = (sys.executable, "-m", "reportedly.cli", "read", "--format", "jsonl")


def read(*paths: Path) -> list[Row]:
    """Return what `reportedly read --format jsonl PATH…` prints, a row a report.

    Raises CalledProcessError if any could not be read: a figure over part of
    a corpus would not be the figure.
    """
    names = [str(path) for path in paths]
    done = subprocess.run([*COMMAND, *names], stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.split(b"\n") if line]


def read_texts(rows: list[Row]) -> list[Row]:
    """Return what the command prints for the texts of gold rows, written to a folder."""
    with tempfile.TemporaryDirectory() as folder:
        return read(write_texts(rows, Path(folder)))
