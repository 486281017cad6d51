"""Auditing: how reports are sourced, by period, publisher and byline, in counts and as bars."""

from typing import cast

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk import asked
from reportedly.desk.answers import as_table, as_told
from reportedly.desk.desk import Desk
from reportedly.exchange import write_audit
from reportedly.ledger import By
from reportedly.records import Audit
from reportedly.show.chart import as_svg

GROUPS = ("month", "year", "publisher", "byline")
DRAWN = 300


def auditing(desk: Desk) -> APIRouter:
    """Return the routes of the audit."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/audit")
    def audit(request: Request) -> Response:
        found = _found(request, _by(request) or "month")
        return desk.sheets.page(
            request,
            "audit.html",
            part="audit_found.html",
            whole=_found(request, None),
            found=found[:DRAWN],
            left=max(0, len(found) - DRAWN),
            by=_by(request) or "month",
            groups=GROUPS,
            given=asked.said(request.query_params),
        )

    @routes.get("/audit.csv")
    def table(request: Request) -> Response:
        return as_table("audit", _found(request, _by(request) or "month"), write_audit)

    @routes.get("/audit.json")
    def told(request: Request) -> Response:
        return as_told("audit", _found(request, _by(request) or "month"))

    @routes.get("/audit.svg")
    def drawn(request: Request) -> Response:
        by = _by(request) or "month"
        chart = as_svg(_found(request, by)[:DRAWN], desk.sheets.words("audit.chart"), by)
        named = {"content-disposition": 'attachment; filename="audit.svg"'}
        return Response(chart.encode("utf-8", "replace"), media_type="image/svg+xml", headers=named)

    def _by(request: Request) -> By | None:
        return cast("By | None", asked.one_of(request.query_params, "by", GROUPS))

    def _found(request: Request, by: By | None) -> tuple[Audit, ...]:
        given = request.query_params
        return desk.ledger.audit(
            publisher=asked.words(given, "publisher") or None,
            byline=asked.words(given, "byline") or None,
            since=asked.date(given, "since"),
            until=asked.date(given, "until"),
            by=by,
        )

    return routes
