"""Handed: what a person hands over by itself, a text, a file or an address, as items to be read.

What is handed over has no place to which one could go back: a text is known as standard input
is, a file by its name behind the beginning of its hash, so that two of one name stay two.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reportedly.errors import InputError, UsageError
from reportedly.flow.asked import day
from reportedly.pages import STANDARD_INPUT, Item, Known, items_of
from reportedly.pages.inputs import is_web_address

DROPPED = "dropped://"
"""Before the name of a file that was handed over: no place of that name is ever opened."""
MOST_ADDRESSES = 500
_DIGITS = 12

Stream = tuple[str, Iterator[Item | InputError]]
"""A source, and its items, as `Ledger.take` takes them."""


def pasted(
    text: str,
    *,
    url: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
) -> Stream:
    """Return a text with what a person knows of it. Raises UsageError."""
    if not text.strip():
        raise UsageError("text: there is none")
    if url is not None and not is_web_address(url):
        raise UsageError(f"address: {url!r} is no http(s) address")
    known = Known(None, url, title, None, day("published", published), publisher)
    data = text.encode("utf-8", "replace")
    item = Item(STANDARD_INPUT, STANDARD_INPUT, None, "any", data, known)
    return STANDARD_INPUT, iter((item,))


def dropped(name: str, file: Path) -> Stream:
    """Return the reports in a file that stands at `file` for now, by the name it came with."""
    with file.open("rb") as data:
        ident = hashlib.file_digest(data, "sha256").hexdigest()[:_DIGITS]
    lasting = f"{DROPPED}{ident}/{Path(name).name}"
    return lasting, _renamed(items_of(str(file)), str(file), lasting)


def addressed(lines: Sequence[str]) -> Iterator[Stream]:
    """Return what stands at some addresses, each a page or a feed. Raises UsageError.

    None of them may lead to a private network, nor be a place on this machine.
    """
    chosen = list(dict.fromkeys(line.strip() for line in lines if line.strip()))
    if not chosen:
        raise UsageError("addresses: there is none")
    if len(chosen) > MOST_ADDRESSES:
        raise UsageError(f"addresses: more than {MOST_ADDRESSES} at once")
    for one in chosen:
        if not is_web_address(one):
            raise UsageError(f"addresses: {one!r} is no http(s) address")
    return ((one, items_of(one)) for one in chosen)


def _renamed(
    items: Iterator[Item | InputError], before: str, after: str
) -> Iterator[Item | InputError]:
    for item in items:
        if isinstance(item, Item):
            names = {key: getattr(item, key).replace(before, after) for key in ("name", "source")}
            yield replace(item, **names)
        else:
            source = None if item.source is None else item.source.replace(before, after)
            name = item.name.replace(before, after)
            yield type(item)(name, item.reason, source=source, position=item.position)
