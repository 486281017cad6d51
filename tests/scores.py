"""What a model would say, made by hand: scores that are sure of the tags they are given."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.model.features import features
from reportedly.model.labels import CUE_TAGS, DEPRELS, MENTION_KINDS, NAME_TAGS, ROLE_TAGS, UPOS
from reportedly.model.session import Encoded, Floats, Ints, Scores
from reportedly.model.words import find_words
from reportedly.records import Syntax

from .sentences import at

Run = tuple[str, int, int]
SURE = 9.0
_KIND_TAGS = ("O", "B-", "I-")


@dataclass(frozen=True)
class Said:
    """An attribution as runs of words, each (first, last exclusive)."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]

    def within(self, words: set[int]) -> bool:
        runs = (*self.source, self.cue, *self.content)
        return all(place in words for first, last in runs for place in range(first, last))

    def holds(self, other: "Said") -> bool:
        """Say whether another's cue stands in this content."""
        return any(first <= other.cue[0] < last for first, last in self.content)


def encode(text: str) -> Encoded:
    words = find_words(text)
    return Encoded(text, words, features(text, words), [[1] for _ in words])


def run(encoded: Encoded, words: str, number: int = 1) -> tuple[int, int]:
    """Return the word indices of `words` where they stand for the `number`th time."""
    span = at(encoded.text, words, number)
    inside = [n for n, word in enumerate(encoded.words) if word.overlaps(span)]
    return inside[0], inside[-1] + 1


def said(encoded: Encoded, source: str, cue: str, *content: str) -> Said:
    sources = (run(encoded, source),) if source else ()
    return Said(sources, run(encoded, cue), tuple(run(encoded, words) for words in content))


def tagged(words: Ints, runs: Iterable[Run], tags: Sequence[str]) -> Floats:
    """Return scores of `words` that are sure of the runs (by index in the report)."""
    sure = np.zeros((len(words), len(tags)), dtype=np.float32)
    local = {int(place): n for n, place in enumerate(words)}
    chosen = ["O"] * len(words)
    for label, first, last in runs:
        for place in range(first, last):
            if place in local:
                chosen[local[place]] = ("B-" if place == first else "I-") + label
    sure[np.arange(len(words)), [tags.index(tag) for tag in chosen]] = SURE
    return sure


def window(
    encoded: Encoded,
    words: Ints | None = None,
    says: Sequence[Said] = (),
    hints: Sequence[Said] = (),
    names: Sequence[Run] = (),
    mentions: Sequence[Run] = (),
    syntax: Syntax | None = None,
    starts: Sequence[int] = (),
) -> Scores:
    """Return the scores of one window of a text, sure of all that is given.

    Of `hints` only the cues show, and only as a shadow of a doubt.
    """
    chosen = np.arange(len(encoded.words)) if words is None else words
    count = len(chosen)
    roles = [run_ for one in says for run_ in (*_parts(one), ("cue", *one.cue))]
    cues = np.stack([tagged(chosen, (), CUE_TAGS)] * count)
    for one in says:
        rows = np.isin(chosen, np.arange(*one.cue))
        cues[rows] = tagged(chosen, _parts(one), CUE_TAGS)
    tags = tagged(chosen, roles, ROLE_TAGS)
    for one in hints:
        tags[np.isin(chosen, np.arange(*one.cue)), ROLE_TAGS.index("B-cue")] += SURE - 3
    kinds = [
        tagged(chosen, [("", *run_[1:]) for run_ in mentions if run_[0] == kind], _KIND_TAGS)
        for kind in MENTION_KINDS
    ]
    parsed = [syntax.words[place] for place in chosen] if syntax else []
    heads = [n if word.head is None else word.head - chosen[0] for n, word in enumerate(parsed)]
    return Scores(
        words=chosen,
        breaks=encoded.features[chosen, 1] >= 2,
        roles=tags,
        steps=np.zeros((len(ROLE_TAGS), len(ROLE_TAGS)), dtype=np.float32),
        mentions=np.stack(kinds, axis=1),
        names=tagged(chosen, names, NAME_TAGS),
        starts=np.eye(2, dtype=np.float32)[[int(place in starts) for place in chosen]],
        upos=np.array([UPOS.index(word.upos) for word in parsed] or [0] * count),
        heads=np.array(heads or range(count)),
        relations=np.array([DEPRELS.index(word.deprel) for word in parsed] or [0] * count),
        cue_word=np.eye(count, dtype=np.float32),
        cue_side=np.eye(count, dtype=np.float32),
        cue_mix=cues.transpose(2, 0, 1),
        cue_alone=np.zeros((count, len(CUE_TAGS)), dtype=np.float32),
        cue_far=np.zeros((9, len(CUE_TAGS)), dtype=np.float32),
        ante_word=np.zeros((count, 1), dtype=np.float32),
        ante_side=np.zeros((count, 1), dtype=np.float32),
        ante_none=np.zeros(count, dtype=np.float32),
        ante_far=np.zeros(9, dtype=np.float32),
        certainty=np.zeros(count, dtype=np.float32),
    )


def _parts(one: Said) -> list[Run]:
    return [("source", *run_) for run_ in one.source] + [("content", *run_) for run_ in one.content]


class FakeModel:
    """Reads one level at a time, as the trained model does: the outermost of what it knows."""

    def __init__(self, *says: Said) -> None:
        self._says = says
        self.reads: list[list[int]] = []

    def read(self, encoded: Encoded, words: Ints | None = None) -> list[Scores]:
        chosen = np.arange(len(encoded.words)) if words is None else words
        self.reads.append(chosen.tolist())
        known = [one for one in self._says if one.within(set(chosen.tolist()))]
        outer = [one for one in known if not any(other.holds(one) for other in known)]
        hints = [one for one in known if one not in outer]
        return [window(encoded, chosen, outer, hints)]
