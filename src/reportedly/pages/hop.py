"""Hop: one request to one checked number, and the connection that carries it."""

import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from reportedly.errors import AddressRefused

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection

PORTS = {"http": 80, "https": 443}
_KEPT = "/%:@!$&'()*+,;=~-._"  # as in RFC 3986; what is quoted already stays so
_HEADERS = {
    "User-Agent": "reportedly (reads one page for one reader)",
    "Accept": "text/html, application/xhtml+xml, text/plain, */*;q=0.1",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Address:
    """An http(s) address taken apart; `host` is in ASCII, `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers of a request for this address."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return {"Host": host + port, **_HEADERS}


def address_of(name: str, url: str) -> Address:
    """Return `url` taken apart.

    Raises AddressRefused, for the input `name`, if it is no http(s) address
    or holds a user name or a password.
    """
    try:
        parts = urlsplit(url)
        return _address(name, parts, parts.port)
    except ValueError as error:  # a port that is no number, a host that is no name
        raise AddressRefused(name, f"not an address ({error})") from error


def moved_to(name: str, url: str, location: str) -> str:
    """Return where the redirect `location` leads from `url`; raises AddressRefused if nowhere."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise AddressRefused(name, f"redirects to no address ({error})") from error


def _address(name: str, parts: SplitResult, port: int | None) -> Address:
    if parts.scheme not in PORTS:
        raise AddressRefused(name, "only http and https addresses are read")
    if parts.username is not None or parts.password is not None:
        raise AddressRefused(name, "an address with a user name or password is not read")
    if not parts.hostname:
        raise AddressRefused(name, "an address without a host")
    host = parts.hostname if parts.hostname.isascii() else _in_ascii(parts.hostname)
    query = "?" + quote(parts.query, safe=_KEPT + "?") if parts.query else ""
    target = quote(parts.path or "/", safe=_KEPT) + query
    return Address(parts.scheme, host, port or PORTS[parts.scheme], target)


def _in_ascii(host: str) -> str:
    return host.encode("idna").decode("ascii")


def connection_to(address: Address, number: str, seconds: float) -> "HTTPConnection":
    """Return a connection to `number` that asks for, and checks, the address's own host."""
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if address.scheme == "http":
        return HTTPConnection(number, address.port, timeout=seconds)
    return HTTPSConnection(
        number,
        address.port,
        timeout=seconds,
        server_hostname=address.host,
        ssl_context=_trust(),
    )


def _trust() -> ssl.SSLContext:
    """Return a context that trusts what the machine trusts, and what certifi carries.

    The machine's own store has a newsroom's proxy; some Pythons come without any.
    """
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
