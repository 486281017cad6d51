import gzip
import time

import pytest

from reportedly.errors import AddressFailed, AddressRefused, NotText, TooLarge
from reportedly.pages import Bounds, open_report

SMALL = Bounds(page_bytes=100_000, seconds=1.0, redirects=2)


def read(address, bounds=SMALL):
    return open_report(address, allow_private=True, bounds=bounds)


def test_a_page_is_read_from_its_address(serve, answer, page, paragraphs):
    address = serve({"/ferry?id=1": answer(page.encode())}) + "/ferry?id=1"
    report = read(address)
    assert (report.path, report.url, report.publisher) == (address, address, "The Selim Courier")
    assert paragraphs[0] in report.text


def test_plain_text_comes_unaltered(serve, answer):
    text = "Ferry sinks\r\n\r\nIt sank, residents said.\n"
    address = serve({"/": answer(text.encode(), "text/plain")})
    assert read(address).text == text


def test_the_servers_charset_goes_before_the_pages_own(serve, answer, page):
    body = page.replace("Mira", "Márta").encode("iso-8859-2", "xmlcharrefreplace")
    address = serve({"/": answer(body, "text/html; charset=iso-8859-2")})
    assert "Márta" in read(address).text


def test_redirects_are_followed_up_to_the_bound(serve, answer, page):
    hops = {f"/{n}": answer(b"", status=302, Location=f"/{n + 1}") for n in range(3)}
    base = serve({**hops, "/3": answer(page.encode())})
    assert read(f"{base}/1").url == f"{base}/3"
    with pytest.raises(AddressFailed, match="more than 2 redirects"):
        read(f"{base}/0")


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://port-selim.example/", "//a:b@c/", "//[::1"]
)
def test_a_redirect_out_of_the_web_is_refused(serve, answer, target):
    address = serve({"/": answer(b"", status=301, Location=target)})
    with pytest.raises(AddressRefused):
        read(address)


def test_a_redirect_to_a_private_address_is_refused(serve, answer, monkeypatch):
    address = serve({"/": answer(b"", status=302, Location="http://10.0.0.1/")})
    monkeypatch.setattr("reportedly.pages.hosts.is_public", lambda number: number == "127.0.0.1")
    with pytest.raises(AddressRefused, match=r"10\.0\.0\.1, a private address"):
        open_report(address, bounds=SMALL)


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "[::1]", "localhost", "192.168.0.1"])
def test_private_addresses_are_refused_unless_allowed(host):
    with pytest.raises(AddressRefused, match="private address"):
        open_report(f"http://{host}:9/")


def test_nobody_answering_is_one_clear_line(serve, answer):
    with pytest.raises(AddressFailed, match=r"no page from 127\.0\.0\.1") as caught:
        read("http://127.0.0.1:1/")
    assert "\n" not in str(caught.value)


def test_an_error_status_is_named(serve, answer, page):
    address = serve({"/": answer(page.encode(), status=404)})
    with pytest.raises(AddressFailed, match="answered 404 Not Found"):
        read(address)


def test_an_answer_that_is_no_page_is_named(serve, answer):
    address = serve({"/": answer(b"%PDF-1.7", "application/pdf")})
    with pytest.raises(NotText, match="no page but application/pdf"):
        read(address)


def test_a_compressed_bomb_is_cut_off_at_the_bound(serve, answer):
    bomb = gzip.compress(b"a" * 50_000_000)
    address = serve({"/": answer(bomb, Content_Encoding="gzip")})
    with pytest.raises(TooLarge, match=r"larger than 0\.1 MB"):
        read(address)


def test_broken_compression_is_a_clear_error(serve, answer):
    address = serve({"/": answer(b"no gzip at all", Content_Encoding="gzip")})
    with pytest.raises(AddressFailed, match="no page from"):
        read(address)


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n\r\n<html>"])
def test_an_answer_that_drips_ends_when_time_is_up(serve, start):
    def drip(handler):
        handler.wfile.write(start)
        for _ in range(100):
            handler.wfile.write(b"a")
            time.sleep(0.02)

    begun = time.monotonic()
    with pytest.raises(AddressFailed, match=r"no whole answer within 0\.3 s"):
        read(serve({"/": drip}), Bounds(seconds=0.3))
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://port-selim.example/a", "only http and https"),
        ("http://anna:secret@port-selim.example/", "user name or password"),
        ("http://", "without a host"),
        ("http://port-selim.example:port/", "not an address"),
        ("http://[::1", "not an address"),
        ("http://" + "é" * 300 + "/", "not an address"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(address, reason):
    with pytest.raises(AddressRefused, match=reason):
        open_report(address)
