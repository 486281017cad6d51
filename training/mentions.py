"""re3d and Universal NER in: mentions of people, organizations, places and things."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from reportedly.model.labels import MENTION_KINDS, NAME_TAGS
from training.examples import Aligner, Example, begin_inside, example
from training.polnear import load_jsonl

RE3D = {
    "Person": "person",
    "Organisation": "organization",
    "Location": "place",
    "Nationality": "nationality",
    "Temporal": "time",
    "Money": "money",
    "Weapon": "weapon",
    "Vehicle": "vehicle",
    "MilitaryPlatform": "vehicle",
    "DocumentReference": "document",
}
UNER = {"PER": "person", "ORG": "organization", "LOC": "place"}
NOT_FOR_TRAINING = ("BBC",)
"""re3d's BBC Online texts are CC BY-NC: measured on, never trained on."""


def read_re3d(folder: Path, part: str) -> Iterator[Example]:
    """Yield the texts of re3d, without those whose licence forbids training."""
    for record in load_jsonl(folder / f"{part}.jsonl"):
        if part == "train" and record["publisher"].startswith(NOT_FOR_TRAINING):
            continue
        made = example("re3d", record["id"], record["text"])
        aligner = Aligner(made.words)
        tags = np.zeros((len(made.words), len(MENTION_KINDS)), dtype=np.int64)
        for start, end, kind, _ in sorted(record["entities"], key=lambda e: e[0] - e[1]):
            inside_word = made.text[start - 1 : start].isalnum() and made.text[start].isalnum()
            ours = RE3D.get(kind)
            if ours is None or inside_word:  # some offsets of re3d begin within a word: noise
                continue
            column = tags[:, MENTION_KINDS.index(ours)]
            run = aligner.inside(start, end)
            if run and not column[run].any():  # outermost of a kind only
                begin_inside([run], column, 1)
        made.labels["mentions"] = tags
        yield made


def read_uner(path: Path, per_text: int = 12) -> Iterator[Example]:
    """Yield Universal NER's sentences, `per_text` to a text."""
    sentences = [_uner(block) for block in path.read_text(encoding="utf-8").split("\n\n") if block]
    for first in range(0, len(sentences), per_text):
        group = sentences[first : first + per_text]
        made = example("uner", str(first), " ".join(text for text, _ in group))
        aligner = Aligner(made.words)
        tags = np.zeros(len(made.words), dtype=np.int64)
        shift = 0
        for text, spans in group:
            for start, end, kind in spans:
                run = aligner.inside(start + shift, end + shift)
                begin_inside([run], tags, NAME_TAGS.index(f"B-{UNER[kind]}"))
            shift += len(text) + 1
        made.labels["uner"] = tags
        yield made


def _uner(block: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, spans, at = "", [], 0
    for line in block.splitlines():
        if line.startswith("# text = "):
            text = line[9:]
        elif line and line[0].isdigit():
            _, form, tag, *_ = line.split("\t")
            start = text.index(form, at)
            at = start + len(form)
            if tag[:2] in {"B-"} and tag[2:] in UNER:
                spans.append((start, at, tag[2:]))
            elif tag.startswith("I-") and spans and tag[2:] == spans[-1][2]:
                spans[-1] = (spans[-1][0], at, tag[2:])
    return text, spans
