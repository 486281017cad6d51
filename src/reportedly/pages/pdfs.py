"""PDFs: the text of a PDF, page by page, and the title and author that it names.

The text is as decoded: words cut at a line's end stay cut. pypdf's own
bounds hold for what is packed inside; they are drawn closer here, to what
pages of text need.
"""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from reportedly.errors import NoArticle, TooLarge, UnreadableInput
from reportedly.pages.bounds import Bounds
from reportedly.pages.items import is_writable, tidied

if TYPE_CHECKING:
    from pypdf import PdfReader

MAGIC = b"%PDF-"
MOST_PAGES = 1_000  # the longest inquiries have some hundred pages a volume
# Bytes and steps of one page's drawing. A dense page of a newspaper takes 0.3 MB and 50,000.
_MOST_DRAWING = 10_000_000
_MOST_STEPS = 500_000
_BETWEEN = "\n\n"
_ENCRYPTED = "encrypted PDF; save it without its protection first"
# What pypdf raises of broken files besides its own errors: bench/broken.py met NotImplementedError,
# RecursionError and TypeError; the others are those of the same broken numbers and references.
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of all pages, a blank line between two, and the file's own title and author."""

    text: str
    title: str | None
    author: str | None


def pdf_text(data: bytes, name: str, bounds: Bounds) -> PdfText:
    """Return the text of a PDF.

    Raises UnreadableInput (broken or encrypted), NoArticle (pictures of pages
    only) or TooLarge.
    """
    with _within_bounds(), _one_error(name):
        reader = _opened(data, name)
        pages = tuple(_pages(reader, name, bounds))
        title, author = _metadata(reader)
    if not pages:
        raise UnreadableInput(name, "broken PDF (no page in it)")
    text = _BETWEEN.join(page for page in pages if page)
    if not any(char.isalnum() for char in text):
        raise NoArticle(name, f"no text in its {len(pages)} pages: a scan needs OCR first")
    return PdfText(text, title, author)


def _opened(data: bytes, name: str) -> "PdfReader":
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted:
        raise UnreadableInput(name, _ENCRYPTED)
    if len(reader.pages) > MOST_PAGES:
        raise TooLarge(name, f"more than {MOST_PAGES:,} pages, too large for one report")
    return reader


def _pages(reader: "PdfReader", name: str, bounds: Bounds) -> Iterator[str]:
    taken = 0
    for page in reader.pages:
        text = page.extract_text().strip()
        taken += len(text.encode("utf-8", "replace"))
        if taken > bounds.text_bytes:
            most = bounds.text_bytes / 1_000_000
            raise TooLarge(name, f"over {most:g} MB of text, too large for one report")
        yield text if is_writable(text) else _mended(text)


def _mended(text: str) -> str:
    """Return `text` with U+FFFD for what a broken font made of its characters."""
    return "".join(char if is_writable(char) else "\ufffd" for char in text)


def _metadata(reader: "PdfReader") -> tuple[str | None, str | None]:
    said = reader.metadata
    return (tidied(said.title), tidied(said.author)) if said else (None, None)


@contextmanager
def _within_bounds() -> Iterator[None]:
    """Hold pypdf to these bounds; what it logs of a file is told in one error or not at all."""
    import logging

    from pypdf import apply_configuration

    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with apply_configuration(
            array_based_stream_maximum_output_length=_MOST_DRAWING,
            lzw_maximum_output_length=_MOST_DRAWING,
            run_length_maximum_output_length=_MOST_DRAWING,
            zlib_maximum_output_length=_MOST_DRAWING,
            stream_parsing_work_maximum_count=_MOST_STEPS,
            jbig2dec_binary=None,
        ):
            yield
    finally:
        logger.setLevel(level)


@contextmanager
def _one_error(name: str) -> Iterator[None]:
    from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

    try:
        yield
    except LimitReachedError as error:
        raise TooLarge(name, "PDF with a page too large to be one of text") from error
    except DependencyError as error:  # the newer ciphers need a library of their own
        raise UnreadableInput(name, _ENCRYPTED) from error
    except PyPdfError as error:
        raise UnreadableInput(name, f"broken PDF ({_why(error)})") from error
    except _BROKEN as error:
        raise UnreadableInput(name, f"broken PDF ({type(error).__name__})") from error


def _why(error: Exception) -> str:
    return " ".join(str(error).split())[:100] or type(error).__name__
