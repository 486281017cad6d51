"""Two sentences are laid beside each other; what is told once in each is matched once."""

from reportedly.linking.matches import matches
from reportedly.linking.passages import passages
from tests.linking.told_by import source

SANK = "the crowded ferry Meridian Star sank off the breakwater at Port Selim before dawn"
ALSO = "before dawn the Meridian Star, a crowded ferry, sank off Port Selim's breakwater"
OTHER = "dockers at Aldermoor voted to end their strike over pensions after nine weeks"


def found(*texts, tells=lambda _: True):
    """Return the matches between reports that tell one sentence each."""
    told = [source(text, f"Paper {n}").reading for n, text in enumerate(texts)]
    return matches(passages(told), tells)


def test_the_same_in_other_words_matches_once():
    (match,) = found(SANK, ALSO)
    assert (match.one.report, match.other.report) == (0, 1)


def test_what_is_told_twice_in_a_report_matches_its_likest_telling_alone():
    again = f"{ALSO}. Crews found the crowded ferry Meridian Star off the breakwater"
    assert len([one for one in found(SANK, again) if one.one.span.start == 0]) == 1


def test_other_sentences_do_not_match():
    assert found(SANK, OTHER) == []


def test_stretches_that_tell_nothing_match_none():
    assert found(SANK, ALSO, tells=lambda _: False) == []
