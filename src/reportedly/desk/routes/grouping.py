"""Grouping: a person's word on whether the tellings of a story tell the same."""

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.desk import asked
from reportedly.desk.desk import Desk
from reportedly.desk.judges import Given, asks_who, judge_of
from reportedly.errors import UsageError
from reportedly.records.judgement import Verdict

VERDICTS: dict[str, Verdict] = {"right": "right", "wrong": "wrong", "undone": "undone"}
MOST_APART = 12
"""Claims of which nobody is asked to say that no two are the same: that is kept pair by pair."""


def grouping(desk: Desk) -> APIRouter:
    """Return the routes by which a person judges groups of claims."""
    routes = APIRouter(include_in_schema=False)
    ledger = desk.ledger

    @routes.post("/story/{name}/judge")
    def judge(request: Request, name: str, given: Given) -> Response:
        own = f"/story/{ledger.find_story(name).id}"
        verdict, number = _verdict(desk, given), asked.natural(given, "n")
        by = judge_of(desk, request, given)
        if not by:
            return asks_who(desk, request, given)
        if verdict == "undone":
            ledger.undo(asked.words(given, "judgement"), by=by)
            return RedirectResponse(f"{own}#said", 303)
        ledger.judge_group(verdict, given.getlist("claim"), by=by)
        return RedirectResponse(f"{own}#claim-{number}", 303)

    return routes


def _verdict(desk: Desk, given: QueryParams) -> Verdict:
    """Return what is said of the claims that were sent. Raises UsageError."""
    said = asked.one_of(given, "verdict", tuple(VERDICTS))
    claims = len(given.getlist("claim"))
    if said is None or (said == "wrong" and claims > MOST_APART):
        raise UsageError(desk.sheets.words("error.422"))
    return VERDICTS[said]
