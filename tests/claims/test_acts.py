"""Acts: attributions that tell of saying or holding, apart from what is planned or unsaid."""

import pytest

from reportedly.claims.acts import is_act

from ..sentences import Story


def act(cue: str, content: str, upos: str = "VERB") -> bool:
    """Say whether Brand's `cue` (its last word the verb) over a content is an act."""
    *before, verb = cue.split()
    main = len(before) + 2
    rows = [f"Brand/PROPN/nsubj/{main}", *(f"{word}/AUX/aux/{main}" for word in before)]
    rows += [f"{verb}/VERB/root/0", *(f"{word}/{upos}/ccomp/{main}" for word in content.split())]
    story = Story(" ".join(rows))
    story.says("Brand", cue, content)
    context = story.context()
    return is_act(context, context.found.attributions[0])


@pytest.mark.parametrize("cue", ["said", "has said", "believes", "claimed", "reportedly"])
def test_saying_and_holding_are_acts(cue: str) -> None:
    assert act(cue, "it sank")


@pytest.mark.parametrize("cue", ["may say", "will say", "could claim", "did not say", "never said"])
def test_what_was_not_said_or_not_yet_is_no_act(cue: str) -> None:
    assert not act(cue, "it sank")


def test_a_belief_that_is_negated_is_held_all_the_same() -> None:
    assert act("did not believe", "it sank")


def test_another_verb_is_an_act_when_its_content_says_something() -> None:
    assert act("shouted", "it sank")
    assert not act("shouted", "names", "NOUN")


def test_hearsay_is_an_act_even_under_a_modal() -> None:
    assert act("may reportedly", "sink")


@pytest.mark.parametrize(("cue", "content"), [("", "it sank"), ("said", "")])
def test_without_a_cue_or_a_content_there_is_no_act(cue: str, content: str) -> None:
    story = Story("Brand/PROPN/nsubj/2 said/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2")
    story.says("Brand", cue, content)
    context = story.context()
    assert not is_act(context, context.found.attributions[0])
