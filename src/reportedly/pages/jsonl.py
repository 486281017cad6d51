"""JSON Lines: a report a line, its text and what is known of it."""

import json
from codecs import BOM_UTF8
from collections.abc import Container, Iterator
from dataclasses import fields
from typing import Any, BinaryIO

from reportedly.errors import InputError, NoArticle, TooLarge, UnreadableInput
from reportedly.pages.bounds import Bounds
from reportedly.pages.dates import published_on
from reportedly.pages.decoding import mark_of
from reportedly.pages.items import Item, Known, is_writable
from reportedly.pages.tape import CHUNK

LONGEST_FACT = 2_000  # code points; a title, a name or an address that is longer is none
# In a row. A file in which nothing but such lines follow is no JSON Lines, or a bomb.
MOST_LOST = 1_000
MOST_EMPTY = 1_000_000
_FACTS = tuple(field.name for field in fields(Known))
_KINDS = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
}


def items_of_lines(
    file: BinaryIO, source: str, bounds: Bounds, positions: Container[str] | None = None
) -> Iterator[Item | InputError]:
    """Yield an item for each line, an error for each line that is no report.

    `text` is what a line has to have; the fields of Known are taken where they
    are, others are not looked at. `positions`, as items and errors carry them
    ("7:1832", line and byte), yields those only. No line is held that is longer
    than `bounds.page_bytes`.
    """
    found: Item | InputError | None = None
    lost = 0
    for number, (offset, line) in enumerate(_lines(file, source, bounds.page_bytes), 1):
        position = f"{number}:{offset}"
        if (positions is None or position in positions) and (line is None or line.strip()):
            found = _placed(line, source, number, position, bounds)
            yield found
            lost = lost + 1 if isinstance(found, InputError) else 0
            if lost == MOST_LOST:
                why = f"{MOST_LOST:,} lines in a row that are no report; the rest is not read"
                yield UnreadableInput(source, why, source=source)
                return
    if found is None and positions is None:
        yield NoArticle(source, "empty: no line in it", source=source)


def _lines(file: BinaryIO, source: str, most: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line and where it begins; None for one of over `most` bytes."""
    offset = empty = 0
    while line := file.readline(most + 1):
        taken = len(line)
        empty = empty + 1 if taken == 1 else 0
        if empty > MOST_EMPTY:
            raise TooLarge(source, f"more than {MOST_EMPTY:,} empty lines in a row")
        if taken > most:
            taken += _skip_line(file) if not line.endswith(b"\n") else 0
            yield offset, None
        else:
            yield offset, line.removeprefix(BOM_UTF8) if offset == 0 else line
        offset += taken


def _skip_line(file: BinaryIO) -> int:
    taken = 0
    while piece := file.readline(CHUNK):
        taken += len(piece)
        if piece.endswith(b"\n"):
            break
    return taken


def _placed(
    line: bytes | None, source: str, number: int, position: str, bounds: Bounds
) -> Item | InputError:
    name = f"{source} line {number}"
    try:
        if line is None:
            most = bounds.page_bytes / 1_000_000
            raise TooLarge(name, f"line of over {most:g} MB, too large for one report")
        row = _row(line, name)
        text, known = _text(row, name), Known(**{key: _fact(row, key, name) for key in _FACTS})
    except InputError as error:
        return type(error)(name, error.reason, source=source, position=position)
    return Item(name, source, position, "text", text, known, "utf-8")


def _row(line: bytes, name: str) -> dict[str, Any]:
    if mark_of(line) is not None or b"\0" in line:
        raise UnreadableInput(name, "JSON Lines are read in UTF-8 only; convert it first")
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableInput(name, f"not UTF-8 at byte {error.start} of the line") from error
    except json.JSONDecodeError as error:
        why = f"{error.msg[0].lower()}{error.msg[1:]} at character {error.colno}"
        raise UnreadableInput(name, f"not JSON ({why})") from error
    except ValueError as error:
        raise UnreadableInput(name, "JSON with a number that is too long") from error
    except RecursionError as error:
        raise UnreadableInput(name, "JSON nested too deep") from error
    if not isinstance(row, dict):
        raise UnreadableInput(name, f"{_kind(row)} where an object with a text should be")
    return row


def _text(row: dict[str, Any], name: str) -> bytes:
    text = row.get("text")
    if text is None:
        raise UnreadableInput(name, 'no "text" in it')
    if not isinstance(text, str):
        raise UnreadableInput(name, f'"text" is {_kind(text)}, not a text')
    if not is_writable(text):
        raise UnreadableInput(name, '"text" holds half a character or a zero character')
    return text.encode("utf-8")


def _fact(row: dict[str, Any], key: str, name: str) -> str | None:
    """Return what the line says for `key`; nothing, null and blanks are None."""
    fact = row.get(key)
    if fact is None:
        return None
    if not isinstance(fact, str):
        raise UnreadableInput(name, f'"{key}" is {_kind(fact)}, not a text')
    if len(fact) > LONGEST_FACT:
        raise TooLarge(name, f'"{key}" is longer than {LONGEST_FACT:,} characters')
    if not is_writable(fact):
        raise UnreadableInput(name, f'"{key}" holds half a character or a zero character')
    return _day(fact, name) if key == "published" else fact.strip() or None


def _day(fact: str, name: str) -> str | None:
    day = published_on(fact)
    if day is None and fact.strip():
        raise UnreadableInput(name, '"published" names no day, such as 2031-05-03')
    return day


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a text" if isinstance(value, str) else "null")
