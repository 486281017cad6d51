"""Kills: an ingest is killed at random moments, and the ledger looked at after each.

    python -m bench.kills [--kills 200] [--ledger postgresql://…]

Two workers read made reports into a ledger, each acknowledged on standard
output. By turns the command alone is killed, all its processes, or one worker. After
each kill every acknowledged report has to be there, whole: equal to what an
undisturbed run kept. Nothing may be there twice, or in part. When all reports are in,
a new ledger is begun.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from bench.reports import made_file
from reportedly.ledger import open_engine, prepare, schema
from reportedly.ledger.loading import load
from reportedly.records import to_json

REPORTS = 60


@dataclass(slots=True)
class Found:
    """What was wrong after the kills, and how often each kind of kill came."""

    kills: dict[str, int] = field(default_factory=dict)
    finished: int = 0
    lost: int = 0
    doubled: int = 0
    partial: int = 0
    checked: int = 0


def main() -> int:
    """Kill, look, and print; exit status 1 if anything was lost, doubled or in part."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--ledger", help="a database's URL; without it SQLite in a temporary file")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        found = disturbed(Path(name), chosen.ledger, chosen.kills, random.Random(chosen.seed))
    how = ", ".join(f"{count} of {kind}" for kind, count in sorted(found.kills.items()))
    print(f"kills: {how}; runs that finished before: {found.finished}")
    print(f"acknowledged reports looked at, after each kill anew: {found.checked:,}")
    print(f"lost {found.lost}, doubled {found.doubled}, in part {found.partial}  (target: 0, 0, 0)")
    return 1 if found.lost or found.doubled or found.partial else 0


def disturbed(
    folder: Path,
    url: str | None,
    kills: int,
    chance: random.Random,
    earliest: float = 0.0,
) -> Found:
    """Ingest under kills; return what was found.

    No kill comes before the share `earliest` of the time that an undisturbed run takes.
    """
    file = made_file(folder, REPORTS, lines=3)
    calm, started = str(folder / "calm.db"), time.monotonic()
    _run(file, calm).communicate()
    longest, right = time.monotonic() - started, dict(_kept(calm))
    found, ledger, acknowledged = Found(), url or str(folder / "disturbed.db"), set[str]()
    _empty(ledger)
    while sum(found.kills.values()) < kills:
        process = _run(file, ledger)
        kind = _kill(process, chance.uniform(earliest, 1.0) * longest, chance)
        acknowledged |= {one["report"] for one in _acknowledged(process) if "report" in one}
        found.kills[kind] = found.kills.get(kind, 0) + 1
        _look(ledger, right, acknowledged, found)
        if len(acknowledged) == len(right):
            found.finished += 1
            acknowledged.clear()
            _empty(ledger)
    return found


def _run(file: Path, ledger: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "reportedly.cli", "ingest", "--jobs", "2"]
    return subprocess.Popen(
        [*command, "--format", "jsonl", "--ledger", ledger, str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _kill(process: "subprocess.Popen[bytes]", after: float, chance: random.Random) -> str:
    """Kill after so many seconds; return what was killed."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(after)
    kind = chance.choice(("the command", "all its processes", "a worker"))
    with suppress(ProcessLookupError):
        if kind == "the command":
            process.kill()
        elif kind == "all its processes":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            for child in _children(process.pid)[:1]:
                os.kill(child, signal.SIGKILL)
            time.sleep(chance.uniform(0.0, 1.0))
            process.kill()
    process.wait()
    return kind


def _children(parent: int) -> list[int]:
    listed = subprocess.run(["pgrep", "-P", str(parent)], capture_output=True, check=False)
    return [int(line) for line in listed.stdout.split()]


def _acknowledged(process: "subprocess.Popen[bytes]") -> Iterator[dict[str, str]]:
    """Yield the whole lines that were printed; the last may have been cut."""
    assert process.stdout is not None
    with process.stdout as printed:
        for line in printed.read().splitlines(keepends=True):
            if line.endswith(b"\n"):
                yield json.loads(line)


def _kept(ledger: str) -> Iterator[tuple[str, str]]:
    engine = open_engine(ledger)
    prepare(engine, create=True)
    with engine.connect() as connection:
        for _, reading in load(connection, 0, 1 << 30):
            yield reading.report.id, to_json(reading)
    engine.dispose()


def _look(ledger: str, right: dict[str, str], acknowledged: set[str], found: Found) -> None:
    kept = list(_kept(ledger))
    there = dict(kept)
    found.checked += len(acknowledged)
    found.lost += sum(one not in there for one in acknowledged)
    found.doubled += len(kept) - len(there)
    found.partial += sum(right[id_] != one for id_, one in kept)
    engine = open_engine(ledger)
    with engine.connect() as connection:
        found.partial += _strays(connection, len(kept))
    engine.dispose()


def _strays(connection: Connection, reports: int) -> int:
    """Return by how much addresses, inputs and the index differ from the reports and claims."""

    def count(table: str) -> int:
        counted = select(func.count()).select_from(schema.metadata.tables[table])
        return int(connection.execute(counted).scalar_one())

    placed = connection.execute(
        select(func.count(schema.addresses.c.report.distinct()))
    ).scalar_one()
    if connection.dialect.name == "sqlite":
        indexed = connection.execute(text("SELECT count(*) FROM claim_index_docsize")).scalar_one()
    else:
        indexed = connection.execute(text("SELECT count(words) FROM claims")).scalar_one()
    told = connection.execute(select(func.count()).where(~schema.claims.c.fragment)).scalar_one()
    return abs(reports - placed) + abs(reports - count("inputs")) + abs(told - indexed)


def _empty(ledger: str) -> None:
    engine = open_engine(ledger)
    if engine.dialect.name == "sqlite":
        for end in ("", "-wal", "-shm"):
            Path(ledger + end).unlink(missing_ok=True)
    else:
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()


if __name__ == "__main__":
    sys.exit(main())
