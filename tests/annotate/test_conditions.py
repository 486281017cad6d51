"""Conditions: "if" and "whether", and what they leave open."""

import pytest

from ..sentences import Story


def marked(sentence: str) -> list[tuple[str, str, str]]:
    """Return each marker with its force and the word that it bears on."""
    story = Story(sentence)
    words = story.syntax.words
    return [
        (one.span.of(story.text), one.force, words[one.head].text) for one in story.found().markers
    ]


@pytest.mark.parametrize("word", ["if", "unless"])
def test_a_condition_bears_on_the_clause_that_hangs_on_it(word: str) -> None:
    sentence = (
        f"They/PRON/nsubj/2 sail/VERB/root/0 {word}/SCONJ/mark/5 it/PRON/nsubj/5 "
        "clears/VERB/advcl/2"
    )
    assert marked(sentence) == [(word, "possible", "sail")]


def test_if_after_a_verb_of_asking_leaves_what_is_asked_open() -> None:
    sentence = (
        "They/PRON/nsubj/2 asked/VERB/root/0 Brand/PROPN/obj/2 if/SCONJ/mark/6 it/PRON/nsubj/6 "
        "sank/VERB/ccomp/2"
    )
    assert marked(sentence) == [("if", "unknown", "asked")]


def test_whether_leaves_the_whole_open_below_a_noun_too() -> None:
    sentence = (
        "It/PRON/nsubj/2 shows/VERB/root/0 nothing/PRON/obj/2 on/SCONJ/mark/7 whether/SCONJ/mark/7 "
        "it/PRON/nsubj/7 sank/VERB/acl/3"
    )
    assert ("whether", "unknown", "shows") in marked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "They/PRON/nsubj/2 sail/VERB/root/0 even/ADV/advmod/6 if/SCONJ/mark/6 it/PRON/nsubj/6 "
            "rains/VERB/advcl/2"
        ),
        (
            "They/PRON/nsubj/2 sail/VERB/root/0 as/SCONJ/mark/6 if/SCONJ/mark/6 it/PRON/nsubj/6 "
            "rained/VERB/advcl/2"
        ),
        (
            "Whether/SCONJ/mark/3 it/PRON/nsubj/3 rains/VERB/advcl/5 they/PRON/nsubj/5 "
            "sail/VERB/root/0"
        ),
        "That/PRON/nsubj/5 is/AUX/cop/5 a/DET/det/5 large/ADJ/amod/5 if/NOUN/root/0",
    ],
)
def test_what_holds_either_way_is_no_condition(sentence: str) -> None:
    assert marked(sentence) == []


IF_YOU_LOOK = "If/SCONJ/mark/3 you/PRON/nsubj/3 look/VERB/advcl/{} it/PRON/nsubj/{} "


@pytest.mark.parametrize(
    ("main", "head"),
    [("is/AUX/cop/6 red/ADJ/root/0", 6), ("'/AUX/cop/7 s/AUX/_/5 red/ADJ/root/0", 7)],
)
def test_a_condition_of_what_is_so_as_a_rule_bears_on_itself_alone(main: str, head: int) -> None:
    assert marked(IF_YOU_LOOK.format(head, head) + main) == [("If", "possible", "look")]


@pytest.mark.parametrize(
    ("main", "head"),
    [
        ("would/AUX/aux/7 be/AUX/cop/7 red/ADJ/root/0", 7),
        ("'/AUX/aux/8 ll/AUX/_/5 be/AUX/cop/8 red/ADJ/root/0", 8),
        ("is/AUX/aux/6 going/VERB/root/0 to/PART/mark/8 burn/VERB/xcomp/6", 6),
    ],
)
def test_a_condition_of_what_is_to_come_leaves_it_open(main: str, head: int) -> None:
    (condition,) = marked(IF_YOU_LOOK.format(head, head) + main)
    assert condition[2] in {"red", "going"}


def test_only_if_is_one_condition() -> None:
    sentence = (
        "They/PRON/nsubj/2 sail/VERB/root/0 only/ADV/advmod/6 if/SCONJ/mark/6 it/PRON/nsubj/6 "
        "clears/VERB/advcl/2"
    )
    assert marked(sentence) == [("only if", "possible", "sail")]


def inverted(opener: str, end: str) -> list[tuple[str, str, str]]:
    """Return the markers of "OPENER the ferry to sink, Brand would swim END"."""
    return marked(
        f"{opener} the/DET/det/3 ferry/NOUN/nsubj/5 to/PART/mark/5 sink/VERB/advcl/9 "
        f",/PUNCT/punct/5 Brand/PROPN/nsubj/9 would/AUX/aux/9 swim/VERB/root/0 {end}/PUNCT/punct/9"
    )


def test_a_verb_before_its_subject_is_a_condition_that_leaves_open_what_would_come() -> None:
    assert inverted("Were/AUX/aux/5", ".") == [("Were", "possible", "swim")]


def test_before_a_question_mark_it_is_none() -> None:
    assert inverted("Were/AUX/aux/5", "?") == []
