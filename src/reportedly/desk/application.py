"""Application: the desk's routes behind its guard, and how what went wrong is told."""

from collections.abc import Callable

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp

from reportedly import __version__
from reportedly.desk.desk import Desk
from reportedly.desk.guard import Guard
from reportedly.desk.hosts import Hosts
from reportedly.desk.routes.adding import adding
from reportedly.desk.routes.auditing import auditing
from reportedly.desk.routes.citing import citing
from reportedly.desk.routes.entering import entering
from reportedly.desk.routes.failing import failing
from reportedly.desk.routes.following import following
from reportedly.desk.routes.grouping import grouping
from reportedly.desk.routes.home import home
from reportedly.desk.routes.introducing import introducing
from reportedly.desk.routes.judging import judging
from reportedly.desk.routes.listing import listing
from reportedly.desk.routes.reading import reading
from reportedly.desk.routes.receiving import receiving
from reportedly.desk.routes.searching import searching
from reportedly.desk.routes.shipped import shipped
from reportedly.desk.routes.speaking import lists, speaking
from reportedly.desk.routes.telling import telling
from reportedly.errors import (
    LedgerAmbiguous,
    LedgerError,
    LedgerUnknown,
    ReportedlyError,
    UsageError,
)

ROUTES: tuple[Callable[[Desk], APIRouter], ...] = (
    shipped,
    entering,
    home,
    listing,
    introducing,
    judging,
    reading,
    following,
    telling,
    grouping,
    searching,
    citing,
    auditing,
    failing,
    adding,
    speaking,
    lists,
    receiving,
)


def application(desk: Desk, hosts: Hosts) -> ASGIApp:
    """Return the desk as an ASGI application, guarded."""
    app = FastAPI(
        title="reportedly desk",
        version=__version__,
        docs_url=None,  # its pages would fetch their scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/openapi.json",
        # Else it sends what it measures to whatever $OTEL_EXPORTER_OTLP_ENDPOINT names.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    for routes in ROUTES:
        app.include_router(routes(desk))
    _tell_errors(app, desk)
    return Guard(app, hosts, desk.keys, desk.cookie, _refuser(desk))


def _refuser(desk: Desk) -> Callable[[Request, int, str], Response]:
    def refuse(request: Request, status: int, key: str) -> Response:
        words = desk.sheets.words
        if status == 401 and key == "not_entered" and not _for_machines(request):
            if request.headers.get("sec-fetch-site") == "cross-site" and request.method == "GET":
                # Led here from another site, a browser keeps its cookie back. Asked by this page
                # itself it does not.
                return desk.sheets.page(request, "again.html")
            return desk.sheets.page(request, "enter.html", 401, by_password=desk.keys.by_password)
        return told(desk, request, status, words(f"error.{key}"))

    return refuse


def told(desk: Desk, request: Request, status: int, reason: str) -> Response:
    """Return what went wrong: one line of JSON for a machine, a page for a person."""
    if _for_machines(request):
        return JSONResponse({"error": reason}, status)
    if request.headers.get("hx-request") == "true":
        return desk.sheets.page(request, "wrong_part.html", status, reason=reason)
    entered = desk.keys.knows(request.cookies.get(desk.cookie))
    return desk.sheets.page(
        request, "wrong.html", status, status=status, reason=reason, entered=entered
    )


def _tell_errors(app: FastAPI, desk: Desk) -> None:
    words = desk.sheets.words

    def of_ours(request: Request, error: Exception) -> Response:
        reason = error.reason if isinstance(error, LedgerError) else str(error)
        return told(desk, request, _status(error), reason)

    def of_routes(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        key = f"error.{status}"
        return told(desk, request, status, words(key if words.has(key) else "error.other"))

    def of_values(request: Request, error: Exception) -> Response:
        found = error.errors() if isinstance(error, RequestValidationError) else ()
        told_of = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in found)
        return told(desk, request, 422, told_of or words("error.422"))

    app.add_exception_handler(ReportedlyError, of_ours)
    app.add_exception_handler(HTTPException, of_routes)
    app.add_exception_handler(RequestValidationError, of_values)


def _status(error: Exception) -> int:
    match error:
        case LedgerUnknown() | LedgerAmbiguous():
            return 404
        case UsageError():
            return 400
        case LedgerError():
            return 503
        case _:
            return 422


def _for_machines(request: Request) -> bool:
    return request.url.path.startswith("/api/")
