"""Mentions: where people, organizations, places and things are named or described."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.annotate.decoding import runs, stacked, viterbi
from reportedly.model.labels import MENTION_KINDS, NAME_TAGS
from reportedly.model.session import Encoded, Scores
from reportedly.records import EntityKind, Span

_TAGS = ("O", "B-", "I-")
_Run = tuple[str, int, int]


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Where something stands; `named` when the words are its proper name."""

    span: Span
    kind: EntityKind
    named: bool


def find_mentions(encoded: Encoded, windows: Sequence[Scores]) -> list[Mention]:
    """Return all mentions in reading order, names first where two share a start.

    Two heads answer: one knows names only and was trained on much text, the
    other names and descriptions on little. A description of the same kind that
    holds a name stays beside it only when it says more than the name.
    """
    if not windows:
        return []
    found: set[Mention] = set()
    for window, *runs_ in zip(windows, _names(windows), _kinds(windows), strict=True):
        named = [_mention(encoded, window, *run, named=True) for run in runs_[0]]
        other = [_mention(encoded, window, *run, named=False) for run in runs_[1]]
        names = {(mention.span, mention.kind) for mention in named}
        found.update(named)
        found.update(mention for mention in other if (mention.span, mention.kind) not in names)
    return sorted(found)


def _names(windows: Sequence[Scores]) -> list[list[_Run]]:
    """Return the runs that are names, of each window; all are decoded together."""
    scores, lengths = stacked([window.names for window in windows])
    paths = viterbi(scores, NAME_TAGS, lengths=lengths)
    return [runs(path[:last], NAME_TAGS) for path, last in zip(paths, lengths, strict=True)]


def _kinds(windows: Sequence[Scores]) -> list[list[_Run]]:
    """Return the runs of each kind, of each window. Each kind is decoded by itself: they overlap.

    All kinds of all windows are decoded together, but for those that no word is likeliest of.
    """
    found: list[list[_Run]] = [[] for _ in windows]
    likely = [(row, kind) for row, window in enumerate(windows) for kind in _likely(window)]
    if likely:
        scores, lengths = stacked([windows[row].mentions[:, kind] for row, kind in likely])
        paths = viterbi(scores, _TAGS, lengths=lengths)
        for (row, kind), path, last in zip(likely, paths, lengths, strict=True):
            found[row] += [(MENTION_KINDS[kind], *run[1:]) for run in runs(path[:last], _TAGS)]
    return found


def _likely(window: Scores) -> list[int]:
    """Return the kinds that some word is likelier to be of than not."""
    outside, inside = window.mentions[:, :, :1], window.mentions[:, :, 1:]
    kinds: list[int] = np.flatnonzero((inside > outside).any(axis=(0, 2))).tolist()
    return kinds


def _mention(
    encoded: Encoded, window: Scores, kind: str, first: int, last: int, *, named: bool
) -> Mention:
    start = encoded.words[window.words[first]].start
    end = encoded.words[window.words[last - 1]].end
    return Mention(Span(start, end), kind, named)  # type: ignore[arg-type]
