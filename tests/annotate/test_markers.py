"""Markers: words that hedge and words that deny, and no others."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.markers import find_markers
from reportedly.model.labels import DEPRELS, UPOS
from reportedly.model.words import find_words
from reportedly.records import Sentence, Span, Syntax, Word
from reportedly.text.trees import Tree

from ..sentences import parse


def plain(words: str) -> str:
    """Return words as a sentence whose tags say nothing."""
    return " ".join(f"{word}/X/dep/1" for word in words.split())


def markers(*sentences: str) -> list[tuple[str, str]]:
    text, syntax = parse(*sentences)
    return [(one.span.of(text), one.force) for one in find_markers(text, syntax, Tree(syntax))]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("It possibly sank", [("possibly", "possible")]),
        ("It apparently sank", [("apparently", "probable")]),
        ("It likely sank", [("likely", "probable")]),
        ("It is unclear whether it sank", [("It is unclear whether", "unknown")]),
        ("It was not immediately known how", [("It was not immediately known how", "unknown")]),
        ("Sabotage cannot be ruled out", [("cannot be ruled out", "possible")]),
        ("That could not be verified", [("could not be verified", "unknown")]),
        ("It never sank", [("never", "negation")]),
        ("It sank", []),
    ],
)
def test_each_word_or_phrase_has_its_force(words: str, marked: list[tuple[str, str]]) -> None:
    assert markers(plain(words)) == marked


def test_what_is_believed_of_somebody_is_marked_without_the_space_after_it() -> None:
    assert markers(plain("It is widely believed to leak")) == [("is widely believed", "probable")]


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("May/AUX/aux/2 sink/VERB/root/0", [("May", "possible")]),
        ("It/PRON/nsubj/3 may/AUX/aux/3 sink/VERB/root/0", [("may", "possible")]),
        ("It/PRON/nsubj/3 could/AUX/aux/3 sink/VERB/root/0", [("could", "possible")]),
        ("On/ADP/case/2 May/PROPN/obl/4 5/NUM/nummod/2 sank/VERB/root/0", []),
        ("Ivo/PROPN/nsubj/3 May/PROPN/flat/1 sank/VERB/root/0", []),
    ],
)
def test_a_month_or_a_name_is_no_hedge(sentence: str, marked: list[tuple[str, str]]) -> None:
    assert markers(sentence) == marked


def test_a_clipped_not_is_marked_with_its_apostrophe() -> None:
    clipped = "It/PRON/nsubj/5 didn/AUX/aux/5 ’/PART/advmod/5 t/PART/goeswith/3 sink/VERB/root/0"
    assert markers(clipped) == [("n’t", "negation")]


def test_could_not_says_that_somebody_was_unable_and_hedges_nothing() -> None:
    unable = "He/PRON/nsubj/4 could/AUX/aux/4 not/PART/advmod/4 swim/VERB/root/0"
    assert markers(unable) == [("not", "negation")]


def test_a_marker_bears_on_the_head_of_its_word() -> None:
    text, syntax = parse("It/PRON/nsubj/3 may/AUX/aux/3 sink/VERB/root/0")
    (marker,) = find_markers(text, syntax, Tree(syntax))
    assert marker.head == 2


pieces = st.sampled_from("may could n't not be ruled out It is unclear whether believed to".split())


@given(st.lists(pieces | st.text(max_size=4)), st.randoms(use_true_random=False))
def test_markers_of_any_text_are_in_order_and_none_overlaps_another(
    rows: list[str], random: Random
) -> None:
    text = " ".join(rows)
    spans = find_words(text)
    words = tuple(
        Word(
            span,
            span.of(text),
            random.choice(UPOS),
            random.choice(DEPRELS),
            random.choice([None, *range(len(spans))]),
        )
        for span in spans
    )
    syntax = Syntax(words, (Sentence(0, len(words), Span(0, len(text))),) if words else ())
    found = find_markers(text, syntax, Tree(syntax))
    assert all(0 <= one.head < len(words) for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "sentence",
    [
        "Brand/PROPN/nsubj/2 appeared/VERB/root/0 in/ADP/case/4 court/NOUN/obl/2",
        "Unknown/ADJ/amod/2 gunmen/NOUN/nsubj/3 fled/VERB/root/0",
        "The/DET/det/3 naval/ADJ/amod/3 might/NOUN/nsubj/4 grew/VERB/root/0",
        "Sail/VERB/root/0 as/ADV/advmod/3 soon/ADV/advmod/1 as/ADP/case/5 possible/ADJ/obl/3",
        "That/PRON/nsubj/4 can/AUX/aux/4 be/AUX/aux:pass/4 dismissed/VERB/root/0",
    ],
)
def test_a_word_that_hedges_elsewhere_is_no_hedge_here(sentence: str) -> None:
    assert markers(sentence) == []
