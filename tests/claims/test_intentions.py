"""Intentions: what a speaker would do is open; what would come about, or not, is told."""

import pytest

from ..sentences import Story


def label(subject: str, helping: str, source: str = "Brand") -> str:
    """Return how sure it is that the subject `helping` sail, as Brand says it."""
    verb = 3 + len(helping.split())
    rows = [f"{source}/PROPN/nsubj/2 said/VERB/root/0 {subject}/PRON/nsubj/{verb + 1}"]
    rows += [f"{word}/AUX/aux/{verb + 1}" for word in helping.split()]
    story = Story(" ".join([*rows, "sail/VERB/ccomp/2"]))
    story.says(source, "said", f"{subject} {helping} sail")
    return story.claims()[0].certainty.label


@pytest.mark.parametrize("subject", ["he", "she"])
def test_what_a_speaker_would_do_is_not_yet_so(subject: str) -> None:
    assert label(subject, "would") == "possible"


@pytest.mark.parametrize(
    ("subject", "helping", "told"),
    [("it", "would", "certain"), ("she", "will", "certain"), ("she", "would not", "certain_not")],
)
def test_what_would_come_about_and_what_would_not_be_done_is_told(
    subject: str, helping: str, told: str
) -> None:
    assert label(subject, helping) == told


def test_a_pronoun_that_speaks_may_mean_another_than_the_one_who_would() -> None:
    assert label("she", "would", source="he") == "certain"
