import pytest

from reportedly.annotate.times import find_times
from reportedly.text.trees import Tree
from tests.sentences import parse

THURSDAY = "2031-05-22"
PAST = "It/PRON/nsubj/2 sank/VERB/root/0 on/ADP/case/4 Monday/PROPN/obl/2"
WILL = "It/PRON/nsubj/3 will/AUX/aux/3 sail/VERB/root/0 on/ADP/case/5 Monday/PROPN/obl/3"
MODAL_PAST = (
    "It/PRON/nsubj/4 may/AUX/aux/4 have/AUX/aux/4 sunk/VERB/root/0 on/ADP/case/6 Monday/PROPN/obl/4"
)
PLANNED = (
    "It/PRON/nsubj/2 plans/VERB/root/0 to/PART/mark/4 sail/VERB/xcomp/2 on/ADP/case/6 "
    "Monday/PROPN/obl/4"
)
FORCED = (
    "It/PRON/nsubj/3 was/AUX/aux:pass/3 forced/VERB/root/0 to/PART/mark/5 sail/VERB/xcomp/3 "
    "on/ADP/case/7 Monday/PROPN/obl/5"
)
OPENS = "The/DET/det/2 dam/NOUN/nsubj/3 opens/VERB/root/0 Monday/PROPN/obl:tmod/3"
SAYS = "Brand/PROPN/nsubj/2 says/VERB/root/0 Monday/PROPN/obl:tmod/2"
EXPECTED = "It/PRON/nsubj/3 is/AUX/aux:pass/3 expected/VERB/root/0 on/ADP/case/5 Monday/PROPN/obl/3"


def day(sentence: str) -> str | None:
    text, syntax = parse(sentence)
    (found,) = find_times(text, "r", THURSDAY, Tree(syntax))
    return found.value


@pytest.mark.parametrize("sentence", [PAST, MODAL_PAST, FORCED, SAYS])
def test_a_weekday_in_a_past_clause_is_the_last_one(sentence: str) -> None:
    assert day(sentence) == "2031-05-19"


@pytest.mark.parametrize("sentence", [WILL, PLANNED, OPENS, EXPECTED])
def test_a_weekday_in_a_clause_of_what_is_to_come_is_the_next_one(sentence: str) -> None:
    assert day(sentence) == "2031-05-26"


def test_a_month_is_the_last_or_the_coming_one_by_the_tense() -> None:
    past = "It/PRON/nsubj/2 sank/VERB/root/0 in/ADP/case/4 November/PROPN/obl/2"
    coming = "It/PRON/nsubj/3 will/AUX/aux/3 sail/VERB/root/0 in/ADP/case/5 April/PROPN/obl/3"
    assert (day(past), day(coming)) == ("2030-11", "2032-04")


def test_the_tense_of_the_clause_says_nothing_of_a_day_that_names_a_noun() -> None:
    text = (
        "Brand/PROPN/nsubj/2 praised/VERB/root/0 the/DET/det/6 June/PROPN/compound/6 "
        "3/NUM/nummod/4 vote/NOUN/obj/2"
    )
    assert day(text) == "2031-06-03"


def test_what_is_ahead_of_a_day_makes_it_the_coming_one() -> None:
    text = (
        "Brand/PROPN/nsubj/2 spoke/VERB/root/0 ahead/ADV/advmod/2 of/ADP/case/6 "
        "the/DET/det/6 Monday/PROPN/compound/7 vote/NOUN/obl/3"
    )
    assert day(text) == "2031-05-26"


def test_a_parser_that_answers_with_a_loop_ends() -> None:
    assert day("It/PRON/nsubj/2 sank/NOUN/dep/3 Monday/PROPN/dep/2") == "2031-05-19"
