"""Mentions: where people, organizations, places and things are named or described."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.annotate.decoding import runs, viterbi
from reportedly.model.labels import MENTION_KINDS, NAME_TAGS
from reportedly.model.session import Encoded, Scores
from reportedly.records import EntityKind, Span

_TAGS = ("O", "B-", "I-")


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
    found: set[Mention] = set()
    for window in windows:
        named = [_mention(encoded, window, *run, named=True) for run in _names(window)]
        other = [_mention(encoded, window, *run, named=False) for run in _kinds(window)]
        names = {(mention.span, mention.kind) for mention in named}
        found.update(named)
        found.update(mention for mention in other if (mention.span, mention.kind) not in names)
    return sorted(found)


def _names(window: Scores) -> list[tuple[str, int, int]]:
    return runs(viterbi(window.names[None], NAME_TAGS)[0], NAME_TAGS)


def _kinds(window: Scores) -> list[tuple[str, int, int]]:
    """Decode every kind by itself, all at once: kinds may overlap."""
    by_kind = np.moveaxis(window.mentions, 1, 0)
    likely = np.flatnonzero((by_kind.argmax(axis=-1) > 0).any(axis=-1))
    return [
        (MENTION_KINDS[kind], first, last)
        for kind in likely.tolist()
        for _, first, last in runs(viterbi(by_kind[kind][None], _TAGS)[0], _TAGS)
    ]


def _mention(
    encoded: Encoded, window: Scores, kind: str, first: int, last: int, *, named: bool
) -> Mention:
    start = encoded.words[window.words[first]].start
    end = encoded.words[window.words[last - 1]].end
    return Mention(Span(start, end), kind, named)  # type: ignore[arg-type]
