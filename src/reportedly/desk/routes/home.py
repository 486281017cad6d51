"""Home: where a person begins: the question, the latest stories, the last reports."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk.desk import Desk

LATEST = 8


def home(desk: Desk) -> APIRouter:
    """Return the routes of the first page."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/")
    def first(request: Request) -> Response:
        ledger = desk.ledger
        return desk.sheets.page(
            request,
            "home.html",
            reports=ledger.reports(limit=LATEST),
            stories=ledger.stories(limit=LATEST),
            whole=next(iter(ledger.audit()), None),
            failures=len(ledger.failures()),
            waiting=ledger.waiting(),
            running=desk.works.running(),
        )

    return routes
