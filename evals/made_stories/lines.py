"""Lines: a made story as the referee and an ingest take it."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from evals.made_stories.records import Drift, Group, Lookalike, MadeReport, MadeStory, Place


def report_row(report: MadeReport) -> dict[str, Any]:
    """Return a report as `reportedly ingest` takes it from JSON Lines."""
    return {key: value for key, value in asdict(report).items() if value is not None}


def truth_row(story: MadeStory) -> dict[str, Any]:
    """Return the truth as `score.py groups` takes it, with more than it looks at."""
    return {
        "event": story.event,
        "kind": story.kind,
        "reports": [report.ref for report in story.reports],
        "groups": [_group(group) for group in story.groups],
        "lookalikes": [_pair(pair) for pair in story.lookalikes],
        "drift": _drifts(story.drift),
        "arguable": _drifts(story.arguable),
        "apart": _drifts(story.apart),
    }


def _group(group: Group) -> dict[str, Any]:
    members = [
        {
            **_place(one.place),
            "denies": one.denies,
            "way": one.way,
            "from": list(one.had_from),
            "chain": list(one.chain),
        }
        for one in group.members
    ]
    return {
        "claim": group.claim,
        "members": members,
        "origins": group.origins,
        "first": group.first,
        "firsts": list(group.firsts),
        "loops": [list(loop) for loop in group.loops],
    }


def _drifts(drifts: Iterable[Drift]) -> list[dict[str, Any]]:
    return [{"kind": drift.kind, **_pair(drift)} for drift in drifts]


def _pair(pair: Drift | Lookalike) -> dict[str, Any]:
    return {"a": _place(pair.a), "b": _place(pair.b)}


def _place(place: Place) -> dict[str, Any]:
    if place.at is None:
        return {"doc": place.doc, "title": True}
    return {"doc": place.doc, "at": list(place.at)}
