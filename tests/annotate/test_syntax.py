"""Syntax: the parser's answers, window by window, as one report's words and sentences."""

import numpy as np

from reportedly.annotate.syntax import find_syntax

from ..scores import encode, window
from ..sentences import parse

SANK = "Brand/PROPN/nsubj/2 sank/VERB/root/0 ./PUNCT/punct/2"
FLED = "Okonjo/PROPN/nsubj/2 fled/VERB/root/0 ./PUNCT/punct/2"


def test_words_and_heads_are_the_parsers_own() -> None:
    text, syntax = parse(SANK, FLED)
    assert find_syntax(encode(text), [window(encode(text), syntax=syntax, starts=[0, 3])]) == syntax


def test_heads_of_a_later_window_count_from_the_reports_first_word() -> None:
    text, syntax = parse(SANK, FLED)
    encoded = encode(text)
    windows = [window(encoded, np.arange(*some), syntax=syntax) for some in ((0, 3), (3, 6))]
    assert find_syntax(encoded, windows) == syntax


def test_a_sentence_begins_where_the_model_says_and_at_every_line() -> None:
    encoded = encode("One two three\nfour five")
    sentences = find_syntax(encoded, [window(encoded, starts=[1])]).sentences
    assert [(one.first, one.last) for one in sentences] == [(0, 1), (1, 3), (3, 5)]


def test_sentences_hold_every_word_once() -> None:
    encoded = encode("One two.\n\nThree 🙂 four")
    sentences = find_syntax(encoded, [window(encoded, starts=[2, 4])]).sentences
    places = [place for one in sentences for place in range(one.first, one.last)]
    assert places == list(range(len(encoded.words)))


def test_no_window_means_no_words_and_no_sentences() -> None:
    syntax = find_syntax(encode(""), [])
    assert (syntax.words, syntax.sentences) == ((), ())
