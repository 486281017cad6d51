"""According: frames of "according to" that nothing else was read for."""

from reportedly.annotate.according import find_according, with_sources
from reportedly.annotate.attributions import Found
from reportedly.text.trees import Tree

from ..sentences import parse, parts

LED = "According/VERB/case/4 to/ADP/fixed/1 the/DET/det/4 ministry/NOUN/obl/6"


def according(sentence: str, taken: frozenset[int] = frozenset()) -> list[tuple[str, ...]]:
    """Return source and content of each attribution."""
    text, syntax = parse(sentence)
    found = find_according(Tree(syntax), range(len(syntax.words)), taken)
    return [parts(text, syntax, one.source, one.content) for one in found]


def test_a_clause_is_whose_it_is_told_according_to_with_a_comma_or_without() -> None:
    assert according(f"{LED} it/PRON/nsubj/6 sank/VERB/root/0 ./PUNCT/punct/6") == [
        ("the ministry", "it sank")
    ]
    assert according(
        "It/PRON/nsubj/2 sank/VERB/root/0 ,/PUNCT/punct/6 according/VERB/case/6 to/ADP/fixed/4 "
        "Brand/PROPN/obl/2 ./PUNCT/punct/2"
    ) == [("Brand", "It sank")]


def test_what_goes_by_a_rule_or_plan_is_told_by_nobody() -> None:
    assert not according(f"{LED.replace('/6', '/5')} sorted/VERB/root/0")


def test_according_to_nobody_gives_way_to_the_tree() -> None:
    _, syntax = parse(f"{LED} it/PRON/nsubj/6 sank/VERB/root/0")
    tree, cue = Tree(syntax), ((0, 2),)
    sourced = Found(((2, 4),), cue, ((4, 6),))
    assert with_sources(tree, [Found((), cue, ((2, 6),)), sourced]) == [sourced]


def test_a_frame_that_was_read_is_left() -> None:
    assert not according(f"{LED} it/PRON/nsubj/6 sank/VERB/root/0", frozenset([0, 1]))
