"""Owned: nouns of saying or thinking, and whose they are."""

from reportedly.annotate.owned import find_owned
from reportedly.text.trees import Tree

from ..sentences import parse, parts

THAT = "that/SCONJ/mark/6 it/PRON/nsubj/6 sank/VERB/acl/3 won/VERB/root/0 ./PUNCT/punct/7"


def owned(sentence: str, taken: frozenset[int] = frozenset()) -> list[tuple[str, ...]]:
    """Return source, cue and content of each attribution."""
    text, syntax = parse(sentence)
    found = find_owned(Tree(syntax), range(len(syntax.words)), taken)
    return [parts(text, syntax, one.source, one.cue, one.content) for one in found]


def test_a_clause_after_somebodys_noun_of_saying_is_what_they_say() -> None:
    sentence = f"Brand/PROPN/nmod:poss/3 's/PART/case/1 conclusion/NOUN/nsubj/7 {THAT}"
    assert owned(sentence) == [("Brand", "conclusion", "that it sank")]
    assert owned(sentence, frozenset([2])) == []


def test_a_noun_of_nobody_or_of_no_saying_tells_nothing_of_anybodys() -> None:
    assert not owned(f"the/DET/det/3 old/ADJ/amod/3 conclusion/NOUN/nsubj/7 {THAT}")
    assert not owned(f"Brand/PROPN/nmod:poss/3 's/PART/case/1 boat/NOUN/nsubj/7 {THAT}")


def test_a_relative_clause_says_more_of_the_noun_and_is_not_what_was_said() -> None:
    that = THAT.replace("that/SCONJ/mark", "that/PRON/obj")
    assert not owned(f"Brand/PROPN/nmod:poss/3 's/PART/case/1 conclusion/NOUN/nsubj/7 {that}")
