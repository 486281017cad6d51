"""What somebody tells of as a thing: "told reporters of two deaths", "spoke of a delay"."""

import pytest

from reportedly.annotate.told_of import find_told_of
from reportedly.text.trees import Tree

from ..sentences import parse

SPOKE = "Brand/PROPN/nsubj/2 spoke/VERB/root/0 of/ADP/case/5 two/NUM/nummod/5 deaths/NOUN/obl/2"
TOLD = (
    "Brand/PROPN/nsubj/2 told/VERB/root/0 reporters/NOUN/iobj/2 of/ADP/case/6 two/NUM/nummod/6 "
    "deaths/NOUN/nmod/3"
)
LEFT = "Brand/PROPN/nsubj/2 spoke/VERB/root/0 in/ADP/case/4 Selim/PROPN/obl/2"


def found(sentence: str, taken: frozenset[int] = frozenset()) -> list[str]:
    tree = Tree(parse(sentence)[1])
    told = find_told_of(tree, range(len(tree.words)), taken)
    return [" ".join(tree.words[n].text for n in one.held()) for one in told]


@pytest.mark.parametrize("sentence", [SPOKE, TOLD])
def test_what_somebody_tells_of_is_the_content(sentence: str) -> None:
    assert found(sentence) == ["two deaths"]


def test_where_somebody_spoke_is_nothing_that_was_told() -> None:
    assert found(LEFT) == []


def test_what_is_read_already_is_not_read_again() -> None:
    assert found(SPOKE, frozenset([1])) == []
