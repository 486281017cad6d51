"""Entities: the mentions that mean the same, under their fullest name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.entities import find_entities
from reportedly.annotate.mentions import Mention
from reportedly.records import Entity, EntityKind, Span

from ..sentences import at


def people(text: str, *names: str | tuple[str, int], kind: EntityKind = "person") -> list[Mention]:
    pairs = [(name, 1) if isinstance(name, str) else name for name in names]
    return sorted(Mention(at(text, *pair), kind, named=True) for pair in pairs)


def entities(text: str, mentions: list[Mention], **same: str) -> tuple[Entity, ...]:
    stands = {at(text, short, text.count(short)): at(text, full) for short, full in same.items()}
    return find_entities(text, "r", mentions, stands)


def test_a_short_name_is_an_alias_of_the_full_one() -> None:
    text = "Ivo Brand fled. Brand sank."
    (one,) = entities(text, people(text, "Ivo Brand", ("Brand", 2)), Brand="Ivo Brand")
    assert (one.name, one.aliases) == ("Ivo Brand", ("Brand",))
    assert [span.of(text) for span in one.mentions] == ["Ivo Brand", "Brand"]


def test_articles_and_possessive_marks_make_no_other_name() -> None:
    text = "The Selim Board met. Selim Board’s chair left the Selim Board's hall."
    names = ("The Selim Board", "Selim Board’s", "the Selim Board's")
    (one,) = entities(text, people(text, *names, kind="organization"))
    assert (one.name, one.aliases) == ("Selim Board", ())


def test_the_same_words_of_two_kinds_are_two_entities() -> None:
    text = "Selim"
    both = [Mention(Span(0, 5), kind, named=True) for kind in ("organization", "place")]
    assert [one.kind for one in entities(text, both)] == ["organization", "place"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Harbour Radio", "Harbour Radio"), ("The Post", "Post"), ("Meridian magazine.", "Meridian")],
)
def test_an_organization_with_the_name_of_an_outlet_is_one(text: str, name: str) -> None:
    (one,) = entities(text, people(text, name, kind="organization"))
    assert one.kind == "outlet"


def test_a_pronoun_is_never_the_name_where_there_is_another() -> None:
    text = "Bo sank. He himself fled."
    (one,) = entities(text, people(text, "Bo", "himself"), himself="Bo")
    assert (one.name, one.aliases) == ("Bo", ("himself",))


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9), st.sampled_from(["person", "place"])))
)
def test_every_mention_is_in_one_entity_and_ids_differ(
    rows: list[tuple[int, int, EntityKind]],
) -> None:
    text = "Ivo Brand's Harbour the the A Col. Brand 🙂 he"
    mentions = sorted({Mention(Span(a, a + b), kind, named=True) for a, b, kind in rows})
    found = find_entities(text, "r", mentions, {})
    held = sorted((one.kind, span) for one in found for span in one.mentions)
    assert held == sorted((one.kind, one.span) for one in mentions)
    assert len({one.id for one in found}) == len(found)
    assert [one.mentions[0] for one in found] == sorted(one.mentions[0] for one in found)


def test_only_one_article_is_left_out() -> None:
    text = "The A Team"
    (one,) = entities(text, people(text, text, kind="organization"))
    assert one.name == "A Team"


@pytest.mark.parametrize("name", ["Mira Post", "Sky Okonjo", "Ivo Mercury"])
def test_a_person_with_a_name_like_an_outlets_is_a_person(name: str) -> None:
    (one,) = entities(name, people(name, name))
    assert one.kind == "person"


def test_what_the_newspaper_stands_for_is_an_outlet() -> None:
    text = "Hallow Lighthouse reported losses. The newspaper said so."
    body = people(text, "Hallow Lighthouse", kind="organization")
    stands = {at(text, "The newspaper"): at(text, "Hallow Lighthouse")}
    (one,) = find_entities(text, "r", body, stands)
    assert one.kind == "outlet"
