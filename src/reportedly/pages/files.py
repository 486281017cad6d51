"""Files: the bytes of a file or of standard input, up to a bound."""

import os
import sys
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import MissingInput, NoArticle, TooLarge, UnreadableInput
from reportedly.pages.inputs import STANDARD_INPUT


def read_bytes(name: str, most: int) -> bytes:
    """Return what the file `name` (or "-", standard input) holds, at most `most` bytes and one.

    The one byte more tells that there is more. Raises MissingInput,
    UnreadableInput, or NoArticle for a folder.
    """
    try:
        if name == STANDARD_INPUT:
            return _standard_input().read(most + 1)
        with Path(name).open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        raise MissingInput(name, "no such file or folder") from error
    except IsADirectoryError as error:
        raise _why_no_folder(name) from error
    except OSError as error:
        raise UnreadableInput(name, f"cannot be opened ({error.strerror})") from error
    except ValueError as error:  # a path with a zero byte in it
        raise MissingInput(name, f"no path at all ({error})") from error


def refuse_large(name: str, size: int, most: int) -> None:
    """Raise TooLarge if `size` bytes are more than `most`."""
    if size > most:
        raise TooLarge(name, f"larger than {most / 1_000_000:g} MB, too large for one report")


def _standard_input() -> BinaryIO:
    if sys.stdin is None:  # so it is where a program is started without one
        raise UnreadableInput(STANDARD_INPUT, "there is no standard input")
    return sys.stdin.buffer


def _why_no_folder(name: str) -> UnreadableInput | NoArticle:
    try:
        os.listdir(name)  # noqa: PTH208
    except OSError as error:
        return UnreadableInput(name, f"folder cannot be listed ({error.strerror})")
    return NoArticle(name, "no text or HTML file in this folder")
