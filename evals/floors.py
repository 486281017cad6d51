"""Floors: the least that each figure may be, kept in floors.toml with why."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("floors.toml")


@dataclass(frozen=True, slots=True)
class Floor:
    """One figure's limit: `floor` is the least and `ceiling` the most that passes (None: not set).

    `slack` is what a new floor stays below its measurement; `target` is issue 2's.
    """

    floor: float | None = None
    ceiling: float | None = None
    slack: float = 0.0
    target: float | None = None
    since: str = ""

    def holds(self, measured: float) -> bool:
        """Say whether a measured figure keeps this limit."""
        low = self.floor is None or measured >= self.floor
        return low and (self.ceiling is None or measured <= self.ceiling)

    def limit(self) -> str:
        """Return the limit as a table shows it."""
        if self.ceiling is not None:
            return f"<= {self.ceiling:g}"
        return "not pinned" if self.floor is None else f">= {self.floor:g}"


def load_floors(file: Path = FILE) -> dict[str, dict[str, Floor]]:
    """Return the limits by measure and figure."""
    tables = tomllib.loads(file.read_text("utf-8"))
    return {
        measure: {figure: _floor(entry) for figure, entry in table.items()}
        for measure, table in tables.items()
    }


def _floor(entry: dict[str, object]) -> Floor:
    return Floor(**{key: str(v) if key == "since" else v for key, v in entry.items()})  # type: ignore[arg-type]
