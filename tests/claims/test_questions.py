"""Questions: what is asked is told neither as so nor as not so."""

from ..sentences import Story

ASKED = "Did/AUX/aux/3 it/PRON/nsubj/3 sink/VERB/root/0 ?/PUNCT/punct/3"


def test_what_is_asked_is_unknown_and_has_no_hedge() -> None:
    (claim,) = Story(ASKED).claims()
    assert (claim.certainty.label, claim.hedges) == ("unknown", ())


def test_a_question_ends_with_its_mark_also_inside_quotation_marks() -> None:
    story = Story(
        "“/PUNCT/punct/4 Did/AUX/aux/4 it/PRON/nsubj/4 sink/VERB/ccomp/8 ?/PUNCT/punct/4 "
        "”/PUNCT/punct/4 Brand/PROPN/nsubj/8 asked/VERB/root/0"
    )
    story.says("Brand", "asked", "“Did it sink?”")
    assert story.claim("“Did").certainty.label == "unknown"


def test_a_statement_after_a_question_is_certain() -> None:
    claims = Story(ASKED, "It/PRON/nsubj/2 sank/VERB/root/0 ./PUNCT/punct/2").claims()
    assert [claim.certainty.label for claim in claims] == ["unknown", "certain"]
