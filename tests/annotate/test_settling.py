import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.mentions import Mention
from reportedly.annotate.settling import settle, trimmed
from reportedly.records import EntityKind, Span
from reportedly.text.trees import Tree

from ..sentences import at, parse

STORY = (
    "Ivo/PROPN/nsubj/3 Brand/PROPN/flat/1 swam/VERB/root/0",
    "BRAND/PROPN/nsubj/2 fled/VERB/root/0",
    "Brand/PROPN/nsubj/2 slept/VERB/root/0",
)


def settled(*found: tuple[str, int, EntityKind]) -> list[tuple[str, str]]:
    text, syntax = parse(*STORY)
    mentions = [Mention(at(text, words, n), kind, named=True) for words, n, kind in found]
    return [(one.span.of(text), one.kind) for one in settle(text, Tree(syntax), sorted(mentions))]


def test_a_surname_that_no_head_saw_is_found_in_any_case() -> None:
    kinds = settled(("Ivo Brand", 1, "person"))
    assert kinds == [("Ivo Brand", "person"), ("BRAND", "person"), ("Brand", "person")]


def test_an_organization_that_is_but_a_persons_surname_is_that_person() -> None:
    assert ("Brand", "person") in settled(("Ivo Brand", 1, "person"), ("Brand", 2, "organization"))


def test_a_name_that_more_organizations_bear_stays_theirs() -> None:
    found = settled(
        ("Ivo Brand", 1, "person"), ("BRAND", 1, "organization"), ("Brand", 2, "organization")
    )
    assert found[1:] == [("BRAND", "organization"), ("Brand", "organization")]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("widow Ilse Marrow", "Ilse Marrow"),
        ("Ilse Marrow for Radio Selim", "Ilse Marrow"),
        ("Ms. Marrow of the Harbour Union", "Ms. Marrow"),
        ("Ilse Marrow, QC", "Ilse Marrow"),
        ("Secretary of State Ilse Marrow", "Secretary of State Ilse Marrow"),
        ("van Marrow", "van Marrow"),
    ],
)
def test_a_name_is_without_the_words_that_say_who_bears_it(words: str, name: str) -> None:
    one = Mention(Span(0, len(words)), "person", named=True)
    assert trimmed(words, one).span.of(words) == name


def test_a_name_is_without_what_stands_in_apposition_to_it() -> None:
    text, syntax = parse(
        "Ivo/PROPN/nsubj/7 Brand/PROPN/flat/1 ,/PUNCT/punct/1 the/DET/det/6 "
        "harbour/NOUN/compound/6 master/NOUN/appos/1 sank/VERB/root/0"
    )
    whole = Mention(at(text, "Ivo Brand, the harbour master"), "person", named=False)
    assert settle(text, Tree(syntax), [whole]) == [
        Mention(at(text, "Ivo Brand"), "person", named=True)
    ]


def test_an_article_or_a_river_without_a_name_is_no_mention() -> None:
    text, syntax = parse(
        "the/DET/det/2 river/NOUN/nsubj/3 flooded/VERB/root/0 the/DET/det/5 Selim/PROPN/obj/3"
    )
    mentions = [
        Mention(at(text, "the"), "organization", named=False),
        Mention(at(text, "river"), "place", named=False),
        Mention(at(text, "the Selim"), "place", named=True),
    ]
    kept = settle(text, Tree(syntax), sorted(mentions))
    assert [one.span.of(text) for one in kept] == ["the Selim"]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9))))
def test_no_mention_is_lost_and_all_stand_in_the_text(places: list[tuple[int, int]]) -> None:
    text, syntax = parse(*STORY)
    spans = {Span(a, min(a + b, len(text))) for a, b in places if a < len(text)}
    mentions = [Mention(span, "organization", named=True) for span in sorted(spans)]
    found = {one.span for one in settle(text, Tree(syntax), mentions)}
    assert spans <= found
    assert all(0 <= span.start < span.end <= len(text) for span in found)


@pytest.mark.parametrize(
    ("last", "firms"), [("Marrow and Voss", ["Marrow and Voss"] * 2), ("Marrow", [])]
)
def test_two_names_that_never_stand_apart_are_one_firm(last: str, firms: list[str]) -> None:
    words = f"Marrow and Voss won. {last} left."
    text, syntax = parse(" ".join(f"{word}/PROPN/dep/0" for word in words.split()))
    partners = [name for name in ("Marrow", "Voss") for _ in range(words.count(name))]
    mentions = [
        Mention(at(text, name, partners[: n + 1].count(name)), "person", named=True)
        for n, name in enumerate(partners)
    ]
    found = settle(text, Tree(syntax), sorted(mentions))
    assert [one.span.of(text) for one in found if one.kind == "organization"] == firms


@pytest.mark.parametrize(
    ("said", "name", "whole"),
    [
        (
            "Brand/PROPN/nsubj/2 told/VERB/root/0 Selim/PROPN/obj/2 Today/NOUN/flat/3",
            "Selim",
            "Selim Today",
        ),
        (
            "he/PRON/nsubj/2 told/VERB/root/0 Channel/PROPN/obj/2 9/NUM/flat/3 Selim/PROPN/flat/3",
            "Selim",
            "Channel 9 Selim",
        ),
        ("Fire/NOUN/nsubj/2 Hits/VERB/root/0 Selim/PROPN/obj/2 Today/NOUN/obl/2", "Selim", "Selim"),
        ("they/PRON/nsubj/2 left/VERB/root/0 Selim/PROPN/obj/2 today/NOUN/obl/2", "Selim", "Selim"),
    ],
)
def test_what_makes_a_name_an_outlets_belongs_to_it(said: str, name: str, whole: str) -> None:
    text, syntax = parse(said)
    found = settle(text, Tree(syntax), [Mention(at(text, name), "place", named=True)])
    assert [one.span.of(text) for one in found] == [whole]
