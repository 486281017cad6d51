"""Copies: signatures that never change, bands that find near-copies, overlaps that confirm them."""

import pickle
import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking import bands, exact_similarity, is_copy, overlap, signature, similarity
from reportedly.linking.copies import BANDS, ROWS
from reportedly.linking.words import kept
from reportedly.records import Signature, Span

STORY = (
    "The ferry Grey Heron left Port Selim shortly after midnight and has not been heard from "
    "since. A search began at dawn in the Vesper Strait, where the sea was still rough. Up to 250 "
    "people may have been on board, a fisherman told Harbour Radio."
)
TEXTS = st.lists(st.sampled_from("the dam held 40 £ a’b Orra fell".split()), max_size=30).map(
    " ".join
)


def story(seed: int, words: int = 300) -> str:
    dice = random.Random(seed)
    return " ".join("".join(dice.choices("adeinorst", k=5)) for _ in range(words))


def test_signatures_are_the_same_on_every_machine_and_for_good():
    assert signature(STORY).values[:16].hex() == "53f47c1fa3a70f05b89b2a013fe57805"
    assert bands(signature(STORY))[:3] == (
        -8301567122220215190,
        5901194938293825018,
        -2913729448435345286,
    )


def test_bands_are_one_signed_64_bit_number_each():
    found = bands(signature(STORY))
    assert len(found) == BANDS
    assert all(-(2**63) <= band < 2**63 for band in found)
    assert min(found) < 0 < max(found)
    assert all(type(band) is int for band in found)


def test_a_signature_is_bytes_of_one_size_however_long_the_text():
    sizes = {len(signature(story(1, words)).values) for words in (4, 300, 9000)}
    assert sizes == {4 * BANDS * ROWS}


def test_a_text_longer_than_a_block_has_the_minima_of_all_its_parts():
    half, other = story(1, 6000), story(2, 6000)
    halves = zip(signature(half).values[3::4], signature(other).values[3::4], strict=True)
    whole = signature(f"{half} {other}").values[3::4]
    assert all(byte <= min(both) for byte, both in zip(whole, halves, strict=True))


def test_a_signature_survives_pickling():
    assert pickle.loads(pickle.dumps(signature(STORY))) == signature(STORY)


@pytest.mark.parametrize("text", ["", "Three words only", "… — !"])
def test_a_text_too_short_is_like_nothing_not_even_itself(text):
    short = signature(text)
    assert short == Signature(b"")
    assert bands(short) == ()
    assert similarity(short, short) == 0.0
    assert similarity(short, signature(STORY)) == 0.0


def test_half_a_surrogate_pair_is_a_letter_like_others():
    assert signature(f"{STORY} \ud800").values


def test_furniture_is_left_out_wherever_it_stands():
    caption = "\nThe rescue boats of Tarn Island. Photo: Ilse Brandt\n"
    marked = STORY[:95] + caption + STORY[95:]
    left_out = [Span(95, 95 + len(caption))]
    assert signature(marked, left_out) == signature(STORY)
    assert overlap(marked, STORY, left_out).similarity == 1.0
    assert signature(marked) != signature(STORY)


def test_case_line_breaks_and_punctuation_make_no_difference():
    assert signature(STORY.upper().replace(". ", "\n\n")) == signature(STORY)


@pytest.mark.parametrize("share", [0.5, 0.75])
def test_a_story_cut_short_shares_a_band_and_is_a_copy(share):
    whole = story(7)
    cut = " ".join(whole.split()[: round(300 * share)])
    assert set(bands(signature(whole))) & set(bands(signature(cut)))
    shared = overlap(whole, cut)
    assert is_copy(shared)
    assert (shared.of_second, shared.similarity) == (1.0, shared.of_first)
    assert shared.first == shared.second == (Span(0, len(cut)),)


def test_other_stories_share_no_band():
    signed = [set(bands(signature(story(seed)))) for seed in range(50)]
    assert not any(one & other for one, other in pairwise(signed))


def test_the_estimate_is_near_the_share_that_is_shared():
    for seed in range(5):
        first, other = story(seed), f"{story(seed, 150)} {story(seed + 100, 150)}"
        error = similarity(signature(first), signature(other)) - exact_similarity(first, other)
        assert abs(error) < 0.15


def test_a_quotation_that_two_reports_share_is_no_copy():
    quoted = story(3, 25)
    shared = overlap(f"{story(1)} {quoted}", f"{story(2, 20)} {quoted}")
    assert shared.of_second >= 0.5
    assert not is_copy(shared)


def test_the_shared_parts_are_said_where_they_stand():
    quoted, first, second = story(3, 20), story(1, 10), story(2, 10)
    shared = overlap(f"{first} {quoted}", f"{quoted} {second}")
    assert [span.of(f"{first} {quoted}") for span in shared.first] == [quoted]
    assert [span.of(f"{quoted} {second}") for span in shared.second] == [quoted]


def test_a_shared_part_never_holds_furniture():
    text, cut = "a b c d e [photo] f g h i j", Span(10, 17)
    shared = overlap(text, "a b c d e f g h i j", [cut])
    assert shared.similarity == 1.0
    assert [span.of(text) for span in shared.first] == ["a b c d e", "f g h i j"]


@given(TEXTS, TEXTS)
def test_the_other_way_round_the_overlap_is_mirrored(one, other):
    there, back = overlap(one, other), overlap(other, one)
    assert (there.similarity, there.of_first, there.first) == (
        back.similarity,
        back.of_second,
        back.second,
    )
    assert 0.0 <= there.similarity <= min(there.of_first, there.of_second) <= 1.0


@given(TEXTS, TEXTS)
def test_the_estimate_knows_the_same_text_and_no_shared_words(one, other):
    guess = similarity(signature(one), signature(other))
    if exact_similarity(one, other) == 1.0:
        assert guess == 1.0
    if exact_similarity(one, other) == 0.0:
        assert guess == 0.0


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 20)).map(lambda at: Span(at[0], sum(at)))


@given(st.lists(SPANS, max_size=5))
def test_what_is_kept_and_what_is_left_out_are_all_of_the_text(left_out):
    text = "The dam at Orra held through the night."
    inside = {place for piece in kept(text, left_out) for place in range(*piece)}
    assert inside == set(range(len(text))) - {at for span in left_out for at in range(*span)}
