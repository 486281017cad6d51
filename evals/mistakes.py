"""Mistakes: where the gold attributions of polnear/dev went, by kind, with the words to read.

`python -m evals.mistakes [--show KIND] [--corpora ../shared/corpora]` prints a
table of kinds, or the texts of one kind (to the terminal only: nothing of a
corpus is kept in the project).
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportedly.flow import Reader
from reportedly.records import Report, report_id

Spans = list[list[int]]


def _letters(spans: Spans) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _overlap(one: Spans, other: Spans) -> float:
    a, b = _letters(one), _letters(other)
    return len(a & b) / max(1, len(a | b))


def kind_of(gold: dict[str, Spans], found: list[dict[str, Spans]]) -> str:
    """Return what became of a gold attribution among those found in its text."""
    by_cue = [one for one in found if _overlap(gold["cue"], one["cue"]) > 0]
    if not by_cue:
        covered = any(_overlap(gold["content"], one["content"]) >= 0.5 for one in found)
        return "no cue, content with another cue" if covered else "no cue"
    best = max(by_cue, key=lambda one: _overlap(gold["content"], one["content"]))
    content = _overlap(gold["content"], best["content"]) >= 0.5
    source = (
        _overlap(gold["source"], best["source"]) > 0
        if gold["source"] and best["source"]
        else gold["source"] == best["source"]
    )
    if content and source:
        return "right"
    return "source wrong" if content else "content wrong" if source else "both wrong"


def mistakes(
    rows: list[dict[str, Any]], reader: Reader
) -> Iterator[tuple[str, str, dict[str, Spans]]]:
    """Yield (kind, text, gold attribution) for each gold attribution."""
    for row in rows:
        text = row["text"]
        reading = reader.read_report(Report(report_id(text), row["id"], text))
        found = [
            {
                role: [list(span) for span in getattr(one, role)]
                for role in ("source", "cue", "content")
            }
            for one in reading.attributions
            if one.parent is None
        ]
        for gold in row["attributions"]:
            yield kind_of(gold, found), text, gold


def main() -> None:
    """Print the table, or the words of one kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--show", metavar="KIND")
    chosen = parser.parse_args()
    lines = (chosen.corpora / "polnear" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    all_of_them = list(mistakes([json.loads(line) for line in lines if line], Reader()))
    for kind, count in Counter(kind for kind, _, _ in all_of_them).most_common():
        print(f"{count:6} {kind}")
    for kind, text, gold in all_of_them:
        if kind == chosen.show:
            words = {role: [text[s:e] for s, e in spans] for role, spans in gold.items()}
            print(words["source"], words["cue"], words["content"])


if __name__ == "__main__":
    main()
