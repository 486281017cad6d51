"""Coverage: the characters of a body that the reading lost (promise 2: there are none).

    python -m evals.coverage [PATH…]

Every character that is no space or punctuation must stand in a claim's
content, in a source or cue, or in furniture. Without paths this reads
polnear/dev, re3d/dev, the seed and the examples.
"""

import argparse
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from evals.reading import read
from evals.shared import NotThere, Row, Shared, write_texts

SHOWN = 20
"""Places that are named; the count tells the rest."""


def uncovered(row: Row) -> list[int]:
    """Return the offsets of the characters that a printed reading lost."""
    text = row["report"]["text"]
    kept = bytearray(len(text))
    for start, end in _spans(row):
        kept[start:end] = b"\1" * (end - start)
    return [place for place, char in enumerate(text) if not kept[place] and says(char)]


def says(char: str) -> bool:
    """Say whether a character must be kept: a letter, mark, digit or symbol."""
    return unicodedata.category(char)[0] in "LMNS"


def _spans(row: Row) -> Iterator[list[int]]:
    yield from chain.from_iterable(claim["content"] for claim in row["claims"])
    for attribution in row["attributions"]:
        yield from (*attribution["source"], *attribution["cue"])
    yield from (item["span"] for item in row["report"]["furniture"])


def main() -> int:
    """Print the share of characters lost, and where; return 1 if there are any."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    chosen = parser.parse_args()
    lost = characters = 0
    for name, row in _readings(chosen.paths, Shared(chosen.shared / "corpora", chosen.shared)):
        places = uncovered(row)
        lost += len(places)
        characters += sum(map(says, row["report"]["text"]))
        for first, last in _runs(places)[:SHOWN]:
            print(f"{name}: {first}-{last} {row['report']['text'][first:last]!r}")
    share = 100 * lost / max(1, characters)
    print(f"{lost} of {characters:,} characters are in no claim, frame or furniture ({share:.4f}%)")
    return 1 if lost else 0


def _readings(paths: list[Path], shared: Shared) -> Iterator[tuple[str, Row]]:
    with tempfile.TemporaryDirectory() as folder:
        for path in paths or _everything(shared, Path(folder)):
            for row in read(path):
                yield row["report"]["path"], row


def _everything(shared: Shared, folder: Path) -> Iterator[Path]:
    yield Path("examples")
    for corpus in ("polnear", "re3d"):
        try:
            yield write_texts(shared.gold(corpus), folder / corpus)
        except NotThere as absent:
            print(f"skipped: {absent}", file=sys.stderr)
    try:
        yield shared.seed()
    except NotThere as absent:
        print(f"skipped: {absent}", file=sys.stderr)


def _runs(places: list[int]) -> list[tuple[int, int]]:
    """Return neighbouring offsets as (first, last exclusive)."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


if __name__ == "__main__":
    sys.exit(main())
