"""Searching: claims by their words and by how they are told, as one types."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk import asked
from reportedly.desk.answers import as_table, as_told
from reportedly.desk.desk import Desk
from reportedly.exchange import write_answer

PAGE = 20
DOWNLOADED = 1000
"""The ledger ranks the newest thousand; `reportedly export` writes all."""


def searching(desk: Desk) -> APIRouter:
    """Return the routes of claims."""
    routes = APIRouter(include_in_schema=False)
    ledger = desk.ledger

    @routes.get("/claims")
    def claims(request: Request) -> Response:
        given = request.query_params
        skip = asked.natural(given, "skip")
        answer = ledger.search(asked.query_of(given), limit=PAGE, skip=skip)
        return desk.sheets.page(
            request,
            "claims.html",
            part="claims_found.html",
            answer=answer,
            skip=skip,
            step=PAGE,
            given=asked.said(given),
            facets=asked.FACETS,
        )

    @routes.get("/claims.csv")
    def table(request: Request) -> Response:
        answer = ledger.search(asked.query_of(request.query_params), limit=DOWNLOADED)
        return as_table("claims", answer, write_answer)

    @routes.get("/claims.json")
    def told(request: Request) -> Response:
        return as_told(
            "claims", ledger.search(asked.query_of(request.query_params), limit=DOWNLOADED)
        )

    return routes
