"""Attributions: the cues of a window, each with the source and content that are its own."""

import numpy as np

from reportedly.annotate.attributions import Found, find_attributions, spans_of
from reportedly.model.session import Encoded

from ..scores import Said, encode, said, window


def found(encoded: Encoded, *says: Said) -> list[Found]:
    return find_attributions([window(encoded, says=says)])


def test_a_cue_has_its_source_and_content() -> None:
    encoded = encode("Brand said the ferry sank.")
    (one,) = found(encoded, said(encoded, "Brand", "said", "the ferry sank"))
    assert one == Found(((0, 1),), ((1, 2),), ((2, 5),))
    assert list(spans_of(one.content, encoded)) == [(11, 25)]


def test_one_source_may_serve_two_cues() -> None:
    encoded = encode("Brand said it sank and added all lived.")
    first = said(encoded, "Brand", "said", "it sank")
    second = said(encoded, "Brand", "added", "all lived")
    assert [one.source for one in found(encoded, second, first)] == [((0, 1),), ((0, 1),)]


def test_a_content_may_stand_in_pieces_around_its_frame() -> None:
    encoded = encode("The ferry, Brand said, sank.")
    (one,) = found(encoded, said(encoded, "Brand", "said", "The ferry", "sank"))
    assert one.content == ((0, 2), (6, 7))


def test_no_cue_means_no_attribution() -> None:
    assert found(encode("The ferry sank.")) == []


def test_a_cue_that_no_content_belongs_to_is_left_out() -> None:
    encoded = encode("Brand said it sank, Okonjo shrugged.")
    first, second = said(encoded, "Brand", "said", "it sank"), said(encoded, "Okonjo", "shrugged")
    assert [one.cue for one in found(encoded, first, second)] == [((1, 2),)]


def test_a_content_goes_to_one_cue_only() -> None:
    encoded = encode("Brand said, and Okonjo said, it sank.")
    first = said(encoded, "Brand", "said", "it sank")
    second = Said(((4, 5),), (5, 6), first.content)
    assert sum(bool(one.content) for one in found(encoded, first, second)) == 1


def test_a_source_does_not_run_on_into_another_line() -> None:
    encoded = encode("A report by Ivo\nBrand said it sank.")
    words = Said(((0, 5),), (5, 6), ((6, 8),))
    (one,) = found(encoded, words)
    assert one.source[0] == (0, 4)


def test_a_window_of_some_words_answers_in_the_reports_own_indices() -> None:
    encoded = encode("Okonjo said that Brand said it sank.")
    inner = Said(((3, 4),), (4, 5), ((5, 7),))
    (one,) = find_attributions([window(encoded, np.arange(3, 7), [inner])])
    assert one == Found(((3, 4),), ((4, 5),), ((5, 7),))
