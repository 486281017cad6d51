"""Following: the stories of the ledger, and each to be taken down."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.desk import asked
from reportedly.desk.answers import as_table, as_told
from reportedly.desk.desk import Desk
from reportedly.exchange import write_stories, write_story
from reportedly.records import Story

PAGE = 30


def following(desk: Desk) -> APIRouter:
    """Return the routes of stories."""
    routes = APIRouter(include_in_schema=False)
    ledger, page, held = desk.ledger, desk.sheets.page, desk.stories

    @routes.get("/stories")
    def stories(request: Request) -> Response:
        skip = asked.natural(request.query_params, "skip")
        found = _found(request, PAGE + 1, skip)
        return page(
            request,
            "stories.html",
            part="stories_found.html",
            found=found[:PAGE],
            more=len(found) > PAGE,
            skip=skip,
            step=PAGE,
            waiting=ledger.waiting(),
            given=asked.said(request.query_params),
        )

    @routes.get("/stories.csv")
    def table(request: Request) -> Response:
        return as_table("stories", _found(request, None), write_stories)

    @routes.get("/stories.json")
    def listed(request: Request) -> Response:
        return as_told("stories", _found(request, None))

    @routes.get("/story/of/{name}")
    def of_report(name: str) -> Response:
        return RedirectResponse(f"/story/{ledger.find_story(name).id}", 303)

    @routes.get("/story/{name}.csv")
    def told_table(name: str) -> Response:
        return as_table("story", held.told(ledger.find_story(name)).story, write_story)

    @routes.get("/story/{name}.json")
    def told(name: str) -> Response:
        return as_told("story", held.told(ledger.find_story(name)).story)

    def _found(request: Request, limit: int | None, skip: int = 0) -> tuple[Story, ...]:
        given = request.query_params
        return ledger.stories(
            since=asked.date(given, "since"),
            until=asked.date(given, "until"),
            least=asked.natural(given, "least") or 2,
            limit=limit,
            skip=skip,
        )

    return routes
