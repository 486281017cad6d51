"""Batches: windows of examples, cut anew each epoch, of like length together."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from reportedly.model.windows import LONGEST, pack
from training.examples import UNKNOWN, Example, well_formed

LENGTHS = ((LONGEST, 0.7), (128, 0.2), (64, 0.1))
"""Window lengths and their shares: short ones as when a content is read again by itself."""
CLS, SEP, MASK, PAD = 101, 102, 103, 0


@dataclass(slots=True)
class Piecewise:
    """An example with its pieces: `pieces[i]` are the vocabulary ids of word i (none: dropped)."""

    example: Example
    pieces: list[list[int]]
    breaks: list[bool]
    twin: "Piecewise | None" = None


@dataclass(slots=True)
class Batch:
    """Windows of one corpus, padded to the longest; labels by head.

    `hidden` has, for each piece that is masked, which it was, and UNKNOWN elsewhere.
    """

    corpus: str
    pieces: Tensor
    features: Tensor
    firsts: Tensor
    mask: Tensor
    labels: dict[str, Tensor]
    cues: Tensor
    cue_tags: Tensor
    hidden: Tensor


def piecewise(example: Example, tokenizer: Tokenizer) -> Piecewise:
    """Return an example, and its twin, with their word pieces."""
    words = [word.of(example.text) for word in example.words]
    encoding = tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
    pieces: list[list[int]] = [[] for _ in words]
    for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
        pieces[word].append(piece)
    # A mark that the tokenizer drops is read as its unknown piece: every word has a vector.
    unknown = tokenizer.token_to_id("[UNK]")
    pieces = [ids or [unknown] for ids in pieces]
    twin = piecewise(example.twin, tokenizer) if example.twin else None
    return Piecewise(example, pieces, list(example.features[:, 1] == 3), twin)


def batches(
    texts: list[Piecewise], pieces: int, hidden: float, damaged: float, rng: random.Random
) -> Iterator[Batch]:
    """Yield one epoch of batches of about `pieces` word pieces, in random order.

    A share `hidden` of the words is masked: a word's part must follow from those around it too.
    Of the texts with a twin, a share `damaged` is read damaged.
    """
    windows = []
    for whole in texts:
        text = whole.twin if whole.twin and rng.random() < damaged else whole
        longest = rng.choices(*zip(*LENGTHS, strict=True))[0]
        for size, first, last in cut(text, longest):
            windows.append((size + rng.random() * 16, text, first, last))
    windows.sort(key=lambda w: w[0])
    groups: list[list[tuple[Piecewise, int, int]]] = [[]]
    filled = 0.0
    for size, text, first, last in windows:
        if filled + size > pieces:
            groups.append([])
            filled = 0.0
        groups[-1].append((text, first, last))
        filled += size
    rng.shuffle(groups)
    for group in groups:
        if group:
            yield collate(group, hidden, rng)


def cut(text: Piecewise, longest: int = LONGEST) -> Iterator[tuple[int, int, int]]:
    """Yield the windows of a text: their pieces, first word, and last word exclusive."""
    words = [word.of(text.example.text) for word in text.example.words]
    counts = [len(ids) for ids in text.pieces]
    for first, last in pack(counts, text.breaks, words, longest):
        yield sum(counts[first:last]), first, last


def collate(group: list[tuple[Piecewise, int, int]], hidden: float, rng: random.Random) -> Batch:
    """Return one padded batch of windows."""
    rows = [_row(text, first, last, hidden, rng) for text, first, last in group]
    widest = max(len(row["pieces"]) for row in rows)
    most = max(last - first for _, first, last in group)
    labels = {
        name: torch.stack([_padded(row["labels"][name], most) for row in rows])
        for name in rows[0]["labels"]
    }
    kinds = max(max((len(row["cues"]) for row in rows), default=0), 1)
    cues = torch.zeros(len(rows), kinds, most)
    tags = torch.full((len(rows), kinds, most), UNKNOWN)
    for number, row in enumerate(rows):
        for place, (cue, marked) in enumerate(row["cues"]):
            cues[number, place, cue] = 1 / len(cue)
            tags[number, place, : len(marked)] = torch.from_numpy(marked)
    return Batch(
        group[0][0].example.corpus,
        torch.tensor([row["pieces"] + [PAD] * (widest - len(row["pieces"])) for row in rows]),
        torch.stack([_padded(row["features"], widest, 0) for row in rows]),
        torch.stack([_padded(row["firsts"], most, 0) for row in rows]),
        torch.tensor(
            [[1] * len(row["pieces"]) + [0] * (widest - len(row["pieces"])) for row in rows]
        ).bool(),
        labels,
        cues,
        tags,
        torch.stack([_padded(row["hidden"], widest) for row in rows]),
    )


def _row(text: Piecewise, first: int, last: int, hidden: float, rng: random.Random) -> dict:
    example = text.example
    pieces, owners, firsts, were = [CLS], [first], [], [UNKNOWN]
    for word in range(first, last):
        own = text.pieces[word]
        firsts.append(len(pieces))
        masked = rng.random() < hidden
        pieces.extend([MASK] * len(own) if masked else own)
        were.extend(own if masked else [UNKNOWN] * len(own))
        owners.extend([word] * len(own))
    pieces.append(SEP)
    were.append(UNKNOWN)
    owners.append(last - 1)
    labels = {name: values[first:last].copy() for name, values in example.labels.items()}
    if "roles" in labels:
        labels["roles"] = well_formed(labels["roles"])
    if "head" in labels:
        heads = labels["head"]
        outside = (heads != UNKNOWN) & ((heads < first) | (heads >= last))
        heads[heads != UNKNOWN] -= first
        heads[outside] = UNKNOWN
        labels["deprel"][outside] = UNKNOWN
    return {
        "pieces": pieces,
        "features": example.features[owners],
        "firsts": np.array(firsts),
        "hidden": np.array(were),
        "labels": labels,
        "cues": list(_cues(example, first, last)),
    }


def _cues(example: Example, first: int, last: int) -> Iterator[tuple[list[int], np.ndarray]]:
    for cue, sources, contents in example.cues:
        if cue[0] < first or cue[-1] >= last:
            continue
        tags = np.zeros(last - first, dtype=np.int64)
        for begin, runs in ((1, sources), (3, contents)):
            for run in runs:
                for place, index in enumerate(run):
                    if first <= index < last:
                        tags[index - first] = begin + bool(place)
        yield [index - first for index in cue], tags


def _padded(values: np.ndarray, size: int, fill: int = UNKNOWN) -> Tensor:
    out = np.full((size, *values.shape[1:]), fill, dtype=np.int64)
    out[: len(values)] = values
    return torch.from_numpy(out)
