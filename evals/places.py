"""Places: how many of LGL's are found, and how many of those are put where they lie.

    python -m evals.places [--shared ../shared]

Reads all 588 articles, a minute or two; the gate reads a third. A place is
found when a mention of kind "place" has exactly its span; it is right when it
is put within 161 km (100 miles, the field's measure) of where the annotators put it.
"""

import argparse
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.lgl import HALVES, Article, articles
from evals.reading import read_texts
from evals.shared import NotThere, Row, Shared

NEAR = 161
RADIUS = 6371
ROW = "{:<38} {:>8} {:>8} {:>8} {:>8}"

Point = Sequence[float]


@dataclass(frozen=True, slots=True)
class Count:
    """Places with coordinates in the gold; of them those found, resolved, and right."""

    gold: int = 0
    found: int = 0
    resolved: int = 0
    right: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.gold + other.gold,
            self.found + other.found,
            self.resolved + other.resolved,
            self.right + other.right,
        )

    def figures(self) -> dict[str, float]:
        """Return the shares in percent: of the gold that is found, of the found that is right."""
        return {
            "found": percent(self.found, self.gold),
            "within_161_km": percent(self.right, self.found),
            "found_and_right": percent(self.right, self.gold),
        }


def percent(part: int, of: int) -> float:
    """Return a share in percent with one decimal; of nothing, 0."""
    return round(100 * part / of, 1) if of else 0.0


def kilometres(one: Point, other: Point) -> float:
    """Return the great-circle distance of two (latitude, longitude)."""
    (north_a, east_a), (north_b, east_b) = (map(math.radians, point) for point in (one, other))
    half = math.sin((north_a - north_b) / 2) ** 2
    half += math.cos(north_a) * math.cos(north_b) * math.sin((east_a - east_b) / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(min(1.0, half)))


def count(gold: Article, read: Row) -> Count:
    """Return the counts of one article."""
    found = {
        tuple(span): entity
        for entity in read["entities"]
        if entity["kind"] == "place"
        for span in entity["mentions"]
    }
    placed = [one for one in gold.toponyms if one.coordinates]
    spanned = [one for one in placed if (one.start, one.end) in found]
    at = [(found[one.start, one.end]["coordinates"], one.coordinates) for one in spanned]
    known = [pair for pair in at if pair[0]]
    right = [pair for pair in known if kilometres(pair[0], pair[1] or ()) <= NEAR]
    return Count(len(placed), len(spanned), len(known), len(right))


def measure(chosen: Iterable[Article]) -> dict[str, Count]:
    """Read articles with the command and return the counts of each by its id."""
    gold = list(chosen)
    rows = {Path(row["report"]["path"]).stem: row for row in read_texts([a.row() for a in gold])}
    return {one.id: count(one, rows[one.id]) for one in gold}


def main() -> int:
    """Print the counts of the half that rules were mended on, of the other, and of all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    folder = parser.parse_args().shared
    try:
        gold = articles(Shared(folder / "corpora", folder))
    except NotThere as absent:
        print(f"skipped: {absent}")
        return 0
    counts = measure(gold)
    print(ROW.format("", "gold", "found", "resolved", "right"))
    halves = ("the half that was mended on", "the other half")
    for number, name in enumerate(halves):
        _print(name, [counts[one.id] for one in gold if one.part(HALVES) == number])
    _print("all", list(counts.values()))
    return 0


def _print(name: str, counts: list[Count]) -> None:
    total = sum(counts, Count())
    print(ROW.format(name, total.gold, total.found, total.resolved, total.right))
    print("  " + ", ".join(f"{key} {value}%" for key, value in total.figures().items()))


if __name__ == "__main__":
    sys.exit(main())
