"""Figures: the captions of a page, each with its credit, in the order of the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_TEXTS = frozenset({"p", "li", "blockquote", "h2", "h3", "h4", "td"})
_OUTSIDE = ("aside", "nav", "footer")
# Elements inside a word or a sentence; between others the browser shows a break.
_INLINE = frozenset({"a", "abbr", "b", "em", "i", "mark", "q", "s", "strong", "sub", "sup", "u"})
_CREDIT = re.compile(
    r"credit|copyright|photographer|attribution|(?:image|photo|media)-?source", re.I
)
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a page: a caption (then with its credit, if marked) or a paragraph.

    `article` is the nearest element "article" around it, or None.
    """

    words: str
    is_caption: bool
    credit: str | None
    article: "HtmlElement | None"


def passages_of(tree: "HtmlElement") -> Iterator[Passage]:
    """Yield the captions and paragraphs of a page in its order, without those beside it."""
    for element in tree.iter("figcaption", *_TEXTS):
        if any(True for _ in element.iterancestors(*_OUTSIDE)):
            continue
        is_caption = element.tag == "figcaption"
        if is_caption or next(element.iterancestors("figcaption"), None) is None:
            yield _passage(element, is_caption=is_caption)


def plain(words: str) -> str:
    """Return `words` with every run of blanks as one space, as a browser shows it."""
    return _SPACES.sub(" ", words).strip()


def _passage(element: "HtmlElement", *, is_caption: bool) -> Passage:
    article = next(element.iterancestors("article"), None)
    if not is_caption:
        return Passage(plain(element.text_content()), is_caption, None, article)
    words, credit = _words(element), _credit(element)
    if credit is not None and words.endswith(credit):
        words = words.removesuffix(credit).rstrip(" |–—-")
    else:
        credit = None
    return Passage(words, is_caption, credit, article)


def _credit(caption: "HtmlElement") -> str | None:
    for element in caption.iterdescendants():
        if _CREDIT.search(f"{element.get('class', '')} {element.get('itemprop', '')}"):
            return _words(element) or None
    return None


def _words(element: "HtmlElement") -> str:
    return plain("".join(_pieces(element)))


def _pieces(element: "HtmlElement") -> Iterator[str]:
    yield element.text or ""
    for child in element.iterchildren():
        gap = "" if child.tag in _INLINE else " "
        yield gap + _words_inside(child) + gap
        yield child.tail or ""


def _words_inside(element: "HtmlElement") -> str:
    return "".join(_pieces(element))
