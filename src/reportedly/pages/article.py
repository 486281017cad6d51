"""Article: the text of a page's article in paragraphs, and what the page says about it.

The article and its metadata are trafilatura's; it drops the captions, so
they are put back from the page, each before the paragraph that follows it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportedly.errors import NoArticle
from reportedly.pages.figures import Passage, passages_of, plain
from reportedly.records import FurnitureKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# Words in paragraphs that end like sentences. A news flash has 20; an error
# page, a log-in form or a list of links has fewer, for all its words.
LEAST_WORDS = 20

LATEST = "2199-12-31"
"""Days up to here are taken as they stand: what a page says must not depend on today's date."""

_BLOCKS = frozenset(
    {"p", "head", "item", "quote", "cell", "fw", "lb", "code", "list", "table", "row"}
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of the article, and its kind if the page says that it is furniture."""

    words: str
    kind: FurnitureKind | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """The paragraphs of a page, and its own metadata; what it does not say is None."""

    parts: tuple[Part, ...]
    title: str | None
    byline: str | None
    published: str | None
    publisher: str | None
    url: str | None
    language: str | None


def article_of(tree: "HtmlElement", name: str, url: str | None = None) -> Article:
    """Return the article of a page. Raises NoArticle if there is none."""
    passages = tuple(passages_of(tree))
    language = tree.get("lang") or None
    document = _extracted(tree, url)
    parts = tuple(_paragraphs(document.body)) if document is not None else ()
    if _running_words(parts) < LEAST_WORDS:
        raise NoArticle(name, "no article in this page")
    return Article(
        parts=_headed(_with_captions(parts, passages), document.title),
        title=document.title or None,
        byline=document.author or None,
        published=document.date or None,
        publisher=document.sitename or None,
        url=document.url or url,
        language=language,
    )


def _extracted(tree: "HtmlElement", url: str | None) -> Any:
    """Return trafilatura's document, or None where it finds nothing.

    Comments of readers are no report. The date is looked for where pages
    state it, not guessed from any figures on the page.
    """
    from trafilatura import bare_extraction

    return bare_extraction(
        tree,
        url=url,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,
            "max_date": LATEST,
        },
    )


def _paragraphs(body: "HtmlElement") -> Iterator[Part]:
    """Yield the blocks of trafilatura's tree, in order, each with its words."""
    from lxml import etree  # type: ignore[import-untyped]

    words: list[str] = []
    kind: FurnitureKind | None = None
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield from _part(words, kind)
            words.clear()
            kind = "label" if event == "start" and element.tag == "head" else None
        words.append((element.text if event == "start" else element.tail) or "")
    yield from _part(words, None)


def _part(words: list[str], kind: FurnitureKind | None) -> Iterator[Part]:
    joined = plain("".join(words))
    if joined:
        yield Part(joined, kind)


def _running_words(parts: tuple[Part, ...]) -> int:
    ended = (part.words for part in parts if _SENTENCE_END.search(part.words))
    return sum(len(words.split()) for words in ended)


def _with_captions(parts: tuple[Part, ...], passages: tuple[Passage, ...]) -> tuple[Part, ...]:
    """Return `parts` with the captions that they lack, each before the paragraph after it.

    A caption in an "article" element of its own that gave no paragraph
    belongs to a teaser of another report.
    """
    known = {part.words for part in parts}
    body = [one for one in passages if not one.is_caption and one.words in known]
    ours = frozenset(one.article for one in body) | {None}
    placed: dict[str, list[Part]] = {}
    waiting: list[Part] = []
    for one in passages:
        if not one.is_caption and one.words in known and one.words not in placed:
            placed[one.words], waiting = waiting, []
        elif one.is_caption and one.words not in known and one.article in ours:
            waiting += _caption(one)
    last = waiting if body and body[-1].article is not None else ()
    return (*(one for part in parts for one in (*placed.pop(part.words, ()), part)), *last)


def _caption(caption: Passage) -> Iterator[Part]:
    if caption.words:
        yield Part(caption.words, "caption")
    if caption.credit:
        yield Part(caption.credit, "credit")


def _headed(parts: tuple[Part, ...], title: str | None) -> tuple[Part, ...]:
    """Return `parts` with the title as the first one."""
    rest = tuple(part for part in parts if part.words != title)
    return (Part(title, "title"), *rest) if title else parts
