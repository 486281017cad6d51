"""Files: the bytes of a file or of standard input, up to a bound."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import MissingInput, NoArticle, TooLarge, UnreadableInput
from reportedly.pages.inputs import STANDARD_INPUT


def read_bytes(name: str, most: int) -> bytes:
    """Return what the file `name` (or "-", standard input) holds, at most `most` bytes and one.

    The one byte more tells that there is more. Raises as `opened` does.
    """
    with opened(name) as file:
        try:
            return file.read(most + 1)
        except OSError as error:
            raise _unopened(name, error) from error


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Hold the file `name` (or "-", standard input) open.

    Raises MissingInput, UnreadableInput, or NoArticle for a folder.
    """
    if name == STANDARD_INPUT:
        yield _standard_input()
        return
    with _file(name) as file:
        yield file


def _file(name: str) -> BinaryIO:
    try:
        return Path(name).open("rb")
    except FileNotFoundError as error:
        raise MissingInput(name, "no such file or folder") from error
    except IsADirectoryError as error:
        raise why_no_folder(name, "no text or HTML file in this folder") from error
    except OSError as error:
        raise _unopened(name, error) from error
    except ValueError as error:  # a path with a zero byte in it
        raise MissingInput(name, f"no path at all ({error})") from error


def refuse_large(name: str, size: int, most: int) -> None:
    """Raise TooLarge if `size` bytes are more than `most`."""
    if size > most:
        raise TooLarge(name, f"larger than {most / 1_000_000:g} MB, too large for one report")


def why_no_folder(name: str, empty: str) -> UnreadableInput | NoArticle:
    """Return the error of a folder that gave nothing: it cannot be listed, or else `empty`."""
    try:
        os.listdir(name)  # noqa: PTH208
    except OSError as error:
        return UnreadableInput(name, f"folder cannot be listed ({error.strerror})")
    return NoArticle(name, empty)


def _standard_input() -> BinaryIO:
    if sys.stdin is None:  # so it is where a program is started without one
        raise UnreadableInput(STANDARD_INPUT, "there is no standard input")
    return sys.stdin.buffer


def _unopened(name: str, error: OSError) -> UnreadableInput:
    return UnreadableInput(name, f"cannot be opened ({error.strerror})")
