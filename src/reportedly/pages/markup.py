"""Markup: whether bytes are a page, how they say they are encoded, and their parsed tree."""

import codecs
import re
from collections.abc import Sized
from contextlib import suppress
from typing import TYPE_CHECKING

from reportedly.errors import NotText, TooLarge
from reportedly.pages.decoding import decoded

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# News pages have 1,000 to 5,000 elements; on 200,000 the extraction takes 12 s of one core.
MOST_ELEMENTS = 50_000
# Elements of news pages have up to 50; the parser compares each with every other of its
# element, so that 40,000 take 30 s.
MOST_ATTRIBUTES = 1_000
SNIFFED = 1024  # bytes; the HTML standard looks for a page's encoding in as many
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+"
    rb"<(?:!doctype\s+html|html|head|body|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"""<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
# The encodings of the web (WHATWG) by Python's names. Python knows codecs
# that are none, some of them ("unicode_escape", "utf_7") able to make text
# that cannot be written again. By the standard, Latin-1 and ASCII mean
# Windows-1252, and the older Chinese sets the newest.
_WEB = frozenset(
    [
        "utf-8",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "cp866",
        "koi8-r",
        "koi8-u",
        "mac-roman",
        "gbk",
        "gb18030",
        "big5",
        "euc_jp",
        "iso2022_jp",
        "shift_jis",
        "cp932",
        "euc_kr",
        "cp949",
        "cp874",
        "cp1250",
        "cp1251",
        "cp1252",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "cp1258",
        "iso8859-2",
        "iso8859-3",
        "iso8859-4",
        "iso8859-5",
        "iso8859-6",
        "iso8859-7",
        "iso8859-8",
        "iso8859-10",
        "iso8859-13",
        "iso8859-14",
        "iso8859-15",
        "iso8859-16",
    ]
)
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}


def is_page(data: bytes) -> bool:
    """Say whether `data` begins like an HTML page."""
    return _PAGE.match(data[: 4 * SNIFFED]) is not None


def page_text(data: bytes, name: str, charset: str | None = None) -> str:
    """Return the markup decoded by its mark, else `charset` (the server's), else its own word.

    Raises NotText or UnreadableInput.
    """
    declared = _CHARSET.search(data[: 4 * SNIFFED])
    own = web_codec(declared.group(1).decode("ascii")) if declared else None
    if own is not None and own.startswith("utf-16"):  # it could not have been read as ASCII
        own = None
    return decoded(data, name, web_codec(charset) or own)


def tree_of(markup: str, name: str) -> "HtmlElement":
    """Return the parsed page.

    Raises NotText if there is no element in it, TooLarge if it has more
    elements or attributes than a page has, or is nested past the parser's own
    bound (256 elements deep): the parser drops what comes after, and losing
    text in silence is worse than none.
    """
    from lxml import etree, html  # type: ignore[import-untyped]

    data = markup.encode("utf-8")
    _refuse_masses(data, name)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(data, parser=parser)
    except etree.ParserError as error:
        raise NotText(name, "markup that is no page") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise TooLarge(name, "markup nested too deep to be a page (over 256 elements)")
    return tree


def _refuse_masses(data: bytes, name: str) -> None:
    """Raise TooLarge for markup that is no page by its mere numbers, before a tree is built."""
    from lxml import etree

    with suppress(etree.XMLSyntaxError):  # nothing in it: the parsing proper says so
        etree.fromstring(data, etree.HTMLParser(encoding="utf-8", target=_Counter(name)))


class _Counter:
    """Counts elements as the parser meets them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._elements = 0

    def start(self, _tag: str, attributes: Sized) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise self._too_large(f"{MOST_ELEMENTS:,} elements")
        if len(attributes) > MOST_ATTRIBUTES:
            raise self._too_large(f"{MOST_ATTRIBUTES:,} attributes on one element")

    def close(self) -> None:
        """Give nothing: the counting was all."""

    def _too_large(self, what: str) -> TooLarge:
        return TooLarge(self._name, f"markup of over {what}, too large for one report")


def web_codec(label: str | None) -> str | None:
    """Return Python's name for an encoding of the web, or None if it is none."""
    try:
        known = codecs.lookup(label or "").name
    except (LookupError, ValueError):  # no such codec, or no name at all
        return None
    meant = _MEANT.get(known, known)
    return meant if meant in _WEB else None
