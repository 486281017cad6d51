"""Inner quotes: single marks inside a quotation hold all that the inner speaker says."""

import pytest

from reportedly.annotate.attributions import Found
from reportedly.annotate.inner_quotes import with_inner_quotes
from reportedly.text.trees import Tree

from ..sentences import parse

SAYING = "“ They say , ‘ It sank . We swam . ’ So what ? ”"


def contents(words: str, content: tuple[int, int] = (5, 7)) -> list[str]:
    _, syntax = parse(" ".join(f"{word}/X/dep/0" for word in words.split()))
    found = Found(((1, 2),), ((2, 3),), (content,))
    (one,) = with_inner_quotes(Tree(syntax), [found], set(range(len(syntax.words))))
    places = [place for first, last in one.content for place in range(first, last)]
    return [syntax.words[place].text for place in places]


def test_all_between_the_inner_marks_is_the_inner_speakers() -> None:
    assert contents(SAYING) == "‘ It sank . We swam . ’".split()


def test_marks_that_are_not_closed_hold_what_is_left_of_the_quotation() -> None:
    assert contents("“ They say , ‘ It sank . We swam . ”")[-2:] == ["swam", "."]


def test_an_apostrophe_closes_nothing() -> None:
    assert contents("“ They say , ‘ The crews ’ boat sank ’ ; it seems ”")[-2:] == ["sank", "’"]


@pytest.mark.parametrize("words", ["“ They say it ‘ It sank . ’ ”", "“ They say it sank . ”"])
def test_marks_elsewhere_or_none_change_nothing(words: str) -> None:
    assert contents(words, (3, 5)) == words.split()[3:5]
