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
        ("“it sank fast”", "believes", "direct"),
    ],
)
def test_quotation_marks_and_the_cue_tell_the_manner(content: str, cue: str, expected: str) -> None:
    assert manner(content, cue) == expected


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
