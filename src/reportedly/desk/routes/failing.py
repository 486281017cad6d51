"""Failing: what could not be read, why, and once more."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk.answers import as_table, as_told
from reportedly.desk.desk import Desk
from reportedly.desk.routes.adding import to_work
from reportedly.exchange import write_failures
from reportedly.settings import Settings

SHOWN = 500


def failing(desk: Desk) -> APIRouter:
    """Return the routes of failures."""
    routes = APIRouter(include_in_schema=False)
    ledger = desk.ledger

    @routes.get("/failures")
    def failures(request: Request) -> Response:
        found = ledger.failures()[::-1]
        return desk.sheets.page(
            request, "failures.html", found=found[:SHOWN], count=len(found), given={}
        )

    @routes.get("/failures.csv")
    def table() -> Response:
        return as_table("failures", ledger.failures(), write_failures)

    @routes.get("/failures.json")
    def told() -> Response:
        return as_told("failures", ledger.failures())

    @routes.post("/failures/retry")
    def retry() -> Response:
        again = desk.sheets.words("failures.again")
        return to_work(desk, desk.works.begin(again, lambda: ledger.retry(settings=Settings())))

    return routes
