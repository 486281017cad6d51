"""Decoding: bytes to text, by what the bytes themselves say; never by a guess.

A text file that is neither UTF-8 nor marked as UTF-16 or UTF-32 is refused.
Guessing its encoding (Windows-1252, -1250, Latin-9 …) is right most of the
time, and the other times it changes names and quotations without a word.
"""

import codecs

from reportedly.errors import NotText, UnreadableInput

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Files that are no text although some bytes may pass for it: the first bytes and what they are.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"{\\rtf", "an RTF document"),
)


def mark_of(data: bytes) -> str | None:
    """Return the codec that the byte order mark of `data` names, or None."""
    return next((codec for mark, codec in _MARKS if data.startswith(mark)), None)


def decoded(data: bytes, name: str, codec: str | None = None) -> str:
    """Return `data` as text; a byte order mark goes before `codec`, and UTF-8 is the default.

    A mark is not part of the text; everything else is kept as it is, line
    ends too. Raises NotText (binary) or UnreadableInput (not in that codec).
    """
    refuse_binary(data, name)
    chosen = mark_of(data) or codec or "utf-8"
    try:
        return data.decode(chosen)
    except UnicodeDecodeError as error:
        raise UnreadableInput(name, _why(error, data, chosen)) from error


def refuse_binary(data: bytes, name: str) -> None:
    """Raise NotText if `data` is no text in any encoding that is read here."""
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind is not None:
        raise NotText(name, f"binary: {kind}, not text")
    if mark_of(data) in {None, "utf-8-sig"} and b"\0" in data:
        raise NotText(name, "binary, not text")


def _why(error: UnicodeDecodeError, data: bytes, codec: str) -> str:
    shown = codec.removesuffix("-sig").upper()
    where = f"not {shown} at byte {error.start} (0x{data[error.start]:02x})"
    return f"{where}; convert it to UTF-8 first{_how(data) if shown == 'UTF-8' else ''}"


def _how(data: bytes) -> str:
    """Return how the commonest other encoding is converted, where it may be that one."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return " (if it is Windows-1252: iconv -f windows-1252 -t utf-8 FILE)"
