"""Impersonal: "it is claimed that" attributes its clause to nobody."""

import pytest

from reportedly.annotate.impersonal import find_impersonal
from reportedly.text.trees import Tree

from ..sentences import parse

CLAIMED = (
    "It/PRON/nsubj:pass/3 was/AUX/aux:pass/3 claimed/VERB/root/0 that/SCONJ/mark/6 it/PRON/nsubj/6 "
    "sank/VERB/ccomp/3 "
)
BY = CLAIMED.replace("claimed/VERB", "said/VERB") + "by/ADP/case/8 Marrow/PROPN/obl:agent/3"
HE = CLAIMED.replace("It/PRON", "He/PRON")
DECIDED = CLAIMED.replace("claimed", "decided")
AND = CLAIMED + "and/CCONJ/cc/9 Hale/PROPN/nsubj/9 drowned/VERB/conj/3 ./PUNCT/punct/3"
COMMA = CLAIMED + (
    ",/PUNCT/punct/10 and/CCONJ/cc/10 Hale/PROPN/nsubj/10 left/VERB/conj/3 ./PUNCT/punct/3"
)


def contents(sentence: str) -> list[tuple[str, str]]:
    """Return the cue and the content of each attribution."""
    text, syntax = parse(sentence)
    words = syntax.words
    return [
        (
            text[words[one.cue[0][0]].span.start : words[one.cue[-1][1] - 1].span.end],
            text[words[one.content[0][0]].span.start : words[one.content[-1][1] - 1].span.end],
        )
        for one in find_impersonal(Tree(syntax), range(len(words)), set())
    ]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [(CLAIMED, "that it sank"), (AND, "that it sank and Hale drowned"), (COMMA, "that it sank")],
)
def test_what_is_claimed_by_nobody_is_a_content_of_its_own(sentence: str, content: str) -> None:
    assert contents(sentence) == [("was claimed", content)]


@pytest.mark.parametrize("sentence", [BY, HE, DECIDED])
def test_what_somebody_tells_or_nobody_says_is_none(sentence: str) -> None:
    assert contents(sentence) == []


def test_a_word_with_a_part_already_makes_none() -> None:
    tree = Tree(parse(CLAIMED)[1])
    assert list(find_impersonal(tree, range(6), {2})) == []
