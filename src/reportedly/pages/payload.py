"""Payload: what an http answer in an archive holds, taken out of its transfer and compression."""

import zlib
from io import BytesIO
from typing import Protocol

from reportedly.errors import UnreadableInput
from reportedly.pages.files import refuse_large

_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
_PLAIN = frozenset({"", "identity", "none", "utf-8"})
_PACKED = frozenset({"gzip", "x-gzip", "deflate"})
_BEGINNINGS = (b"\x1f\x8b", b"\x78")


class Headers(Protocol):
    """The headers of an http answer."""

    def get_header(self, name: str, default_value: str) -> str:
        """Return the header `name`, or `default_value` if there is none."""


def payload_of(headers: Headers, body: bytes, name: str, most: int) -> bytes:
    """Return the payload, `most` bytes at most. Raises UnreadableInput or TooLarge."""
    if headers.get_header("Transfer-Encoding", "").strip().lower() == "chunked":
        body = _joined(body)
    packing = headers.get_header("Content-Encoding", "").strip().lower()
    if packing in _PLAIN or (packing in _PACKED and not body.startswith(_BEGINNINGS)):
        return body  # many archives keep the header of a body that they have unpacked
    if packing not in _PACKED:
        raise UnreadableInput(name, f'compressed as "{packing[:20]}", which is not read here')
    return _unpacked(body, name, most)


def _joined(body: bytes) -> bytes:
    from warcio.bufferedreaders import ChunkedDataReader  # type: ignore[import-untyped]

    joined: bytes = ChunkedDataReader(BytesIO(body)).read()
    return joined


def _unpacked(body: bytes, name: str, most: int) -> bytes:
    unpacker = zlib.decompressobj(_GZIP_OR_ZLIB)
    try:
        data = unpacker.decompress(body, most + 1)
    except zlib.error as error:
        raise UnreadableInput(name, "corrupt compressed data") from error
    refuse_large(name, len(data), most)
    if not unpacker.eof:
        raise UnreadableInput(name, "compressed data cut off before its end")
    return data
