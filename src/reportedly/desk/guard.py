"""Guard: what every request passes before anything is done for it, and what every answer carries.

In this order: it names the desk as its host; it is not larger than it may be; where it would
change something, it comes from a page of the desk itself; and its browser has entered.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.desk.hosts import Hosts
from reportedly.desk.keys import Keys

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
OPEN: Final = ("/enter", "/files/")
"""What is shown to a browser that has not entered."""
LARGEST_FORM: Final = 4_000_000
"""Bytes of a request that carries no files: a pasted text of 2 MB, some of it percent-encoded."""
LARGEST_UPLOAD: Final = 96_000_000
"""Bytes of all files that are dropped at once."""

Refuse = Callable[[Request, int, str], Response]
"""Makes the answer to a request that is refused: its status, and the key of the reason's words."""


@dataclass(frozen=True, slots=True)
class Guard:
    """Stands before an application; `refuse` words its refusals."""

    app: ASGIApp
    hosts: Hosts
    keys: Keys
    cookie: str
    refuse: Refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, or answer it here."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        request = Request(scope)
        sent = _dressed(send, scope["path"])
        refused = self._refused(request)
        if refused is not None:
            await self.refuse(request, *refused)(scope, receive, sent)
            return
        counted = _Counted(receive, largest(request))
        try:
            await self.app(scope, counted.receive, counted.watch(sent))
        except ClientDisconnect:
            if not counted.over:
                raise
        if counted.over:
            await self.refuse(request, 413, "too_large")(scope, receive, sent)

    def _refused(self, request: Request) -> tuple[int, str] | None:
        headers = request.headers
        if not self.hosts.has(headers.get("host", "")):
            return 421, "other_host"
        if _told_length(headers) > largest(request):
            return 413, "too_large"
        if request.method not in SAFE and not from_own_page(request):
            return 403, "other_page"
        if request.url.path.startswith(OPEN):
            return None
        if not self.keys.knows(request.cookies.get(self.cookie)):
            return 401, "not_entered"
        return None


def from_own_page(request: Request) -> bool:
    """Say whether a change is asked for by a page of the desk: every browser of today says."""
    told = request.headers.get("sec-fetch-site")
    if told is not None:
        return told == "same-origin"
    origin = request.headers.get("origin")
    return origin is not None and origin.partition("://")[2] == request.headers.get("host")


def largest(request: Request) -> int:
    """Return how many bytes a request may have."""
    files = request.headers.get("content-type", "").startswith("multipart/form-data")
    return LARGEST_UPLOAD if files else LARGEST_FORM


def _told_length(headers: Headers) -> int:
    told = headers.get("content-length", "0")
    return int(told) if told.isdecimal() else 0


@dataclass(slots=True)
class _Counted:
    """Counts the bytes of a request whose length was not told, or was told wrong.

    Of one that is too large no more is taken, and what is answered to it goes nowhere.
    """

    _receive: Receive
    largest: int
    taken: int = 0

    @property
    def over(self) -> bool:
        return self.taken > self.largest

    async def receive(self) -> Message:
        if self.over:
            return {"type": "http.disconnect"}
        message = await self._receive()
        self.taken += len(message.get("body", b""))
        return {"type": "http.disconnect"} if self.over else message

    def watch(self, send: Send) -> Send:
        async def watched(message: Message) -> None:
            if not self.over:
                await send(message)

        return watched


def _dressed(send: Send, path: str) -> Send:
    """Return a `send` that puts the desk's headers on an answer; nothing but files is kept."""

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            if not path.startswith("/files/"):
                headers["cache-control"] = "no-store"
        await send(message)

    return dressed
