"""Reading: one report with its chains laid open, its values and its versions."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk import asked
from reportedly.desk.desk import Desk
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
        stored = ledger.report(name)
        choice = asked.one_of(given, "show", CHOICES) or "all"
        order = asked.one_of(given, "order", ORDERS) or "text"
        told = stored.reading.told()
        cards = cards_of(told)
        sheet = sheet_of(told, cards, choice, order)
        return _page(request, "report.html", stored, cards, sheet=sheet, choice=choice, order=order)

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
