from dataclasses import replace

import pytest

from evals.made_stories.wording import State, at_start, worded

SURE = State(250, "exact", "")
CLAUSE = "{n} people <were|may have been> on the {ship}"
QUOTE = "It <was|may have been> on my [desk|big desk]"


def said(template: str, **changes: object) -> str:
    return worded(template, replace(SURE, **changes), {"ship": "Grey Heron"}, 0)


@pytest.mark.parametrize(
    ("hedge", "words"),
    [
        ("", "250 people were on the Grey Heron"),
        ("may", "250 people may have been on the Grey Heron"),
        ("reportedly", "250 people were reportedly on the Grey Heron"),
    ],
)
def test_a_hedge_is_put_into_the_clause(hedge: str, words: str) -> None:
    assert said(CLAUSE, hedge=hedge) == words


def test_an_adverb_stands_before_a_verb_that_has_no_auxiliary() -> None:
    assert said("it <sank|may have sunk>", hedge="possibly") == "it possibly sank"


def test_a_bound_stands_before_the_number() -> None:
    assert said(CLAUSE, bound="at_most").startswith("up to 250 people")


def test_a_small_number_is_spelled() -> None:
    assert said(CLAUSE, number=4, bound="at_least").startswith("at least four people")


def test_an_altered_quotation_has_other_words() -> None:
    assert said(QUOTE) == "It was on my desk"
    assert said(QUOTE, altered=True) == "It was on my big desk"


def test_no_sentence_begins_with_a_figure() -> None:
    assert at_start("250 people") == "a total of 250 people"
    assert at_start("up to 250 people") == "up to 250 people"
