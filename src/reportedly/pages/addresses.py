"""Addresses: the items at an http(s) address, and in a list of addresses."""

import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from reportedly.errors import AddressRefused, InputError, UnreadableInput
from reportedly.pages.bounds import Bounds
from reportedly.pages.decoding import mark_of
from reportedly.pages.feeds import is_feed, items_of_feed
from reportedly.pages.inputs import is_web_address
from reportedly.pages.items import Form, Item, Known
from reportedly.pages.kinds import HEAD, are_addresses, is_comment
from reportedly.pages.markup import is_page
from reportedly.pages.media import FEEDS, PAGES, PDFS, TEXT
from reportedly.pages.pdfs import MAGIC as PDF

LONGEST = 10_000  # code points of a line; servers refuse addresses of more than 8,000


MOST_LOST = 1_000  # in a row: what follows is no list


def items_at_address(
    source: str, positions: Sequence[str] | None, bounds: Bounds, *, allow_private: bool
) -> Iterator[Item | InputError]:
    """Yield what stands at an address: a page, a text, a PDF, or the entries of a feed or list.

    A feed may have dropped an entry since it was read; then its position, an
    address itself, is what is left of it. Raises InputError.
    """
    got = fetched(source, source, bounds, allow_private=allow_private)
    if is_feed(got.data):
        found = tuple(items_of_feed(got.data, source, positions, got.charset))
        yield from found
        known = {one.position for one in found}
        yield from (address_item(one) for one in positions or () if one not in known)
    elif got.form == "text" and are_addresses(got.data[:HEAD]):
        yield from items_of_addresses(io.BytesIO(got.data), source)
    else:
        yield got


def fetched(name: str, address: str, bounds: Bounds, *, allow_private: bool) -> Item:
    """Return what stands at `address`, as one item. Raises AddressError, NotText or TooLarge."""
    from reportedly.pages.download import download

    media = PAGES | FEEDS | PDFS | {TEXT}
    got = download(address, allow_private=allow_private, bounds=bounds, media=media)
    form: Form = "text"
    if got.data.startswith(PDF) or got.media in PDFS:
        form = "pdf"
    elif got.media in PAGES or (got.media != TEXT and is_page(got.data)):
        form = "page"
    charset = None if form == "text" and not is_feed(got.data) else got.charset
    return Item(name, name, None, form, got.data, Known(url=got.url), charset)


def items_of_addresses(file: BinaryIO, source: str) -> Iterator[Item | InputError]:
    """Yield an item for each line of a list of addresses, an error for a line that is none.

    Each item is its own source: its address leads back to it, wherever the list is.
    """
    head = file.peek(4) if isinstance(file, io.BufferedReader) else b""
    text = io.TextIOWrapper(file, mark_of(head) or "utf-8-sig", errors="replace")
    number = lost = 0
    while (line := text.readline(LONGEST)) and lost < MOST_LOST:
        number += 1
        address = line.strip()
        if is_web_address(address):
            lost = 0
            yield address_item(address)
        elif address and not is_comment(line):
            lost += 1
            name = f"{source} line {number}"
            yield AddressRefused(name, "no http(s) address in a list of them", source=source)
    if lost == MOST_LOST:
        why = f"{MOST_LOST:,} lines in a row that are no address; the rest is not read"
        yield UnreadableInput(source, why, source=source)


def address_item(address: str) -> Item:
    """Return the item of a page that is still to be fetched."""
    return Item(address, address, None, "address", b"", Known())
