"""Evidence: what speaks for entities and for whom pronouns stand for, and what is made of it."""

from dataclasses import replace

import pytest

from reportedly.annotate.coreference import Leaning
from reportedly.annotate.evidence import (
    of_entities,
    of_holders,
    rated_attributions,
    rated_entities,
)
from reportedly.records import Attribution, Calibration, Curve, Entity, EntityKind, Evidence
from reportedly.text.trees import Tree

from ..scores import encode, window
from ..sentences import at, parse

TEXT, SYNTAX = parse(
    "Ivo/PROPN/nsubj/3 Brand/PROPN/flat/1 fled/VERB/root/0 ./PUNCT/punct/3",
    "He/PRON/nsubj/2 said/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2 ./PUNCT/punct/2",
)
TREE = Tree(SYNTAX)
CODED = encode(TEXT)
NAMED = window(CODED, mentions=[("person", 0, 2), ("organization", 0, 1)])
SAID = Attribution("a", None, (at(TEXT, "He"),), (at(TEXT, "said"),), (at(TEXT, "it sank"),))


def entity(kind: EntityKind, *mentions: str) -> Entity:
    return Entity("e", kind, mentions[0], (), tuple(at(TEXT, words) for words in mentions))


def seen(one: Entity) -> float:
    return of_entities(TREE, [NAMED], [one])["e"]["kind"]


def test_an_entity_whose_kind_the_head_finds_has_more_for_it_than_against() -> None:
    assert seen(entity("person", "Ivo Brand")) > 0 > seen(entity("place", "Ivo Brand"))


def test_an_outlet_is_to_the_head_an_organization() -> None:
    assert seen(entity("outlet", "Ivo")) == seen(entity("organization", "Ivo")) > 0


def test_every_mention_counts_the_same_however_long_it_is() -> None:
    assert seen(entity("person", "Ivo Brand", "fled")) == pytest.approx(0, abs=0.01)


def test_a_report_without_entities_has_no_evidence_for_any() -> None:
    assert of_entities(TREE, [], []) == {}


def test_a_pronoun_that_is_a_source_has_what_the_model_makes_of_its_holder() -> None:
    stands_for = {at(TEXT, "He"): at(TEXT, "Ivo Brand"), at(TEXT, "it"): at(TEXT, "Ivo Brand")}
    found = of_holders(TEXT, TREE, stands_for, [SAID], Leaning([window(CODED)]))
    assert list(found) == [at(TEXT, "He")]
    assert found[at(TEXT, "He")] == pytest.approx(0.05 + 0.95 * 2 / 5)


def test_a_short_name_is_no_matter_for_the_model() -> None:
    source = replace(SAID, source=(at(TEXT, "Brand"),))
    stands_for = {at(TEXT, "Brand"): at(TEXT, "Ivo Brand")}
    assert of_holders(TEXT, TREE, stands_for, [source], Leaning([window(CODED)])) == {}


def test_weights_without_curves_give_no_confidence() -> None:
    known = Evidence({"a": {"cue": 1.0}}, {"e": {"kind": 1.0}})
    assert rated_attributions([SAID], known) == (SAID,)
    assert rated_entities([entity("person", "Brand")], known)[0].confidence is None


def test_weights_with_curves_give_a_confidence_to_all_that_has_evidence() -> None:
    curve = Curve(0.0, {"kind": 1.0})
    known = Evidence({}, {"e": {"kind": 2.0}}, {}, Calibration(curve, curve, curve))
    assert rated_entities([entity("person", "Brand")], known)[0].confidence == 0.88
    assert rated_attributions([SAID], known)[0].confidence is None
