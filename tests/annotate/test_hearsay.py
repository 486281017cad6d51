"""Hearsay: an adverb that attributes its clause to nobody."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.attributions import Found
from reportedly.annotate.hearsay import find_hearsay, without_doers
from reportedly.records import Sentence, Span, Syntax, Word
from reportedly.text.trees import Tree

from ..sentences import parse

FERRY = (
    "The/DET/det/2 ferry/NOUN/nsubj/5 had/AUX/aux/5 reportedly/ADV/advmod/5 sunk/VERB/root/0 "
    "off/ADP/case/7 Selim/PROPN/obl/5 ./PUNCT/punct/5"
)


def contents(sentence: str, taken: set[int] | None = None) -> list[list[str]]:
    text, syntax = parse(sentence)
    words = syntax.words
    return [
        [text[words[first].span.start : words[last - 1].span.end] for first, last in one.content]
        for one in find_hearsay(syntax, Tree(syntax), taken or set(), range(len(syntax.words)))
    ]


def test_the_clause_is_the_content_without_the_adverb_and_its_auxiliary() -> None:
    assert contents(FERRY) == [["The ferry", "sunk off Selim"]]


def test_the_adverb_is_the_cue_and_there_is_no_source() -> None:
    _, syntax = parse(FERRY)
    (one,) = find_hearsay(syntax, Tree(syntax), set(), range(len(syntax.words)))
    assert (one.source, one.cue) == ((), ((3, 4),))


def test_an_adverb_with_a_part_already_makes_no_hearsay() -> None:
    assert contents(FERRY, {3}) == []


def test_words_of_another_frame_are_no_content() -> None:
    assert contents(FERRY, {0, 1}) == [["sunk off Selim"]]


def test_an_adverb_with_nothing_to_say_makes_no_hearsay() -> None:
    assert contents("Allegedly/ADV/root/0 ./PUNCT/punct/1") == []


def test_only_the_noun_phrase_is_hearsay_where_the_adverb_stands_in_one() -> None:
    boat = (
        "The/DET/det/4 allegedly/ADV/advmod/3 stolen/ADJ/amod/4 boat/NOUN/nsubj/5 sank/VERB/root/0"
    )
    assert contents(boat) == [["stolen"]]


rows = st.lists(st.tuples(st.sampled_from(["reportedly", "sank", ","]), st.integers(-1, 9)))


@given(rows)
def test_any_parse_gives_runs_in_order_without_the_cue(rows: list[tuple[str, int]]) -> None:
    words = tuple(
        Word(Span(9 * n, 9 * n + 3), form, "ADV", "aux", head if 0 <= head < len(rows) else None)
        for n, (form, head) in enumerate(rows)
    )
    syntax = Syntax(words, (Sentence(0, len(words), Span(0, 9 * len(words))),))
    for one in find_hearsay(syntax, Tree(syntax), set(), range(len(syntax.words))):
        places = [place for first, last in one.content for place in range(first, last)]
        assert places == sorted(set(places))
        assert one.cue[0][0] not in places


BOUGHT = (
    "Brand/PROPN/nsubj/3 reportedly/ADV/advmod/3 bought/VERB/root/0 a/DET/det/5 ferry/NOUN/obj/3"
)


def without(sentence: str, *found: Found) -> list[Found]:
    return without_doers(parse(sentence)[1], found)


def test_who_reportedly_did_something_does_not_tell_of_it() -> None:
    told = Found((), ((1, 2),), ((0, 1), (2, 5)))
    for cue, content in (((1, 3), (3, 5)), ((1, 2), (2, 5))):
        assert without(BOUGHT, Found(((0, 1),), (cue,), (content,))) == [told]


def test_who_reportedly_said_something_did_say_it() -> None:
    said = BOUGHT.replace("bought", "denied")
    assert without(said, read := Found(((0, 1),), ((1, 3),), ((3, 5),))) == [read]


def test_who_reportedly_called_something_out_did_say_it() -> None:
    shouted = "Brand/PROPN/nsubj/3 reportedly/ADV/advmod/3 yelled/VERB/root/0 it/PRON/nsubj/5 "
    shouted += "sank/VERB/ccomp/3"
    assert without(shouted, read := Found(((0, 1),), ((1, 3),), ((3, 5),))) == [read]
