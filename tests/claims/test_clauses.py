"""Clauses: one proposition each, and no word lost between them."""

import pytest

from ..sentences import Story

SANK = "The/DET/det/2 ferry/NOUN/nsubj/3 sank/VERB/root/0"


def clauses(sentence: str) -> list[str]:
    return [claim.text for claim in Story(sentence).claims()]


def test_a_joined_clause_with_a_subject_of_its_own_is_apart() -> None:
    joined = (
        " ,/PUNCT/punct/7 and/CCONJ/cc/7 Brand/PROPN/nsubj/7 fled/VERB/conj/3 home/ADV/advmod/7"
    )
    assert clauses(SANK + joined) == ["The ferry sank", "and Brand fled home"]


def test_a_joined_verb_that_shares_its_subject_is_not() -> None:
    joined = " and/CCONJ/cc/5 burned/VERB/conj/3 for/ADP/case/7 hours/NOUN/obl/5"
    assert clauses(SANK + joined) == ["The ferry sank and burned for hours"]


def test_it_is_apart_when_only_one_of_them_is_hedged() -> None:
    joined = " and/CCONJ/cc/6 may/AUX/aux/6 burn/VERB/conj/3 for/ADP/case/8 hours/NOUN/obl/6"
    assert clauses(SANK + joined) == ["The ferry sank", "and may burn for hours"]


def test_a_clause_without_a_word_of_its_own_is_not_apart() -> None:
    joined = (
        " ,/PUNCT/punct/9 and/CCONJ/cc/9 it/PRON/nsubj/9 will/AUX/aux/9 not/PART/advmod/9 "
        "be/AUX/conj/3"
    )
    assert len(clauses(SANK + joined)) == 1


def stayed(second: str) -> list[str]:
    """Return the claims of "It did not stay there SECOND to Selim"."""
    first = "It/PRON/nsubj/4 did/AUX/aux/4 not/PART/advmod/4 stay/VERB/root/0 there/ADV/advmod/4 "
    return clauses(f"{first} but/CCONJ/cc/8 {second} to/ADP/case/10 Selim/PROPN/obl/8")


def test_it_is_apart_when_only_one_is_denied_and_it_has_its_own_auxiliary() -> None:
    own = "was/AUX/aux:pass/8 towed/VERB/conj/4"
    assert stayed(own) == ["It did not stay there", "but was towed to Selim"]


def test_a_verb_that_shares_what_is_denied_is_not_apart() -> None:
    assert len(stayed("soon/ADV/advmod/8 sail/VERB/conj/4")) == 1


def test_what_is_joined_below_another_verb_is_one_with_it() -> None:
    sentence = (
        "Brand/PROPN/nsubj/3 must/AUX/aux/3 show/VERB/root/0 it/PRON/nsubj/6 had/AUX/aux/6 "
        "sunk/VERB/ccomp/3 and/CCONJ/cc/10 may/AUX/aux/10 have/AUX/aux/10 burned/VERB/conj/6"
    )
    assert len(clauses(sentence)) == 1


def test_a_clause_too_short_to_stand_by_itself_stays() -> None:
    text = "It/PRON/nsubj/2 sank/VERB/root/0 and/CCONJ/cc/5 Brand/PROPN/nsubj/5 fled/VERB/conj/2"
    assert clauses(text) == ["It sank and Brand fled"]


def test_clauses_joined_below_a_relative_clause_are_one_with_it() -> None:
    sentence = (
        "Brand/PROPN/nsubj/10 ,/PUNCT/punct/4 who/PRON/nsubj/4 fled/VERB/acl:relcl/1 "
        "and/CCONJ/cc/8 he/PRON/nsubj/8 may/AUX/aux/8 hide/VERB/conj/4 ,/PUNCT/punct/4 "
        "sank/VERB/root/0"
    )
    assert len(clauses(sentence)) == 1


def test_two_sentences_are_two_claims() -> None:
    story = Story(
        "It/PRON/nsubj/2 sank/VERB/root/0 ./PUNCT/punct/2", "Brand/PROPN/nsubj/2 fled/VERB/root/0"
    )
    assert [claim.text for claim in story.claims()] == ["It sank", "Brand fled"]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "—/PUNCT/punct/3 It/PRON/nsubj/3 sank/VERB/root/0 ,/PUNCT/punct/3 ./PUNCT/punct/3",
            "It sank",
        ),
        (
            "“/PUNCT/punct/2 Sunk/VERB/root/0 !/PUNCT/punct/2 ”/PUNCT/punct/2",
            "“Sunk!”",
        ),
        ("It/PRON/nsubj/2 cost/VERB/root/0 $/SYM/nmod/4 5/NUM/obj/2 ./PUNCT/punct/2", "It cost $5"),
        ("$/SYM/nmod/2 5/NUM/nsubj/3 sank/VERB/root/0 ;/PUNCT/punct/3", "$5 sank"),
    ],
)
def test_a_content_has_no_marks_at_its_edges_but_quotes_signs_and_cries(
    sentence: str, text: str
) -> None:
    assert clauses(sentence) == [text]


def test_words_that_are_only_marks_make_no_claim() -> None:
    assert clauses("*/PUNCT/punct/2 */PUNCT/root/0 —/PUNCT/punct/2") == []


@pytest.mark.parametrize("sign", ["€", "°", "+", "🙂", "\u0301"])
def test_a_sign_that_is_no_punctuation_stays_at_the_end_of_a_content(sign: str) -> None:
    (text,) = clauses(
        f"It/PRON/nsubj/2 cost/VERB/root/0 40/NUM/obj/2 {sign}/SYM/nmod/3 ./PUNCT/punct/2"
    )
    assert sign in text


def test_a_full_stop_that_hangs_on_the_first_clause_does_not_join_the_second_to_it() -> None:
    joined = (
        " ,/PUNCT/punct/7 and/CCONJ/cc/7 Brand/PROPN/nsubj/7 fled/VERB/conj/3 home/ADV/advmod/7 "
        "!/PUNCT/punct/3"
    )
    assert clauses(SANK + joined) == ["The ferry sank", "and Brand fled home!"]


def test_a_condition_in_front_holds_for_all_that_follows_and_keeps_it_together() -> None:
    sentence = (
        "If/SCONJ/mark/3 it/PRON/nsubj/3 rains/VERB/advcl/6 the/DET/det/5 ferry/NOUN/nsubj/6 "
        "sinks/VERB/root/0 and/CCONJ/cc/10 the/DET/det/9 crew/NOUN/nsubj/10 swims/VERB/conj/6 "
        "home/ADV/advmod/6"
    )
    assert len(clauses(sentence)) == 1


def test_a_participle_with_its_own_noun_is_no_clause() -> None:
    joined = (
        " ,/PUNCT/punct/7 her/PRON/nmod:poss/6 crew/NOUN/nsubj/7 trying/VERB/conj/3 "
        "to/PART/mark/9 swim/VERB/xcomp/7"
    )
    assert len(clauses(SANK + joined)) == 1


def test_sentences_that_the_parser_runs_together_are_two_claims() -> None:
    assert clauses(
        "The/DET/det/2 ferry/NOUN/nsubj/3 sank/VERB/root/0 fast/ADV/advmod/3 ./PUNCT/punct/3 "
        "Brand/PROPN/nsubj/7 fled/VERB/dep/3"
    ) == ["The ferry sank fast", "Brand fled"]


def said(opener: str, second: str = "ccomp/2") -> list[str]:
    """Return the claims of "Brand said the ferry may sink" and of what the parser hangs beside."""
    story = Story(
        "Brand/PROPN/nsubj/2 said/VERB/root/0 the/DET/det/4 ferry/NOUN/nsubj/6 may/AUX/aux/6 "
        f"sink/VERB/ccomp/2 ,/PUNCT/punct/11 {opener}/11 the/DET/det/10 quay/NOUN/nsubj/11 "
        f"burned/VERB/{second}"
    )
    story.says("Brand", "said", story.text[story.text.index("the") :])
    return [f"{claim.text}: {claim.certainty.label}" for claim in story.claims()]


@pytest.mark.parametrize("opener", ["and/CCONJ/cc", "so/ADV/advmod"])
def test_two_things_said_that_both_hang_on_the_cue_are_apart(opener: str) -> None:
    word = opener.split("/", maxsplit=1)[0]
    assert said(opener) == ["the ferry may sink: possible", f"{word} the quay burned: certain"]


def test_what_came_of_a_thing_said_is_apart_from_it() -> None:
    assert said("so/ADV/advmod", "advcl/6")[1:] == ["so the quay burned: certain"]


@pytest.mark.parametrize("opener", ["because/SCONJ/mark", "if/SCONJ/mark"])
def test_what_depends_on_a_thing_said_is_not(opener: str) -> None:
    assert len(said(opener)) == 1


def test_two_things_said_around_the_frame_are_apart() -> None:
    story = Story(
        "It/PRON/nsubj/3 may/AUX/aux/3 burn/VERB/ccomp/5 Brand/PROPN/nsubj/5 said/VERB/root/0 "
        ":/PUNCT/punct/5 the/DET/det/8 ferry/NOUN/nsubj/9 sank/VERB/root/0"
    )
    story.says("Brand", "said", ("It may burn", "the ferry sank"))
    assert [claim.certainty.label for claim in story.claims()] == ["possible", "certain"]
