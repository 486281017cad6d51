"""Trees: walks that end and look-ups that miss nothing, for any parse."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Sentence, Span, Syntax, Word
from reportedly.text.trees import Tree

from ..sentences import at, parse

TEXT, SYNTAX = parse(
    "A/DET/det/2 deckhand/NOUN/nsubj/5 of/ADP/case/4 Selim/PROPN/nmod/2 said/VERB/root/0 "
    "./PUNCT/punct/5",
    "Ships/NOUN/nsubj/2 sank/VERB/root/0 ./PUNCT/punct/2",
)


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Return words with gaps, and heads that may loop or lie anywhere."""
    sizes = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=12))
    words: list[Word] = []
    end = 0
    for gap, length in sizes:
        start, end = end + gap, end + gap + length
        head = draw(st.none() | st.integers(0, len(sizes) - 1))
        upos = draw(st.sampled_from(["NOUN", "PUNCT"]))
        words.append(Word(Span(start, end), "x" * length, upos, "dep", head))
    sentences = (Sentence(0, len(words), Span(0, end)),) if words else ()
    return Tree(Syntax(tuple(words), sentences))


spans = st.tuples(st.integers(0, 40), st.integers(0, 20)).map(lambda at: Span(at[0], sum(at)))


@given(trees())
def test_walks_end_and_visit_no_word_twice(tree: Tree) -> None:
    for place in range(len(tree.words)):
        up, down = list(tree.ancestors(place)), tree.subtree(place)
        assert len({*up, place}) == len(up) + 1
        assert down == sorted(set(down))
        assert place in down


@given(trees())
def test_a_word_is_in_the_subtree_of_each_of_its_ancestors(tree: Tree) -> None:
    for place in range(len(tree.words)):
        assert all(place in tree.subtree(above) for above in tree.ancestors(place))


@given(trees(), spans)
def test_inside_are_the_words_that_share_a_character(tree: Tree, span: Span) -> None:
    naive = [n for n, word in enumerate(tree.words) if word.span.overlaps(span)]
    assert list(tree.inside(span)) == naive


@given(trees(), spans)
def test_the_top_of_a_span_is_one_of_its_words_whenever_it_has_any(tree: Tree, span: Span) -> None:
    inside = tree.inside(span)
    top = tree.top(span)
    assert top in inside if inside else top is None


def test_the_top_is_the_word_that_the_others_hang_on() -> None:
    top = Tree(SYNTAX).top(at(TEXT, "A deckhand of Selim"))
    assert top == 1


def test_a_subtree_is_a_word_and_all_below_it() -> None:
    assert Tree(SYNTAX).subtree(1) == [0, 1, 2, 3]


def test_every_word_knows_its_sentence() -> None:
    tree = Tree(SYNTAX)
    assert [tree.sentence(place) for place in range(9)] == [0] * 6 + [1] * 3
