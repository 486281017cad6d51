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

    Each is searched from both of its ends at once, up to a word in its middle, as if the halves
    were sequences of their own: half as many calls into numpy. A half that has ended goes on
    through what stands beyond; its path is read from its own end.
    """
    count, row = len(scores), np.arange(len(scores))
    here = ends // 2  # the word in the middle, which belongs to both halves
    there = ends - 1 - here  # the same, counted from the end
    length = int(here.max()) + 1
    turned = np.maximum(ends[:, None] - 1 - np.arange(length), 0)
    halves = np.concatenate([scores[:, :length], scores[row[:, None], turned]])
    # The last axis is the long one: faster.
    best = np.array(halves.transpose(1, 2, 0), order="C")
    best[0, :, :count] += starts[:, None]
    either = np.repeat(np.stack([steps, steps.T], axis=-1), count, axis=-1)
    _add_best(best, either)
    middle = best[here, :, row] + best[there, :, count + row] - scores[row, here]
    tags = _walked_back(
        _before(best, either), np.concatenate([here, there]), np.tile(middle.argmax(axis=1), 2)
    )
    place = np.arange(scores.shape[1])
    later = np.clip(ends[:, None] - 1 - place, 0, length - 1)
    within = np.minimum(place, length - 1)
    paths: Ints = np.where(
        place <= here[:, None], tags[:count, within], tags[count + row[:, None], later]
    )
    return paths


def _add_best(best: Floats, steps: Floats) -> None:
    """Add to each score (words, tags, sequences) that of the best path up to it.

    A step is three calls into numpy, which cost more than what they compute: none makes an array.
    """
    through = np.empty(steps.shape, dtype=best.dtype)
    most = np.empty(best.shape[1:], dtype=best.dtype)
    for before, here in zip(best[:-1, :, None], best[1:], strict=True):
        np.add(before, steps, out=through)
        np.maximum.reduce(through, axis=0, out=most)
        np.add(here, most, out=here)


def _before(best: Floats, steps: Floats) -> Ints:
    """Return the best tag before each tag of each word but the first: (words, tags, sequences).

    Tag by tag, which is faster than an argmax over so few.
    """
    most = best[:-1, :1] + steps[0]
    before = np.zeros(most.shape, dtype=np.int64)
    for tag in range(1, len(steps)):
        through = best[:-1, tag : tag + 1] + steps[tag]
        np.maximum(before, (through > most) * tag, out=before)
        np.maximum(most, through, out=most)
    return before


def _walked_back(before: Ints, ends: Ints, last: Ints) -> Ints:
    """Return the paths that end at the words `ends` in the tags `last`: (sequences, words).

    `before` says what came before each tag. All sequences' tags are numbered in one row, so that
    a step back is one look-up.
    """
    length, tags, count = before.shape
    beyond = np.arange(1, length + 1)[:, None] > ends
    before = np.where(beyond[:, None], np.arange(tags)[:, None], before)
    offsets = np.arange(count)
    numbers = (before * count + offsets).reshape(length, tags * count)
    paths = np.empty((length + 1, count), dtype=np.int64)
    paths[-1] = last * count + offsets
    for place in range(length, 0, -1):
        numbers[place - 1].take(paths[place], out=paths[place - 1])
    tagged: Ints = (paths // count).T
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
