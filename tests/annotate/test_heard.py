"""Heard: frames behind what a court heard, or what is cited by somebody."""

import pytest

from reportedly.annotate.attributions import Found
from reportedly.annotate.heard import find_heard, without_heard
from reportedly.text.trees import Tree

from ..sentences import parse

SANK = "It/PRON/nsubj/2 sank/VERB/{}/{} ,/PUNCT/punct/2 "
JURY = SANK.format("ccomp", 6) + "a/DET/det/5 {}/NOUN/nsubj/6 heard/VERB/root/0 {}./PUNCT/punct/6"
TOLD = SANK.format("ccomp", 7) + (
    "the/DET/det/5 inquiry/NOUN/nsubj:pass/7 was/AUX/aux:pass/7 told/VERB/root/0"
)
CITED = SANK.format("root", 0) + (
    "as/SCONJ/mark/5 cited/VERB/advcl/2 by/ADP/case/8 the/DET/det/8 Ledger/PROPN/obl:agent/5"
)


def found(sentence: str) -> list[list[str]]:
    tree = Tree(parse(sentence)[1])
    return [
        [" ".join(tree.words[n].text for n in range(*run)) for (run,) in parts]
        for one in find_heard(tree, range(len(tree.words)))
        for parts in [(one.source, one.cue, one.content)]
    ]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        (JURY.format("jury", ""), ["a jury", "heard", "It sank"]),
        (
            JURY.format("jury", "on/ADP/case/8 Friday/PROPN/obl/6 "),
            ["a jury", "heard", "It sank"],
        ),
        (TOLD, ["the inquiry", "was told", "It sank"]),
        (CITED, ["the Ledger", "as cited by", "It sank"]),
    ],
)
def test_a_frame_after_its_content_has_who_heard_or_cites_for_its_source(
    sentence: str, read: list[str]
) -> None:
    assert found(sentence) == [read]


def test_a_neighbour_who_heard_something_holds_nothing() -> None:
    assert found(JURY.format("neighbour", "")) == []


def test_what_a_jury_heard_after_the_verb_is_left_to_the_model() -> None:
    assert found(JURY.format("jury", "it/PRON/nsubj/8 burned/VERB/ccomp/6 ")) == []


def test_a_content_that_runs_on_from_another_sentence_ends_before_the_frame() -> None:
    tree = Tree(parse("Brand/PROPN/nsubj/2 said/VERB/root/0 so/ADV/advmod/2", TOLD)[1])
    heard = list(find_heard(tree, range(len(tree.words))))
    run_on = Found(((0, 1),), ((1, 2),), ((2, 5),))
    assert without_heard(tree, [run_on], heard) == [Found(((0, 1),), ((1, 2),), ((2, 3),))]


def test_what_was_read_of_the_frame_without_a_source_is_left_out() -> None:
    tree = Tree(parse(TOLD)[1])
    heard = list(find_heard(tree, range(len(tree.words))))
    assert without_heard(tree, [Found((), ((5, 7),), ((0, 2), (3, 5)))], heard) == []
