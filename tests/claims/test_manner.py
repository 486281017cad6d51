"""Manner: in whose words a content is told."""

import pytest

from ..sentences import Story


def manner(content: str, cue: str = "said") -> str:
    """Return the manner of what Brand says; `content` is written with its marks."""
    words = content.replace("“", "“ ").replace("”", " ”").split()
    rows = [f"{word}/{'PUNCT' if word in '“”' else 'VERB'}/dep/2" for word in words]
    story = Story(" ".join(["Brand/PROPN/nsubj/2", f"{cue}/VERB/root/0", *rows]))
    story.says("Brand", cue, content)
    return story.claims()[0].manner


@pytest.mark.parametrize(
    ("content", "cue", "expected"),
    [
        ("“it sank fast”", "said", "direct"),
        ("it “sank” fast", "said", "mixed"),
        ("it sank fast", "said", "indirect"),
        ("it sank fast", "believes", "belief"),
        ("it sank fast", "feels", "belief"),
        ("it sank fast", "heard", "belief"),
        ("“it sank fast”", "believes", "direct"),
    ],
)
def test_quotation_marks_and_the_cue_tell_the_manner(content: str, cue: str, expected: str) -> None:
    assert manner(content, cue) == expected


def test_what_a_court_hears_is_said_before_it() -> None:
    story = Story(
        "The/DET/det/2 court/NOUN/nsubj/3 heard/VERB/root/0 it/PRON/nsubj/5 sank/VERB/ccomp/3"
    )
    story.says("The court", "heard", "it sank")
    assert story.claim("it sank").manner == "indirect"


def test_what_nobody_is_said_to_say_is_the_publishers_own_even_in_marks() -> None:
    (claim,) = Story("“/PUNCT/punct/3 It/PRON/nsubj/3 sank/VERB/root/0 ”/PUNCT/punct/3").claims()
    assert claim.manner == "own"


def test_who_says_what_is_believed_tells_it_indirectly() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 said/VERB/root/0 he/PRON/nsubj/4 believes/VERB/ccomp/2 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    )
    story.says("Brand", "said he believes", "it sank")
    assert story.claim("it sank").manner == "indirect"


def own_thought(source: str, cue: str, head: int) -> str:
    """Return the manner of what Brand says that he thinks, or that somebody thinks."""
    story = Story(
        f"Brand/PROPN/nsubj/2 said/VERB/root/0 {source}/PRON/nsubj/4 {cue}/VERB/ccomp/{head} "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    )
    outer = story.says("Brand", "said", f"{source} {cue} it sank")
    story.says(source, cue, "it sank", inside=outer)
    return story.claim("it sank").manner


@pytest.mark.parametrize("source", ["I", "he"])
def test_the_own_thought_of_who_speaks_is_communicated(source: str) -> None:
    assert own_thought(source, "thinks", 2) == "indirect"


def test_what_somebody_else_is_said_to_think_is_a_belief() -> None:
    assert own_thought("Okonjo", "thinks", 2) == "belief"


def test_a_thought_quoted_with_its_cue_is_a_belief_told_by_another() -> None:
    story = Story(
        "“/PUNCT/punct/3 Okonjo/PROPN/nsubj/3 thinks/VERB/ccomp/8 it/PRON/nsubj/5 "
        "sank/VERB/ccomp/3 ”/PUNCT/punct/3 Brand/PROPN/nsubj/8 said/VERB/root/0"
    )
    outer = story.says("Brand", "said", "“Okonjo thinks it sank”")
    story.says("Okonjo", "thinks", "it sank", inside=outer)
    assert story.claim("it sank").manner == "belief"


@pytest.mark.parametrize("cue", ["agreed", "promised", "conceded"])
def test_agreeing_and_promising_are_communicated(cue: str) -> None:
    assert manner("it sank fast", cue) == "indirect"
