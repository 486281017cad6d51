"""Sources: what a person names in, one item for each report in it out, as a stream.

A source is a file, a folder, "-" or an address; an archive, a feed, JSON
Lines or a list of addresses holds many reports, anything else is one.
"""

import os
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from reportedly.errors import InputError
from reportedly.pages.addresses import items_at_address, items_of_addresses
from reportedly.pages.archives import is_packed, items_of_archive
from reportedly.pages.bounds import STANDARD_BOUNDS, Bounds
from reportedly.pages.feeds import items_of_feed
from reportedly.pages.files import opened, refuse_large, why_no_folder
from reportedly.pages.gzips import Unpacked, beginning
from reportedly.pages.inputs import (
    PAGE_ENDINGS,
    STANDARD_INPUT,
    TEXT_ENDINGS,
    files_of,
    is_address,
)
from reportedly.pages.items import Form, Item, Known
from reportedly.pages.jsonl import items_of_lines
from reportedly.pages.kinds import (
    ARCHIVE_ENDINGS,
    FEED_ENDINGS,
    HEAD,
    LINES_ENDINGS,
    PDF_ENDINGS,
    Kind,
    ending_of,
    kind_of,
)
from reportedly.pages.tape import Tape, as_file

_TAKEN = TEXT_ENDINGS | PAGE_ENDINGS | ARCHIVE_ENDINGS | FEED_ENDINGS | LINES_ENDINGS | PDF_ENDINGS
_FORMS: dict[Kind, Form] = {"page": "page", "pdf": "pdf"}


def items_of(
    source: str,
    *,
    positions: Sequence[str] | None = None,
    bounds: Bounds = STANDARD_BOUNDS,
    allow_private: bool = False,
) -> Iterator[Item | InputError]:
    """Yield an item for each report in `source`, an error for each that is lost; raise nothing.

    A folder's files come sorted, its sub-folders' too, without hidden ones;
    each is the source of its items. `positions`, as items and errors carry
    them, yields those only. `allow_private` lets an address lead to private
    and loopback machines.
    """
    try:
        if is_address(source):
            yield from items_at_address(source, positions, bounds, allow_private=allow_private)
        elif source != STANDARD_INPUT and os.path.isdir(source):  # noqa: PTH112
            yield from _in_folder(source, bounds)
        else:
            with opened(source) as file:
                yield from _in_file(Tape(file, source), positions, bounds)
    except InputError as error:
        yield type(error)(source, error.reason, source=source)


def _in_folder(folder: str, bounds: Bounds) -> Iterator[Item | InputError]:
    for name in files_of(folder, lambda name: ending_of(name) in _TAKEN):
        if os.path.isdir(name):  # noqa: PTH112
            error = why_no_folder(name, "nothing that can be read in this folder")
            yield type(error)(name, error.reason, source=name)
        else:
            yield from items_of(name, bounds=bounds)


def _in_file(
    tape: Tape, positions: Sequence[str] | None, bounds: Bounds
) -> Iterator[Item | InputError]:
    head = tape.peek(HEAD)
    packed = is_packed(tape)
    kind = kind_of(tape.name, beginning(head, HEAD) if packed else head)
    if kind == "archive":
        yield from items_of_archive(tape, bounds, positions)
        return
    file = as_file(Unpacked(tape).read if packed else tape.read)
    if kind == "lines":
        yield from items_of_lines(file, tape.name, bounds, positions)
    elif kind == "addresses":
        yield from items_of_addresses(file, tape.name)
    elif kind == "feed":
        yield from items_of_feed(_all(file, tape.name, bounds.page_bytes), tape.name, positions)
    else:
        most = bounds.pdf_bytes if kind == "pdf" else max(bounds.text_bytes, bounds.page_bytes)
        data = _all(file, tape.name, most)
        yield Item(tape.name, tape.name, None, _FORMS.get(kind, "any"), data, Known())


def _all(file: BinaryIO, name: str, most: int) -> bytes:
    data = file.read(most + 1)
    refuse_large(name, len(data), most)
    return data
