"""The session: words in, pieces out; a file that is not ours is an error of ours."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import ModelError
from reportedly.model.pieces import Pieces
from reportedly.model.session import Model, Scores
from reportedly.records import Span

UNKNOWN = 100


def bare_model() -> Model:
    """Return a model without weights, whose vocabulary is a few words."""
    vocabulary = {"the": 1, "ferry": 2, "sa": 3, "##nk": 4, "[UNK]": UNKNOWN}
    model = Model.__new__(Model)
    model.__dict__["_pieces"] = Pieces(vocabulary)
    return model


def test_what_lies_aside_is_not_read_and_offsets_stay() -> None:
    encoded = bare_model().encode("the Advert ferry", [Span(4, 10)])
    assert [span.of(encoded.text) for span in encoded.words] == ["the", "ferry"]
    assert len(encoded.features) == len(encoded.pieces) == 2


def test_an_empty_text_has_no_words() -> None:
    encoded = bare_model().encode(" \n")
    assert (encoded.words, encoded.pieces) == ([], [])


@pytest.mark.parametrize(("apart", "expected"), [(0, 2), (1, 3), (3, 4), (9, 4), (-1, 1), (-2, 0)])
def test_a_word_is_scored_against_a_cue_by_product_word_and_distance(
    apart: int, expected: int
) -> None:
    rng = np.random.default_rng(5)
    word, side, alone = rng.random((20, 2)), rng.random((20, 4)), rng.random((20, 3))
    mix = rng.random((3, 4, 2))
    far = np.arange(15.0).reshape(5, 3)
    none = np.zeros(0)
    scores = Scores(np.arange(20), *[none] * 9, word, side, mix, alone, far, *[none] * 5)  # type: ignore[arg-type]
    found = scores.against([(10, 11)])[0, 10 + apart]
    product = side[10] @ mix @ word[10 + apart]
    assert found == pytest.approx(product + alone[10 + apart] + far[expected])


@given(st.integers(1, 19))
def test_what_a_word_refers_back_to_is_shared_among_those_before_it_and_none(place: int) -> None:
    rng = np.random.default_rng(place)
    word, side = rng.random((20, 4)), rng.random((20, 4))
    none = np.zeros(0)
    heads = (word, side, rng.random(20), rng.random(9), none)
    shares = Scores(np.arange(20), *[none] * 14, *heads).antecedents(place)  # type: ignore[arg-type]
    assert shares.shape == (place + 1,)
    assert shares.sum() == pytest.approx(1)


def test_a_missing_file_is_a_model_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"none\.onnx"):
        Model(tmp_path / "none.onnx")


@pytest.mark.parametrize("data", [b"", b"no weights" * 9])
def test_a_file_that_is_no_model_is_a_model_error(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "odd.onnx"
    file.write_bytes(data)
    with pytest.raises(ModelError, match="not reportedly's weights"):
        Model(file)
