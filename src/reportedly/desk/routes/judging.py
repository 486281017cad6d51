"""Judging: a person's word on a claim, on its chain and on marks of furniture, by forms alone."""

from typing import Any

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.desk import asked
from reportedly.desk.desk import Desk
from reportedly.desk.drawing import address
from reportedly.desk.judges import Given, address_of, asks_who, carried, judge_of
from reportedly.desk.saying import saying
from reportedly.desk.views.correcting import LABELS, MANNERS, NAMINGS, fields_now
from reportedly.desk.views.judging import Judged, judged_of, shown_of
from reportedly.desk.views.reading import CHOICES, ORDERS
from reportedly.errors import LedgerUnknown, UsageError
from reportedly.records.judgement import Verdict

VERDICTS: dict[str, Verdict] = {
    "right": "right",
    "wrong": "wrong",
    "corrected": "corrected",
    "undone": "undone",
}
MOST_NUMBER = 1_000_000


def judging(desk: Desk) -> APIRouter:
    """Return the routes by which a person judges what was read in a report."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/report/{name}/claim/{ident}")
    def claim(request: Request, name: str, ident: str) -> Response:
        found = _claim(desk, name, ident)
        if _in_part(request):
            return _shown(desk, request, found, ident, request.query_params)
        return _back(request, found, ident)

    @routes.get("/report/{name}/claim/{ident}/correct")
    def form(request: Request, name: str, ident: str) -> Response:
        found = _claim(desk, name, ident)
        fields = fields_now(found, ident)
        return _shown(desk, request, found, ident, request.query_params, fields=fields)

    @routes.post("/report/{name}/claim/{ident}")
    def judge(request: Request, name: str, ident: str, given: Given) -> Response:
        found = _claim(desk, name, ident)
        _number(given)
        say = saying(desk.ledger, found, ident, _verdict(given), given)
        by = judge_of(desk, request, given)
        if not by and _in_part(request):
            asks = {"back": address_of(request), "asks": carried(given)}
            return _shown(desk, request, found, ident, given, **asks)
        if not by:
            return asks_who(desk, request, given)
        say(by)
        if _in_part(request):
            return _shown(desk, request, _claim(desk, name, ident), ident, given)
        return _back(request, found, ident)

    @routes.post("/report/{name}/furniture")
    def furniture(request: Request, name: str, given: Given) -> Response:
        report = desk.ledger.report(name).reading.report.id
        span = (asked.natural(given, "start"), asked.natural(given, "end"))
        verdict = _verdict(given)
        by = judge_of(desk, request, given)
        if not by:
            return asks_who(desk, request, given)
        desk.ledger.judge_furniture(verdict, report, span, by=by)
        return RedirectResponse(f"/report/{report}#furniture", 303)

    return routes


def _claim(desk: Desk, name: str, ident: str) -> Judged:
    """Return the report in which a claim stands. Raises LedgerUnknown."""
    ledger = desk.ledger
    read = ledger.report(name, raw=True).reading
    if all(one.id != ident for one in read.told().claims):
        raise LedgerUnknown(ledger.name, desk.sheets.words("judge.no_claim"))
    report = read.report.id
    return judged_of(read, ledger.report(report).reading, ledger.judgements(report))


def _shown(
    desk: Desk, request: Request, found: Judged, ident: str, given: QueryParams, **shown: Any
) -> Response:
    one = shown_of(found, ident)
    if one is None:
        raise HTTPException(404)
    kept = _kept(request)
    return desk.sheets.page(
        request,
        "correct.html",
        part="claim_part.html",
        shown=one,
        number=_number(given) or one.card.number,
        quoted=kept.get("order", "text") != "text" or one.gone,
        report=found.read.report,
        words=found.words,
        tail=address("", kept),
        names={"labels": LABELS, "manners": MANNERS, "namings": NAMINGS},
        **shown,
    )


def _verdict(given: QueryParams) -> Verdict:
    said = asked.one_of(given, "verdict", tuple(VERDICTS))
    if said is None:
        raise UsageError(f"verdict: none of {', '.join(VERDICTS)}")
    return VERDICTS[said]


def _number(given: QueryParams) -> int:
    """Return the number that a claim has on the page, 0 for none. Raises UsageError."""
    return asked.natural(given, "n", MOST_NUMBER)


def _back(request: Request, found: Judged, ident: str) -> Response:
    own = f"/report/{found.read.report.id}"
    return RedirectResponse(f"{address(own, _kept(request))}#c-{ident}", 303)


def _kept(request: Request) -> dict[str, str]:
    """Return how the reading view is shown, to come back to it so. Raises UsageError."""
    given = request.query_params
    chosen = {
        "show": asked.one_of(given, "show", CHOICES),
        "order": asked.one_of(given, "order", ORDERS),
    }
    return {name: one for name, one in chosen.items() if one}


def _in_part(request: Request) -> bool:
    return request.headers.get("hx-request") == "true"
