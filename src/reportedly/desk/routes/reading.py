"""Reading: one report with its chains laid open, its values and its versions."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk import asked
from reportedly.desk.desk import Desk
from reportedly.desk.drawing import address
from reportedly.desk.judges import judge_of
from reportedly.desk.views.judging import Judged, judged_of, marks_of, rejected
from reportedly.desk.views.reading import CHOICES, ORDERS, sheet_of
from reportedly.desk.views.values import values_of
from reportedly.desk.views.versions import Compared, compared
from reportedly.records import StoredReport, summarize
from reportedly.show.cards import Card, cards_of
from reportedly.show.counts import depth_words, sourcing_words
from reportedly.show.soundings import soundings_of

DRAWN = 400
"""Claims that the picture of soundings shows at most: of more, no column could be hit."""


def reading(desk: Desk) -> APIRouter:
    """Return the routes of one report."""
    routes = APIRouter(include_in_schema=False)
    ledger, page = desk.ledger, desk.sheets.page

    @routes.get("/report/{name}")
    def report(request: Request, name: str) -> Response:
        given = request.query_params
        raw = asked.one_of(given, "raw", ("1",)) is not None
        stored = ledger.report(name, raw=raw)
        choice = asked.one_of(given, "show", CHOICES) or "all"
        order = asked.one_of(given, "order", ORDERS) or "text"
        told = stored.reading.told()
        cards = cards_of(told)
        sheet = sheet_of(told, cards, choice, order)
        judged = _judged(stored, raw=raw)
        kept = {
            "show": None if choice == "all" else choice,
            "order": None if order == "text" else order,
        }
        return _page(
            request,
            "report.html",
            stored,
            cards,
            sheet=sheet,
            choice=choice,
            order=order,
            raw=raw,
            judged=judged,
            rejected=rejected(judged) if not raw else (),
            marks=marks_of(judged) if not raw else (),
            me=judge_of(desk, request),
            tail=address("", kept),
        )

    @routes.get("/report/{name}/values")
    def values(request: Request, name: str) -> Response:
        stored = ledger.report(name)
        told = stored.reading.told()
        return _page(request, "values.html", stored, cards_of(told), values=values_of(told))

    @routes.get("/report/{name}/versions")
    def versions(request: Request, name: str) -> Response:
        stored = ledger.report(name)
        at = asked.natural(request.query_params, "to")
        cards, tracks = cards_of(stored.reading.told()), list(_compared(stored, at))
        return _page(request, "versions.html", stored, cards, tracks=tracks)

    def _judged(stored: StoredReport, *, raw: bool) -> Judged:
        told = stored.reading
        said = ledger.judgements(told.report.id)
        read = ledger.report(told.report.id, raw=True).reading if said and not raw else told
        return judged_of(read, told, said)

    def _compared(stored: StoredReport, at: int) -> Iterator[Compared]:
        """Yield each address's version `at`, or else its last, beside the one before it."""
        for track in stored.tracks:
            pairs = list(pairwise(track.versions))
            if pairs:
                chosen = next((pair for pair in pairs if pair[1].number == at), pairs[-1])
                texts = [ledger.report(one.report).reading.report.text for one in chosen]
                yield compared(track, *chosen, (texts[0], texts[1]))

    def _page(
        request: Request, name: str, stored: StoredReport, cards: Sequence[Card], **shown: Any
    ) -> Response:
        told = stored.reading.told()
        counts = summarize(told)
        return page(
            request,
            name,
            stored=stored,
            report=told.report,
            sourcing=counts,
            counts=sourcing_words(counts),
            depth=depth_words(counts),
            soundings=soundings_of(cards if len(cards) <= DRAWN else ()),
            ids=[claim.id for claim in told.claims],
            changed=sum(len(track.versions) > 1 for track in stored.tracks),
            **shown,
        )

    return routes
