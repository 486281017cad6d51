"""Accused: whoever is accused of something is not who says so."""

from reportedly.annotate.accused import find_accused, without_accused
from reportedly.annotate.attributions import Found
from reportedly.text.trees import Tree

from ..sentences import parse

HEADLINE = (
    "Harbour/NOUN/compound/2 chiefs/NOUN/nsubj/3 accused/VERB/root/0 of/SCONJ/mark/5 "
    "hiding/VERB/advcl/3 a/DET/det/7 leak/NOUN/obj/5"
)
WITHIN = (
    "Two/NUM/nummod/2 chiefs/NOUN/nsubj/6 suspected/VERB/acl/2 of/ADP/case/5 theft/NOUN/obl/3 "
    "fled/VERB/root/0 ./PUNCT/punct/6"
)
BY_THE_UNION = (
    "Marrow/PROPN/nsubj/10 ,/PUNCT/punct/3 accused/VERB/acl/1 by/ADP/case/6 the/DET/det/6 "
    "union/NOUN/obl:agent/3 of/ADP/mark/8 lying/VERB/advcl/3 ,/PUNCT/punct/1 left/VERB/root/0"
)


def said(sentence: str, *runs: tuple[tuple[int, int], ...]) -> list[str]:
    words = parse(sentence)[1].words
    return [" ".join(words[n].text for run in part for n in range(*run)) for part in runs]


def found(sentence: str) -> list[list[str]]:
    tree = Tree(parse(sentence)[1])
    every = find_accused(tree, range(len(tree.words)), set())
    return [said(sentence, one.source, one.cue, one.content) for one in every]


def test_who_is_accused_in_a_headline_is_told_of_and_is_no_source() -> None:
    read = Found(((0, 2),), ((2, 4),), ((4, 7),))
    (one,) = without_accused(Tree(parse(HEADLINE)[1]), [read])
    assert one == Found((), ((2, 4),), ((0, 2), (4, 7)))


def test_an_accusation_that_was_not_read_has_no_source_and_holds_who_is_accused() -> None:
    assert found(HEADLINE) == [["", "accused of", "Harbour chiefs hiding a leak"]]


def test_who_does_more_in_the_sentence_than_be_suspected_stays_with_what_they_do() -> None:
    assert found(WITHIN) == [["", "suspected of", "theft"]]


def test_who_accuses_is_the_source() -> None:
    assert found(BY_THE_UNION) == [["the union", "accused by of", "lying"]]
    read = Found(((0, 1),), ((2, 3),), ((7, 8),))
    (one,) = without_accused(Tree(parse(BY_THE_UNION)[1]), [read])
    assert one.source == ((4, 6),)


def test_who_accuses_somebody_else_keeps_the_accusation() -> None:
    union = (
        "Dockers/PROPN/nsubj/2 accused/VERB/root/0 him/PRON/obj/2 of/ADP/case/5 theft/NOUN/obl/2"
    )
    read = Found(((0, 1),), ((1, 2),), ((2, 5),))
    assert without_accused(Tree(parse(union)[1]), [read]) == [read]
    assert found(union) == []


def test_whom_somebody_accused_in_a_relative_clause_was_not_accused_by_nobody() -> None:
    whom = (
        "Hale/PROPN/root/0 whom/PRON/obj/4 Brand/PROPN/nsubj/4 accused/VERB/acl:relcl/1 "
        "of/ADP/case/6 theft/NOUN/obl/4"
    )
    assert found(whom) == []


def test_an_accusation_that_is_read_already_is_not_found_again() -> None:
    tree = Tree(parse(HEADLINE)[1])
    assert list(find_accused(tree, range(7), {2})) == []


def test_who_was_charged_with_something_is_told_of_and_a_task_is_left() -> None:
    charged = (
        "Brand/PROPN/nsubj:pass/3 {}/AUX/aux:pass/3 charged/VERB/root/0 with/ADP/case/5 "
        "theft/NOUN/obl/3"
    )
    assert found(charged.format("was")) == [["", "was charged with", "Brand theft"]]
    assert found(charged.format("is")) == []
