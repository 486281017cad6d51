"""Joined clauses: side by side in a sentence, and told apart whatever the parser makes of them."""

import pytest

from ..sentences import Story

SANK = "The/DET/det/2 ferry/NOUN/nsubj/3 sank/VERB/root/0 off/ADP/case/5 Selim/PROPN/obl/3 "
BURNED = ",/PUNCT/punct/10 {first} quay/NOUN/nsubj/{head} has/AUX/aux/10 burned/VERB/{relation}"


def clauses(first: str, relation: str, head: int = 10) -> list[str]:
    """Return the claims of "The ferry sank off Selim, THE quay has burned"."""
    burned = BURNED.format(first=first, relation=relation, head=head)
    return [claim.text for claim in Story(SANK + burned).claims()]


@pytest.mark.parametrize("relation", ["root/0", "acl:relcl/5", "parataxis/3", "ccomp/0"])
def test_a_clause_behind_a_mark_is_apart_whatever_it_hangs_on(relation: str) -> None:
    assert clauses("the/DET/det/8", relation) == ["The ferry sank off Selim", "the quay has burned"]


def test_its_subject_may_hang_elsewhere() -> None:
    assert len(clauses("the/DET/det/8", "root/0", head=3)) == 2


@pytest.mark.parametrize(
    "first", ["which/PRON/obj/10", "whose/PRON/nmod:poss/8", "as/SCONJ/mark/10"]
)
def test_a_clause_that_depends_stays(first: str) -> None:
    assert len(clauses(first, "acl:relcl/5")) == 1


def test_a_noun_said_more_of_by_that_is_no_clause() -> None:
    more = (
        ",/PUNCT/punct/8 the/DET/det/8 wreck/NOUN/nmod/5 that/PRON/nsubj/10 burned/VERB/root/0 "
        "the/DET/det/12 quay/NOUN/obj/10"
    )
    assert len(Story(SANK + more).claims()) == 1


def test_what_follows_an_adverbial_clause_is_one_with_it() -> None:
    sentence = (
        "When/ADV/advmod/3 ferries/NOUN/nsubj/3 sink/VERB/ccomp/0 ,/PUNCT/punct/3 "
        "the/DET/det/6 crew/NOUN/nsubj/7 swims/VERB/root/0 home/ADV/advmod/7"
    )
    assert len(Story(sentence).claims()) == 1


def test_words_between_marks_begin_no_clause_of_their_own() -> None:
    sentence = (
        "Brand/PROPN/nsubj/2 knows/VERB/root/0 that/SCONJ/mark/10 ,/PUNCT/punct/7 in/ADP/case/7 "
        "this/DET/det/7 harbour/NOUN/obl/10 ,/PUNCT/punct/7 ferries/NOUN/nsubj/10 "
        "sink/VERB/root/0"
    )
    assert len(Story(sentence).claims()) == 1


def test_a_condition_keeps_what_follows_even_when_its_capital_was_altered() -> None:
    sentence = (
        "[/PUNCT/punct/2 I/PRON/nsubj/7 ]/PUNCT/_/2 f/X/_/2 the/DET/det/6 ferry/NOUN/nsubj/7 "
        "sank/VERB/ccomp/0 ,/PUNCT/punct/7 Brand/PROPN/nsubj/11 would/AUX/aux/11 swim/VERB/root/0"
    )
    assert len(Story(sentence).claims()) == 1
