"""PolNeAR in: attributions, with every reader's reading, and CoreNLP's silver names."""

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.model.labels import NAME_TAGS, ROLE_TAGS, ROLES
from training.damage import KINDS, damaged_row
from training.examples import UNKNOWN, Aligner, Example, begin_inside, example

SILVER = {
    "PERSON": "person",
    "ORGANIZATION": "organization",
    "LOCATION": "place",
    "DATE": "time",
    "TIME": "time",
    "DURATION": "time",
    "MONEY": "money",
}
"""CoreNLP's types as our kinds. MISC mixes nationalities with works and events: see `_misc`."""

_PEOPLES = ("an", "ean", "ian", "ese", "ish", "ans", "ians", "i", "is", "ic", "ch")


def load_jsonl(path: Path) -> list[dict[str, Any]]:
    """Return the records of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_polnear(folder: Path, part: str) -> Iterator[Example]:
    """Yield one example for each reading of each text of `part` ("train" or "dev").

    Each has a twin, the text damaged in one way, the ways taking turns.
    """
    ways = cycle(KINDS)
    silver = {r["id"]: r["entities"] for r in load_jsonl(folder / f"{part}.corenlp-entities.jsonl")}
    for record in load_jsonl(folder / f"{part}.jsonl"):
        readings = [record["attributions"], *(record.get("other_annotators") or [])]
        for number, attributions in enumerate(readings):
            if attributions:  # two texts have an empty first reading: nobody read them
                made = _example(record, attributions, silver.get(record["id"], []), number)
                damaged = damaged_row({**record, "attributions": attributions}, next(ways))
                made.twin = _example(damaged, damaged["attributions"], None, number)
                yield made


def _example(
    record: dict[str, Any], attributions: list[Any], silver: list[Any] | None, number: int
) -> Example:
    made = example("polnear", f"{record['id']}#{number}", record["text"])
    aligner = Aligner(made.words)
    roles = np.zeros(len(made.words), dtype=np.int64)
    for attribution in attributions:
        runs = {
            role: [aligner.inside(*span) for span in attribution.get(role, [])] for role in ROLES
        }
        for role in ROLES:
            begin_inside(runs[role], roles, ROLE_TAGS.index(f"B-{role}"))
        cue = [index for run in runs["cue"] for index in run]
        if cue:
            made.cues.append((cue, runs["source"], runs["content"]))
    made.labels["roles"] = roles
    made.labels["names"] = (
        np.full(len(made.words), UNKNOWN) if silver is None else _names(made, aligner, silver)
    )
    return made


def _names(made: Example, aligner: Aligner, silver: list[Any]) -> Any:
    tags = np.zeros(len(made.words), dtype=np.int64)
    for start, end, kind, _ in silver:
        ours = SILVER.get(kind) or _misc(made.text[start:end], kind)
        if ours:
            begin_inside([aligner.inside(start, end)], tags, NAME_TAGS.index(f"B-{ours}"))
    return tags


def _misc(words: str, kind: str) -> str | None:
    """Return "nationality" for a MISC that has the shape of a people's name."""
    one = " " not in words and words[:1].isupper()
    return "nationality" if kind == "MISC" and one and words.endswith(_PEOPLES) else None
