"""Reasons: clauses with "because" and the like, apart where they are told otherwise."""

import pytest

from ..sentences import Story

PAYS = "she/PRON/nsubj/3 {helper} pay/VERB/root/0"


def clauses(opener: str, helper: str, mark: str = ",/PUNCT/punct/8") -> list[str]:
    """Return the claims, with how sure they are, of "she HELPER pay, OPENER Brand owns it"."""
    reason = "Brand/PROPN/nsubj/8 himself/PRON/obl/8 owns/VERB/advcl/3 it/PRON/obj/8"
    return told(f"{PAYS.format(helper=helper)} {mark} {opener} {reason}")


def told(sentence: str) -> list[str]:
    return [f"{claim.text}: {claim.certainty.label}" for claim in Story(sentence).claims()]


@pytest.mark.parametrize("word", ["because", "although", "since", "as", "while"])
def test_a_reason_behind_a_mark_is_apart_when_only_the_rest_is_open(word: str) -> None:
    assert clauses(f"{word}/SCONJ/mark/8", "may/AUX/aux/3") == [
        "she may pay: possible",
        f"{word} Brand himself owns it: certain",
    ]


def test_a_reason_in_front_is_apart_though_the_rest_begins_before_it() -> None:
    sentence = (
        "that/SCONJ/mark/8 since/SCONJ/mark/4 Brand/PROPN/nsubj/4 fled/VERB/advcl/8 "
        ",/PUNCT/punct/4 she/PRON/nsubj/8 may/AUX/aux/8 pay/VERB/root/0 him/PRON/obj/8"
    )
    assert told(sentence) == ["that … she may pay him: possible", "since Brand fled: certain"]


def test_a_reason_told_as_surely_as_the_rest_stays() -> None:
    assert len(clauses("because/SCONJ/mark/8", "will/AUX/aux/3")) == 1


@pytest.mark.parametrize("word", ["if", "when", "until"])
def test_a_condition_or_a_time_stays(word: str) -> None:
    assert len(clauses(f"{word}/SCONJ/mark/8", "may/AUX/aux/3")) == 1


@pytest.mark.parametrize("word", ["since", "as", "while"])
def test_a_word_that_may_be_of_time_stays_where_no_mark_is(word: str) -> None:
    assert len(clauses(f"{word}/SCONJ/mark/8", "may/AUX/aux/3", "now/ADV/advmod/3")) == 1


def test_a_not_may_be_of_the_reason_where_no_mark_is() -> None:
    assert len(clauses("because/SCONJ/mark/8", "never/ADV/advmod/3", "twice/NOUN/obl/3")) == 1


def ferry(relative: str, mark: str = ",/PUNCT/punct/8 ") -> list[str]:
    """Return the claims of "Brand sold an old ferry, RELATIVE may not sail"."""
    sold = "Brand/PROPN/nsubj/2 sold/VERB/root/0 the/DET/det/4 ferry/NOUN/obj/2 "
    return told(f"{sold}{mark}{relative} may/AUX/aux/8 sail/VERB/acl:relcl/4")


def test_more_of_a_noun_behind_a_mark_is_apart_when_only_it_is_open() -> None:
    assert ferry("which/PRON/nsubj/8") == [
        "Brand sold the ferry: certain",
        "which may sail: possible",
    ]


def test_it_stays_where_no_mark_is() -> None:
    assert ferry("which/PRON/nsubj/8", "today/NOUN/obl/2 ") == [
        "Brand sold the ferry today which may sail: certain"
    ]


def test_it_stays_where_the_rest_goes_on_behind_it() -> None:
    sentence = (
        "The/DET/det/2 ferry/NOUN/nsubj/8 ,/PUNCT/punct/6 which/PRON/nsubj/6 may/AUX/aux/6 "
        "leak/VERB/acl:relcl/2 ,/PUNCT/punct/6 sank/VERB/root/0"
    )
    assert len(told(sentence)) == 1
