import socket

import pytest

from reportedly.errors import AddressFailed, AddressRefused
from reportedly.pages.hop import address_of, connection_to
from reportedly.pages.hosts import is_public, numbers_of

INSIDE = (
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::10.0.0.1",
    "2002:7f00:1::",
    "::127.0.0.1",
)


@pytest.mark.parametrize(
    "number",
    INSIDE,
)
def test_numbers_inside_or_special_are_not_public(number):
    assert not is_public(number)


@pytest.mark.parametrize(
    "number", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"]
)
def test_numbers_of_the_internet_are_public(number):
    assert is_public(number)


def test_a_host_with_one_private_number_is_refused(monkeypatch):
    found = [(0, 0, 0, "", (number, 80)) for number in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(AddressRefused, match=r"at 10\.0\.0\.1"):
        numbers_of("name", "port-selim.example", 80, allow_private=False)


def test_a_host_that_nobody_knows_is_a_failed_address(monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(AddressFailed, match="cannot be found"):
        numbers_of("name", "port-selim.example", 80, allow_private=False)


def test_the_checked_number_is_connected_to_under_the_hosts_own_name():
    address = address_of("name", "https://häfen.example:444/a b?c=ü#d")
    connection = connection_to(address, "93.184.216.34", 1.0)
    assert (connection.host, connection.port) == ("93.184.216.34", 444)
    assert connection.server_hostname == "xn--hfen-loa.example"
    assert address.headers["Host"] == "xn--hfen-loa.example:444"
    assert address.target == "/a%20b?c=%C3%BC"


def test_certificates_are_checked_against_the_host():
    connection = connection_to(address_of("name", "https://a.example/"), "93.184.216.34", 1.0)
    assert connection.ssl_context.check_hostname
    assert connection.ssl_context.verify_mode.name == "CERT_REQUIRED"
