"""Asides: how a text withholds a holder's name, and that this is no claim."""

import pytest

from reportedly.claims.asides import aside_after, find_asides

from ..sentences import Story, at, names

ENGINEER = (
    "Engineers/NOUN/nsubj/10 ,/PUNCT/punct/4 who/PRON/nsubj/4 asked/VERB/acl:relcl/1 "
    "not/PART/advmod/8 to/PART/mark/8 be/AUX/aux:pass/8 named/VERB/xcomp/4 ,/PUNCT/punct/1 "
    "said/VERB/root/0 it/PRON/nsubj/12 sank/VERB/ccomp/10"
)


def engineers() -> Story:
    story = Story(ENGINEER)
    story.says("Engineers", "asked", "not to be named")
    story.says("Engineers", "said", "it sank")
    return story


def test_who_asked_not_to_be_named_claims_nothing_by_it() -> None:
    shown = [claim.text for claim in engineers().claims() if not claim.fragment]
    assert shown == ["it sank"]
    assert "who asked not to be named" in [claim.text for claim in engineers().claims()]


def test_who_asked_not_to_be_named_is_anonymous() -> None:
    (link,) = engineers().claim("it sank").chain
    assert (link.naming, names([link])) == ("anonymous", ["Engineers"])


@pytest.mark.parametrize(
    "aside",
    [
        "who did not want to be named",
        "whose name is withheld",
        "speaking on condition of anonymity",
        "who was not authorized to speak about it",
    ],
)
def test_words_that_withhold_a_name_right_after_a_source_are_an_aside(aside: str) -> None:
    text = f"It sank, said a docker, {aside}, on Monday."
    assert aside_after(text, at(text, "a docker")) == aside


def test_words_that_withhold_no_name_or_stand_elsewhere_are_none() -> None:
    story = Story(ENGINEER.replace("named/", "moved/"))
    story.says("Engineers", "said", "it sank")
    assert find_asides(story.text, story.found().attributions) == ()
    assert aside_after("Brand, who slept, said so", at("Brand", "Brand")) == ""
    assert find_asides(engineers().text, ()) == ()
