"""Decoding: the likeliest well-formed tags, for many sequences at once (Viterbi, 1967).

A tag that goes on (I-) may only follow one that began or went on with the
same label; nothing else is ruled out.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reportedly.model.session import Floats, Ints

NEVER = -1e4


def log_softmax(scores: Floats) -> Floats:
    """Return log probabilities over the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    logs: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return logs


@cache
def _allowed(tags: tuple[str, ...]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the scores of each step (from, to) and of each start: 0, or NEVER."""
    steps = np.zeros((len(tags), len(tags)), dtype=np.float32)
    starts = np.zeros(len(tags), dtype=np.float32)
    for to, tag in enumerate(tags):
        if tag.startswith("I"):
            starts[to] = NEVER
            ends = {"B" + tag[1:], tag}
            steps[[n for n, before in enumerate(tags) if before not in ends], to] = NEVER
    return steps, starts


def viterbi(
    scores: Floats,
    tags: Sequence[str],
    learned: Floats | None = None,
    lengths: Sequence[int] | None = None,
) -> Ints:
    """Return the best path of each sequence: `scores` (sequences, words, tags) to tag numbers.

    `learned` (tags, tags) scores each step from one tag to the next, where that
    was trained. `lengths` are the words of each sequence, where some are
    shorter than `scores`; what a path says beyond is nothing.
    """
    steps, starts = _allowed(tuple(tags))
    if learned is None:
        greedy: Ints = scores.argmax(axis=-1)
        if _well_formed(greedy, steps, starts):
            return greedy
    if learned is not None:
        steps = steps + learned
    count, length, _ = scores.shape
    back = np.zeros((length, count, len(tags)), dtype=np.int64)
    best = scores[:, 0] + starts
    ends = np.full(count, length) if lengths is None else np.asarray(lengths)
    shortest, stay = int(ends.min()), np.arange(len(tags))
    for place in range(1, length):
        through = best[:, :, None] + steps
        back[place] = through.argmax(axis=1)
        onward = np.maximum.reduce(through, axis=1) + scores[:, place]
        if place >= shortest:
            over = (place >= ends)[:, None]
            back[place] = np.where(over, stay, back[place])
            onward = np.where(over, best, onward)
        best = onward
    paths = np.zeros((count, length), dtype=np.int64)
    paths[:, -1] = best.argmax(axis=-1)
    rows = np.arange(count)
    for place in range(length - 1, 0, -1):
        paths[:, place - 1] = back[place, rows, paths[:, place]]
    return paths


def _well_formed(path: Ints, steps: Floats, starts: Floats) -> bool:
    """Say whether paths break no rule: the best tag of each word alone is then the best path."""
    return not (starts[path[:, 0]].any() or steps[path[:, :-1], path[:, 1:]].any())


def runs(path: Ints, tags: Sequence[str]) -> list[tuple[str, int, int]]:
    """Return the labelled runs of a path of B-, I- and O tags: (label, first, last exclusive)."""
    found: list[tuple[str, int, int]] = []
    for place, number in enumerate(path.tolist()):
        tag = tags[number]
        if tag.startswith("B"):
            found.append((tag[2:], place, place + 1))
        elif tag.startswith("I") and found:
            label, first, _ = found[-1]
            found[-1] = (label, first, place + 1)
    return found
