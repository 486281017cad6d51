"""Broken inputs: whole sources bent in many ways, and bombs; the same ones for the same seed."""

import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from random import Random

from tests.pages import seeds

MEGABYTE = 1_000_000


def broken_inputs(count: int, seed: int = 1, bomb_every: int = 50) -> Iterator[tuple[str, bytes]]:
    """Yield `count` files, name and bytes; each `bomb_every`th is a bomb."""
    random = Random(seed)
    wholes = whole_inputs()
    bombs = tuple(BOMBS.items())
    for number in range(count):
        if number % bomb_every == bomb_every - 1:
            name, make = bombs[number // bomb_every % len(bombs)]
            yield f"{number}-{name}", make()
        else:
            name, data = wholes[number % len(wholes)]
            yield f"{number}-{name}", bent(data, random)


def whole_inputs() -> tuple[tuple[str, bytes], ...]:
    """Return a file of each kind that is read, its name with it."""
    archive = seeds.records()
    text = seeds.TEXT
    return (
        ("a.html", seeds.PAGE),
        ("a.txt", text.encode()),
        ("utf16.txt", text.encode("utf-16")),
        ("cp1252.html", seeds.PAGE.replace(b"utf-8", b"windows-1252")),
        ("utf16.html", seeds.PAGE.decode().encode("utf-16")),
        ("a.pdf", seeds.pdf()),
        ("form.pdf", form_pdf()),
        ("open.pdf", open_pdf()),
        ("a.warc", b"".join(archive)),
        ("a.warc.gz", seeds.packed(archive)),
        ("whole.warc.gz", gzip.compress(b"".join(archive), mtime=0)),
        ("answers.warc", b"".join(map(seeds.record, answers()))),
        ("rss.xml", seeds.rss()),
        ("atom.xml", seeds.atom()),
        ("utf16.rss", seeds.rss().decode().encode("utf-16")),
        ("a.jsonl", seeds.lines()),
        ("a.jsonl.gz", gzip.compress(seeds.lines(), mtime=0)),
        ("html.gz", gzip.compress(seeds.PAGE, mtime=0)),
        ("list.txt", b"# list\nhttps://canal.example/1\nhttps://canal.example/2\n"),
        ("nothing", b""),
    )


def answers() -> tuple[bytes, ...]:
    """Return http answers whose pages are packed, in pieces, or both."""
    page = seeds.PAGE
    pieces = b"%x\r\n%s\r\n0\r\n\r\n" % (len(page), page)
    return (
        _answer("Content-Encoding: gzip", gzip.compress(page, mtime=0)),
        _answer("Content-Encoding: deflate", zlib.compress(page)),
        _answer("Transfer-Encoding: chunked", pieces),
        _answer("Content-Encoding: br", page),
        page,
    )


def form_pdf() -> bytes:
    """Return a PDF with what else PDFs hold: a form drawn inside a page, fonts with a map."""
    data = seeds.pdf()
    font = b"/Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [3 0 R]"
    resources = b"/Resources << /XObject << /X0 5 0 R /X1 4 0 R >> /Font"
    return data.replace(b"/Encoding /WinAnsiEncoding", font).replace(
        b"/Resources << /Font", resources
    )


def open_pdf() -> bytes:
    """Return a PDF whose drawings are not compressed, so that bending them bends what they say."""
    return re.sub(
        rb"/Filter /FlateDecode >>\nstream\n(.*?)\nendstream", _opened, seeds.pdf(), flags=re.S
    )


def _opened(stream: re.Match[bytes]) -> bytes:
    return b">>\nstream\n" + zlib.decompress(stream[1]) + b"\nendstream"


# How a source is bent


def bent(data: bytes, random: Random) -> bytes:
    """Return `data` with one to four things wrong with it."""
    for _ in range(random.randint(1, 4)):
        data = random.choice(_BENDS)(data, random)
    return data[: 4 * MEGABYTE]


def _place(data: bytes, random: Random) -> int:
    return random.randint(0, len(data))


def _part(data: bytes, random: Random, most: int = 400) -> tuple[int, int]:
    start = _place(data, random)
    return start, min(len(data), start + random.randint(1, most))


def _flip(data: bytes, random: Random) -> bytes:
    out = bytearray(data)
    for _ in range(random.randint(1, 30) if out else 0):
        out[random.randrange(len(out))] = random.randrange(256)
    return bytes(out)


def _cut(data: bytes, random: Random) -> bytes:
    return data[: _place(data, random)]


def _behead(data: bytes, random: Random) -> bytes:
    return data[_place(data, random) :]


def _drop(data: bytes, random: Random) -> bytes:
    start, end = _part(data, random)
    return data[:start] + data[end:]


def _repeat(data: bytes, random: Random) -> bytes:
    start, end = _part(data, random, 60)
    times = random.choice((2, 10, 1_000, 20_000))
    return data[:end] + data[start:end] * times + data[end:]


def _glue(data: bytes, random: Random) -> bytes:
    other = random.choice(whole_inputs())[1]
    at = random.choice((0, len(data), _place(data, random)))
    return data[:at] + other[_place(other, random) :] + data[at:]


def _noise(data: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + random.randbytes(random.randint(1, 300)) + data[at:]


def _token(data: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + random.choice(_TOKENS) + data[at:]


def _number(data: bytes, random: Random) -> bytes:
    """Return `data` with one of its numbers changed to one that nobody expects."""
    places = [at for at, byte in enumerate(data[:100_000]) if 48 <= byte <= 57]
    if not places:
        return data
    at = random.choice(places)
    return data[:at] + random.choice(_NUMBERS) + data[at + 1 :]


def _swap(data: bytes, random: Random) -> bytes:
    """Return `data` with a word that it holds put in the place of another."""
    words = data[:50_000].split(b" ")
    if len(words) > 1:
        words[random.randrange(len(words))] = random.choice(words)
    return b" ".join(words) + data[50_000:]


_NUMBERS = (
    b"-1",
    b"0",
    b"99999999999",
    b"9" * 30,
    b"9" * 5_000,
    b"1e999",
    b"NaN",
    b"\xd9\xa3",
    b"",
)
_TOKENS = (
    *(b"\0", b"\r", b"\n", b"\r\n\r\n", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80"),
    *(
        b"<",
        b">",
        b"&",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"&#0;",
        b"&#xD800;",
        b"&#99999999;",
    ),
    *(b"<!DOCTYPE x [", b"<?xml ", b"</rss>", b"</item>", b"<item>", b"<html>", b"<plaintext>"),
    *(
        b"<table>" * 300,
        b"<div>" * 300,
        b"<svg><style>",
        b"<template>",
        b"<p>" * 2_000,
        b"<a " * 500,
    ),
    *(
        b"WARC/1.0\r\n",
        b"WARC/1.0\r\nContent-Length: 9\r\n\r\n",
        b"\x1f\x8b\x08\0\0\0\0\0",
        b"HTTP/1.1 200",
    ),
    *(
        b"[" * 3_000,
        b'{"a":' * 3_000,
        b'"\\ud800"',
        b'{"text": "\\u0000"}\n',
        b'{"text": 1}\n',
        b"null\n",
    ),
    *(
        b"<<",
        b">>",
        b"endobj",
        b"stream\r\n",
        b"/Kids [2 0 R]",
        b"/Contents 4 0 R",
        b"3 0 R",
        b"/Length 5 0 R",
    ),
    *(
        b"/Filter [/LZWDecode /RunLengthDecode]",
        b"/FlateDecode /ASCII85Decode",
        b"%PDF-",
        b"startxref\n0",
    ),
    *(
        b"/Parent 4 0 R",
        b"/Type /ObjStm",
        b"/Encrypt 3 0 R",
        b"(((((",
        b"BT",
        b"Tj",
        b"/X0 Do ",
        b"BI ID EI",
    ),
    *(
        b'<meta charset="utf-7">',
        b'<meta charset="unicode_escape">',
        b'encoding="utf-7"',
        b"charset=idna",
    ),
    *(
        b"Mon, 99 Foo 0000 99:99:99",
        b"9999-99-99",
        b"Transfer-Encoding: chunked\r\n",
        b"ffffffff\r\n",
    ),
)
_BENDS: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(_flip, _flip, _cut, _behead, _drop, _repeat, _glue, _noise, _token, _token, _number, _swap),
)


# Bombs: small, and out of all measure once they are opened


def _zeros(megabytes: int, member: bytes = b"", fill: bytes = b"\0") -> bytes:
    """Return gzip data of `member` and so many megabytes behind it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = fill * (MEGABYTE // len(fill))
    return (
        packer.compress(member)
        + b"".join(map(packer.compress, [block] * megabytes))
        + packer.flush()
    )


def _answer(header: str, body: bytes) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{header}\r\n\r\n".encode() + body


def _archive_bomb() -> bytes:
    size = str(100 * MEGABYTE)
    head = seeds.record(b"", "response", Content_Length=size)[:-4]
    return (
        seeds.packed(seeds.records()[:4])
        + _zeros(100, head + seeds.ANSWER)
        + seeds.packed(seeds.records())
    )


def _skipped_bomb() -> bytes:
    head = seeds.record(b"", "metadata", "text/x", Content_Length=str(100 * MEGABYTE))[:-4]
    return _zeros(100, head) + seeds.packed(seeds.records())


def _laughs() -> str:
    names = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12)]
    return f'<!DOCTYPE rss [<!ENTITY e0 "ha ha ha">{"".join(names)}]>'


def _feed_with(doctype: str, reference: str) -> bytes:
    feed = seeds.rss(f"<item><title>{reference}</title></item>")
    return feed.replace(b"?><rss", f"?>{doctype}<rss".encode())


def _packed_drawing(megabytes: int, fill: bytes) -> bytes:
    drawing = zlib.compress(
        b"BT /F1 9 Tf " + fill * (megabytes * MEGABYTE // len(fill)) + b" ET", 9
    )
    whole = seeds.pdf(("A word.",))
    start, end = whole.index(b"stream\n") + 7, whole.index(b"\nendstream")
    return whole[:start] + drawing + whole[end:]


def _page_of(markup: str) -> bytes:
    return (
        f"<!doctype html><html><body><article>{markup}{seeds.BODY}</article></body></html>".encode()
    )


BOMBS: dict[str, Callable[[], bytes]] = {
    "archive.warc.gz": _archive_bomb,
    "skipped.warc.gz": _skipped_bomb,
    "members.warc.gz": lambda: _zeros(20, b"WARC/1.0\r\n") * 40,
    "answer.warc": lambda: seeds.record(_answer("Content-Encoding: gzip", _zeros(100))),
    "length.warc": lambda: seeds.record(seeds.ANSWER + seeds.PAGE, Content_Length="9" * 14),
    "heads.warc": lambda: b"WARC/1.0\r\nContent-Length: 500000\r\n\r\n" * 60_000,
    "header.warc": lambda: b"WARC/1.0\r\nX: " + b"a" * 3 * MEGABYTE + b"\r\n\r\n",
    "folded.warc": lambda: b"WARC/1.0\r\nX: a\r\n" + b" b\r\n" * 500_000,
    "line.jsonl.gz": lambda: _zeros(100, b'{"text": "', b"a"),
    "breaks.jsonl.gz": lambda: _zeros(100, fill=b"\n"),
    "brackets.jsonl": lambda: b'{"text": ' + b"[" * 9 * MEGABYTE + b"\n" + seeds.lines(),
    "objects.jsonl": lambda: b'{"text": [' + b'{"a":1},' * MEGABYTE + b"\n" + seeds.lines(),
    "digits.jsonl": lambda: b'{"text": ' + b"9" * 9 * MEGABYTE + b"}\n" + seeds.lines(),
    "page.html.gz": lambda: _zeros(100, seeds.PAGE, b" "),
    "laughs.xml": lambda: _feed_with(_laughs(), "&e11;"),
    "long.xml": lambda: _feed_with(
        f'<!DOCTYPE rss [<!ENTITY e "{"a" * MEGABYTE}">]>', "&e;" * 99_999
    ),
    "outside.xml": lambda: _feed_with(
        '<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;"
    ),
    "laughs.html": lambda: _laughs().encode() + _page_of("&e11;"),
    "entries.xml": lambda: seeds.rss("<item><title>a</title></item>" * 100_000),
    "nested.xml": lambda: seeds.rss("<item>" * 200_000),
    "open.xml": lambda: seeds.rss("<" * MEGABYTE),
    "quotes.xml": lambda: seeds.rss('<a b="' * 100_000),
    "comments.html": lambda: b"<!---->" * 500 + b"nothing",
    "deep.html": lambda: _page_of("<div>" * 100_000),
    "flat.html": lambda: _page_of("<b>a</b>" * MEGABYTE),
    "attributes.html": lambda: _page_of("<p " + "".join(f"a{n}=b " for n in range(200_000)) + ">"),
    "list.html": lambda: _page_of("<ul>" + "<li><a href=/a>a</a>" * 20_000),
    "cells.html": lambda: _page_of("<table>" + "<tr><td>a.<td>b." * 15_000),
    "word.html": lambda: _page_of("<p>" + "a" * 5 * MEGABYTE),
    "stops.txt": lambda: b"." * MEGABYTE,
    "blanks.txt": lambda: b"a" + b" " * 1_900_000 + b"b",
    "lines.txt": lambda: b"By A\n" * 300_000,
    "spaces.pdf": lambda: _packed_drawing(200, b" "),
    "shows.pdf": lambda: _packed_drawing(8, b"(a) Tj "),
    "saves.pdf": lambda: _packed_drawing(8, b"q "),
    "arrays.pdf": lambda: _packed_drawing(5, b"["),
    "open.pdf": lambda: b"%PDF-1.7\n" + b"<<" * MEGABYTE,
    "objects.pdf": lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 500_000,
    "loop.pdf": lambda: seeds.pdf().replace(b"/Kids [4 0 R", b"/Kids [2 0 R"),
    "prev.pdf": lambda: seeds.pdf().replace(b"trailer\n<<", b"trailer\n<< /Prev 9"),
}
