"""Judges: the name under which a browser judges: asked once, kept with its session, not guessed."""

from typing import Annotated

from fastapi import Depends
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk import asked
from reportedly.desk.desk import Desk
from reportedly.errors import UsageError

MOST_LETTERS = 80


async def _fields(request: Request) -> QueryParams:
    form = await request.form(max_files=0)
    return QueryParams([(name, one) for name, one in form.multi_items() if isinstance(one, str)])


Given = Annotated[QueryParams, Depends(_fields)]
"""The fields of a form that was sent."""


def judge_of(desk: Desk, request: Request, given: QueryParams | None = None) -> str:
    """Return who judges, "" if nobody said; a name that was sent holds from now on.

    Raises UsageError.
    """
    session = request.cookies.get(desk.cookie)
    name = asked.words(given, "by") if given is not None else ""
    if len(name) > MOST_LETTERS:
        raise UsageError(desk.sheets.words("judge.too_long", n=MOST_LETTERS))
    if name:
        desk.keys.call(session, name)
    return desk.keys.called(session)


def asks_who(desk: Desk, request: Request, given: QueryParams) -> Response:
    """Return the page that asks who judges, and then sends once more what was sent."""
    return desk.sheets.page(request, "who.html", back=address_of(request), fields=carried(given))


def carried(given: QueryParams) -> list[tuple[str, str]]:
    """Return the fields that were sent, all but the name."""
    return [(name, one) for name, one in given.multi_items() if name != "by"]


def address_of(request: Request) -> str:
    """Return the address that was asked, within the desk."""
    query = request.url.query
    return f"{request.url.path}?{query}" if query else request.url.path
