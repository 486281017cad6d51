"""Items: reports to be, still unread bytes, and what is known of each beforehand."""

import re
from dataclasses import dataclass
from typing import Literal

Form = Literal["any", "page", "text", "pdf", "address"]

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Known:
    """What came along with an item and the text itself may not say.

    `ref` is the name that whoever gave the item has for it; `published` an
    ISO 8601 date.
    """

    ref: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One report to be, still unread: cheap, and able to go to another process.

    `name` is what a person is shown: a path, an address, "news.warc.gz record
    1532". `source` and `position` lead back to it: items_of(source,
    positions=[position]) gives it again; without a position it is the whole
    source. `form` says how `data` is to be taken; an "address" is still to be
    fetched and has no data.
    """

    name: str
    source: str
    position: str | None
    form: Form
    data: bytes
    known: Known
    charset: str | None = None


def is_writable(words: str) -> bool:
    """Say whether `words` can be kept: no zero character, no half of a character."""
    return _UNWRITABLE.search(words) is None


def tidied(words: str | None) -> str | None:
    """Return what a machine said of a report on one line, in writable characters, or None."""
    return _SPACES.sub(" ", _UNWRITABLE.sub("\ufffd", words or "")).strip() or None
