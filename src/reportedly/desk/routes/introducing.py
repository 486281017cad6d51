"""Introducing: who judges at this browser, asked and told again."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.desk.desk import Desk
from reportedly.desk.judges import Given, judge_of


def introducing(desk: Desk) -> APIRouter:
    """Return the routes of who judges."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/me")
    def me(request: Request) -> Response:
        return desk.sheets.page(request, "me.html", me=judge_of(desk, request))

    @routes.post("/me")
    def called(request: Request, given: Given) -> Response:
        judge_of(desk, request, given)
        return RedirectResponse("/me", 303)

    return routes
