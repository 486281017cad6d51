from dataclasses import replace

from reportedly.annotate.attributions import Found
from reportedly.annotate.cited import find_cited, parted, without_cited
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


def test_whom_a_source_cited_in_a_relative_clause_is_a_holder_too() -> None:
    said = (
        "It/PRON/nsubj/2 sank/VERB/ccomp/4 Radio/PROPN/nsubj/4 said/VERB/root/0 "
        "which/PRON/nsubj/6 cited/VERB/acl:relcl/3 two/NUM/nummod/8 sailors/NOUN/obj/6"
    )
    told = Found(((2, 3),), ((3, 4),), ((0, 2),))
    found = find_cited(Tree(parse(said)[1]), [told])
    assert found == {told: Found(((6, 8),), ((5, 6),), ((0, 2),))}


def test_who_cited_something_in_a_sentence_of_their_own_is_left() -> None:
    said = "Radio/PROPN/nsubj/2 cited/VERB/root/0 two/NUM/nummod/4 sailors/NOUN/obj/2"
    assert find_cited(Tree(parse(said)[1]), [Found(((0, 1),), ((0, 1),), ((2, 4),))]) == {}


def test_whom_a_source_cites_before_it_tells_is_no_part_of_what_it_tells() -> None:
    said = (
        "Radio/PROPN/nsubj/7 ,/PUNCT/punct/3 citing/VERB/acl/1 two/NUM/nummod/5 sailors/NOUN/obj/3 "
        ",/PUNCT/punct/3 said/VERB/root/0 it/PRON/nsubj/9 sank/VERB/ccomp/7"
    )
    told = Found(((0, 1),), ((6, 7),), ((3, 6), (7, 9)))
    assert without_cited(Tree(parse(said)[1]), [told]) == [replace(told, content=((7, 9),))]


def test_whom_a_source_again_cites_is_the_thing_after_where_the_tree_errs() -> None:
    said = (
        "It/PRON/nsubj/2 sank/VERB/ccomp/5 ,/PUNCT/punct/5 Radio/PROPN/nsubj/5 said/VERB/root/0 "
        ",/PUNCT/punct/8 again/ADV/advmod/8 citing/VERB/advcl/5 two/NUM/nummod/5 sailors/NOUN/dep/2"
    )
    assert find_cited(Tree(parse(said)[1]), [TOLD]) == {
        TOLD: Found(((8, 10),), ((7, 8),), ((0, 2),))
    }


def test_an_attribution_by_citing_alone_is_parted_into_who_tells_and_who_is_cited() -> None:
    said = (
        "Radio/PROPN/nsubj/2 reported/VERB/root/0 ,/PUNCT/punct/4 citing/VERB/advcl/2 "
        "sailors/NOUN/obj/4 ,/PUNCT/punct/9 that/SCONJ/mark/9 it/PRON/nsubj/9 sank/VERB/ccomp/2"
    )
    tree = Tree(parse(said)[1])
    one = Found(((0, 1),), ((3, 4),), ((4, 9),))
    told = Found(((0, 1),), ((3, 4),), ((6, 9),))
    assert parted(tree, [one]) == ([told], {told: Found(((4, 5),), ((3, 4),), ((6, 9),))})
