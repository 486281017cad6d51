"""Hosts: the numbers behind an address's host, and whether they are on the public internet."""

import ipaddress
import socket

from reportedly.errors import AddressFailed, AddressRefused

# Translators and tunnels that carry a version 4 number inside one of version 6.
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# All that is handed out for the public internet of version 6 so far.
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")


def numbers_of(name: str, host: str, port: int, *, allow_private: bool) -> tuple[str, ...]:
    """Return the IP numbers of `host`, each of them checked.

    Raises AddressFailed if it has none, AddressRefused if any of them is
    private and `allow_private` is false: a host that also stands inside is
    no public host.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressFailed(name, f"host {host} cannot be found") from error
    numbers = tuple(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))
    private = [number for number in numbers if not is_public(number)]
    if private and not allow_private:
        raise AddressRefused(name, f"{host} is at {private[0]}, a private address")
    return numbers


def is_public(number: str) -> bool:
    """Say whether an IP number is one that the whole internet can reach."""
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inside = _inside(address)
        if inside is None:
            return address in _GLOBAL_UNICAST and address.is_global
        address = inside
    return address.is_global and not address.is_multicast


def _inside(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the version 4 number that a mapped, translated or tunnelled one leads to."""
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    tunnel = address.teredo[1] if address.teredo else None
    return address.ipv4_mapped or address.sixtofour or tunnel
