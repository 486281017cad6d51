"""Opening: one name (a file, "-", an address) or one item in, one Report out."""

from dataclasses import replace
from pathlib import PurePath

from reportedly.errors import NotText
from reportedly.pages.addresses import fetched
from reportedly.pages.bounds import STANDARD_BOUNDS, Bounds
from reportedly.pages.decoding import decoded, refuse_binary
from reportedly.pages.feeds import is_feed
from reportedly.pages.files import read_bytes, refuse_large
from reportedly.pages.inputs import PAGE_ENDINGS, is_address
from reportedly.pages.items import Form, Item, Known, is_writable
from reportedly.pages.markup import is_page
from reportedly.pages.media import PAGES
from reportedly.pages.pdfs import MAGIC as PDF
from reportedly.pages.pdfs import pdf_text
from reportedly.pages.report import report_of_page, report_of_text
from reportedly.records import Report


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


def open_item(
    item: Item,
    *,
    publisher: str | None = None,
    allow_private: bool = False,
    bounds: Bounds = STANDARD_BOUNDS,
) -> Report:
    """Return the report that `item` holds or, for an address, leads to.

    `publisher`, if given, goes before what is known of the item, and that
    before what the text says of itself. `path` is the item's name. Raises one
    InputError, whose reason fits on a line.
    """
    known = item.known
    if item.form == "address":
        address = known.url or item.name
        item = fetched(item.name, address, bounds, allow_private=allow_private)
        known = replace(known, url=known.url or item.known.url)
    report = _with_known(_of_item(item, bounds), known, publisher)
    if not is_writable(report.text):
        raise NotText(item.name, "binary, not text")
    return report


def _of_item(item: Item, bounds: Bounds) -> Report:
    form = _form(item)
    if form == "pdf":
        return _from_pdf(item.name, item.data, bounds)
    if form == "page":
        return _from_page(item.name, item.data, None, bounds, item.charset, item.known.url)
    return _from_text(item.name, item.data, None, bounds)


def _form(item: Item) -> Form:
    """Return how an item is to be taken. Raises NotText for a feed, which is many reports."""
    if item.form in {"pdf", "page"}:
        return item.form
    if item.form == "any" and item.data.startswith(PDF):
        return "pdf"
    if item.form == "any" and is_page(item.data):
        return "page"
    if is_feed(item.data):
        raise NotText(item.name, "a feed, not a report; name it as a source by itself")
    return "text"


def _with_known(report: Report, known: Known, publisher: str | None) -> Report:
    return replace(
        report,
        url=known.url or report.url,
        title=known.title or report.title,
        byline=known.byline or report.byline,
        published=known.published or report.published,
        publisher=publisher or known.publisher or report.publisher,
    )


def _from_pdf(name: str, data: bytes, bounds: Bounds) -> Report:
    refuse_large(name, len(data), bounds.pdf_bytes)
    found = pdf_text(data, name, bounds)
    report = report_of_text(name, found.text, None)
    return replace(report, title=report.title or found.title, byline=report.byline or found.author)


def _from_address(
    name: str, publisher: str | None, bounds: Bounds, *, allow_private: bool
) -> Report:
    from reportedly.pages.download import download

    got = download(name, allow_private=allow_private, bounds=bounds)
    if got.media in PAGES if got.media is not None else is_page(got.data):
        return report_of_page(name, got.data, publisher, charset=got.charset, url=got.url)
    return _from_text(name, got.data, publisher, bounds, url=got.url)


def _from_page(
    name: str,
    data: bytes,
    publisher: str | None,
    bounds: Bounds,
    charset: str | None = None,
    url: str | None = None,
) -> Report:
    refuse_binary(data, name)
    refuse_large(name, len(data), bounds.page_bytes)
    return report_of_page(name, data, publisher, charset=charset, url=url)


def _from_text(
    name: str, data: bytes, publisher: str | None, bounds: Bounds, url: str | None = None
) -> Report:
    refuse_binary(data, name)
    refuse_large(name, len(data), bounds.text_bytes)
    return report_of_text(name, decoded(data, name), publisher, url)
