"""Nesting: attributions inside contents, level by level, until nothing is left."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.nesting import DEEPEST, Nest
from reportedly.model.labels import ROLE_TAGS
from reportedly.model.session import Encoded, Ints, Scores
from reportedly.records import Attribution, Spans, Syntax, Word
from reportedly.text.trees import Tree

from ..scores import FakeModel, Said, encode, said, window
from ..sentences import parse


def flat(encoded: Encoded) -> Syntax:
    """Return a syntax without a tree: every word a root."""
    words = (Word(span, span.of(encoded.text), "X", "root", None) for span in encoded.words)
    return Syntax(tuple(words), ())


def nest(model: object, encoded: Encoded, syntax: Syntax | None = None) -> tuple[Attribution, ...]:
    syntax = syntax or flat(encoded)
    reader = Nest(model, encoded, syntax, Tree(syntax), "r")  # type: ignore[arg-type]
    return reader.read(model.read(encoded))  # type: ignore[attr-defined]


def told(encoded: Encoded, *says: Said) -> list[tuple[str, str | None]]:
    """Return the cues of what is read, each with the cue of its parent."""
    found = nest(FakeModel(*says), encoded)
    cues = {one.id: one.cue[0].of(encoded.text) for one in found}
    return [(cues[one.id], cues.get(one.parent or "")) for one in found]


def test_an_attribution_inside_a_content_is_its_child() -> None:
    coded = encode("Okonjo said Brand warned it sank.")
    inner = said(coded, "Brand", "warned", "it sank")
    outer = said(coded, "Okonjo", "said", "Brand warned it sank")
    assert told(coded, inner, outer) == [("said", None), ("warned", "said")]


def test_every_level_is_read_parents_first() -> None:
    coded = encode("Okonjo said Brand warned Hale argued it sank, Reed added all lived.")
    third = said(coded, "Hale", "argued", "it sank")
    second = said(coded, "Brand", "warned", "Hale argued it sank")
    first = said(coded, "Okonjo", "said", "Brand warned Hale argued it sank")
    last = said(coded, "Reed", "added", "all lived")
    levels = [("said", None), ("warned", "said"), ("argued", "warned"), ("added", None)]
    assert told(coded, third, last, second, first) == levels


def test_a_content_without_a_word_of_saying_is_not_read_again() -> None:
    coded = encode("Okonjo said the ferry sank.")
    model = FakeModel(said(coded, "Okonjo", "said", "the ferry sank"))
    nest(model, coded)
    assert len(model.reads) == 1


def test_only_the_sentences_that_hold_a_word_of_saying_are_read_again() -> None:
    text, syntax = parse(
        "Okonjo/PROPN/nsubj/2 said/VERB/root/0 Brand/PROPN/nsubj/4 warned/VERB/ccomp/2 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4 ./PUNCT/punct/2",
        "All/DET/nsubj/2 lived/VERB/root/0 ./PUNCT/punct/2",
    )
    coded = encode(text)
    model = FakeModel(said(coded, "Okonjo", "said", "Brand warned it sank. All lived"))
    nest(model, coded, syntax)
    assert [len(words) for words in model.reads[1:]] == [len("Brand warned it sank .".split())]


def test_reading_ends_at_the_deepest_level() -> None:
    coded = encode("A said " * (DEEPEST + 3) + "it sank")
    size = len(coded.words)
    says = [Said(((n, n + 1),), (n + 1, n + 2), ((n + 2, size),)) for n in range(0, size - 2, 2)]
    assert len(nest(FakeModel(*says), coded)) == DEEPEST


def test_a_content_in_pieces_is_read_as_one_and_answers_in_pieces() -> None:
    coded = encode("Brand warned, Okonjo said, it sank.")
    outer = said(coded, "Okonjo", "said", "Brand warned", "it sank")
    inner = said(coded, "Brand", "warned", "it sank")
    found = nest(FakeModel(outer, inner), coded)
    assert [span.of(coded.text) for span in found[0].content] == ["Brand warned", "it sank"]
    assert found[1].parent == found[0].id


def test_hearsay_in_a_content_is_a_child_of_it() -> None:
    text, syntax = parse(
        "Brand/PROPN/nsubj/2 said/VERB/root/0 it/PRON/nsubj/5 reportedly/ADV/advmod/5 "
        "sank/VERB/ccomp/2 ./PUNCT/punct/2"
    )
    coded = encode(text)
    model = FakeModel(said(coded, "Brand", "said", "it reportedly sank"))
    outer, inner = nest(model, coded, syntax)
    assert (inner.parent, inner.source) == (outer.id, ())
    assert [span.of(text) for span in inner.content] == ["it", "sank"]


class _Noise:
    """A model that answers at random, but the same to the same words."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def read(self, encoded: Encoded, words: Ints | None = None) -> list[Scores]:
        answer = window(encoded, words)
        rng = np.random.default_rng([self._seed, *answer.words])
        answer.roles[:] = rng.normal(0, 2, (len(answer.words), len(ROLE_TAGS)))
        answer.cue_mix[:] = rng.normal(0, 2, answer.cue_mix.shape)
        return [answer]


@given(st.integers(0, 10**6), st.lists(st.sampled_from(["said", "Brand", ",", "sank"]), min_size=1))
def test_whatever_the_model_says_children_stand_inside_their_parents_content(
    seed: int, words: list[str]
) -> None:
    coded = encode(" ".join(words))
    found = nest(_Noise(seed), coded)
    known = {one.id: one for one in found}
    assert len(known) == len(found)
    for one in found:
        if one.parent is not None:
            around = held(coded, known[one.parent].content)
            assert held(coded, (*one.source, *one.cue, *one.content)) <= around


def held(coded: Encoded, spans: Spans) -> set[int]:
    """Return the indices of the words that stand in spans."""
    return {n for n, word in enumerate(coded.words) if any(map(word.overlaps, spans))}


def test_a_cue_that_stands_in_two_contents_has_two_ids() -> None:
    text, syntax = parse(
        "Reportedly/ADV/advmod/3 Okonjo/PROPN/nsubj/3 said/VERB/root/0 Brand/PROPN/nsubj/5 "
        "warned/VERB/ccomp/3 it/PRON/nsubj/7 sank/VERB/ccomp/5 ./PUNCT/punct/3"
    )
    coded = encode(text)
    outer = said(coded, "Okonjo", "said", "Brand warned it sank")
    found = nest(FakeModel(outer, said(coded, "Brand", "warned", "it sank")), coded, syntax)
    assert len({one.id for one in found}) == len(found)


def test_a_content_whose_only_word_of_saying_is_a_name_is_not_read_again() -> None:
    text, syntax = parse(
        "Okonjo/PROPN/nsubj/2 said/VERB/root/0 the/DET/det/5 United/PROPN/compound/5 "
        "States/PROPN/nsubj/6 left/VERB/ccomp/2"
    )
    coded = encode(text)
    model = FakeModel(said(coded, "Okonjo", "said", "the United States left"))
    nest(model, coded, syntax)
    assert len(model.reads) == 1


def test_what_the_second_reading_misses_inside_contents_the_tree_finds() -> None:
    text, syntax = parse(
        "Okonjo/PROPN/nsubj/2 said/VERB/root/0 Brand/PROPN/nsubj/4 thinks/VERB/ccomp/2 "
        "Hale/PROPN/nsubj/6 warned/VERB/ccomp/4 it/PRON/nsubj/8 sank/VERB/ccomp/6"
    )
    coded = encode(text)
    outer = said(coded, "Okonjo", "said", "Brand thinks Hale warned it sank")
    inner = said(coded, "Hale", "warned", "it sank")
    cues = [one.cue[0].of(text) for one in nest(FakeModel(inner, outer), coded, syntax)]
    assert cues == ["said", "thinks", "warned"]


def test_in_the_running_text_the_tree_finds_plain_saying_only() -> None:
    for word, count in (("said", 1), ("thinks", 0)):
        text, syntax = parse(
            f"Brand/PROPN/nsubj/2 {word}/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2"
        )
        assert len(nest(FakeModel(), encode(text), syntax)) == count
