"""Stories: the events of basil/dev, three outlets each, found among all their reports.

    python -m evals.stories [--shared ../shared]

What reports are about does not depend on what is read in them, so they are put into a
ledger as they are, without their claims.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from evals.shared import NotThere, Row, Shared
from reportedly.flow.findings import now
from reportedly.flow.ledger import Ledger
from reportedly.records import Address, ModelName, Reading, Report, Stored, report_id

_NO_MODEL = ModelName("none", "0" * 64)


def main() -> int:
    """Print B-cubed of the stories: with the reports' days, without, and all events in one week."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    chosen = parser.parse_args()
    shared = Shared(chosen.shared / "corpora", chosen.shared)
    try:
        gold = shared.gold("basil")
    except NotThere as absent:
        print(f"skipped: {absent}")
        return 0
    for words, rows, dated in (
        ("with days", gold, True),
        ("without days", gold, False),
        ("in one week", _together(gold), True),
    ):
        found = shared.referee().stories(gold, stories_of(rows, dated=dated))["b_cubed"]
        print(f"{words:<14} F1 {found['f1']}  precision {found['p']}  recall {found['r']}")
        right, wrong, none = checked(rows, dated=dated)
        print(
            f"{'':<14} last of each event: {right} to its story, {wrong} to another, {none} to none"
        )
    return 0


def checked(gold: Sequence[Row], *, dated: bool) -> tuple[int, int, int]:
    """Return how many events' last reports are led to their story, to another, and to none.

    Each is checked against the other reports of all events, as a new one is.
    """
    last = {row["event"]: row for row in gold}
    known = [row for row in gold if row is not last[row["event"]]]
    events = {row["id"]: row["event"] for row in known}
    counts = {True: 0, False: 0, None: 0}
    with tempfile.TemporaryDirectory() as folder, Ledger.open(f"{folder}/stories.db") as ledger:
        _fill(ledger, known, dated=dated)
        for event, row in last.items():
            story = ledger.check(_stored(row, dated=dated).reading).story
            told = {events[one.ref or one.id] for one in story.reports} if story else None
            counts[told and told == {event}] += 1
    return counts[True], counts[False], counts[None]


def stories_of(gold: Sequence[Row], *, dated: bool) -> list[list[str]]:
    """Return the ids of the reports of each story that is found among these."""
    with tempfile.TemporaryDirectory() as folder, Ledger.open(f"{folder}/stories.db") as ledger:
        _fill(ledger, gold, dated=dated)
        found = ledger.stories(least=1)
    return [[one.ref or one.id for one in story.reports] for story in found]


def _fill(ledger: Ledger, rows: Iterable[Row], *, dated: bool) -> None:
    for _ in ledger.restore(_stored(row, dated=dated) for row in rows):
        pass
    for _ in ledger.place():
        pass


def _together(gold: Sequence[Row]) -> list[Row]:
    """Return the reports with all events moved to begin on one day: as dense as real news is."""
    first: dict[str, date] = {}
    for row in gold:
        day = date.fromisoformat(row["date"])
        first[row["event"]] = min(day, first.get(row["event"], day))
    latest = max(first.values())
    return [
        {**row, "date": str(date.fromisoformat(row["date"]) + (latest - first[row["event"]]))}
        for row in gold
    ]


def _stored(row: Row, *, dated: bool) -> Stored:
    day = row["date"] if dated else None
    said = (row["publisher"], row["title"], None, day)
    report = Report(report_id(row["text"]), row["id"], row["text"], None, *said)
    address = Address(row["id"], None, row["id"], *said, seen=now())
    return Stored(Reading(report, _NO_MODEL, (), (), (), (), ()), (address,))


if __name__ == "__main__":
    sys.exit(main())
