"""Subjects: who speaks where a cue has no source of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.subjects import find_subject

from ..sentences import Story


def subject(sentence: str, cue: str = "claimed") -> list[str]:
    story = Story(sentence)
    story.says("", cue, "it sank")
    context = story.context()
    return [span.of(story.text) for span in find_subject(context, context.found.attributions[0])]


@pytest.mark.parametrize("relation", ["conj", "advcl", "xcomp", "parataxis"])
def test_a_verb_without_a_subject_takes_that_of_the_verb_above(relation: str) -> None:
    sentence = (
        f"Old/ADJ/amod/2 Brand/PROPN/nsubj/3 fled/VERB/root/0 claimed/VERB/{relation}/3 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    )
    assert subject(sentence) == ["Old Brand"]


def test_a_relative_clause_shares_no_subject() -> None:
    sentence = (
        "Brand/PROPN/nsubj/2 read/VERB/root/0 notes/NOUN/obj/2 claimed/VERB/acl:relcl/3 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    )
    assert subject(sentence) == []


def test_a_passive_has_no_speaker() -> None:
    sentence = (
        "Brand/PROPN/nsubj:pass/3 is/AUX/aux:pass/3 claimed/VERB/root/0 it/PRON/nsubj/5 "
        "sank/VERB/xcomp/3"
    )
    assert subject(sentence) == []


@given(st.lists(st.integers(0, 6), min_size=6, max_size=6), st.data())
def test_any_parse_has_an_answer_that_is_at_most_one_phrase(
    heads: list[int], data: st.DataObject
) -> None:
    relations = st.sampled_from(["conj", "xcomp", "nsubj", "nsubj:pass", "root"])
    forms = ["Brand", "fled", "and", "claimed", "it", "sank"]
    rows = [
        f"{form}/VERB/{data.draw(relations)}/{head}"
        for form, head in zip(forms, heads, strict=True)
    ]
    assert len(subject(" ".join(rows))) <= 1


def ahead(verb: str) -> list[str]:
    return subject(
        f"After/SCONJ/mark/2 {verb}/VERB/advcl/7 it/PRON/nsubj/4 sank/VERB/ccomp/2 ,/PUNCT/punct/2 "
        "Brand/PROPN/nsubj/7 left/VERB/root/0",
        verb,
    )


def test_who_leaves_after_saying_something_is_who_said_it() -> None:
    assert ahead("saying") == ["Brand"]
    assert ahead("said") == []
