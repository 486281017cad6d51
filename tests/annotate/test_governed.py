"""Governed: clauses that a verb of saying or thinking governs."""

import pytest

from reportedly.annotate.governed import find_governed
from reportedly.text.trees import Tree

from ..sentences import parse, parts


def governed(sentence: str, taken: frozenset[int] = frozenset()) -> list[tuple[str, ...]]:
    """Return source, cue and content of each attribution."""
    text, syntax = parse(sentence)
    found = find_governed(Tree(syntax), range(len(syntax.words)), taken)
    return [parts(text, syntax, one.source, one.cue, one.content) for one in found]


def thinks(word: str) -> str:
    return f"the/DET/det/2 mayor/NOUN/nsubj/3 {word}/VERB/root/0 it/PRON/nsubj/5 sank/VERB/ccomp/3"


@pytest.mark.parametrize("word", ["thinks", "said", "feared", "claims"])
def test_a_clause_is_what_the_subject_of_its_verb_says_or_thinks(word: str) -> None:
    assert governed(thinks(word)) == [("the mayor", word, "it sank")]


def test_a_verb_that_tells_of_no_saying_governs_nothing() -> None:
    assert governed(thinks("ensured")) == []


def test_what_comes_of_so_many_lies_is_told_by_nobody() -> None:
    assert not governed(
        "Brand/PROPN/nsubj/2 tells/VERB/root/0 so/ADV/advmod/4 many/ADJ/amod/5 lies/NOUN/obj/2 "
        "that/SCONJ/mark/8 it/PRON/nsubj/8 sank/VERB/ccomp/2"
    )


def test_words_that_play_a_part_already_are_left() -> None:
    assert governed(thinks("said"), frozenset([2])) == []


def test_a_verb_that_is_joined_to_another_has_its_subject() -> None:
    assert governed(
        "Brand/PROPN/nsubj/2 left/VERB/root/0 and/CCONJ/cc/4 claimed/VERB/conj/2 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    ) == [("Brand", "claimed", "it sank")]


def test_what_is_wanted_may_be_an_infinitive() -> None:
    want = "Brand/PROPN/nsubj/2 {}/VERB/root/0 to/PART/mark/4 leave/VERB/xcomp/2"
    assert governed(want.format("wants")) == [("Brand", "wants", "to leave")]
    assert governed(want.format("said")) == []


@pytest.mark.parametrize("word", ["he", "I", "they", "everybody"])
def test_a_pronoun_is_left_as_it_is_most_often_who_speaks_already(word: str) -> None:
    assert (
        governed(f"{word}/PRON/nsubj/2 thinks/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2") == []
    )


def test_a_condition_that_somebody_says_so_says_nothing() -> None:
    assert (
        governed(
            "if/SCONJ/mark/3 Brand/PROPN/nsubj/3 says/VERB/root/0 it/PRON/nsubj/5 sank/VERB/ccomp/3"
        )
        == []
    )


def test_a_passive_has_no_speaker_in_its_subject() -> None:
    assert (
        governed(
            "Brand/PROPN/nsubj:pass/3 was/AUX/aux:pass/3 told/VERB/root/0 "
            "it/PRON/nsubj/5 sank/VERB/ccomp/3"
        )
        == []
    )


def test_what_stands_in_the_clause_is_left_to_the_next_level() -> None:
    found = governed(
        "Brand/PROPN/nsubj/2 said/VERB/root/0 Hale/PROPN/nsubj/4 thinks/VERB/ccomp/2 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    )
    assert found == [("Brand", "said", "Hale thinks it sank")]


def test_who_does_what_a_passive_tells_of_is_its_speaker() -> None:
    found = governed(
        "it/PRON/nsubj:pass/3 was/AUX/aux:pass/3 asserted/VERB/root/0 by/ADP/case/5 "
        "Brand/PROPN/obl:agent/3 that/SCONJ/mark/8 it/PRON/nsubj/8 sank/VERB/ccomp/3"
    )
    assert found == [("Brand", "asserted", "that it sank")]


def test_who_proceeds_to_say_something_says_it_and_who_wants_to_does_not() -> None:
    told = (
        "Brand/PROPN/nsubj/2 {}/VERB/root/0 to/PART/mark/4 say/VERB/xcomp/2 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    )
    assert governed(told.format("proceeded")) == [("Brand", "say", "it sank")]
    assert ("Brand", "say", "it sank") not in governed(told.format("refused"))
