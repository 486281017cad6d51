"""Files: the desk's styles and scripts, all at hand; nothing else is ever looked up by name."""

from dataclasses import dataclass
from hashlib import sha256
from importlib import resources
from typing import Final

from reportedly.show.paper import part

_KINDS: Final = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
_STYLES: Final = ("desk.css", "reading.css", "story.css")
_SCRIPTS: Final = ("desk.js", "graph.js")


@dataclass(frozen=True, slots=True)
class File:
    """One file as it is sent; `version` is the beginning of its hash."""

    data: bytes
    media: str
    version: str


def desk_files() -> dict[str, File]:
    """Return all files by name: the style of every page of reportedly's, and the desk's own."""
    return {
        "desk.css": _file("css", "\n".join([part("paper.css"), *map(_own, _STYLES)])),
        "desk.js": _file("js", "\n".join(map(_own, _SCRIPTS))),
        "icon.svg": _file("svg", _own("icon.svg")),
        "htmx.min.js": _file("js", _own("htmx.min.js")),
    }


def _file(kind: str, text: str) -> File:
    data = text.encode("utf-8")
    return File(data, _KINDS[kind], sha256(data).hexdigest()[:12])


def _own(name: str) -> str:
    return resources.files("reportedly.desk").joinpath("shipped", name).read_text("utf-8")
