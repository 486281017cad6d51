"""Surmises: verbs whose clause is held, hoped or wanted."""

import pytest

from .test_conditions import marked


def brand(verb: str, clause: str = "it/PRON/nsubj/4 sank/VERB/ccomp/2") -> list[tuple[str, str]]:
    found = marked(f"Brand/PROPN/nsubj/2 {verb}/VERB/root/0 {clause}")
    return [(words, force) for words, force, _ in found]


@pytest.mark.parametrize(
    ("verb", "force"),
    [
        ("thinks", "probable"),
        ("claims", "probable"),
        ("speculated", "probable"),
        ("hopes", "possible"),
        ("doubts", "unlikely"),
        ("wonders", "unknown"),
        ("demands", "wanted"),
    ],
)
def test_a_verb_with_a_clause_tells_how_it_is_held(verb: str, force: str) -> None:
    assert brand(verb) == [(verb, force)]


@pytest.mark.parametrize("verb", ["plans", "wants", "vows"])
def test_what_somebody_wants_to_do_is_wanted(verb: str) -> None:
    assert brand(verb, "to/PART/mark/4 sail/VERB/xcomp/2") == [(verb, "wanted")]


@pytest.mark.parametrize("verb", ["knows", "shows", "revealed", "noted"])
def test_a_verb_that_vouches_for_its_clause_is_no_surmise(verb: str) -> None:
    assert brand(verb) == []


def test_a_verb_with_a_thing_for_its_object_is_no_surmise() -> None:
    assert brand("claims", "the/DET/det/4 prize/NOUN/obj/2") == []


def test_what_is_not_thought_is_denied_and_not_surmised() -> None:
    sentence = (
        "Brand/PROPN/nsubj/4 does/AUX/aux/4 not/PART/advmod/4 think/VERB/root/0 it/PRON/nsubj/6 "
        "sank/VERB/ccomp/4"
    )
    assert marked(sentence) == [("not", "negation", "think")]


@pytest.mark.parametrize(("what", "marks"), [("sinking", [("risks", "possible")]), ("lives", [])])
def test_what_risks_doing_something_may_come_to_do_it(
    what: str, marks: list[tuple[str, str]]
) -> None:
    assert brand("risks", f"{what}/VERB/xcomp/2") == marks
