"""Decoding: the best path that is well-formed, and the runs it makes."""

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.decoding import NEVER, log_softmax, runs, stacked, viterbi
from reportedly.model.session import Floats

TAGS = ("O", "B-a", "I-a", "B-b", "I-b")
scores = st.integers(0, 2**32 - 1).map(np.random.default_rng)


def drawn(rng: np.random.Generator, count: int, length: int) -> Floats:
    return rng.normal(0, 3, (count, length, len(TAGS))).astype(np.float32)


transitions = st.none() | scores.map(lambda rng: drawn(rng, 1, len(TAGS))[0])


def legal(path: Sequence[int]) -> bool:
    before = "O"
    for number in path:
        tag = TAGS[number]
        if tag[0] == "I" and before not in {"B" + tag[1:], tag}:
            return False
        before = tag
    return True


@given(scores, st.integers(1, 4), transitions)
def test_the_path_is_as_good_as_the_best_of_all_legal_ones(
    rng: np.random.Generator, length: int, learned: Floats | None
) -> None:
    table = drawn(rng, 1, length)[0]
    extra = np.zeros((len(TAGS), len(TAGS))) if learned is None else learned

    def worth(path: Sequence[int]) -> float:
        steps = sum(extra[step] for step in pairwise(path))
        return float(sum(table[n, tag] for n, tag in enumerate(path)) + steps)

    paths = [path for path in product(range(len(TAGS)), repeat=length) if legal(path)]
    found = viterbi(table[None], TAGS, learned)[0].tolist()
    assert legal(found)
    assert worth(found) == pytest.approx(max(map(worth, paths)), abs=1e-3)


@given(scores, st.integers(1, 5), st.integers(1, 30))
def test_no_tag_goes_on_where_none_began(rng: np.random.Generator, count: int, length: int) -> None:
    assert all(legal(path.tolist()) for path in viterbi(drawn(rng, count, length), TAGS))


@given(scores, st.integers(1, 20))
def test_each_sequence_is_decoded_as_if_alone(rng: np.random.Generator, length: int) -> None:
    table = drawn(rng, 3, length)
    together = viterbi(table, TAGS)
    assert all((together[n] == viterbi(table[n : n + 1], TAGS)[0]).all() for n in range(3))


@given(scores, st.integers(1, 30))
def test_runs_say_the_whole_path(rng: np.random.Generator, length: int) -> None:
    path = viterbi(drawn(rng, 1, length), TAGS)[0]
    again = ["O"] * length
    for label, first, last in runs(path, TAGS):
        again[first:last] = [f"B-{label}", *[f"I-{label}"] * (last - first - 1)]
    assert again == [TAGS[number] for number in path]


def test_log_probabilities_sum_to_one_even_for_huge_scores() -> None:
    huge = np.array([[1e30, -1e30, 0.0], [88.0, 88.0, 88.0]], dtype=np.float32)
    assert np.exp(log_softmax(huge)).sum(axis=-1) == pytest.approx([1, 1])


def test_what_is_never_stays_out_of_the_path() -> None:
    table = np.zeros((1, 3, len(TAGS)), dtype=np.float32)
    table[0, :, 2] = [9, 9, 9]
    table[0, 1, 2] = NEVER
    assert TAGS[viterbi(table, TAGS)[0, 1]] != "I-a"


@given(scores, st.lists(st.integers(1, 12), min_size=1, max_size=4), transitions)
def test_a_shorter_sequence_is_decoded_as_if_alone(
    rng: np.random.Generator, sizes: list[int], extra: Floats | None
) -> None:
    alone = [drawn(rng, 1, size)[0] for size in sizes]
    together, lengths = stacked(alone)
    assert lengths == sizes
    paths = viterbi(together, TAGS, extra, lengths)
    for path, one in zip(paths, alone, strict=True):
        assert path[: len(one)].tolist() == viterbi(one[None], TAGS, extra)[0].tolist()
