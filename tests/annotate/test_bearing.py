"""Bearing: the word that a marker bears on, also where the parser slips."""

import pytest

from .test_conditions import marked


def test_an_auxiliary_bears_on_the_verb_after_it_whatever_the_parser_says() -> None:
    sentence = (
        "Brand/PROPN/nsubj/2 fled/VERB/root/0 :/PUNCT/punct/2 it/PRON/nsubj/6 may/AUX/aux/2 "
        "sink/VERB/parataxis/2"
    )
    assert marked(sentence) == [("may", "possible", "sink")]


def test_a_not_whose_verb_is_left_out_does_not_deny_the_next_clause() -> None:
    sentence = (
        "He/PRON/nsubj/7 did/AUX/aux/7 not/PART/advmod/7 because/SCONJ/mark/7 it/PRON/nsubj/7 "
        "was/AUX/aux/7 sinking/VERB/root/0"
    )
    assert marked(sentence) == [("not", "negation", "not")]


@pytest.mark.parametrize(
    "sentence",
    [
        "No/DET/det/2 ferry/NOUN/nsubj/3 sank/VERB/root/0",
        "It/PRON/nsubj/2 sank/VERB/root/0 no/DET/det/4 ferry/NOUN/obj/2",
        "Nobody/PRON/nsubj/2 sank/VERB/root/0 it/PRON/obj/2",
    ],
)
def test_no_before_a_subject_or_an_object_denies_the_verb(sentence: str) -> None:
    assert [head for _, _, head in marked(sentence)] == ["sank"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It/PRON/nsubj/3 can/AUX/aux/3 lead/VERB/root/0 to/ADP/case/5 floods/NOUN/obl/3",
            [("can", "possible", "lead")],
        ),
        ("Brand/PROPN/nsubj/3 can/AUX/aux/3 swim/VERB/root/0", []),
        ("The/DET/det/2 can/NOUN/nsubj/3 fell/VERB/root/0", []),
        (
            "It/PRON/nsubj/4 must/AUX/aux/4 have/AUX/aux/4 sunk/VERB/root/0",
            [("must", "probable", "sunk")],
        ),
        ("They/PRON/nsubj/3 must/AUX/aux/3 sail/VERB/root/0", [("must", "wanted", "sail")]),
        ("They/PRON/nsubj/3 will/AUX/aux/3 sail/VERB/root/0", []),
        ("Their/PRON/nmod:poss/2 potential/NOUN/nsubj/3 grew/VERB/root/0", []),
    ],
)
def test_an_auxiliary_hedges_by_its_sense(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert marked(sentence) == expected
