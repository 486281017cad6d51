"""Shipped: the desk's own styles and scripts; a browser keeps each until its version changes."""

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk.desk import Desk


def shipped(desk: Desk) -> APIRouter:
    """Return the routes of the files."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/files/{name}")
    async def file(request: Request, name: str) -> Response:
        found = desk.files.get(name)
        if found is None:
            raise HTTPException(404)
        own = request.query_params.get("v") == found.version
        kept = "private, max-age=31536000, immutable" if own else "no-cache"
        return Response(found.data, media_type=found.media, headers={"cache-control": kept})

    return routes
