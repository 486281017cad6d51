"""Attributions: the cues of a window, and the source and content that belong to each.

Two heads answer together. One tags every word with the part it plays in any
attribution, which finds the cues; the other tags every word once for each cue,
with the part it plays for that cue. So a source may serve two cues, and a
content may stand in pieces around its cue, without a separate step that links.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.annotate.decoding import NEVER, log_softmax, runs, viterbi
from reportedly.model.labels import CUE_TAGS, ROLE_TAGS
from reportedly.model.session import Encoded, Floats, Ints, Scores

_AS_ROLE = tuple(ROLE_TAGS.index(tag) for tag in CUE_TAGS[1:])
_STOPPED = [ROLE_TAGS.index("I-source"), ROLE_TAGS.index("I-cue")]
WEIGHT_OF_ROLES = 0.5
"""How much the first head counts where the second decides; chosen on polnear/dev from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as runs of words: (first, last exclusive) indices into the report's words."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]


def find_attributions(scores: Scores) -> list[Found]:
    """Return the attributions of one window, in the order of their cues."""
    roles = log_softmax(scores.roles)
    roles[np.flatnonzero(scores.breaks)[:, None], _STOPPED] = NEVER  # neither runs on into another line
    flat = runs(viterbi(roles[None], ROLE_TAGS)[0], ROLE_TAGS)
    cues = [(first, last) for label, first, last in flat if label == "cue"]
    if not cues:
        return []
    paths = viterbi(_by_cue(scores.cues, roles, cues), CUE_TAGS)
    return [
        _found(scores.words, cue, runs(path, CUE_TAGS))
        for cue, path in zip(cues, paths, strict=True)
    ]


def _by_cue(cue_scores: Floats, roles: Floats, cues: Sequence[tuple[int, int]]) -> Floats:
    """Return the scores of each word's part for each cue: (cues, words, CUE_TAGS)."""
    own = np.stack([cue_scores[first:last].mean(axis=0) for first, last in cues])
    scores = log_softmax(own)
    scores[:, :, 1:] += WEIGHT_OF_ROLES * roles[None][:, :, _AS_ROLE]
    for row, (first, last) in enumerate(cues):
        scores[row, first:last, 1:] = -1e3  # a cue's own words are neither its source nor content
    return scores


def _found(words: Ints, cue: tuple[int, int], parts: list[tuple[str, int, int]]) -> Found:
    def of(label: str) -> tuple[tuple[int, int], ...]:
        return tuple(_places(words, first, last) for kind, first, last in parts if kind == label)

    return Found(of("source"), (_places(words, *cue),), of("content"))


def _places(words: Ints, first: int, last: int) -> tuple[int, int]:
    return int(words[first]), int(words[last - 1]) + 1


def spans_of(runs_: Sequence[tuple[int, int]], encoded: Encoded) -> Iterator[tuple[int, int]]:
    """Yield the characters of runs of words."""
    for first, last in runs_:
        yield encoded.words[first].start, encoded.words[last - 1].end
