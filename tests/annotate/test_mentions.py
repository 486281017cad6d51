"""Mentions: names from one head, names and descriptions from the other."""

import numpy as np

from reportedly.annotate.mentions import find_mentions

from ..scores import encode, run, window

TEXT = "Harbour master Ivo Brand left Port Selim."
CODED = encode(TEXT)
BRAND, SELIM = run(CODED, "Ivo Brand"), run(CODED, "Port Selim")


def found(**runs: list[tuple[str, int, int]]) -> list[tuple[str, str, bool]]:
    mentions = find_mentions(CODED, [window(CODED, **runs)])
    return [(mention.span.of(TEXT), mention.kind, mention.named) for mention in mentions]


def test_names_are_named_and_stand_in_reading_order() -> None:
    names = [("place", *SELIM), ("person", *BRAND)]
    assert found(names=names) == [("Ivo Brand", "person", True), ("Port Selim", "place", True)]


def test_a_description_that_says_no_more_than_the_name_is_the_name() -> None:
    assert found(names=[("person", *BRAND)], mentions=[("person", *BRAND)]) == [
        ("Ivo Brand", "person", True)
    ]


def test_a_description_that_says_more_stays_beside_the_name() -> None:
    assert found(names=[("person", *BRAND)], mentions=[("person", 0, 4)]) == [
        ("Harbour master Ivo Brand", "person", False),
        ("Ivo Brand", "person", True),
    ]


def test_mentions_of_two_kinds_may_overlap() -> None:
    both = [("organization", *SELIM), ("place", *SELIM)]
    assert [kind for _, kind, _ in found(mentions=both)] == ["organization", "place"]


def test_nothing_found_is_an_empty_list() -> None:
    assert found() == []
    assert find_mentions(CODED, []) == []


def test_each_window_has_its_own_mentions() -> None:
    first, last = np.arange(BRAND[1]), np.arange(BRAND[1], len(CODED.words))
    windows = [
        window(CODED, first, names=[("person", *BRAND)]),
        window(CODED, last, mentions=[("place", *SELIM)]),
    ]
    mentions = find_mentions(CODED, windows)
    assert [mention.span.of(TEXT) for mention in mentions] == ["Ivo Brand", "Port Selim"]
