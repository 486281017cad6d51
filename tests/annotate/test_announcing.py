"""Announcing: a noun of saying before a colon tells whose words come next."""

import pytest

from reportedly.annotate.announcing import announcing
from reportedly.text.trees import Tree

from ..sentences import parse

MADE = (
    "Marrow/PROPN/nsubj/2 made/VERB/root/0 the/DET/det/5 following/ADJ/amod/5 comment/NOUN/obj/2 "
    ":/PUNCT/punct/2"
)
RANKED = (
    "Hale/PROPN/nsubj/2 ranked/VERB/root/0 this/DET/det/4 statement/NOUN/obj/2 by/ADP/case/6 "
    "Marrow/PROPN/obl/2 last/ADV/advmod/2 :/PUNCT/punct/2"
)
BROKE = "Marrow/PROPN/nsubj/2 ignored/VERB/root/0 the/DET/det/4 letter/NOUN/obj/2 :/PUNCT/punct/2"
OWNS = "Marrow/PROPN/nsubj/2 made/VERB/root/0 two/NUM/nummod/4 boats/NOUN/obj/2 :/PUNCT/punct/2"


@pytest.mark.parametrize(("sentence", "cue"), [(MADE, "made"), (RANKED, "statement")])
def test_who_makes_a_statement_or_stands_after_by_says_it(sentence: str, cue: str) -> None:
    tree = Tree(parse(sentence)[1])
    found = announcing(tree, range(len(tree.words)))
    assert found is not None
    assert (tree.words[found.speaker].text, tree.words[found.cue].text) == ("Marrow", cue)


@pytest.mark.parametrize("sentence", [BROKE, OWNS])
def test_who_only_does_something_with_it_or_makes_a_thing_says_nothing(sentence: str) -> None:
    tree = Tree(parse(sentence)[1])
    assert announcing(tree, range(len(tree.words))) is None
