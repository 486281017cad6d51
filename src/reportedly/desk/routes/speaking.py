"""Speaking: the ledger's answers as JSON, with the fields of the records, for programs."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from reportedly.desk.answers import encoded
from reportedly.desk.desk import Desk
from reportedly.ledger import By
from reportedly.ledger import Query as Asked
from reportedly.records.claim import CertaintyLabel, LinkKind, Manner, Naming, Where

_MOST = 1_000_000_000
LETTERS = 2_000
# Neither a database nor a file takes a zero character, nor half of one.
WRITABLE = r"^[^\x00]*$"

Line = Annotated[str, Query(max_length=LETTERS, pattern=WRITABLE)]
Name = Annotated[str | None, Query(max_length=LETTERS, pattern=WRITABLE)]
Day = Annotated[date | None, Query(description="A day of publication, inclusive")]
Limit = Annotated[int, Query(ge=1, le=1000)]
Skip = Annotated[int, Query(ge=0, le=_MOST)]
Flag = Annotated[bool | None, Query()]
Number = Annotated[float | None, Query(gt=-1e300, lt=1e300)]


ERRORS: dict[int | str, dict[str, object]] = {
    status: {"description": words}
    for status, words in (
        (400, "Not possible, and why"),
        (401, "Not entered"),
        (403, "Not asked for by a page of the desk"),
        (404, "Nothing has that name"),
        (413, "Too large"),
        (503, "The ledger cannot be asked"),
    )
}


def speaking(desk: Desk) -> APIRouter:
    """Return the route that asks for claims."""
    routes = APIRouter(prefix="/api", responses=ERRORS)
    ledger = desk.ledger

    @routes.get("/claims", summary="Claims that answer, each with its chain and its hedges")
    def claims(
        q: Line = "",
        source: Line = "",
        kind: LinkKind | None = None,
        naming: Naming | None = None,
        manner: Manner | None = None,
        certainty: CertaintyLabel | None = None,
        where: Where | None = None,
        publisher: Name = None,
        place: Name = None,
        since: Day = None,
        until: Day = None,
        least: Number = None,
        most: Number = None,
        hedged: Flag = None,
        own: Flag = None,
        versions: Flag = None,
        limit: Limit = 20,
        skip: Skip = 0,
    ) -> Response:
        query = Asked(
            words=q,
            source=source,
            kind=kind,
            naming=naming,
            manner=manner,
            certainty=certainty,
            where=where,
            publisher=publisher,
            place=place,
            since=iso(since),
            until=iso(until),
            least=least,
            most=most,
            hedged=hedged,
            own=own,
            versions=bool(versions),
        )
        return told(ledger.search(query, limit=limit, skip=skip))

    return routes


def lists(desk: Desk) -> APIRouter:
    """Return the routes that list, and those that tell one of a list."""
    routes = APIRouter(prefix="/api", responses=ERRORS)
    ledger = desk.ledger

    @routes.get("/reports", summary="Reports, the last that were kept first")
    def reports(
        q: Line = "",
        publisher: Name = None,
        since: Day = None,
        until: Day = None,
        limit: Limit = 50,
        skip: Skip = 0,
    ) -> Response:
        days = {"since": iso(since), "until": iso(until)}
        return told(ledger.reports(q, publisher=publisher, limit=limit, skip=skip, **days))

    @routes.get("/reports/{name}", summary="One report as the ledger keeps it")
    def report(name: str) -> Response:
        return told(ledger.report(_name(name)))

    @routes.get("/sources", summary="Who is cited, the most cited first")
    def sources(
        q: Line = "",
        kind: LinkKind | None = None,
        naming: Naming | None = None,
        publisher: Name = None,
        limit: Limit = 50,
        skip: Skip = 0,
    ) -> Response:
        found = ledger.sources(
            q, kind=kind, naming=naming, publisher=publisher, limit=limit, skip=skip
        )
        return told(found)

    @routes.get("/audit", summary="How reports are sourced, in counts")
    def audit(
        by: By | None = None,
        publisher: Name = None,
        byline: Name = None,
        since: Day = None,
        until: Day = None,
    ) -> Response:
        first, last = iso(since), iso(until)
        found = ledger.audit(by=by, publisher=publisher, byline=byline, since=first, until=last)
        return told(found)

    @routes.get("/stories", summary="Stories, the latest first")
    def stories(
        since: Day = None,
        until: Day = None,
        least: Annotated[int, Query(ge=1, le=_MOST)] = 2,
        limit: Limit = 50,
        skip: Skip = 0,
    ) -> Response:
        days = {"since": iso(since), "until": iso(until)}
        return told(ledger.stories(least=least, limit=limit, skip=skip, **days))

    @routes.get("/stories/{name}", summary="What the reports of a story tell")
    def story(name: str) -> Response:
        return told(desk.stories.told(ledger.find_story(_name(name))).story)

    @routes.get("/failures", summary="What could not be read, the oldest first")
    def failures() -> Response:
        return told(ledger.failures())

    return routes


def told(records: object) -> Response:
    """Return records as JSON."""
    return Response(encoded(records), media_type="application/json")


def iso(day: date | None) -> str | None:
    """Return a day as the ledger takes it."""
    return None if day is None else day.isoformat()


def _name(name: str) -> str:
    return writable(name)[:LETTERS]


def writable(said: str) -> str:
    """Return words in characters that every database takes."""
    return said.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
