"""Telling: one story: its brief, where it comes from, its numbers, its drift, what one tells."""

from collections.abc import Callable
from typing import Any, get_args

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk import asked
from reportedly.desk.desk import Desk
from reportedly.desk.judges import judge_of
from reportedly.desk.routes.grouping import MOST_APART
from reportedly.desk.stories import Told
from reportedly.desk.views.course import course_of
from reportedly.desk.views.graph import graph_of
from reportedly.desk.views.grouped import said_of
from reportedly.desk.views.provenance import provenance_of
from reportedly.records.story import DriftKind
from reportedly.show.brief.contents import MOST_ALONE, only_of
from reportedly.show.brief.references import References

PARTS = ("brief", "origins", "numbers", "drift", "alone")


def telling(desk: Desk) -> APIRouter:
    """Return the routes of one story."""
    routes = APIRouter(include_in_schema=False)
    ledger, page, held = desk.ledger, desk.sheets.page, desk.stories

    @routes.get("/story/{name}")
    def brief(request: Request, name: str) -> Response:
        return _page(
            request,
            name,
            "brief",
            lambda told: {
                "said": said_of(told.story, ledger.judgements()),
                "me": judge_of(desk, request),
                "most_apart": MOST_APART,
            },
        )

    @routes.get("/story/{name}/origins")
    def origins(request: Request, name: str) -> Response:
        return _page(request, name, "origins", lambda told: _origins(request, told))

    @routes.get("/story/{name}/numbers")
    def numbers(request: Request, name: str) -> Response:
        return _page(request, name, "numbers", _numbers)

    @routes.get("/story/{name}/drift")
    def drift(request: Request, name: str) -> Response:
        kind = asked.one_of(request.query_params, "kind", get_args(DriftKind))
        return _page(request, name, "drift", lambda told: _drift(told, kind))

    @routes.get("/story/{name}/alone")
    def alone(request: Request, name: str) -> Response:
        report = asked.natural(request.query_params, "report")
        return _page(request, name, "alone", lambda told: _alone(told, report))

    def _page(
        request: Request, name: str, part: str, shown: Callable[[Told], dict[str, Any]]
    ) -> Response:
        """Return a part of a story; what takes long comes after, asked for by the page itself."""
        story = ledger.find_story(name)
        whole = request.headers.get("hx-request") == "true" or "whole" in request.query_params
        found = held.told(story) if whole else held.at_hand(story)
        if found is None:
            return page(request, "story_wait.html", story=story, name=part, parts=PARTS)
        return page(
            request,
            f"story_{part}.html",
            story=story,
            told=found.story,
            brief=found.brief,
            ids={n: one.id for n, one in enumerate(found.story.reports, start=1)},
            name=part,
            parts=PARTS,
            **shown(found),
        )

    return routes


def _origins(request: Request, told: Told) -> dict[str, Any]:
    count = len(told.brief.points)
    whole = request.query_params.get("claim") == "all"
    number = 0 if whole else min(asked.natural(request.query_params, "claim") or 1, count)
    groups = told.story.groups if not number else told.story.groups[number - 1 : number]
    references = References(told.story.reports)
    found = provenance_of(groups, references, told.story.reports)
    point = told.brief.points[number - 1] if number else None
    return {"graph": graph_of(found), "number": number, "point": point}


def _numbers(told: Told) -> dict[str, Any]:
    courses = [
        (point, series, course_of(series, told.story.reports))
        for point in told.brief.points
        for series in point.series
    ]
    courses.sort(key=lambda one: (one[1].same, -len(one[1].numbers)))
    return {"courses": courses}


def _drift(told: Told, kind: str | None) -> dict[str, Any]:
    kinds = {
        one: sum(one in change.kinds for point in told.brief.points for change in point.changes)
        for one in get_args(DriftKind)
    }
    found = [
        (point, [one for one in point.changes if kind is None or kind in one.kinds])
        for point in told.brief.points
    ]
    return {"kinds": kinds, "kind": kind, "found": [one for one in found if one[1]]}


def _alone(told: Told, report: int) -> dict[str, Any]:
    most = MOST_ALONE if not report else len(told.story.alone)
    found = only_of(told.story.alone, References(told.story.reports), most)
    return {"only": [one for one in found if report in (0, one.reference.number)], "report": report}
