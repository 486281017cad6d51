"""Report: what a text or a page says, as a Report with its furniture marked."""

from itertools import accumulate

from reportedly.errors import NoArticle
from reportedly.pages.article import Article, Part, article_of
from reportedly.pages.bylines import byline_of
from reportedly.pages.dates import dateline_of, published_on
from reportedly.pages.furniture import caption_with_credit, furniture_of
from reportedly.pages.lines import lines_of
from reportedly.pages.markup import page_text, tree_of
from reportedly.pages.publishers import publisher_of
from reportedly.records import Furniture, FurnitureKind, Report, Span, report_id

BETWEEN = "\n\n"  # paragraphs of a page's text stand apart by a blank line
DATELINE_WITHIN = 6  # lines: title, subtitle and byline stand before the body


def report_of_text(name: str, text: str, publisher: str | None, url: str | None = None) -> Report:
    """Return the report in `text`, unaltered. Raises NoArticle if there is nothing in it.

    Title, byline and day are those that the text itself shows.
    """
    if not any(char.isalnum() for char in text):
        raise NoArticle(name, "empty: no word in it")
    furniture = furniture_of(text)
    return Report(
        id=report_id(text),
        path=_path(name),
        text=text,
        url=url,
        publisher=publisher or publisher_of(_heads(furniture, text)),
        title=_first(furniture, "title", text),
        byline=byline_of(_first(furniture, "byline", text) or ""),
        published=_published(furniture, text),
        furniture=furniture,
    )


def report_of_page(
    name: str,
    data: bytes,
    publisher: str | None,
    *,
    charset: str | None = None,
    url: str | None = None,
) -> Report:
    """Return the report in an HTML page; a given `publisher` goes before the page's own.

    Raises NotText, UnreadableInput, TooLarge (nested too deep) or NoArticle.
    """
    if not data.strip():
        raise NoArticle(name, "empty: no word in it")
    article = article_of(tree_of(page_text(data, name, charset), name), name, url)
    text = BETWEEN.join(part.words for part in article.parts)
    return Report(
        id=report_id(text),
        path=_path(name),
        text=text,
        url=article.url,
        publisher=publisher or article.publisher,
        title=article.title,
        byline=article.byline,
        published=article.published,
        language=article.language,
        furniture=_furniture(article, text),
    )


def _furniture(article: Article, text: str) -> tuple[Furniture, ...]:
    """Return what the page marks as furniture, and what the rules on form find besides."""
    marked = tuple(mark for span, part in _placed(article.parts) for mark in _marks(span, part))
    found = furniture_of(text, with_title=article.title is None)
    rest = (one for one in found if not any(one.span.overlaps(mark.span) for mark in marked))
    return tuple(sorted((*marked, *rest), key=lambda one: one.span))


def _placed(parts: tuple[Part, ...]) -> tuple[tuple[Span, Part], ...]:
    lengths = (len(part.words) + len(BETWEEN) for part in parts)
    starts = accumulate(lengths, initial=0)
    return tuple(
        (Span(start, start + len(part.words)), part)
        for start, part in zip(starts, parts, strict=False)
    )


def _marks(span: Span, part: Part) -> tuple[Furniture, ...]:
    if part.kind == "caption":
        return tuple(caption_with_credit(span, part.words))
    return () if part.kind is None else (Furniture(span, part.kind),)


def _first(furniture: tuple[Furniture, ...], kind: FurnitureKind, text: str) -> str | None:
    return next((one.span.of(text) for one in furniture if one.kind == kind), None)


def _heads(furniture: tuple[Furniture, ...], text: str) -> list[str]:
    """Return the lines that say who wrote a report, and when."""
    return [one.span.of(text) for one in furniture if one.kind in {"date", "byline"}]


def _published(furniture: tuple[Furniture, ...], text: str) -> str | None:
    """Return the first day that a date line, a byline or a dateline gives for publication."""
    lines = _heads(furniture, text)
    body = (line.text for line in lines_of(text)[:DATELINE_WITHIN])
    lines += filter(None, map(dateline_of, body))
    return next((day for day in map(published_on, lines) if day), None)


def _path(name: str) -> str:
    """Return `name` as text that can be written: bytes that are no UTF-8 come as escapes."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
