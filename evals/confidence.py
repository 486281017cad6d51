"""Confidence: whether what is read with 0.8 is right four times of five.

    python -m evals.confidence [--corpora ../shared/corpora] [--shared ../shared]

Prints a reliability table for attributions (polnear/dev), links (the marked
texts) and entities (re3d/dev). The curves in the weights were fitted on the
same texts: `python -m training.calibrate` prints the same out of fold.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from evals.judged import key_of, right_attributions, right_entities, right_links
from evals.marked import mended_by
from evals.reading import read_texts
from evals.reliability import Item, ece, table
from evals.shared import Figures, NotThere, Row, Shared

Judge = Callable[[Shared], Iterator[tuple[float | None, bool]]]


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--corpora", type=Path, help="default: corpora/ in the shared folder")
    chosen = parser.parse_args()
    shared = Shared(chosen.corpora or chosen.shared / "corpora", chosen.shared)
    for name, judge in JUDGES.items():
        try:
            print(table(name, _items(judge, shared)))
        except NotThere as absent:
            print(f"skipped {name}: {absent}")
    return 0


def calibration(shared: Shared) -> Figures:
    """Return the expected calibration error of each, in percent."""
    return {name: round(ece(_items(judge, shared)), 1) for name, judge in JUDGES.items()}


def _items(judge: Judge, shared: Shared) -> list[Item]:
    """Return what has a confidence; raise NotThere when nothing does."""
    items = [(said, right) for said, right in judge(shared) if said is not None]
    if not items:
        raise NotThere("these weights give no confidence: python -m training.calibrate")
    return items


def _attributions(shared: Shared) -> Iterator[tuple[float | None, bool]]:
    return _by_id(shared, "polnear", right_attributions, "attributions")


def _entities(shared: Shared) -> Iterator[tuple[float | None, bool]]:
    return _by_id(shared, "re3d", right_entities, "entities")


def _by_id(
    shared: Shared,
    corpus: str,
    judge: Callable[[ModuleType, Row, Row], dict[str, bool]],
    shelf: str,
) -> Iterator[tuple[float | None, bool]]:
    """Yield the confidence of what readings of a corpus hold on one shelf, and if it is right."""
    referee = shared.referee()
    for gold, read in _read(shared.gold(corpus)):
        said = {one["id"]: one["confidence"] for one in read[shelf]}
        yield from ((said[name], ok) for name, ok in judge(referee, gold, read).items())


def _links(shared: Shared) -> Iterator[tuple[float | None, bool]]:
    referee = shared.referee()
    for marked, read in _read(mended_by(shared)):
        right = right_links(referee, marked, read)
        links = (link for claim in read["claims"] for link in claim["chain"])
        said = {key_of(link): link["confidence"] for link in links}
        yield from ((said[name], ok) for name, ok in right.items())


def _read(texts: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield each text with what the command reads in it."""
    rows = {Path(row["report"]["path"]).stem: row for row in read_texts(texts)}
    return ((text, rows[text["id"]]) for text in texts)


JUDGES: dict[str, Judge] = {
    "attributions": _attributions,
    "links": _links,
    "entities": _entities,
}


if __name__ == "__main__":
    sys.exit(main())
