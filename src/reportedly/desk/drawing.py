"""Drawing: a sheet and what it shows in, a page out; every word is escaped unless it is ours."""

import re
from collections.abc import Mapping
from importlib import resources
from typing import Any, Final
from urllib.parse import urlencode

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from reportedly.desk.files import File
from reportedly.desk.words import Words
from reportedly.records import Hit
from reportedly.records.words import (
    bound_words,
    certainty_words,
    date_words,
    hedge_words,
    holder_words,
    manner_words,
    naming_note,
)
from reportedly.show.brief.page import marked_words, shape_of
from reportedly.show.brief.references import runs
from reportedly.show.paper import exact, part, web_address
from reportedly.show.stories import days_of

_UNSPEAKABLE: Final = re.compile("[\x00\ud800-\udfff]")
_MARKUP_OF_SHOW: Final = frozenset(("glyphs.html", "shapes.html"))


class Sheets:
    """All sheets of the desk, each made ready once."""

    def __init__(self, files: Mapping[str, File]) -> None:
        self.words = Words.shipped()
        self._made = Environment(
            loader=FunctionLoader(_sheet),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=_speakable,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._made.filters |= {
            "exact": exact,
            "day": date_words,
            "web": web_address,
            "holder": holder_words,
            "note": naming_note,
            "certainty": certainty_words,
            "hedges": hedge_words,
            "manner": manner_words,
            "bound": bound_words,
            "days": days_of,
            "shape": shape_of,
            "marked": marked_words,
            "found_words": _found_words,
            "runs": runs,
        }
        self._made.globals |= {
            "t": self.words,
            "file": lambda name: f"/files/{name}?v={files[name].version}",
            "address": address,
            "told_by": self._told_by,
        }

    def _told_by(self, key: str, **given: object) -> Markup:
        """Return a text with what is given in its places, each set apart from the direction."""
        apart = Markup("<bdi>{}</bdi>")
        words = {name: apart.format(exact(str(one))) for name, one in given.items()}
        return Markup.escape(self.words(key)).format(**words)

    def page(
        self,
        request: Request,
        name: str,
        status: int = 200,
        /,
        *,
        part: str | None = None,
        **shown: Any,
    ) -> HTMLResponse:
        """Return a page, or its `part` where htmx asks for what has changed of it."""
        asked = request.headers
        partly = asked.get("hx-request") == "true" and "hx-history-restore-request" not in asked
        made = self._made.get_template(part if part and partly else name)
        text = made.render(request=request, here=request.url.path, **shown)
        return HTMLResponse(text, status, headers={"vary": "hx-request"})


def address(path: str, given: Mapping[str, Any] | None = None, **more: object) -> str:
    """Return the address of a view; what is None or "" is left out of it."""
    said = {
        key: value for key, value in {**(given or {}), **more}.items() if value not in (None, "")
    }
    query = urlencode(said, errors="replace")
    return f"{path}?{query}" if query else path


def _sheet(name: str) -> str:
    if name in _MARKUP_OF_SHOW:
        return part(name)
    return resources.files("reportedly.desk").joinpath("sheets", name).read_text("utf-8")


def _speakable(value: object) -> object:
    """Return a value as HTML can carry it: no zero character, no half of a character."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _UNSPEAKABLE.sub("\ufffd", value)
    return value


def _found_words(hit: Hit) -> tuple[tuple[str, bool], ...]:
    """Return the text of a hit in pieces, with those that were asked for."""
    text, at = hit.claim.text, 0
    pieces: list[tuple[str, bool]] = []
    for span in hit.found:
        pieces += [(text[at : span.start], False), (span.of(text), True)]
        at = span.end
    return (*pieces, (text[at:], False))
