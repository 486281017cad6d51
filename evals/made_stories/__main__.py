"""Write made stories into a folder.

    python -m evals.made_stories FOLDER [--count N] [--seed S]

`reports.jsonl` is for `reportedly ingest`, `truth.jsonl` for `score.py groups`.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from evals.made_stories.lines import report_row, truth_row
from evals.made_stories.stories import all_reports, made_stories


def main() -> None:
    """Write both files."""
    chosen = _parser().parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    reports = chosen.folder / "reports.jsonl"
    truth = chosen.folder / "truth.jsonl"
    with reports.open("w", encoding="utf-8") as texts, truth.open("w", encoding="utf-8") as truths:
        for story in made_stories(chosen.count, chosen.seed):
            texts.writelines(_line(report_row(report)) for report in all_reports(story))
            both = [story, story.beside] if story.beside else [story]
            truths.writelines(_line(truth_row(one)) for one in both)


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.made_stories", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=100, help="how many stories (100)")
    parser.add_argument("--seed", type=int, default=0, help="the first story's seed (0)")
    return parser


if __name__ == "__main__":
    main()
