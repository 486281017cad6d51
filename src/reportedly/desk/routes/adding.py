"""Adding: a text, files or addresses are read in the background; a page shows how far it is."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.desk.desk import Desk
from reportedly.desk.works import Work
from reportedly.errors import UsageError
from reportedly.flow.asked import day
from reportedly.flow.handed import Stream, addressed, dropped, pasted
from reportedly.settings import Settings

MOST_FILES = 100
Words = Annotated[str, Form()]


def adding(desk: Desk) -> APIRouter:
    """Return the routes that add reports."""
    routes = APIRouter(include_in_schema=False)
    page, words = desk.sheets.page, desk.sheets.words

    @routes.get("/add")
    def add(request: Request) -> Response:
        return page(request, "add.html", running=desk.works.running())

    @routes.post("/add/text")
    def text(
        text: Words = "",
        url: Words = "",
        title: Words = "",
        publisher: Words = "",
        published: Words = "",
    ) -> Response:
        stream = pasted(
            _lines(text),
            url=url.strip() or None,
            title=_line(title),
            publisher=_line(publisher),
            published=published.strip() or None,
        )
        return _begun(_line(title) or words("add.a_text"), [stream], Settings())

    @routes.post("/add/addresses")
    def addresses(addresses: Words = "", publisher: Words = "") -> Response:
        lines = addresses.split()
        called = lines[0] if len(lines) == 1 else words("add.addresses", len(lines))
        return _begun(called, addressed(lines), Settings(publisher=_line(publisher)))

    @routes.post("/add/files")
    def files(
        files: Annotated[list[UploadFile], File()],
        publisher: Words = "",
        published: Words = "",
    ) -> Response:
        given = [one for one in files if one.filename]
        if not given:
            raise UsageError("files: there is none")
        if len(given) > MOST_FILES:
            raise UsageError(f"files: more than {MOST_FILES} at once")
        settings = Settings(
            publisher=_line(publisher), published=day("published", published.strip() or None)
        )
        folder = Path(tempfile.mkdtemp(prefix="reportedly-desk-"))
        streams = [_laid_down(one, folder, number) for number, one in enumerate(given)]
        called = given[0].filename if len(given) == 1 else words("add.files", len(given))
        return _begun(called or "", streams, settings, lambda: shutil.rmtree(folder))

    @routes.get("/add/{ident}")
    def work(request: Request, ident: str) -> Response:
        found = desk.works.find(ident)
        if found is None:
            raise HTTPException(404)
        return page(request, "work.html", part="work_found.html", work=found)

    def _begun(
        called: str,
        streams: Iterable[Stream],
        settings: Settings,
        after: Callable[[], None] = lambda: None,
    ) -> Response:
        return to_work(
            desk,
            desk.works.begin(called, lambda: desk.ledger.take(streams, settings=settings), after),
            after,
        )

    return routes


def to_work(desk: Desk, work: Work | None, after: Callable[[], None] = lambda: None) -> Response:
    """Return the way to the page of a work, or say that too many wait. Raises UsageError."""
    if work is None:
        after()
        raise UsageError(desk.sheets.words("add.too_many"))
    return RedirectResponse(f"/add/{work.id}", 303)


def _laid_down(file: UploadFile, folder: Path, number: int) -> Stream:
    """Keep what was dropped in a file of ours, under a name of ours with the same ending."""
    name = Path((file.filename or "").replace("\\", "/").replace("\0", "")).name or "file"
    ending = "".join(Path(name).suffixes[-2:])
    safe = ending if ending.isascii() and len(ending) < 20 else ""
    place = folder / f"{number}{safe}"
    with place.open("wb") as out:
        shutil.copyfileobj(file.file, out)
    return dropped(_line(name) or "file", place)


def _line(said: str) -> str | None:
    """Return words on one line that every database takes, or None for none."""
    return " ".join(_lines(said).split()) or None


def _lines(said: str) -> str:
    return said.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
