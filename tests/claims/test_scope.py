"""Scope: a hedge on a part of a claim is kept, and does not weaken the whole."""

import pytest

from ..sentences import Story


def told(*sentences: str) -> list[tuple[str, list[str]]]:
    return [
        (claim.certainty.label, [hedge.text for hedge in claim.hedges])
        for claim in Story(*sentences).claims()
    ]


def test_a_hedge_in_a_relative_clause_leaves_the_whole_certain() -> None:
    sentence = (
        "Brand/PROPN/nsubj/6 ,/PUNCT/punct/4 who/PRON/nsubj/4 may/AUX/aux/5 hide/VERB/acl:relcl/1 "
        "fled/VERB/root/0"
    )
    assert told(sentence) == [("certain", ["may"])]


def test_an_alleged_crime_is_a_hedge_on_the_crime_alone() -> None:
    sentence = (
        "The/DET/det/3 alleged/VERB/amod/3 theft/NOUN/nsubj/4 involved/VERB/root/0 ropes/NOUN/obj/4"
    )
    assert told(sentence) == [("certain", ["alleged"])]


def test_where_a_claim_is_no_more_than_a_noun_its_adjective_hedges_the_whole() -> None:
    assert told("A/DET/det/3 possible/ADJ/amod/3 leak/NOUN/root/0") == [("possible", ["possible"])]


@pytest.mark.parametrize("second", ["not/PART/advmod/7", "never/ADV/advmod/7"])
def test_a_not_in_a_colon_joined_clause_does_not_deny_the_first(second: str) -> None:
    sentence = (
        "Brand/PROPN/nsubj/2 left/VERB/root/0 :/PUNCT/punct/2 it/PRON/nsubj/7 had/AUX/aux/7 "
        f"{second} sunk/VERB/ccomp/2"
    )
    assert told(sentence) == [("certain", [])]


def test_what_i_think_did_not_happen_is_denied_with_a_hedge() -> None:
    sentence = (
        "I/PRON/nsubj/2 think/VERB/root/0 it/PRON/nsubj/5 never/ADV/advmod/5 sank/VERB/ccomp/2"
    )
    (claim,) = Story(sentence).claims()
    assert (claim.certainty.value, [hedge.text for hedge in claim.hedges]) == (-2, ["I think"])


def test_there_is_no_evidence_denies() -> None:
    sentence = (
        "There/PRON/expl/2 is/VERB/root/0 no/DET/det/4 evidence/NOUN/nsubj/2 that/SCONJ/mark/7 "
        "it/PRON/nsubj/7 sank/VERB/acl/4"
    )
    assert told(sentence) == [("certain_not", [])]


def test_no_doubt_denies_nothing_and_what_is_below_it_weighs() -> None:
    sentence = (
        "There/PRON/expl/2 is/VERB/root/0 no/DET/det/4 doubt/NOUN/nsubj/2 that/SCONJ/mark/8 "
        "it/PRON/nsubj/8 may/AUX/aux/8 sink/VERB/acl/4"
    )
    assert told(sentence) == [("possible", ["may"])]


@pytest.mark.parametrize(("helping", "label"), [("should", "possible"), ("may", "certain")])
def test_what_is_wanted_of_something_is_wanted_and_what_it_may_do_tells_what_it_is(
    helping: str, label: str
) -> None:
    (claim,) = Story(
        f"What/PRON/nsubj/6 {helping}/AUX/aux/3 burn/VERB/acl:relcl/1 is/AUX/cop/6 the/DET/det/6 "
        "ferry/NOUN/root/0"
    ).claims()
    assert claim.certainty.label == label


def test_a_perceived_slight_is_a_hedge_on_the_slight_and_who_perceived_it_hedges_nothing() -> None:
    slight = "Brand/PROPN/nsubj/2 resents/VERB/root/0 a/DET/det/5 perceived/VERB/amod/5 slight/NOUN"
    assert told(f"{slight}/obj/2") == [("certain", ["perceived"])]
    assert told("It/PRON/nsubj:pass/3 was/AUX/aux:pass/3 perceived/VERB/root/0") == [
        ("certain", [])
    ]


def test_a_hedge_in_a_clause_that_only_names_a_thing_leaves_the_whole_certain() -> None:
    sentence = (
        "Brand/PROPN/nsubj/2 listed/VERB/root/0 what/PRON/nsubj/5 might/AUX/aux/5 help/VERB/ccomp/2"
    )
    assert told(sentence) == [("certain", ["might"])]
    assert told(sentence.replace("what/PRON", "it/PRON")) == [("possible", ["might"])]


def test_a_hedge_on_what_is_joined_without_a_verb_leaves_the_whole_certain() -> None:
    sentence = (
        "The/DET/det/2 ferry/NOUN/nsubj/3 struck/VERB/root/0 a/DET/det/5 buoy/NOUN/obj/3 "
        "and/CCONJ/cc/9 possibly/ADV/advmod/9 a/DET/det/9 rock/NOUN/conj/3"
    )
    assert told(sentence) == [("certain", ["possibly"])]
