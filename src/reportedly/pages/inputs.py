"""Inputs: what a person names, and the single files and addresses that it stands for."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

STANDARD_INPUT = "-"
# In a folder only these are taken for reports; a file that is named itself is always tried.
TEXT_ENDINGS = frozenset({".txt", ".text"})
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})

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
            yield from _files_of(name)
        else:
            yield name


def is_address(name: str) -> bool:
    """Say whether `name` is an address ("https://…") and no path."""
    return _SCHEME.match(name) is not None


def _files_of(folder: str) -> Iterator[str]:
    unlisted: list[str] = []
    found: list[str] = []
    walk = os.walk(folder, onerror=lambda error: unlisted.append(str(error.filename)))
    for parent, folders, files in walk:
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [str(Path(parent, name)) for name in files if _is_report(Path(parent, name))]
    yield from sorted(found + unlisted) or [folder]


def _is_report(path: Path) -> bool:
    known = path.suffix.lower() in TEXT_ENDINGS | PAGE_ENDINGS
    return known and not path.name.startswith(".") and path.is_file()
