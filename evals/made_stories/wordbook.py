"""The wordbook: what stands in `words/`, read once."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from evals.made_stories.wording import Bound

FOLDER = Path(__file__).with_name("words")


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition of a kind of story, in its wordings.

    `number` is lowest, highest and step; `by` the roles that may hold it; `turn` the slot
    that makes it another claim when it is filled otherwise.
    """

    name: str
    clauses: tuple[str, ...]
    nominals: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    number: tuple[int, int, int] | None = None
    bounds: tuple[Bound, ...] = ("exact",)
    by: tuple[str, ...] = ()
    turn: str | None = None
    amount: bool = False

    def wordings(self, form: str) -> tuple[str, ...]:
        """Return the templates of a form: clause, nominal or quote."""
        return {"clause": self.clauses, "nominal": self.nominals, "quote": self.quotes}[form]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of happening: its slots' pools, who speaks, its claims and its background."""

    name: str
    neutral: tuple[str, ...]
    pools: dict[str, list[str]]
    cast: dict[str, dict[str, str]]
    witnesses: tuple[tuple[str, str], ...]
    insiders: tuple[tuple[str, str], ...]
    upgrades: tuple[str, ...]
    claims: tuple[Claim, ...]
    background: tuple[str, ...]


@cache
def kinds() -> tuple[Kind, ...]:
    """Return every kind of happening, by name."""
    return tuple(_kind(path) for path in sorted((FOLDER / "kinds").glob("*.toml")))


@cache
def names() -> dict[str, list[str]]:
    """Return what invented names are put together of."""
    return _read(FOLDER / "names.toml")


@cache
def frames() -> dict[str, Any]:
    """Return the frames that join a source and what it says, by way and form."""
    return _read(FOLDER / "frames.toml")


def _kind(path: Path) -> Kind:
    row = _read(path)
    others = row["others"]
    general: list[str] = _read(FOLDER / "background.toml")["paragraphs"]
    return Kind(
        path.stem,
        tuple(row["neutral"]),
        row["pools"],
        row["cast"],
        tuple((first, again) for first, again in others["witness"]),
        tuple((first, again) for first, again in others["insider"]),
        tuple(others["upgrades"]),
        tuple(_claim(name, claim) for name, claim in row["claims"].items()),
        tuple(row["background"]["paragraphs"] + general),
    )


def _claim(name: str, row: dict[str, Any]) -> Claim:
    lists: dict[str, Any] = {key: _frozen(value) for key, value in row.items()}
    return Claim(name, **lists)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))
