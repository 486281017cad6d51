"""Inputs: what a person names, and the single files and addresses that it stands for."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePath

STANDARD_INPUT = "-"
# In a folder only these are taken for reports; a file that is named itself is always tried.
TEXT_ENDINGS = frozenset({".txt", ".text"})
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})

_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def expand(inputs: Sequence[str]) -> Iterator[str]:
    """Yield one name for each report: folders become their files, the rest passes through.

    A folder's files come sorted by path, its sub-folders' too, without hidden
    ones. A folder with nothing to read in it, or that cannot be listed, is
    yielded itself, so that opening it says why; so is a name that does not
    exist. Raises nothing.
    """
    for name in inputs:
        if name != STANDARD_INPUT and not is_address(name) and os.path.isdir(name):  # noqa: PTH112
            yield from files_of(name, _is_read)
        else:
            yield name


def is_address(name: str) -> bool:
    """Say whether `name` is an address ("https://…") and no path."""
    return _SCHEME.match(name) is not None


def is_web_address(name: str) -> bool:
    """Say whether `name` is an http or https address, and nothing more than that."""
    return _WEB.fullmatch(name) is not None


def files_of(folder: str, is_taken: Callable[[str], bool]) -> Iterator[str]:
    """Yield the files of `folder` whose names are taken, as `expand` does."""
    unlisted: list[str] = []
    found: list[str] = []
    walk = os.walk(folder, onerror=lambda error: unlisted.append(str(error.filename)))
    for parent, folders, files in walk:
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            str(Path(parent, name))
            for name in files
            if is_taken(name) and _is_open(Path(parent, name))
        ]
    yield from sorted(found + unlisted) or [folder]


def _is_read(name: str) -> bool:
    return PurePath(name).suffix.lower() in TEXT_ENDINGS | PAGE_ENDINGS


def _is_open(path: Path) -> bool:
    return not path.name.startswith(".") and path.is_file()
