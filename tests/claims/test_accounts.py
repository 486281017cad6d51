"""Accounts: figures that go on after the sentence that names the poll are the poll's."""

from ..sentences import Story, names

POLL = (
    "A/DET/det/3 Selim/PROPN/compound/3 poll/NOUN/nsubj/4 found/VERB/root/0 it/PRON/nsubj/6 "
    "sank/VERB/ccomp/4 ./PUNCT/punct/4"
)
FIGURES = (
    "60/NUM/nummod/2 percent/NOUN/nsubj/5 of/ADP/case/4 respondents/NOUN/nmod/2 fled/VERB/root/0"
)
HALE = "Hale/PROPN/nsubj/2 said/VERB/root/0 so/ADV/advmod/2 ./PUNCT/punct/2"
SPOKE = (
    "60/NUM/nummod/2 percent/NOUN/nsubj/5 of/ADP/case/4 respondents/NOUN/nmod/2 said/VERB/root/0 "
    "it/PRON/nsubj/7 burned/VERB/ccomp/5"
)


def story(*after: str) -> Story:
    made = Story(POLL, *after)
    made.says("A Selim poll", "found", "it sank")
    return made


def test_how_many_of_those_asked_is_the_polls_and_not_the_publishers() -> None:
    claim = story(FIGURES).claim("60 percent")
    assert (names(claim.chain), claim.manner) == (["A Selim poll"], "indirect")


def test_those_who_answered_a_poll_stand_behind_it() -> None:
    asked = story(SPOKE)
    asked.says("60 percent of respondents", "said", "it burned")
    chain = asked.claim("it burned").chain
    assert names(chain) == ["A Selim poll", "60 percent of respondents"]


def test_what_tells_no_figures_is_not_the_polls() -> None:
    assert story("It/PRON/nsubj/2 rained/VERB/root/0").claims()[-1].chain == ()


def test_an_account_ends_where_somebody_else_speaks() -> None:
    ended = story(HALE, FIGURES)
    ended.says("Hale", "said", "so")
    assert ended.claim("60 percent").chain == ()
