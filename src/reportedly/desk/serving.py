"""Serving: the desk on a port of this machine, until it is stopped."""

import socket
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

import uvicorn

from reportedly.desk.application import application
from reportedly.desk.desk import Desk
from reportedly.desk.drawing import Sheets
from reportedly.desk.files import desk_files
from reportedly.desk.hosts import Hosts, is_loopback
from reportedly.desk.keys import Keys
from reportedly.desk.stories import Stories
from reportedly.desk.works import Works
from reportedly.errors import UsageError
from reportedly.flow.ledger import Ledger

LEAST_PASSWORD = 10
OPEN_TO_OTHERS = """\
reportedly: {host} can be reached from other machines. Whoever reaches it and knows the password
reads all of this ledger, adds to it and corrects it. What goes over the network is not encrypted:
on a network that is not your own put a server with TLS in front, or use ssh -L."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the desk listens; `password` is what opens it, None for a token."""

    host: str
    port: int
    password: str | None = None


def serve(ledger: Ledger, place: Place, say: Callable[[str], None] | None = None) -> None:
    """Serve a ledger until Ctrl-C. Raises UsageError where the place cannot be had."""
    tell = say or _say
    if not is_loopback(place.host):
        tell(OPEN_TO_OTHERS.format(host=place.host))
    with closing(_listening(place)) as listening:
        port = listening.getsockname()[1]
        address = f"http://{_written(place.host)}:{port}"
        keys = _keys(place, address, tell)
        desk = made_desk(ledger, keys, port)
        hosts = Hosts.of(place.host, port)
        tell(f"reportedly: the desk of {ledger.name} is at\n\n    {_first(keys, address)}\n")
        tell("Ctrl-C ends it." if keys.by_password else "It works once. Ctrl-C ends the desk.")
        if ledger.waiting():
            desk.works.place()
        with closing(desk.works):
            _server(desk, hosts).run(sockets=[listening])


def made_desk(ledger: Ledger, keys: Keys, port: int) -> Desk:
    """Return a desk for a ledger; the port tells its cookie from those of other desks here."""
    files = desk_files()
    cookie = f"reportedly_desk_{port}"
    return Desk(ledger, Sheets(files), files, keys, cookie, Works(ledger), Stories(ledger))


def _keys(place: Place, address: str, tell: Callable[[str], None]) -> Keys:
    if place.password is not None:
        return Keys(place.password)
    return Keys(announce=lambda token: tell(f"For another browser: {_entry(address, token)}"))


def _first(keys: Keys, address: str) -> str:
    return address if keys.by_password else _entry(address, keys.token)


def _entry(address: str, token: str) -> str:
    return f"{address}/enter?token={token}"


def _server(desk: Desk, hosts: Hosts) -> uvicorn.Server:
    return uvicorn.Server(
        uvicorn.Config(
            application(desk, hosts),
            log_level="warning",
            access_log=False,  # it would write the token
            server_header=False,
            proxy_headers=False,
            ws="none",
            timeout_graceful_shutdown=3,
        )
    )


def _listening(place: Place) -> socket.socket:
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((place.host, place.port))
    except (OSError, OverflowError) as error:
        listening.close()
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise UsageError(f"--host {place.host} --port {place.port}: {why}") from error
    return listening


def _written(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()
