"""Sources that the model left in contents, and what is said of a source beside what it says."""

from reportedly.annotate.attributions import Found
from reportedly.annotate.tellers import with_tellers
from reportedly.text.trees import Tree

from ..sentences import parse

TOLD = (
    "It/PRON/nsubj/2 sank/VERB/root/0 ,/PUNCT/punct/5 a/DET/det/5 clerk/NOUN/nsubj/2 "
    "who/PRON/nsubj/7 feared/VERB/acl:relcl/5 dismissal/NOUN/obj/7 told/VERB/advcl/2 "
    "Brand/PROPN/obj/9"
)
WHICH = (
    "According/VERB/case/4 to/ADP/fixed/1 the/DET/det/4 Courier/PROPN/obl/11 ,/PUNCT/punct/7 "
    "which/PRON/nsubj/7 cited/VERB/acl:relcl/4 sailors/NOUN/obj/7 ,/PUNCT/punct/4 "
    "it/PRON/nsubj/11 sank/VERB/root/0"
)


def read(sentence: str, one: Found) -> list[str]:
    """Return the words of the source and of the content of an attribution, put right."""
    tree = Tree(parse(sentence)[1])
    (found,) = with_tellers(tree, [one])
    runs = (found.source, found.content)
    return [" ".join(tree.words[n].text for run in part for n in range(*run)) for part in runs]


def test_who_stands_between_a_comma_and_the_verb_tells_it() -> None:
    sourceless = Found((), ((8, 9),), ((0, 8),))
    assert read(TOLD, sourceless) == ["a clerk who feared dismissal", "It sank"]


def test_a_clause_that_says_more_of_the_source_is_no_part_of_the_content() -> None:
    run_on = Found(((2, 4),), ((0, 2),), ((7, 11),))
    assert read(WHICH, run_on) == ["the Courier", "it sank"]


def test_a_source_that_is_known_stays() -> None:
    whole = Found(((3, 5),), ((8, 9),), ((0, 2),))
    assert read(TOLD, whole) == ["a clerk", "It sank"]
