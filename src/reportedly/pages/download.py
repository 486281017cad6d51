"""Download: one page from one address, bounded, with every hop checked.

The number that was checked is the number that is connected to, so that a
name cannot come to mean another machine in between; the host's own name
still goes into the request and into the certificate check. Proxies of the
environment are not used: they would look the name up again.
"""

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import TYPE_CHECKING

from reportedly.errors import AddressFailed, NotText
from reportedly.pages.bounds import Bounds
from reportedly.pages.files import refuse_large
from reportedly.pages.hop import Address, address_of, connection_to, moved_to
from reportedly.pages.hosts import numbers_of
from reportedly.pages.media import PAGES, PDFS, TEXT, media_type

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection
    from urllib3.response import BaseHTTPResponse

CHUNK = 65_536  # bytes; size and time are looked at after each
_OK = 200
_MOVED = frozenset({301, 302, 303, 307, 308})
READ = PAGES | {TEXT}


@dataclass(frozen=True, slots=True)
class Download:
    """What an address gave: the bytes, and the address where they were in the end.

    `media` (a media type) and `charset` are the server's words, None where it
    says nothing.
    """

    data: bytes
    url: str
    media: str | None
    charset: str | None


@dataclass(frozen=True, slots=True)
class _Trip:
    """What stays the same from hop to hop; `sockets` are those opened so far."""

    name: str
    allow_private: bool
    bounds: Bounds
    media: frozenset[str]
    deadline: float
    sockets: list[socket.socket] = field(default_factory=list)

    def left(self) -> float:
        """Return the seconds left. Raises AddressFailed if there are none."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise self.too_slow()
        return left

    def too_slow(self) -> AddressFailed:
        return AddressFailed(self.name, f"no whole answer within {self.bounds.seconds:g} s")

    def hang_up(self) -> None:
        for one in self.sockets:
            with suppress(OSError):  # closed already
                one.shutdown(socket.SHUT_RDWR)


def download(
    name: str, *, allow_private: bool, bounds: Bounds, media: frozenset[str] = READ
) -> Download:
    """Return what the address `name` gives, if it is of one of the `media` types.

    Raises AddressRefused, AddressFailed, TooLarge, or NotText for an answer
    of no such type. A second thread does the work, because a name look-up
    cannot be interrupted and headers that drip never time a socket out.
    """
    trip = _Trip(name, allow_private, bounds, media, time.monotonic() + bounds.seconds)
    worker = ThreadPoolExecutor(max_workers=1)
    work = worker.submit(_follow, trip, name)
    worker.shutdown(wait=False)
    try:
        return work.result(timeout=bounds.seconds)
    except TimeoutError:
        raise trip.too_slow() from None
    finally:
        trip.hang_up()


def _follow(trip: _Trip, url: str) -> Download:
    """Return what is found at `url` or where it leads, every hop checked like the first."""
    for _ in range(trip.bounds.redirects + 1):
        with _answer(trip, address_of(trip.name, url)) as answer:
            if answer.status not in _MOVED:
                return _taken(trip, answer, url)
            url = moved_to(trip.name, url, answer.headers.get("Location", ""))
    raise AddressFailed(trip.name, f"more than {trip.bounds.redirects} redirects")


@contextmanager
def _answer(trip: _Trip, address: Address) -> Iterator["BaseHTTPResponse"]:
    """Hold the answer of one hop; what goes wrong with it is AddressFailed."""
    from urllib3.exceptions import HTTPError

    numbers = numbers_of(trip.name, address.host, address.port, allow_private=trip.allow_private)
    try:
        with closing(_connected(trip, address, numbers)) as connection:
            connection.request(
                "GET", address.target, headers=address.headers, preload_content=False
            )
            with closing(connection.getresponse()) as answer:
                yield answer
    except TimeoutError as error:
        raise trip.too_slow() from error
    except (OSError, HTTPException, HTTPError) as error:
        raise AddressFailed(trip.name, f"no page from {address.host} ({_why(error)})") from error


def _connected(trip: _Trip, address: Address, numbers: tuple[str, ...]) -> "HTTPConnection":
    """Return a connection to the first of `numbers` that takes one."""
    from urllib3.exceptions import HTTPError

    for number in numbers[:-1]:
        connection = connection_to(address, number, trip.left() / 2)
        with suppress(OSError, HTTPError):  # the next number may answer
            return _opened(trip, connection)
    return _opened(trip, connection_to(address, numbers[-1], trip.left()))


def _opened(trip: _Trip, connection: "HTTPConnection") -> "HTTPConnection":
    connection.connect()
    trip.sockets.append(connection.sock)
    return connection


def _taken(trip: _Trip, answer: "BaseHTTPResponse", url: str) -> Download:
    if answer.status != _OK:
        raise AddressFailed(trip.name, f"answered {answer.status} {answer.reason or ''}".rstrip())
    media, charset = media_type(answer.headers.get("Content-Type"))
    if media is not None and media not in trip.media:
        raise NotText(trip.name, f"no page but {media}")
    most = trip.bounds.pdf_bytes if media in PDFS else trip.bounds.page_bytes
    data = b"".join(_chunks(trip, answer, most))
    return Download(data, url, media, charset)


def _chunks(trip: _Trip, answer: "BaseHTTPResponse", most: int) -> Iterator[bytes]:
    """Yield the body as it comes, decompressed, within the bounds on size and time."""
    taken = 0
    for chunk in answer.stream(CHUNK, decode_content=True):
        taken += len(chunk)
        refuse_large(trip.name, taken, most)
        trip.left()
        yield chunk


def _why(error: Exception) -> str:
    """Return the last words of an error, which say what happened below all the layers."""
    cause = error.args[-1] if error.args else error
    return " ".join(str(cause).split("] ")[-1].split()) or type(error).__name__
