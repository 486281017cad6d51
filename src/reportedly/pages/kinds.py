"""Kinds: what a source is, told by its first bytes and by the ending of its name."""

import re
from pathlib import PurePath
from typing import Literal

from reportedly.pages.decoding import mark_of
from reportedly.pages.feeds import is_feed
from reportedly.pages.inputs import PAGE_ENDINGS, TEXT_ENDINGS, is_web_address
from reportedly.pages.markup import is_page
from reportedly.pages.pdfs import MAGIC as PDF
from reportedly.pages.warc import MARK as WARC

Kind = Literal["archive", "lines", "feed", "addresses", "page", "pdf", "any"]

HEAD = 65_536  # bytes of a source by which its kind is told
ARCHIVE_ENDINGS = frozenset({".warc", ".wet", ".wat"})
LINES_ENDINGS = frozenset({".jsonl", ".ndjson"})
FEED_ENDINGS = frozenset({".xml", ".rss", ".atom"})
PDF_ENDINGS = frozenset({".pdf"})
GZIP_ENDING = ".gz"
_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{[ \t]*"')


def kind_of(name: str, head: bytes) -> Kind:
    """Return what begins with `head`, its first HEAD bytes, gzip taken off both."""
    ending = ending_of(name)
    signs: tuple[tuple[Kind, bool], ...] = (
        ("archive", head.startswith(WARC) or ending in ARCHIVE_ENDINGS),
        ("lines", ending in LINES_ENDINGS),
        ("pdf", head.startswith(PDF) or ending in PDF_ENDINGS),
        ("page", ending in PAGE_ENDINGS or is_page(head)),
        ("feed", ending in FEED_ENDINGS or is_feed(head)),
        ("addresses", are_addresses(head)),
        ("lines", ending not in TEXT_ENDINGS and _OBJECT.match(head) is not None),
    )
    return next((kind for kind, is_it in signs if is_it), "any")


def ending_of(name: str) -> str:
    """Return the ending of a file's name in small letters, without ".gz" behind it."""
    return PurePath(name.lower().removesuffix(GZIP_ENDING)).suffix


def are_addresses(head: bytes) -> bool:
    """Say whether `head` is the beginning of a list of http(s) addresses, one a line."""
    lines = head.decode(mark_of(head) or "utf-8", "replace").splitlines()
    if len(head) >= HEAD:  # the last line may be cut
        lines = lines[:-1]
    kept = [line.strip() for line in lines if line.strip() and not is_comment(line)]
    return bool(kept) and all(map(is_web_address, kept))


def is_comment(line: str) -> bool:
    """Say whether a line of a list is a remark."""
    return line.lstrip().startswith("#")
