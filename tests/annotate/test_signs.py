"""Signs: what the scores say for an attribution that was read from them."""

import numpy as np

from reportedly.annotate.attributions import find_attributions
from reportedly.annotate.signs import NAMES, RULE
from reportedly.model.session import Scores
from reportedly.records import Numbers

from ..scores import encode, said, window

CODED = encode("Brand said the ferry sank.")
SAID = said(CODED, "Brand", "said", "the ferry sank")


def signs(scores: Scores) -> Numbers:
    (found,) = find_attributions([scores])
    assert found.signs is not None
    return found.signs


def test_every_sign_is_said_by_name_and_in_order() -> None:
    assert tuple(signs(window(CODED, says=[SAID]))) == tuple(RULE) == NAMES


def test_scores_that_are_less_sure_speak_less_for_an_attribution() -> None:
    sure, unsure = (window(CODED, says=[SAID]) for _ in range(2))
    unsure.roles[:] *= 0.2
    unsure.cue_side[:] *= 0.2
    high, low = signs(sure), signs(unsure)
    assert all(high[name] > low[name] for name in ("cue", "edges", "source", "content", "held"))
    assert high["missed"] < low["missed"]


def test_without_a_source_there_is_no_sign_of_one() -> None:
    found = signs(window(CODED, says=[said(CODED, "", "said", "the ferry sank")]))
    assert (found["has_source"], found["source"]) == (0, 0)


def test_a_source_that_was_left_out_is_a_sign_against_it() -> None:
    scores = window(CODED, says=[said(CODED, "", "said", "the ferry sank")])
    before = signs(scores)["missed"]
    scores.cue_mix[1, :, 0] = 20.0  # the first word may be a source after all
    assert signs(scores)["missed"] > before


def test_the_length_of_a_content_is_all_of_its_pieces() -> None:
    coded = encode("The ferry, Brand said, sank.")
    found = signs(window(coded, says=[said(coded, "Brand", "said", "The ferry", "sank")]))
    assert found["words"] == np.log(3)
