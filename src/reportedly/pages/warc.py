"""WARC: one record of an archive, and the page or text that it holds."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from reportedly.errors import InputError, UnreadableInput
from reportedly.pages.bounds import Bounds
from reportedly.pages.cursor import Cursor
from reportedly.pages.files import refuse_large
from reportedly.pages.inputs import is_web_address
from reportedly.pages.items import Item, Known, tidied
from reportedly.pages.markup import is_page
from reportedly.pages.media import PAGES, TEXT, media_type
from reportedly.pages.payload import payload_of

if TYPE_CHECKING:
    from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]

MARK = b"WARC/"
MOST_HEADERS = 65_536  # bytes; servers refuse headers of more than 8 to 16 KB
_LENGTH_DIGITS = 15
_KINDS = frozenset({"response", "resource", "conversion"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: the how-many-eth, from which byte, how far into a gzip member.

    As text, the position that leads back to it: "1532:48211" or "1532:0:48211".
    """

    source: str
    number: int
    offset: int
    inside: int

    @classmethod
    def of(cls, source: str, position: str) -> "Place | None":
        """Return the place that `position` names, or None if it names none."""
        parts = position.split(":")
        if len(parts) not in {2, 3} or not all(_is_number(part) for part in parts):
            return None
        number, offset, inside = (*map(int, parts), 0)[:3]
        return cls(source, number, offset, inside)

    @property
    def name(self) -> str:
        """Return the place as a person is shown it."""
        return f"{self.source} record {self.number}"

    @property
    def position(self) -> str:
        """Return the place as text that leads back to it."""
        inside = f":{self.inside}" if self.inside else ""
        return f"{self.number}:{self.offset}{inside}"

    def error(self, error: InputError) -> InputError:
        """Return `error` as one that happened here."""
        return type(error)(self.name, error.reason, source=self.source, position=self.position)


@dataclass(frozen=True, slots=True)
class _Payload:
    """What a record would give, before it is read; `size` of its bytes are left to read."""

    size: int
    media: str | None
    charset: str | None
    answer: "StatusAndHeaders | None" = None


def next_item(
    cursor: Cursor, place: Place, bounds: Bounds, size: int | None = None
) -> Item | InputError | None:
    """Return what the record at the cursor holds, or None if that is no page or text; pass it.

    A page that cannot be taken is an error returned. `size`, where it is known,
    is where the source ends. Raises UnreadableInput (no record, cut off, a wrong
    length) or TooLarge where the record's end was not found, and the next is lost.
    """
    headers = _headers(cursor, place, MOST_HEADERS)
    if not headers.protocol.startswith("WARC/"):
        raise UnreadableInput(place.name, "no WARC record, or one whose beginning is lost")
    length = _length(headers, place)
    if size is not None and cursor.at + length > size:
        raise UnreadableInput(place.name, "record cut off before its end")
    payload = _payload(headers, cursor, length, place)
    if payload.media is None:
        _pass(cursor, payload.size, place)
        return None
    return _item(headers, payload, cursor, place, bounds)


def _item(
    headers: "StatusAndHeaders", payload: _Payload, cursor: Cursor, place: Place, bounds: Bounds
) -> Item | InputError | None:
    most = bounds.text_bytes if payload.media == TEXT else bounds.page_bytes
    body = cursor.read(min(payload.size, most + 1))
    _pass(cursor, payload.size - len(body), place)
    try:
        refuse_large(place.name, len(body), most)
        if payload.answer is not None:
            body = payload_of(payload.answer, body, place.name, most)
    except InputError as error:
        return error
    if not payload.media and not is_page(body):
        return None
    return Item(
        name=place.name,
        source=place.source,
        position=place.position,
        form="text" if payload.media == TEXT else "page",
        data=body,
        known=Known(url=_url(headers)),
        charset=payload.charset,
    )


def _url(headers: "StatusAndHeaders") -> str | None:
    url = tidied((headers.get_header("WARC-Target-URI") or "").strip("<> "))
    return url if url and is_web_address(url) else None


def _payload(headers: "StatusAndHeaders", cursor: Cursor, length: int, place: Place) -> _Payload:
    """Return what the record would give; of an http answer the headers are passed."""
    kind = (headers.get_header("WARC-Type") or "").strip().lower()
    media, charset = media_type(headers.get_header("Content-Type"))
    if kind == "response" and media == "application/http" and length:
        begun = cursor.at
        answer = _headers(cursor, place, min(length, MOST_HEADERS))
        media, charset = _answered(answer)
        return _Payload(length - (cursor.at - begun), media, charset, answer)
    wanted = kind in _KINDS - {"response"} and media in {*PAGES, TEXT}
    return _Payload(length, media if wanted else None, charset)


def _answered(answer: "StatusAndHeaders") -> tuple[str | None, str | None]:
    """Return media type and charset of an answer that may be a page; no type at all is ""."""
    if answer.get_statuscode() != "200":
        return None, None
    header = answer.get_header("Content-Type")
    media, charset = media_type(header)
    return ("" if header is None else media if media in PAGES else None), charset


def _headers(cursor: Cursor, place: Place, most: int) -> "StatusAndHeaders":
    """Return a first line and the headers below it, and pass them and the blank line."""
    from warcio.statusandheaders import StatusAndHeadersParser

    head = BytesIO(cursor.peek(most))
    try:
        headers = StatusAndHeadersParser([], verify=False).parse(head)
    except EOFError as error:
        raise UnreadableInput(place.name, "record cut off before its end") from error
    if head.tell() == MOST_HEADERS:
        raise UnreadableInput(place.name, f"headers of over {MOST_HEADERS:,} bytes")
    cursor.skip(head.tell())
    return headers


def _length(headers: "StatusAndHeaders", place: Place) -> int:
    length = (headers.get_header("Content-Length") or "").strip()
    if not _is_number(length):
        raise UnreadableInput(place.name, "record that does not say how long it is")
    return int(length)


def _is_number(digits: str) -> bool:
    return digits.isascii() and digits.isdecimal() and len(digits) <= _LENGTH_DIGITS


def _pass(cursor: Cursor, count: int, place: Place) -> None:
    """Pass the rest of a record; raise UnreadableInput if it does not end there."""
    if cursor.skip(count) < count:
        raise UnreadableInput(place.name, "record cut off before its end")
    behind = cursor.peek(len(MARK))
    if behind and not behind.startswith((b"\r\n", b"\n", MARK)):
        raise UnreadableInput(place.name, "record whose length is wrong")
