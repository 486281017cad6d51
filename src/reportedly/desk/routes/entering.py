"""Entering: a token in the address or a password in a form, exchanged for a cookie."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.desk.desk import Desk
from reportedly.desk.keys import TooManyWrong


def entering(desk: Desk) -> APIRouter:
    """Return the routes that let a browser in and out."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/enter")
    async def by_token(request: Request, token: str = "") -> Response:
        if desk.keys.by_password or not token:
            return _asked(request, 200)
        return _let_in(request, token)

    @routes.post("/enter")
    async def by_password(request: Request, password: Annotated[str, Form()] = "") -> Response:
        return _let_in(request, password)

    @routes.post("/leave")
    async def leave(request: Request) -> Response:
        desk.keys.leave(request.cookies.get(desk.cookie))
        away = RedirectResponse("/enter", 303)
        away.delete_cookie(desk.cookie)
        return away

    def _let_in(request: Request, word: str) -> Response:
        try:
            session = desk.keys.enter(word)
        except TooManyWrong:
            return _asked(request, 429, "enter.too_many")
        if session is None:
            return _asked(request, 403, f"enter.wrong_{_what()}")
        inside = RedirectResponse("/", 303)
        inside.set_cookie(desk.cookie, session, httponly=True, samesite="strict")
        return inside

    def _asked(request: Request, status: int, problem: str = "") -> Response:
        return desk.sheets.page(
            request, "enter.html", status, by_password=desk.keys.by_password, problem=problem
        )

    def _what() -> str:
        return "password" if desk.keys.by_password else "token"

    return routes
