"""Who is quoted, or has told a thing, stands behind who quotes them, and is no part of it."""

from reportedly.annotate.attributions import Found
from reportedly.annotate.relayed import relayed
from reportedly.text.trees import Tree

from ..sentences import parse

QUOTED = (
    "Selim/PROPN/nsubj/2 quoted/VERB/root/0 a/DET/det/4 clerk/NOUN/obj/2 as/SCONJ/mark/6 "
    "saying/VERB/advcl/2 it/PRON/nsubj/8 sank/VERB/ccomp/6"
)
LEARNED = (
    "Selim/PROPN/nsubj/2 learned/VERB/root/0 from/ADP/case/5 a/DET/det/5 clerk/NOUN/obl/2 "
    "that/SCONJ/mark/8 it/PRON/nsubj/8 sank/VERB/ccomp/2"
)


def found(said: str, *read: Found) -> tuple[list[Found], dict[Found, Found]]:
    tree = Tree(parse(said)[1])
    return relayed(tree, read, set(range(len(tree.words))))


def test_who_is_quoted_stands_behind_who_quotes() -> None:
    told = Found(((0, 1),), ((1, 2),), ((6, 8),))
    whole = Found(((0, 1),), ((1, 2),), ((2, 8),))
    said = Found(((2, 4),), ((4, 6),), ((6, 8),))
    assert found(QUOTED, whole) == ([told], {told: said})


def test_a_frame_that_the_model_missed_is_read_by_its_subject() -> None:
    ((told,), behind) = found(QUOTED)
    assert told.source == ((0, 1),)
    assert behind[told].source == ((2, 4),)


def test_from_whom_a_thing_was_learned_stands_behind_who_learned_it() -> None:
    ((told,), behind) = found(LEARNED, Found(((0, 1),), ((1, 2),), ((5, 8),)))
    assert told.content == ((5, 8),)
    assert behind[told].source == ((3, 5),)


def test_who_was_quoted_by_somebody_is_left_to_another_rule() -> None:
    said = (
        "Brand/PROPN/nsubj:pass/3 was/AUX/aux:pass/3 quoted/VERB/root/0 by/ADP/case/5 "
        "Selim/PROPN/obl:agent/3 as/SCONJ/mark/7 saying/VERB/advcl/3 it/PRON/nsubj/9 "
        "sank/VERB/ccomp/7"
    )
    assert found(said) == ([], {})
