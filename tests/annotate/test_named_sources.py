"""Whom a teller names as its source stands behind it, and is no part of what it tells."""

from reportedly.annotate.attributions import Found
from reportedly.annotate.named_sources import named_sources
from reportedly.text.trees import Tree

from ..sentences import parse

NAMING = (
    "Selim/PROPN/nsubj/2 reported/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2 ,/PUNCT/punct/6 "
    "naming/VERB/advcl/2 a/DET/det/8 pilot/NOUN/obj/6 as/ADP/case/11 its/PRON/nmod:poss/11 "
    "source/NOUN/obl/6"
)
TOLD = Found(((0, 1),), ((1, 2),), ((2, 11),))


def test_who_is_named_as_the_source_holds_what_was_told() -> None:
    (told,), behind = named_sources(Tree(parse(NAMING)[1]), [TOLD])
    assert told.content == ((2, 4),)
    assert behind == {told: Found(((6, 8),), ((5, 6),), ((2, 4),))}


def test_a_content_that_ends_before_has_who_is_named_behind_it_too() -> None:
    short = Found(((0, 1),), ((1, 2),), ((2, 4),))
    behind = {short: Found(((6, 8),), ((5, 6),), ((2, 4),))}
    assert named_sources(Tree(parse(NAMING)[1]), [short]) == ([short], behind)


def test_naming_is_no_attribution_of_its_own() -> None:
    short, naming = Found(((0, 1),), ((1, 2),), ((2, 4),)), Found(((0, 1),), ((5, 6),), ((6, 11),))
    assert named_sources(Tree(parse(NAMING)[1]), [short, naming])[0] == [short]
