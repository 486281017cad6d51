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
    ends = np.full(len(scores), scores.shape[1]) if lengths is None else np.asarray(lengths)
    if learned is not None:
        return _search(scores, steps + learned, starts, ends)
    # Where the best tags of each word alone break no rule, they are the best path.
    paths: Ints = scores.argmax(axis=-1)
    broken = np.flatnonzero(_broken(paths, steps, starts, ends))
    if len(broken):
        longest = int(ends[broken].max())
        paths[broken, :longest] = _search(scores[broken, :longest], steps, starts, ends[broken])
    return paths


def _broken(paths: Ints, steps: Floats, starts: Floats, ends: Ints) -> NDArray[np.bool_]:
    """Say of each path whether it breaks a rule before its end."""
    wrong = steps[paths[:, :-1], paths[:, 1:]] != 0
    wrong &= np.arange(1, paths.shape[1]) < ends[:, None]
    broken: NDArray[np.bool_] = wrong.any(axis=1) | (starts[paths[:, 0]] != 0)
    return broken


def _search(scores: Floats, steps: Floats, starts: Floats, ends: Ints) -> Ints:
    """Return the best paths by dynamic programming, a word of all sequences at a time.

    Sequences that have ended go on through what stands beyond; their paths are read from their
    own ends.
    """
    best = _best(scores, steps, starts)
    back = (best[:-1, :, None] + steps.T).argmax(axis=3)
    back[np.arange(1, len(best))[:, None] >= ends] = np.arange(len(steps))
    return _walked_back(back, best[ends - 1, np.arange(len(scores))].argmax(axis=1))


def _best(scores: Floats, steps: Floats, starts: Floats) -> Floats:
    """Return the score of the best path up to each word and tag: (words, sequences, tags).

    A step is three calls into numpy, which cost more than what they compute: none makes an array.
    """
    best = np.array(scores.transpose(1, 2, 0), order="C")  # the last axis is the long one: faster
    best[0] += starts[:, None]
    wide = steps[:, :, None]
    through = np.empty((*steps.shape, len(scores)), dtype=best.dtype)
    most = np.empty(best.shape[1:], dtype=best.dtype)
    for before, here in zip(best[:-1, :, None], best[1:], strict=True):
        np.add(before, wide, out=through)
        np.maximum.reduce(through, axis=0, out=most)
        np.add(here, most, out=here)
    return best.transpose(0, 2, 1)


def _walked_back(back: Ints, last: Ints) -> Ints:
    """Return the paths that end in the tags `last`, where `back` says what came before each tag.

    All sequences' tags are numbered in one row, so that a step back is one look-up.
    """
    length, count, tags = back.shape
    offsets = np.arange(count) * tags
    before = (back + offsets[:, None]).reshape(length, count * tags)
    paths = np.empty((length + 1, count), dtype=np.int64)
    paths[-1] = offsets + last
    for place in range(length, 0, -1):
        before[place - 1].take(paths[place], out=paths[place - 1])
    tagged: Ints = (paths - offsets).T
    return tagged


def runs(path: Ints, tags: Sequence[str]) -> list[tuple[str, int, int]]:
    """Return the labelled runs of a path of B-, I- and O tags: (label, first, last exclusive)."""
    found: list[tuple[str, int, int]] = []
    tagged = np.flatnonzero(path)  # the first tag is O
    for place, number in zip(tagged.tolist(), path[tagged].tolist(), strict=True):
        tag = tags[number]
        if tag.startswith("B"):
            found.append((tag[2:], place, place + 1))
        elif found:
            label, first, _ = found[-1]
            found[-1] = (label, first, place + 1)
    return found


def stacked(scores: Sequence[Floats]) -> tuple[Floats, list[int]]:
    """Return scores (words, tags) of several windows as (windows, words, tags), and their words.

    What lies beyond the end of a shorter window is 0.
    """
    lengths = [len(one) for one in scores]
    together = np.zeros((len(scores), max(lengths), scores[0].shape[-1]), dtype=np.float32)
    for row, one in enumerate(scores):
        together[row, : len(one)] = one
    return together, lengths
