"""People's judgements in: what `reportedly judgements export` writes, as examples of roles.

What a person looked at is a paragraph with an attribution that was confirmed, corrected or
rejected, or with a claim that was told to be the publisher's own. In such a paragraph all roles
count: as judged, and what nobody said anything of as it was read. An attribution inside another's
content is taught as it is read: on the words of that content alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.model.labels import ROLE_TAGS, ROLES
from reportedly.records import Span
from reportedly.text.paragraphs import find_paragraphs
from training.examples import Aligner, Example, begin_inside, example
from training.polnear import load_jsonl

CORPUS = "judged"


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with its words, and the attributions of one level, but for rejected ones."""

    whole: Example
    aligner: Aligner
    told: Sequence[dict[str, Any]]


def read_judged(file: Path) -> Iterator[Example]:
    """Yield an example for each stretch of each text that people judged.

    `file` is JSON Lines as `reportedly judgements export` writes them.
    """
    for record in load_jsonl(file):
        yield from _examples(record)


def _examples(record: dict[str, Any]) -> Iterator[Example]:
    whole = example(CORPUS, record["id"], record["text"])
    aligner = Aligner(whole.words)
    levels: dict[str | None, list[dict[str, Any]]] = {None: []}
    for one in record["attributions"]:
        levels.setdefault(one["parent"], []).append(one)
    contents = {one["id"]: one["content"] for one in record["attributions"]}
    for parent, inside in levels.items():
        text = _Text(whole, aligner, [one for one in inside if one["verdict"] != "wrong"])
        judged = [one for one in inside if one["verdict"] is not None]
        if parent is None:
            yield from _paragraphs(text, judged, record["claims"])
        elif judged and parent in contents:
            places = _places(aligner, contents[parent])
            yield _example(text, f"{record['id']}/{parent}", places)


def _paragraphs(
    text: _Text, judged: Iterable[dict[str, Any]], claims: Iterable[dict[str, Any]]
) -> Iterator[Example]:
    """Yield the paragraphs that a person looked at, those that touch as one."""
    spans = [span for one in judged for role in ROLES for span in one[role]]
    own = (one for one in claims if not one["chain"] and one["verdict"] != "wrong")
    spans += [span for one in own for span in one["content"]]
    seen = set(_places(text.aligner, spans))
    run: list[int] = []
    for paragraph in find_paragraphs(text.whole.text):
        places = text.aligner.inside(*paragraph.span)
        if seen.intersection(places):
            run += places
        elif run:
            yield _example(text, f"{text.whole.id}@{run[0]}", run)
            run = []
    if run:
        yield _example(text, f"{text.whole.id}@{run[0]}", run)


def _places(aligner: Aligner, spans: Iterable[Sequence[int]]) -> list[int]:
    return sorted({place for start, end in spans for place in aligner.inside(start, end)})


def _example(text: _Text, name: str, places: Sequence[int]) -> Example:
    """Return the words at some places as a text of its own, with its roles and cues."""
    own = {place: number for number, place in enumerate(places)}
    roles = np.zeros(len(places), dtype=np.int64)
    cues = []
    for one in text.told:
        runs = {role: _runs(text.aligner, one[role], own) for role in ROLES}
        for role in ROLES:
            begin_inside(runs[role], roles, ROLE_TAGS.index(f"B-{role}"))
        cue = [place for run in runs["cue"] for place in run]
        if cue:
            cues.append((cue, runs["source"], runs["content"]))
    words: list[Span] = [text.whole.words[place] for place in places]
    features = text.whole.features[list(places)]
    return Example(CORPUS, name, text.whole.text, words, features, {"roles": roles}, cues)


def _runs(aligner: Aligner, spans: Iterable[Sequence[int]], own: dict[int, int]) -> list[list[int]]:
    """Return the runs of words of some spans, by their places in the example."""
    found = ([own[n] for n in aligner.inside(*span) if n in own] for span in spans)
    return [run for run in found if run]
