"""A page, and a server on loopback that answers as each test says."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

PARAGRAPHS = (
    (
        "A ferry with about 120 people aboard sank off Port Selim late on Tuesday, the harbour "
        "master said, and up to 40 passengers were reportedly missing on Wednesday morning."
    ),
    (
        "“We heard a bang and then the lights went out,” said a woman who gave her name only as "
        "Mira and who was carried ashore by fishermen after two hours in the water."
    ),
    (
        "The coast guard declined to comment. The transport ministry said that it would publish a "
        "first report within ten days of the accident."
    ),
)
HEAD = (
    '<title>Ferry sinks off Port Selim | The Selim Courier</title><meta charset="utf-8">'
    '<meta property="og:title" content="Ferry sinks off Port Selim">'
    '<meta property="og:site_name" content="The Selim Courier">'
    '<meta name="author" content="Anna Bell">'
    '<meta property="article:published_time" content="2021-03-03T10:15:00Z">'
)
FIGURE = (
    "<figure><figcaption>Rescuers carry a survivor ashore. "
    '<span class="credit">Tomas Reed/Coastal Press</span></figcaption></figure>'
)
TEASER = "<aside><figure><figcaption>A storm in the hills.</figcaption></figure></aside>"
BODY = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
PAGE = (
    f'<!doctype html><html lang="en-GB"><head>{HEAD}</head><body><article>'
    f"<h1>Ferry sinks off Port Selim</h1>{FIGURE}{BODY}</article>{TEASER}</body></html>"
)

Answer = Callable[[BaseHTTPRequestHandler], None]


def answer_with(
    body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str
) -> Answer:
    """Return what sends `body` with the given headers ("_" stands for "-")."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        for key, value in headers.items():
            handler.send_header(key.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return send


@pytest.fixture
def serve() -> Iterator[Callable[[dict[str, Answer]], str]]:
    """Return a function that serves answers by path, on loopback, and returns the address."""
    servers: list[ThreadingHTTPServer] = []

    def start(answers: dict[str, Answer]) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(answers))
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def _handler(answers: dict[str, Answer]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with suppress(OSError):  # the reader hung up, as it should
                answers[self.path](self)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    return Handler


@pytest.fixture
def page() -> str:
    return PAGE


@pytest.fixture
def paragraphs() -> tuple[str, ...]:
    return PARAGRAPHS


@pytest.fixture
def answer() -> Callable[..., Answer]:
    return answer_with
