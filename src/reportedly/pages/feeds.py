"""Feeds: the entries of an RSS or Atom feed, each an address to fetch or a whole report.

feedparser reads a feed as XML, and one that is not well-formed as browsers
read a page; entities are never looked up, and those that a feed defines for
itself are not expanded.
"""

import html
import re
import sys
from collections.abc import Container, Iterator
from io import BytesIO
from typing import Any

from reportedly.errors import (
    AddressRefused,
    InputError,
    NoArticle,
    NotText,
    TooLarge,
    UnreadableInput,
)
from reportedly.pages.dates import published_on
from reportedly.pages.decoding import mark_of
from reportedly.pages.inputs import is_web_address
from reportedly.pages.items import Item, Known, tidied
from reportedly.pages.markup import SNIFFED, web_codec

_NO_FEED = "XML that is no RSS or Atom feed"

MOST_ENTRIES = 20_000  # the longest feeds, of whole archives, have some thousands

# Words from which an entry's content is taken for the report itself. What feeds
# put there as a teaser is a paragraph or two: 30 to 100 words.
WHOLE = 150

# Atomic, so that no number of comments can be matched in more than one way.
_FEED = re.compile(
    r"\s*(?:(?><!--.*?-->|<\?.*?\?>|<!DOCTYPE[^<>\[]*>)\s*)*+<(?:\w+:)?(?:rss|feed|rdf)\b",
    re.IGNORECASE | re.DOTALL,
)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
_ENCODING = re.compile(rb"""<\?xml\b[^>]*?encoding\s*=\s*["']([\w.:-]+)""")
_END = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_REFERENCE = re.compile(r"&#(x[0-9a-f]{1,500}|[0-9]{1,500});?", re.IGNORECASE)
_MAIL = re.compile(r"\(?\S+@[^\s()]+\)?")
# What feedparser's loose reading raises of markup that it stumbles over: bench/broken.py met
# ValueError (of characters that are none); the others are those of broken tags and attributes.
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
_TAG = re.compile(r"<[^<>]*>")
_UNFINISHED = re.compile(r"(?:…|\.\.\.|\[…\])\W*$|\b(?:read|continue) \w+\W*$", re.IGNORECASE)


def is_feed(data: bytes) -> bool:
    """Say whether `data` begins like a feed."""
    return _FEED.match(_decoded(data[: 8 * SNIFFED], None)) is not None


def items_of_feed(
    data: bytes,
    source: str,
    positions: Container[str] | None = None,
    charset: str | None = None,
) -> Iterator[Item | InputError]:
    """Yield an item for each entry of a feed, an error for each that leads nowhere.

    An entry that carries the report itself is a page, any other an address.
    `positions`, as items and errors carry them (an entry's address, else its
    number), yields those only. One error more says that a feed was cut off.
    Raises NotText (no feed, or one with entities of its own) or NoArticle.
    """
    text = _decoded(data, charset)
    if "<!entity" in text.casefold():
        raise NotText(source, "a feed that defines entities of its own: refused")
    if not text.strip():
        raise NoArticle(source, "empty: no word in it")
    feed = _parsed(text, source)
    if not feed.entries:
        empty = feed.get("version") or _END.search(text)
        raise NoArticle(source, "no entry in this feed") if empty else NotText(source, _NO_FEED)
    is_cut = _END.search(text) is None
    for number, entry in enumerate(feed.entries[:MOST_ENTRIES], 1):
        is_last = number == len(feed.entries)
        found = _item(entry, feed, source, number, may_be_whole=not (is_cut and is_last))
        if positions is None or found.position in positions:
            yield found
    if len(feed.entries) > MOST_ENTRIES and positions is None:
        why = f"feed of over {MOST_ENTRIES:,} entries; the rest is not read"
        yield TooLarge(source, why, source=source)
    if is_cut and positions is None:
        yield UnreadableInput(source, "feed cut off before its end", source=source)


def _decoded(data: bytes, charset: str | None) -> str:
    """Return a feed as text by its mark, the server's word or its own; what is wrong as U+FFFD."""
    own = _ENCODING.search(data[:SNIFFED])
    codec = mark_of(data) or web_codec(charset) or web_codec(own and own[1].decode()) or "utf-8"
    return data.decode(codec, "replace").removeprefix("\ufeff")


def _parsed(text: str, source: str) -> Any:
    """Return feedparser's reading of a feed. Raises NotText if it finds none."""
    import feedparser  # type: ignore[import-untyped]

    sound = _REFERENCE.sub(_character, _DECLARATION.sub("", text, count=1))
    bare = sound.encode("utf-8", "replace")
    address = {"content-location": source} if is_web_address(source) else {}
    said = {"content-type": "application/xml; charset=utf-8", **address}
    try:
        return feedparser.parse(
            BytesIO(bare), response_headers=said, resolve_relative_uris=False, sanitize_html=False
        )
    except _BROKEN as error:
        why = f"markup that cannot be read as a feed ({type(error).__name__})"
        raise UnreadableInput(source, why) from error


def _character(reference: re.Match[str]) -> str:
    """Return a reference to a character as it stands, or U+FFFD if there is no such one."""
    digits = reference[1].lower()
    number = int(digits.removeprefix("x"), 16 if digits.startswith("x") else 10)
    there = 0 < number < 0xD800 or 0xDFFF < number <= sys.maxunicode
    return reference[0] if there else "\ufffd"


def _item(
    entry: Any, feed: Any, source: str, number: int, *, may_be_whole: bool
) -> Item | InputError:
    address = tidied(entry.get("link"))
    content = _content(entry) if may_be_whole else None
    if address is not None and not is_web_address(address):
        address = None
    position = address or str(number)
    known = _known(entry, feed, address)
    if content is not None:
        name = address or f"{source} entry {number}"
        page = _page(content, known.title)
        return Item(name, source, position, "page", page, known, "utf-8")
    if address is not None:
        return Item(address, source, position, "address", b"", known)
    name, why = f"{source} entry {number}", "neither an http(s) address nor a whole text in it"
    return AddressRefused(name, why, source=source, position=position)


def _known(entry: Any, feed: Any, address: str | None) -> Known:
    """Return what a feed says of an entry; a title with a character lost is none."""
    author = _MAIL.sub(" ", entry.get("author") or "").strip("() ")
    said = (entry.get("title"), author, feed.feed.get("title"))
    title, byline, publisher = map(_plain, said)
    return Known(
        url=address,
        title=title,
        byline=byline,
        published=_published(entry, feed.get("version") or ""),
        publisher=publisher,
    )


def _published(entry: Any, version: str) -> str | None:
    """Return the day of publication. In Atom "updated" is another day; RSS has only one date."""
    said = entry.get("published")
    if said is None and not version.startswith("atom"):
        said = dict.get(entry, "updated")
    return published_on(said) if said else None


def _content(entry: Any) -> str | None:
    """Return the markup of an entry that carries its whole report, or None."""
    contents = [one.get("value") or "" for one in entry.get("content") or ()]
    content = max(contents, key=len, default="")
    words = _words(content)
    teaser = _words(entry.get("summary") or "") if entry.get("summary") != content else ""
    whole = len(words.split()) >= WHOLE and len(words) > len(teaser)
    return content if whole and "\ufffd" not in words and not _UNFINISHED.search(words) else None


def _words(markup: str) -> str:
    return html.unescape(_TAG.sub(" ", markup)).strip()


def _plain(words: str | None) -> str | None:
    """Return words without markup; None if there are none, or one lost a character."""
    plain = tidied(_words(words)) if words else None
    return None if plain is None or "\ufffd" in plain else plain


def _page(content: str, title: str | None) -> bytes:
    head = f'<meta charset="utf-8"><title>{html.escape(title or "")}</title>'
    page = (
        f"<!doctype html><html><head>{head}</head><body><article>{content}</article></body></html>"
    )
    return page.encode("utf-8", "replace")
