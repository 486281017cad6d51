"""Listing: the reports of the ledger, the last that were kept first."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk import asked
from reportedly.desk.answers import as_table, as_told
from reportedly.desk.desk import Desk
from reportedly.exchange import write_listed
from reportedly.records import Listed

PAGE = 50
DOWNLOADED = 100_000
OFFERED = 500
"""Publishers whose names are offered while one is typed."""


def listing(desk: Desk) -> APIRouter:
    """Return the routes of all reports."""
    routes = APIRouter(include_in_schema=False)
    ledger, page = desk.ledger, desk.sheets.page

    @routes.get("/reports")
    def reports(request: Request) -> Response:
        given = request.query_params
        skip = asked.natural(given, "skip")
        found = _listed(request, PAGE + 1, skip)
        return page(
            request,
            "reports.html",
            part="reports_found.html",
            found=found[:PAGE],
            more=len(found) > PAGE,
            skip=skip,
            step=PAGE,
            given=asked.said(given),
            publishers=ledger.publishers()[:OFFERED],
        )

    @routes.get("/reports.csv")
    def table(request: Request) -> Response:
        return as_table("reports", _listed(request, DOWNLOADED), write_listed)

    @routes.get("/reports.json")
    def listed(request: Request) -> Response:
        return as_told("reports", _listed(request, DOWNLOADED))

    def _listed(request: Request, limit: int, skip: int = 0) -> tuple[Listed, ...]:
        given = request.query_params
        return ledger.reports(
            asked.words(given, "q"),
            publisher=asked.words(given, "publisher") or None,
            since=asked.date(given, "since"),
            until=asked.date(given, "until"),
            limit=limit,
            skip=skip,
        )

    return routes
