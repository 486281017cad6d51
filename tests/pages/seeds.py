"""Sources that are whole: pages, texts, archives, feeds, JSON Lines and PDFs, as bytes."""

import gzip
import json
import zlib
from collections.abc import Iterable

PARAGRAPHS = (
    (
        "A grain barge struck the lock gates at Harrow Sluice late on Sunday, the canal office "
        "said, and about 30 boats were waiting on both sides by Monday noon."
    ),
    (
        "“The gate went like paper,” said a keeper who asked that his name be left out because "
        "he had not been allowed to speak."
    ),
    "A spokesman for the barge's owner declined to comment before the inquiry has met.",
)
TEXT = "Barge blocks Harrow Sluice\n\nBy Edda Lund\n\n" + "\n\n".join(PARAGRAPHS) + "\n"
BODY = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Barge blocks sluice</title>'
    '<meta property="og:site_name" content="Canal Weekly"><meta name="author" content="Edda Lund">'
    '<meta property="article:published_time" content="2031-05-05T10:15:00Z"></head><body>'
    f"<article><h1>Barge blocks sluice</h1>{BODY}</article></body></html>"
).encode()
ADDRESS = "https://canal.example/barge"
LONG = BODY * 4  # long enough to be a report in a feed
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"


def record(
    body: bytes, kind: str = "response", media: str = "application/http", **more: str
) -> bytes:
    """Return one WARC record; `more` are headers instead of its own ("_" stands for "-")."""
    headers = {
        "WARC-Type": kind,
        "WARC-Target-URI": ADDRESS,
        "WARC-Date": "2031-06-01T00:00:00Z",
        "Content-Type": media,
        "Content-Length": str(len(body)),
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + body + b"\r\n\r\n"


def records() -> tuple[bytes, ...]:
    """Return the records of an archive; the second, fourth and last are reports."""
    return (
        record(b"software: none\r\n", "warcinfo", "application/warc-fields"),
        record("\n\n".join(PARAGRAPHS).encode(), "conversion", "text/plain"),
        record(b"GET / HTTP/1.1\r\n\r\n", "request"),
        record(ANSWER + PAGE),
        record(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + bytes(999)),
        record(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + PAGE),
        record(PAGE, "resource", "text/html"),
    )


def packed(parts: Iterable[bytes]) -> bytes:
    """Return each of `parts` as a gzip member of its own."""
    return b"".join(gzip.compress(part, mtime=0) for part in parts)


def rss(entries: str = "") -> bytes:
    """Return an RSS feed: an entry to fetch, one with its whole report, and `entries`."""
    whole = f"<content:encoded><![CDATA[{LONG}]]></content:encoded>"
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        "<title>Canal Weekly</title><link>https://canal.example/</link>"
        f"<item><title>Barge &amp; gate</title><link>{ADDRESS}</link>"
        "<author>desk@canal.example (Edda Lund)</author>"
        "<pubDate>Mon, 05 May 2031 23:30:00 -0500</pubDate><description>Short.</description></item>"
        f"<item><title>Whole</title><link>{ADDRESS}/2</link><description>Short.</description>"
        f"{whole}</item>{entries}</channel></rss>"
    ).encode()


def atom() -> bytes:
    """Return an Atom feed with one entry, updated after it was published."""
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Canal Weekly</title><entry>'
        f'<title type="html">Barge &lt;b&gt;blocks&lt;/b&gt; sluice</title><link href="{ADDRESS}"/>'
        "<author><name>Edda Lund</name></author><published>2031-05-05T23:00:00+02:00</published>"
        "<updated>2031-05-09T00:00:00Z</updated><summary>Short.</summary></entry></feed>"
    ).encode()


def lines(*rows: object) -> bytes:
    """Return `rows` as JSON Lines; without any, two reports."""
    known = {"text": TEXT, "ref": "a-1", "url": ADDRESS, "published": "2031-05-05"}
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows or (known, {"text": TEXT}))


def pdf(
    pages: Iterable[str] = PARAGRAPHS, info: str = "/Title (Barge) /Author (Edda Lund)"
) -> bytes:
    """Return a PDF with a page for each of `pages`, in Latin-1, its drawing compressed."""
    drawings = [zlib.compress(_drawing(words)) for words in pages]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(drawings)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(drawings)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, drawing in enumerate(drawings):
        objects += _page(4 + 2 * number, drawing)
    objects.append(f"<< {info} >>".encode())
    return _file(objects)


def _drawing(words: str) -> bytes:
    shown = words.encode("cp1252", "replace").replace(b"(", b"[").replace(b")", b"]")
    pieces = [shown[start : start + 80] for start in range(0, len(shown), 80)]
    shows = b" ".join(b"(" + piece + b") Tj 0 -14 Td" for piece in pieces)
    return b"BT /F1 11 Tf 50 740 Td " + shows + b" ET"


def _page(number: int, drawing: bytes) -> list[bytes]:
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R "
        "/Resources << /Font << /F1 3 0 R >> >> >>"
    )
    head = f"<< /Length {len(drawing)} /Filter /FlateDecode >>\nstream\n".encode()
    return [page.encode(), head + drawing + b"\nendstream"]


def _file(objects: list[bytes]) -> bytes:
    data = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    trailer = f"trailer\n<< /Size {count} /Root 1 0 R /Info {count - 1} 0 R >>\n"
    tail = f"xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}startxref\n{len(data)}\n%%EOF\n"
    return data + tail.encode()
