"""Citing: who is cited, and a page for each: what for, by whom, how named and how hedged."""

from typing import Any, cast

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk import asked
from reportedly.desk.answers import as_table, as_told
from reportedly.desk.desk import Desk
from reportedly.errors import LedgerUnknown
from reportedly.exchange import write_sources
from reportedly.records import Source
from reportedly.records.claim import LinkKind

PAGE = 50
DOWNLOADED = 10_000
CLAIMS = 20


def citing(desk: Desk) -> APIRouter:
    """Return the routes of sources."""
    routes = APIRouter(include_in_schema=False)
    ledger, page = desk.ledger, desk.sheets.page

    @routes.get("/sources")
    def sources(request: Request) -> Response:
        skip = asked.natural(request.query_params, "skip")
        found = _found(request, PAGE + 1, skip)
        return page(
            request,
            "sources.html",
            part="sources_found.html",
            found=found[:PAGE],
            more=len(found) > PAGE,
            skip=skip,
            step=PAGE,
            given=asked.said(request.query_params),
            facets=asked.FACETS,
        )

    @routes.get("/sources.csv")
    def table(request: Request) -> Response:
        return as_table("sources", _found(request, DOWNLOADED), write_sources)

    @routes.get("/sources.json")
    def told(request: Request) -> Response:
        return as_told("sources", _found(request, DOWNLOADED))

    @routes.get("/source")
    def source(request: Request) -> Response:
        given = request.query_params
        kind = cast("LinkKind", asked.one_of(given, "kind", asked.FACETS["kind"]) or "person")
        name = None if kind == "unattributed" else asked.words(given, "name")
        skip = asked.natural(given, "skip")
        one = ledger.source(kind, name)
        if one is None:
            raise LedgerUnknown(ledger.name, f"{name!r} is no {kind} that is cited")
        hits = ledger.claims_of(kind, name, limit=CLAIMS + 1, skip=skip)
        return page(
            request,
            "source.html",
            one=one,
            hits=hits[:CLAIMS],
            more=len(hits) > CLAIMS,
            skip=skip,
            step=CLAIMS,
            given=asked.said(given),
        )

    def _found(request: Request, limit: int, skip: int = 0) -> tuple[Source, ...]:
        given = request.query_params
        chosen: dict[str, Any] = {
            name: asked.one_of(given, name, asked.FACETS[name]) for name in ("kind", "naming")
        }
        publisher = asked.words(given, "publisher") or None
        words = asked.words(given, "q")
        return ledger.sources(words, publisher=publisher, limit=limit, skip=skip, **chosen)

    return routes
