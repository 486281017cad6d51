"""Groups: the same claim in several reports, its origins and drift; on marked and made stories.

    python -m evals.groups [--shared ../shared] [--made 40] [--seed 0] [--jobs 2]

Marked: fifteen events of basil/dev (evals/groups.jsonl; docs/stories.md says how they were
marked), by the referee. Made: stories whose provenance is known (docs/stories-made.md).
Written: forty invented events, marked while they were written (evals/written.py).
All go through a ledger, as with `reportedly ingest` and `reportedly story`. Both are also
measured with the true groups given (evals/true_groups.py): origins and drift by themselves.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from evals.made_stories import made_stories
from evals.made_stories.lines import report_row, truth_row
from evals.made_stories.records import MadeStory
from evals.shared import NotThere, Row, Shared
from evals.true_groups import given
from evals.written import written_stories
from reportedly.flow.ledger import Ledger
from reportedly.records import as_json

MARKS = Path(__file__).with_name("groups.jsonl")
_KNOWN = ("text", "ref", "url", "title", "byline", "published", "publisher")


def main() -> int:
    """Print the figures of both."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--made", type=int, default=40, help="stories that are made (40)")
    parser.add_argument("--seed", type=int, default=0, help="the first story's seed (0)")
    parser.add_argument("--jobs", type=int, default=2)
    chosen = parser.parse_args()
    shared = Shared(chosen.shared / "corpora", chosen.shared)
    try:
        print("marked:", json.dumps(marked(shared, chosen.jobs), indent=1))
    except NotThere as absent:
        print(f"skipped: {absent}")
    print("written:", json.dumps(written(shared, chosen.jobs), indent=1))
    if chosen.made:
        print("made:", json.dumps(made(chosen.made, chosen.seed, chosen.jobs), indent=1))
    return 0


def marked(shared: Shared, jobs: int) -> Row:
    """Return the referee's figures on the marked events."""
    gold = [json.loads(line) for line in MARKS.read_text("utf-8").splitlines()]
    events = {row["event"] for row in gold}
    rows = [row for row in shared.gold("basil") if row["event"] in events]
    reports = [{**row, "ref": row["id"], "published": row["date"]} for row in rows]
    score = shared.referee().groups
    with kept(reports, jobs) as ledger:
        return {
            "found": score(gold, list(told(ledger))),
            "given the true groups": score(gold, list(given(gold, ledger))),
        }


def written(shared: Shared, jobs: int) -> Row:
    """Return the referee's figures on stories that were written with their claims marked."""
    stories = list(written_stories())
    with kept((one for reports, _ in stories for one in reports), jobs) as ledger:
        return dict(shared.referee().groups([row for _, row in stories], list(told(ledger))))


def made(count: int, seed: int, jobs: int) -> Row:
    """Return how origins, loops and drift of made stories are found.

    Each story in a ledger of its own, and all in one: there those without days run into others
    of their kind, which draw the same names for ferries and factories from one wordbook.
    """
    stories = list(made_stories(count, seed))
    truth = [truth_row(story) for story in stories]
    apart = [found for story in stories for found in _alone(story)]
    reports = [report_row(report) for story in stories for report in story.reports]
    with kept(reports, jobs) as ledger:
        return {
            "found, each by itself": figures(truth, apart),
            "found, all in one ledger": figures(truth, list(told(ledger))),
            "given the true groups": figures(truth, list(given(truth, ledger))),
        }


def _alone(story: MadeStory) -> list[Row]:
    with kept(map(report_row, story.reports), 1) as ledger:
        return list(told(ledger))


@contextmanager
def kept(reports: Iterable[Row], jobs: int) -> Iterator[Ledger]:
    """Yield a ledger of some reports, with its stories placed, that lasts as long as needed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "reports.jsonl"
        lines = ({key: row[key] for key in _KNOWN if row.get(key)} for row in reports)
        file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
        with Ledger.open(f"{folder}/groups.db") as ledger:
            for _ in ledger.ingest(str(file), jobs=jobs):
                pass
            for _ in ledger.place():
                pass
            yield ledger


def told(ledger: Ledger) -> Iterator[Row]:
    """Yield each story that is found in a ledger, as `reportedly story` prints it."""
    for story in ledger.stories():
        yield json.loads(as_json(ledger.story(story.id)))


def figures(truth: Sequence[Row], stories: Sequence[Row]) -> Row:
    """Return shares in percent: groups found, origins and loops right, drift by kind."""
    groups = [group for story in stories for group in story["groups"]]
    several = [one for row in truth for one in row["groups"] if _in_several(one)]
    homes = [(one, _home(one, groups)) for one in several]
    found = [(one, home) for one, home in homes if home is not None]
    right = [one for one, home in found if home["origins"] == one["origins"]]
    looped = [(one, home) for one, home in homes if one["loops"]]
    return {
        "groups": len(several),
        "found": _share(len(found), len(several)),
        "origins_right": _share(len(right), len(several)),
        "origins_right_of_found": _share(len(right), len(found)),
        "loops_found": _share(sum(1 for one, home in looped if _loops(one, home)), len(looped)),
        "drift": _drift(truth, stories),
    }


def _in_several(group: Row) -> bool:
    return len({one["doc"] for one in group["members"]}) > 1


def _home(group: Row, found: Iterable[Row]) -> Row | None:
    """Return the group that most of the reports of a true one are together in, at least two."""
    held = [(len({mark["doc"] for mark in _held(group, one)}), one) for one in found]
    count, home = max(held, key=lambda one: one[0], default=(0, None))
    return home if count > 1 else None


def _held(group: Row, found: Row) -> Iterator[Row]:
    for mark in group["members"]:
        members = (one for one in found["members"] if one["report"] == mark["doc"])
        if any(_covers(one["content"], mark["at"]) for one in members):
            yield mark


def _covers(content: Iterable[Sequence[int]], at: Sequence[int]) -> bool:
    shared = sum(max(0, min(at[1], end) - max(at[0], start)) for start, end in content)
    return 2 * shared >= at[1] - at[0]


def _loops(one: Row, home: Row | None) -> bool:
    wanted = {frozenset(loop) for loop in one["loops"]}
    return home is not None and wanted <= {frozenset(loop) for loop in home["loops"]}


def _drift(truth: Sequence[Row], stories: Sequence[Row]) -> dict[str, Any]:
    """Return precision and recall by kind; what may be told without error counts for neither."""
    found = [one for story in stories for one in story["drift"]]
    must = [one for row in truth for one in row["drift"]]
    may = [one for row in truth for key in ("drift", "arguable", "apart") for one in row[key]]
    kinds = sorted({one["kind"] for one in (*found, *must)})
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in kinds}
    for one in must:
        counts[one["kind"]].update(must=1, met=any(_same(far, one) for far in found))
    for one in found:
        counts[one["kind"]].update(told=1, right=any(_same(one, true) for true in may))
    return {
        kind: {
            "precision": _share(count["right"], count["told"]),
            "recall": _share(count["met"], count["must"]),
            "of": count["must"],
        }
        for kind, count in counts.items()
    }


def _same(found: Row, true: Row) -> bool:
    if found["kind"] != true["kind"]:
        return False
    ends = (found["a"], found["b"]), (found["b"], found["a"])
    return any(_end(one, true["a"]) and _end(other, true["b"]) for one, other in ends)


def _end(found: Row, true: Row) -> bool:
    whole = true.get("title") and not found["content"]
    return found["report"] == true["doc"] and bool(
        whole or (not true.get("title") and _covers(found["content"], true["at"]))
    )


def _share(count: int, of: int) -> float | None:
    return round(100 * count / of, 1) if of else None


if __name__ == "__main__":
    sys.exit(main())
