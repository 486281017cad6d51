"""Shared: the corpora and the seed as they lie beside the repository, and the referee's script."""

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

Row = dict[str, Any]
Figures = dict[str, float]


class NotThere(Exception):
    """Something that is measured on does not lie beside this clone."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Where gold lies: `corpora` holds a folder a corpus, `folder` the seed and the scorer."""

    corpora: Path
    folder: Path

    def gold(self, corpus: str, part: str = "dev") -> list[Row]:
        """Return the rows of one part of a corpus."""
        lines = self.file(corpus, f"{part}.jsonl").read_text("utf-8").split("\n")
        return [json.loads(line) for line in lines if line.strip()]

    def file(self, corpus: str, name: str) -> Path:
        """Return a file of a corpus."""
        return _there(self.corpora / corpus / name)

    def seed(self) -> Path:
        """Return the seed's text file."""
        return _there(self.folder / "seed" / "article.txt")

    def seed_chains(self) -> list[Row]:
        """Return the seed's expected chains, as the referee takes them."""
        gold = json.loads(_there(self.folder / "seed" / "expected-chains.json").read_text("utf-8"))
        return [{"doc": "article", "claims": gold["claims"]}]

    def referee(self) -> ModuleType:
        """Return the referee's script as a module."""
        file = _there(self.folder / "scoring" / "score.py")
        spec = importlib.util.spec_from_file_location("referee", file)
        if spec is None or spec.loader is None:
            raise NotThere(f"{file} is no Python file")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module


def write_texts(rows: list[Row], folder: Path) -> Path:
    """Write each gold text to FOLDER/<id>.txt, as the referee's `texts` does."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, row in enumerate(rows):
        file = folder / f"{row.get('id', number)}.txt"
        file.write_text(row["text"], encoding="utf-8", newline="")
    return folder


def _there(path: Path) -> Path:
    if not path.exists():
        raise NotThere(f"{path} is not there")
    return path
