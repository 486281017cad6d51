"""The session: one ONNX file, run over windows of words.

Windows run one at a time. int8 activations are scaled by what stands in the
whole tensor, so a batch would let one text change what is read in another.
"""

import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ModelError
from reportedly.model.features import SIZES, features
from reportedly.model.pieces import Pieces
from reportedly.model.windows import LONGEST, pack
from reportedly.model.words import find_words, outside
from reportedly.records import ModelName, Span, read_calibration

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_CLS, _SEP = 101, 102
_LINE, _PARAGRAPH = 2, 3
CONSTANTS = ("steps", "cue_mix", "cue_far", "ante_far")
"""Outputs that are of the weights alone, and the same for every window."""
SLOW = ("SkipLayerNormFusion",)
"""onnxruntime's optimizations that cost: the fused operator took a quarter of a window's time on a
CPU, the two it stands for far less (onnxruntime 1.32; bench/throughput.py)."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text as the model takes it: `pieces[i]` are the vocabulary ids of word i.

    No window reaches over the words at `walls`: each begins one.
    """

    text: str
    words: list[Span]
    features: Ints
    pieces: list[list[int]]
    walls: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of the words `words` (indices into `Encoded.words`), in one window.

    `roles`, `mentions`, `names` and `starts` are scores before any softmax, by
    word and label; `steps` scores each step from one role tag to the next;
    `breaks` says which words begin a line; `upos` and `relations` are label
    numbers; `heads` places in this window (a root's is its own). The score of
    tag t of word i against a cue at k is the product of `cue_side[k]`, `cue_mix[t]` and
    `cue_word[i]`, plus `cue_alone[i, t]`, plus `cue_far` of their distance.
    The `ante_` arrays score what a word refers back to in the same way, and
    `certainty` is how sure a predicate is told, from -3 to 3.
    """

    words: Ints
    breaks: NDArray[np.bool_]
    roles: Floats
    steps: Floats
    mentions: Floats
    names: Floats
    starts: Floats
    upos: Ints
    heads: Ints
    relations: Ints
    cue_word: Floats
    cue_side: Floats
    cue_mix: Floats
    cue_alone: Floats
    cue_far: Floats
    ante_word: Floats
    ante_side: Floats
    ante_none: Floats
    ante_far: Floats
    certainty: Floats

    def against(self, cues: Sequence[tuple[int, int]]) -> Floats:
        """Return the scores of each word's part for cues at some places: (cues, words, tags)."""
        sides = np.stack([_mean(self.cue_side[first:last]) for first, last in cues])
        products = np.asarray(sides @ self.cue_mix @ self.cue_word.T, dtype=np.float32)
        scores = np.moveaxis(products, 0, -1)
        return scores + self.cue_alone + self._reach(cues)

    def _reach(self, cues: Sequence[tuple[int, int]]) -> Floats:
        """Return what the distance of each word from each cue adds: (cues, words, tags)."""
        count = len(self.words)
        # Begins with the farthest word before.
        far = self.cue_far[_between(1 - count, count, len(self.cue_far) // 2)]
        near = (
            [far[count - 1 - place : 2 * count - 1 - place] for place in range(*cue)]
            for cue in cues
        )
        return np.stack([_mean(rows) for rows in near])

    def antecedents(self, place: int) -> Floats:
        """Return how likely the word at `place` refers back to each before it, or to none.

        Shape (place + 1,), summing to 1; the last number is for none.
        """
        # From 1 to `place`, and turned round: the first word is the farthest.
        far = self.ante_far[_between(1, place + 1, len(self.ante_far) // 2)[::-1]]
        scores = np.empty(place + 1, dtype=np.float32)
        scores[:place] = self.ante_side[:place] @ self.ante_word[place] + far
        scores[place] = self.ante_side[place] @ self.ante_word[place] + self._none(place)
        raised = np.exp(scores - scores.max())
        odds: Floats = raised / raised.sum()
        return odds

    def _none(self, place: int) -> float:
        return float(self.ante_none[place] + self.ante_far[len(self.ante_far) // 2])


def _mean(rows: Floats | Sequence[Floats]) -> Floats:
    """Return the mean of rows; most cues have one word, and numpy takes its time for one too."""
    if len(rows) == 1:
        return rows[0]
    return np.mean(rows, axis=0)  # type: ignore[no-any-return]


def _between(first: int, last: int, reach: int) -> Ints:
    """Return the classes of the distances from `first` to before `last`."""
    return _classes(reach)[first + LONGEST : last + LONGEST]


@cache
def _classes(reach: int) -> Ints:
    """Return the class of each distance that a window may hold, from -LONGEST on.

    It is the distance's sign and power of two (as `training.network`).
    """
    apart = np.arange(-LONGEST, LONGEST + 1)
    size = np.minimum(np.frexp(np.abs(apart))[1], reach)
    classes: Ints = np.sign(apart) * size + reach
    return classes


class Model:
    """The weights in the package, ready to read."""

    def __init__(self, file: Path | None = None, threads: int = 1) -> None:
        """Load `file`, or the package's own; raise ModelError when it is missing or not ours."""
        import onnxruntime  # type: ignore[import-untyped]

        data = _weights(file)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        refusals: tuple[type[BaseException], ...] = (KeyError, ValueError, *_refusals())
        try:
            self._session = onnxruntime.InferenceSession(
                data,
                options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=list(SLOW),
            )
            about = self._session.get_modelmeta().custom_metadata_map
            self._pieces = Pieces(json.loads(about["tokenizer"])["model"]["vocab"])
            name = json.loads(about["name"])
            self.calibration = read_calibration(about.get("confidence"))
            self._constants = self._said_once()
        except refusals as error:
            raise ModelError(f"{file or 'the package'}: not reportedly's weights") from error
        names = [output.name for output in self._session.get_outputs()]
        self._outputs = [name for name in names if name not in CONSTANTS]
        self.name = ModelName(name, hashlib.sha256(data).hexdigest())

    def encode(self, text: str, aside: Sequence[Span] = (), apart: Sequence[Span] = ()) -> Encoded:
        """Return `text`, without what lies `aside`, as words, features and pieces.

        What lies `apart` (a title, a caption) is read in windows of its own.
        """
        words = outside(find_words(text), aside)
        forms = [text[start:end] for start, end in words]
        starts = [word.start for word in words] if apart else []
        walls = frozenset(bisect_left(starts, edge) for span in apart for edge in span)
        return Encoded(text, words, features(text, words), self._pieces.of(forms), walls)

    def read(self, encoded: Encoded, words: Ints | None = None) -> list[Scores]:
        """Return the scores of `words` (indices; all by default), a window at a time."""
        chosen = np.arange(len(encoded.words)) if words is None else words
        rooms = [chosen]
        if encoded.walls:
            rooms = np.split(chosen, np.flatnonzero(np.isin(chosen, list(encoded.walls))))
        return [scores for room in rooms for scores in self._room(encoded, room)]

    def _room(self, encoded: Encoded, words: Ints) -> Iterator[Scores]:
        """Yield the scores of words that no wall parts."""
        places = words.tolist()
        sizes = [len(encoded.pieces[i]) for i in places]
        breaks = (encoded.features[words, 1] == _PARAGRAPH).tolist()
        spans = map(encoded.words.__getitem__, places)
        marks = [encoded.text[start:end] for start, end in spans]
        for first, last in pack(sizes, breaks, marks):
            yield self._window(encoded, words[first:last])

    def _window(self, encoded: Encoded, words: Ints) -> Scores:
        inside = [encoded.pieces[word] for word in words.tolist()]
        sizes = [len(pieces) for pieces in inside]
        pieces = [_CLS, *chain.from_iterable(inside), _SEP]
        owners = np.concatenate([words[:1], np.repeat(words, sizes), words[-1:]])
        given = {
            "pieces": np.array([pieces], dtype=np.int64),
            "features": encoded.features[owners][None],
            "firsts": np.cumsum([[1, *sizes[:-1]]], axis=1),
        }
        found = self._session.run(self._outputs, given)
        breaks = encoded.features[words, 1] >= _LINE
        said: dict[str, Any] = dict(zip(self._outputs, found, strict=True))
        return Scores(words, breaks, **said | self._constants)

    def _said_once(self) -> dict[str, Floats]:
        """Return what is the same for every window, read off the smallest there is."""
        nothing = {
            "pieces": np.array([[_CLS, _SEP]], dtype=np.int64),
            "features": np.zeros((1, 2, len(SIZES)), dtype=np.int64),
            "firsts": np.zeros((1, 1), dtype=np.int64),
        }
        found = self._session.run(list(CONSTANTS), nothing)
        return dict(zip(CONSTANTS, found, strict=True))


def _refusals() -> tuple[type[BaseException], ...]:
    """Return what onnxruntime raises for a file that is no model: three errors without a base."""
    from onnxruntime.capi import (  # type: ignore[import-untyped]
        onnxruntime_pybind11_state as state,
    )

    return (state.Fail, state.InvalidArgument, state.InvalidProtobuf)


def _weights(file: Path | None) -> bytes:
    try:
        if file is not None:
            return file.read_bytes()
        return resources.files("reportedly.model").joinpath("reader.onnx").read_bytes()
    except OSError as error:
        raise ModelError(f"{file or 'the package'}: the weights cannot be read") from error
