"""Lessons: what teachers say of each word of each text, for the student to learn from.

Hinton et al. (2015): the student learns from the teachers' odds, not only from
what was marked. So texts that nobody marked teach too, and contents read by
themselves, as the reader reads them again for the speakers inside.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from reportedly.annotate.decoding import runs, viterbi
from reportedly.model.labels import CUE_TAGS, ROLE_TAGS
from reportedly.text.vocabulary import SAYING
from training.base import load_tokenizer
from training.batches import Piecewise, collate, cut, piecewise
from training.crf import marginals, rules
from training.examples import ODDS, Cue, Example, Labels
from training.losses import attention
from training.network import Network

MARKED = 0.3
"""How much what people marked counts beside the teachers' odds, where there is both."""
SHORTEST = 8
"""Words of a content that is read by itself."""

_Window = tuple[Piecewise, int, int]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the teachers say of one window that begins at word `first` of its text."""

    first: int
    odds: Labels
    path: Labels
    cues: list[Cue]


def taught(
    examples: Sequence[Example], teachers: Sequence[Network], pieces: int = 8192
) -> list[Example]:
    """Return each example with the teachers' odds of roles among its labels.

    An example without roles gets the teachers', with the cues they find.
    """
    tokenizer = load_tokenizer()
    texts = [piecewise(example, tokenizer) for example in examples]
    lessons: dict[int, list[Lesson]] = {id(text): [] for text in texts}
    for group in windows_of_like_length(texts, pieces):
        for (text, _, _), lesson in zip(group, _lessons(teachers, group), strict=True):
            lessons[id(text)].append(lesson)
    return [_with(text.example, lessons[id(text)]) for text in texts]


def contents(examples: Sequence[Example]) -> Iterator[Example]:
    """Yield each long content that holds a word of saying, as a text of its own, unmarked.

    Of a text that several people read, the contents of the first reading.
    """
    for whole in (one for one in examples if one.id.endswith("#0")):
        for number, (_, _, parts) in enumerate(whole.cues):
            places = [place for part in parts for place in part]
            said = any(whole.words[place].of(whole.text).lower() in SAYING for place in places)
            if said and len(places) >= SHORTEST:
                name = f"{whole.id}/{number}"
                words = [whole.words[place] for place in places]
                yield Example("contents", name, whole.text, words, whole.features[places])


def windows_of_like_length(texts: Sequence[Piecewise], pieces: int) -> Iterator[list[_Window]]:
    """Yield windows of one corpus and of like length together, about `pieces` pieces at once."""
    windows = [
        (text.example.corpus, size, number, first, last)
        for number, text in enumerate(texts)
        for size, first, last in cut(text)
    ]
    group: list[_Window] = []
    filled, before = 0, ""
    for corpus, size, number, first, last in sorted(windows):
        if group and (corpus != before or filled + size > pieces):
            yield group
            group, filled = [], 0
        group.append((texts[number], first, last))
        filled, before = filled + size, corpus
    if group:
        yield group


def _lessons(teachers: Sequence[Network], group: list[_Window]) -> list[Lesson]:
    """Return the lesson of each window of a group: the mean of what the teachers say."""
    batch = collate(group, 0.0, random.Random(0))
    mask, real = attention(batch.mask), batch.firsts > 0
    never, starts = rules(ROLE_TAGS)
    heard = []
    for teacher in teachers:
        teacher.eval()
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            words = teacher.read(batch.pieces, batch.features, batch.firsts, mask)
            scores = teacher.roles(words).float()
        steps = teacher.role_steps.detach().float() + never
        heard.append((words.float(), marginals(scores, real, steps, starts)))
    odds = torch.stack([one for _, one in heard]).mean(0)
    lengths = [last - first for _, first, last in group]
    paths = viterbi(odds.clamp(min=1e-6).log().numpy(), ROLE_TAGS, None, lengths)
    return [
        Lesson(
            first,
            (odds[row, :count] * ODDS).round().long().numpy(),
            paths[row, :count],
            _cues(teachers, [words[row, :count] for words, _ in heard], paths[row, :count]),
        )
        for row, ((_, first, _), count) in enumerate(zip(group, lengths, strict=True))
    ]


def _cues(teachers: Sequence[Network], heard: Sequence[Tensor], path: Labels) -> list[Cue]:
    """Return the cues on the path of a window, each with its sources and contents."""
    found = [list(range(a, b)) for label, a, b in runs(path, ROLE_TAGS) if label == "cue"]
    if not found:
        return []
    weights = torch.zeros(1, len(found), len(path))
    for number, cue in enumerate(found):
        weights[0, number, cue] = 1 / len(cue)
    with torch.no_grad():
        scores = [
            teacher.cue_scores(words[None], weights)[0].log_softmax(-1)
            for teacher, words in zip(teachers, heard, strict=True)
        ]
    parts = viterbi(torch.stack(scores).mean(0).numpy(), CUE_TAGS)
    return [(cue, *_parts(part)) for cue, part in zip(found, parts, strict=True)]


def _parts(path: Labels) -> tuple[list[list[int]], list[list[int]]]:
    spans = runs(path, CUE_TAGS)
    sources, contents = (
        [list(range(a, b)) for label, a, b in spans if label == role]
        for role in ("source", "content")
    )
    return sources, contents


def _with(example: Example, lessons: Sequence[Lesson]) -> Example:
    """Return `example` with its lessons; what people marked counts beside them."""
    inside = sorted(lessons, key=lambda lesson: lesson.first)
    odds = np.concatenate([lesson.odds for lesson in inside])
    if "roles" not in example.labels:
        roles = np.concatenate([lesson.path for lesson in inside]).astype(np.int64)
        cues = [_moved(cue, lesson.first) for lesson in inside for cue in lesson.cues]
        return replace(example, labels={**example.labels, "roles": roles, "odds": odds}, cues=cues)
    marked = certain(example.labels["roles"])
    mixed = np.round(MARKED * marked + (1 - MARKED) * odds).astype(np.int64)
    twin = example.twin and replace(
        example.twin,
        labels={**example.twin.labels, "odds": certain(example.twin.labels["roles"])},
    )
    return replace(example, labels={**example.labels, "odds": mixed}, twin=twin)


def certain(roles: Labels) -> Labels:
    """Return odds that leave no doubt of what was marked."""
    return np.eye(len(ROLE_TAGS), dtype=np.int64)[roles] * ODDS


def _moved(cue: Cue, by: int) -> Cue:
    def moved(run: Sequence[int]) -> list[int]:
        return [place + by for place in run]

    words, sources, contents_ = cue
    return moved(words), [moved(run) for run in sources], [moved(run) for run in contents_]
