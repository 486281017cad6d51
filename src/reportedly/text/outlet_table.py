"""Outlet table: which names, handles and domains are one outlet's. Facts alone, no rules.

`outlets.tsv` says it of well-known outlets; a file of one's own in the same form adds others
(docs/entities.md). A name with a word in brackets, "The Times (London)", is shared with others and
leads to none: only what else stands in its row does.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Self

from reportedly.errors import UnreadableInput
from reportedly.text.names import body_key, words_key

FILE = Path(__file__).with_name("outlets.tsv")
COLUMNS = ("name", "aliases", "domains", "handle")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet: what it is called, its domains ("selim.example") and its handle without @."""

    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    handle: str | None

    @property
    def keys(self) -> frozenset[str]:
        """Return the keys of all that names this outlet and no other."""
        shared = "(" in self.name
        names = (*(() if shared else (self.name,)), *self.aliases, *self.domains)
        handle = (f"@{self.handle}",) if self.handle else ()
        return frozenset(body_key(name) or words_key(name) for name in (*names, *handle))


class Outlets:
    """The outlets of a table, by whatever names them."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        known = {key: one for one in outlets for key in one.keys}
        self._by_key = MappingProxyType(known)

    @classmethod
    def read(cls, *files: Path) -> Self:
        """Return the outlets of some tables; what a later one says of a name holds.

        Raises UnreadableInput.
        """
        return cls(one for file in files for one in _rows(file))

    def named(self, name: str) -> Outlet | None:
        """Return the outlet of a name, a handle or a domain, where it is known."""
        return self.keyed(body_key(name) or words_key(name))

    def keyed(self, key: str) -> Outlet | None:
        """Return the outlet of a key, where it is known."""
        return self._by_key.get(key)


@cache
def known_outlets() -> Outlets:
    """Return the outlets that come with the package."""
    return Outlets.read(FILE)


def outlets_with(file: Path | None) -> Outlets:
    """Return the outlets of the package, with those of a file. Raises as `read` does."""
    return known_outlets() if file is None else Outlets.read(FILE, file)


def _rows(file: Path) -> Iterator[Outlet]:
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            if tuple(rows.fieldnames or ()) != COLUMNS:
                wanted = ", ".join(COLUMNS)
                raise UnreadableInput(str(file), f"its first line is not {wanted}, parted by tabs")
            for row in rows:
                yield _outlet(row, f"{file} line {rows.line_num}")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(str(file), f"no table of outlets ({error})") from error


def _outlet(row: dict[str, str | None], name: str) -> Outlet:
    if not row["name"] or None in row:
        raise UnreadableInput(name, "no name of an outlet, or more than four columns")
    handle = (row["handle"] or "").removeprefix("@")
    return Outlet(row["name"], _parts(row["aliases"]), _parts(row["domains"]), handle or None)


def _parts(words: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (words or "").split(";") if part.strip())
