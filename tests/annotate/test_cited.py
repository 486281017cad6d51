from reportedly.annotate.attributions import Found
from reportedly.annotate.cited import find_cited
from reportedly.text.trees import Tree

from ..sentences import parse

SAID = (
    "It/PRON/nsubj/2 sank/VERB/ccomp/5 ,/PUNCT/punct/5 Radio/PROPN/nsubj/5 said/VERB/root/0 "
    ",/PUNCT/punct/7 citing/VERB/advcl/5 two/NUM/nummod/9 sailors/NOUN/obj/7"
)
TOLD = Found(((3, 4),), ((4, 5),), ((0, 2),))


def cited(*found: Found) -> dict[Found, Found]:
    return find_cited(Tree(parse(SAID)[1]), found)


def test_whom_a_source_cites_is_one_more_holder_of_what_it_said() -> None:
    assert cited(TOLD) == {TOLD: Found(((7, 9),), ((6, 7),), ((0, 2),))}


def test_who_was_read_as_the_content_of_citing_is_a_holder_all_the_same() -> None:
    citing = Found(((3, 4),), ((6, 7),), ((7, 9),))
    assert cited(TOLD, citing) == {TOLD: Found(((7, 9),), ((6, 7),), ((0, 2),))}


def test_citing_inside_what_was_said_is_left_to_the_next_level() -> None:
    assert cited(Found(((3, 4),), ((4, 5),), ((5, 9),))) == {}


def test_nobody_is_cited_where_nothing_was_said() -> None:
    assert cited() == {}
