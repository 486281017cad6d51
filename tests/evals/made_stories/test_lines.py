import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from evals.made_stories import made_story
from evals.made_stories.__main__ import main
from evals.made_stories.lines import report_row, truth_row
from reportedly.pages.bounds import Bounds
from reportedly.pages.items import Item
from reportedly.pages.jsonl import items_of_lines


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_an_ingest_takes_the_reports() -> None:
    reports = made_story(1).reports
    lines = "\n".join(json.dumps(report_row(one)) for one in reports).encode()
    items = [*items_of_lines(BytesIO(lines), "made.jsonl", Bounds())]
    assert all(isinstance(one, Item) for one in items)
    assert [one.known.ref for one in items] == [report.ref for report in reports]
    assert [one.known.published for one in items] == [report.published for report in reports]


def test_the_truth_has_the_referees_form() -> None:
    row = json.loads(json.dumps(truth_row(made_story(1))))
    member = row["groups"][0]["members"][0]
    assert {"event", "groups", "lookalikes", "drift"} <= row.keys()
    assert {"doc", "at", "denies"} <= member.keys()
    assert all(
        end.keys() in ({"doc", "at"}, {"doc", "title"})
        for one in row["drift"]
        for end in (one["a"], one["b"])
    )


def test_the_command_writes_reports_and_truth(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["made", str(tmp_path), "--count", "2", "--seed", "5"])
    main()
    truths, reports = rows(tmp_path / "truth.jsonl"), rows(tmp_path / "reports.jsonl")
    assert [one["ref"] for one in reports] == [ref for truth in truths for ref in truth["reports"]]
    assert truths[0]["event"] == "story-5"
