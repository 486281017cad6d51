"""Hosts: by which names the desk is asked for. Another name that leads here is somebody's trick.

A page of a stranger may make its own name mean 127.0.0.1 (DNS rebinding) and would then be of
one origin with the desk, were it answered under that name.
"""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Hosts:
    """The names that are answered to; with `numbers` also every IP number, which cannot be rebound.

    `port` is the desk's, None where any will do.
    """

    names: frozenset[str]
    port: int | None = None
    numbers: bool = False

    @classmethod
    def of(cls, host: str, port: int | None) -> "Hosts":
        """Return the names for a desk that listens at `host`."""
        if is_loopback(host):
            return cls(frozenset(LOOPBACK), port)
        own = {host, socket.gethostname(), socket.getfqdn(), *LOOPBACK}
        return cls(frozenset(name.casefold() for name in own), None, numbers=True)

    def has(self, host: str) -> bool:
        """Say whether a Host header names the desk."""
        try:
            parts = urlsplit(f"//{host}")
            name, port = parts.hostname or "", parts.port
        except ValueError:
            return False
        if not host or parts.netloc != host or "@" in host:
            return False
        if self.port is not None and (port or 80) != self.port:
            return False
        return name.casefold() in self.names or (self.numbers and _is_number(name))


def is_loopback(host: str) -> bool:
    """Say whether only this machine can reach a host."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
