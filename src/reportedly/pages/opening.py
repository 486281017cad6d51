"""Opening: one name (a file, "-", an address) in, one Report out."""

from pathlib import PurePath

from reportedly.pages.bounds import Bounds
from reportedly.pages.decoding import decoded, refuse_binary
from reportedly.pages.files import read_bytes, refuse_large
from reportedly.pages.inputs import PAGE_ENDINGS, is_address
from reportedly.pages.markup import is_page
from reportedly.pages.report import report_of_page, report_of_text
from reportedly.records import Report

STANDARD_BOUNDS = Bounds()


def open_report(
    name: str,
    *,
    publisher: str | None = None,
    allow_private: bool = False,
    bounds: Bounds = STANDARD_BOUNDS,
) -> Report:
    """Return the report at `name`: a path, "-" for standard input, or an http(s) address.

    `publisher`, if given, goes before what the page says of itself.
    `allow_private` lets addresses lead to private and loopback machines.
    Raises one InputError, whose reason fits on a line.
    """
    if is_address(name):
        return _from_address(name, publisher, bounds, allow_private=allow_private)
    data = read_bytes(name, max(bounds.text_bytes, bounds.page_bytes))
    if PurePath(name).suffix.lower() in PAGE_ENDINGS or is_page(data):
        return _from_page(name, data, publisher, bounds)
    return _from_text(name, data, publisher, bounds)


def _from_address(
    name: str, publisher: str | None, bounds: Bounds, *, allow_private: bool
) -> Report:
    from reportedly.pages.download import download

    got = download(name, allow_private=allow_private, bounds=bounds)
    if got.is_page if got.is_page is not None else is_page(got.data):
        return report_of_page(name, got.data, publisher, charset=got.charset, url=got.url)
    return _from_text(name, got.data, publisher, bounds, url=got.url)


def _from_page(name: str, data: bytes, publisher: str | None, bounds: Bounds) -> Report:
    refuse_binary(data, name)
    refuse_large(name, len(data), bounds.page_bytes)
    return report_of_page(name, data, publisher)


def _from_text(
    name: str, data: bytes, publisher: str | None, bounds: Bounds, url: str | None = None
) -> Report:
    refuse_binary(data, name)
    refuse_large(name, len(data), bounds.text_bytes)
    return report_of_text(name, decoded(data, name), publisher, url)
