"""Receiving: texts and addresses that a program gives to be read, and how far that is."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Body
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from reportedly.desk.desk import Desk
from reportedly.desk.routes.speaking import ERRORS, LETTERS, WRITABLE, iso, told, writable
from reportedly.desk.works import Work
from reportedly.flow.handed import addressed, pasted
from reportedly.settings import Settings


class Text(BaseModel):
    """A text to be read, with what is known of it."""

    text: str = Field(min_length=1, max_length=2_000_000)
    url: str | None = Field(None, max_length=LETTERS, pattern=WRITABLE)
    title: str | None = Field(None, max_length=LETTERS, pattern=WRITABLE)
    publisher: str | None = Field(None, max_length=LETTERS, pattern=WRITABLE)
    published: date | None = None


def receiving(desk: Desk) -> APIRouter:
    """Return the routes that begin to read something."""
    routes = APIRouter(prefix="/api", responses=ERRORS)
    ledger = desk.ledger

    @routes.post("/texts", status_code=202, summary="Begin to read a text")
    def text(given: Text) -> Response:
        stream = pasted(
            writable(given.text),
            url=given.url,
            title=given.title,
            publisher=given.publisher,
            published=iso(given.published),
        )
        return _begun(
            desk.works.begin(
                given.title or desk.sheets.words("add.a_text"),
                lambda: ledger.take([stream], settings=Settings()),
            )
        )

    @routes.post("/addresses", status_code=202, summary="Begin to fetch and read some addresses")
    def addresses(
        addresses: Annotated[list[str], Body(embed=True, min_length=1, max_length=500)],
    ) -> Response:
        streams = addressed([writable(one) for one in addresses])
        called = desk.sheets.words("add.addresses", len(addresses))
        return _begun(desk.works.begin(called, lambda: ledger.take(streams, settings=Settings())))

    @routes.get("/works/{ident}", summary="How far a reading is")
    def work(ident: str) -> Response:
        found = desk.works.find(ident)
        if found is None:
            raise HTTPException(404)
        return told(found)

    return routes


def _begun(work: Work | None) -> Response:
    if work is None:
        raise HTTPException(503)
    return JSONResponse({"work": work.id}, 202, headers={"location": f"/api/works/{work.id}"})
