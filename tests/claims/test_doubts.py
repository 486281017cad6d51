"""Doubts: how likely each link of a chain was read right."""

from dataclasses import replace

from reportedly.claims.chains import Chains
from reportedly.claims.context import make_context
from reportedly.records import Calibration, Curve, Evidence, Link, Span

from ..sentences import Story

CURVE = Curve(0.0, {"attribution": 1.0, "stands_in": 0.5, "pronoun": 1.0})
CALIBRATION = Calibration(links=CURVE)


def story(source: str = "He") -> Story:
    made = Story(
        "Brand/PROPN/nsubj/2 fled/VERB/root/0 ./PUNCT/punct/2",
        f"{source}/PRON/nsubj/2 said/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2",
    )
    made.entity("person", "Brand")
    return made


def link(made: Story, said: float | None, holders: dict[Span, float] | None = None) -> Link:
    """Return the link of the source that says it sank, read with a confidence of `said`."""
    found = made.found()
    attributions = tuple(replace(one, confidence=said) for one in found.attributions)
    evidence = Evidence(holders=holders or {}, calibration=CALIBRATION)
    known = replace(found, attributions=attributions, evidence=evidence)
    return Chains(make_context(made.report(), known)).of(attributions[-1])[-1]


def he(said: float | None, share: float) -> float | None:
    made = story()
    made.says("He", "said", "it sank")
    made.stands("He", "Brand")
    return link(made, said, {made.at("He"): share}).confidence


def okonjo(said: float | None) -> float | None:
    made = story("Okonjo")
    made.says("Okonjo", "said", "it sank")
    return link(made, said).confidence


def test_a_link_that_says_its_holder_is_as_sure_as_its_attribution() -> None:
    assert [okonjo(said) for said in (0.2, 0.5, 0.9)] == [0.2, 0.5, 0.9]


def test_a_link_of_an_attribution_without_confidence_has_none() -> None:
    assert okonjo(None) is None


def test_the_less_the_model_finds_a_pronouns_holder_meant_the_less_sure_is_the_link() -> None:
    sure, unsure = he(0.9, 0.9), he(0.9, 0.1)
    assert sure is not None
    assert unsure is not None
    assert sure > 0.9 > unsure


def test_a_pronoun_that_nobody_was_found_for_is_least_sure() -> None:
    made = story()
    made.says("He", "said", "it sank")
    nobody, unlikely = link(made, 0.9).confidence, he(0.9, 0.1)
    assert nobody is not None
    assert unlikely is not None
    assert nobody < unlikely


def test_the_speaker_of_the_report_is_no_unresolved_pronoun() -> None:
    made = story("I")
    made.says("I", "said", "it sank")
    assert link(made, 0.9).confidence == 0.9


def test_chains_of_weights_without_curves_have_no_confidence() -> None:
    made = story("Okonjo")
    name = made.says("Okonjo", "said", "it sank")
    assert made.chain(name)[-1].confidence is None
