"""Who was quoted speaks, and not the outlet that quotes them."""

import pytest

from reportedly.annotate.attributions import Found
from reportedly.annotate.quoted import with_quoted
from reportedly.text.trees import Tree

from ..sentences import parse

BY = (
    "Brand/PROPN/nsubj:pass/3 was/AUX/aux:pass/3 quoted/VERB/root/0 by/ADP/case/5 "
    "Selim/PROPN/obl:agent/3 as/SCONJ/mark/7 saying/VERB/advcl/3 that/SCONJ/mark/10 "
    "it/PRON/nsubj/10 sank/VERB/ccomp/7"
)
IN = (
    "It/PRON/nsubj/2 sank/VERB/ccomp/6 ,/PUNCT/punct/2 Brand/PROPN/nsubj:pass/6 "
    "was/AUX/aux:pass/6 quoted/VERB/root/0 as/SCONJ/mark/8 saying/VERB/advcl/6 in/ADP/case/10 "
    "Selim/PROPN/obl/8"
)
WRONG = Found(((4, 5),), ((1, 3),), ((0, 1),))


@pytest.mark.parametrize(
    ("sentence", "said"), [(BY, "that it sank"), (IN, "It sank")], ids=["by", "in"]
)
def test_who_was_quoted_as_saying_is_the_source(sentence: str, said: str) -> None:
    tree = Tree(parse(sentence)[1])
    (found,) = with_quoted(tree, [], set(range(len(tree.words))))
    words = [[tree.words[n].text for n in part] for part in (found.framed()[:1], found.held())]
    assert [" ".join(one) for one in words] == ["Brand", said]


def test_what_was_read_of_the_frame_otherwise_is_left_out() -> None:
    tree = Tree(parse(BY)[1])
    assert WRONG not in with_quoted(tree, [WRONG], set(range(len(tree.words))))


def test_prices_that_are_quoted_tell_nothing() -> None:
    prices = "Rates/NOUN/nsubj:pass/3 were/AUX/aux:pass/3 quoted/VERB/root/0 here/ADV/advmod/3"
    tree = Tree(parse(prices)[1])
    assert with_quoted(tree, [], set(range(len(tree.words)))) == []
