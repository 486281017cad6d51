"""The builder: promise 2, nothing is lost, for any text, parse, attributions and furniture."""

from dataclasses import replace
from itertools import pairwise
from random import Random
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.markers import find_markers
from reportedly.claims import make_claims
from reportedly.model.labels import DEPRELS, UPOS
from reportedly.model.words import find_words
from reportedly.records import (
    Annotations,
    Attribution,
    Entity,
    EntityKind,
    Furniture,
    Report,
    Sentence,
    Span,
    Syntax,
    Time,
    Word,
)
from reportedly.text.trees import Tree

from ..sentences import Story

READ = {"title", "caption"}
KINDS: tuple[EntityKind, ...] = ("outlet", "person", "organization", "place", "time")
FORMS = (
    "Brand told Radio said that reportedly may not , . “ ” $ 40 n't claimed we he 🙂 e\u0301 ( — €"
)
forms = st.sampled_from(FORMS.split()) | st.text(min_size=1, max_size=3)
lines = st.lists(
    st.tuples(
        st.lists(forms, max_size=9).map(" ".join),
        st.sampled_from([None, None, "title", "caption", "prompt", "credit"]),
    ),
    min_size=1,
    max_size=5,
)


@st.composite
def readings(draw: st.DrawFn) -> tuple[Report, Annotations]:
    """Return any report, cut into any sentences, with any heads and nested attributions."""
    text, furniture = "", []
    for line, kind in draw(lines):
        if kind and line.strip():
            furniture.append(Furniture(Span(len(text), len(text) + len(line)), kind))
        text += line + draw(st.sampled_from(["\n", "\r\n", "\n\n"]))
    aside = [item.span for item in furniture if item.kind not in READ]
    spans = [span for span in find_words(text) if not any(map(span.overlaps, aside))]
    random = Random(draw(st.integers(0, 2**32)))
    syntax = _parsed(text, spans, random)
    says = tuple(_attributions(spans, list(range(len(spans))), random))
    report = Report("r", "r.txt", text, furniture=tuple(furniture))
    mentions = sorted({_run(spans, random) for _ in spans[::3]})
    entities = tuple(
        Entity(f"e{n}", random.choice(KINDS), at.of(text), (), (at,))
        for n, at in enumerate(mentions)
    )
    stands = {_run(spans, random): _run(spans, random) for _ in spans[::2]}
    markers = find_markers(text, syntax, Tree(syntax))
    return report, Annotations(syntax, says, entities, stands, (), markers)


def _run(spans: list[Span], random: Random) -> Span:
    first = random.randrange(len(spans))
    return Span(spans[first].start, spans[min(len(spans) - 1, first + random.randrange(3))].end)


def _parsed(text: str, spans: list[Span], random: Random) -> Syntax:
    """Return words with heads anywhere, in loops too, in sentences of any length."""
    heads = [None, *range(len(spans))]
    words = tuple(
        Word(at, at.of(text), random.choice(UPOS), random.choice(DEPRELS), random.choice(heads))
        for at in spans
    )
    cuts = [0, *(n for n in range(1, len(spans)) if random.random() < 0.2), len(spans)]
    sentences = (
        Sentence(first, last, Span(spans[first].start, spans[last - 1].end))
        for first, last in pairwise(cuts)
        if last > first
    )
    return Syntax(words, tuple(sentences))


def _attributions(
    spans: list[Span], places: list[int], random: Random, parent: str | None = None
) -> list[Attribution]:
    """Return two attributions over `places` that share no word, and others in their contents."""
    made: list[Attribution] = []
    parts = ("source", "cue", "content", "content", None)
    drawn = [(random.random() < 0.5, random.choice(parts)) for _ in places]
    for owner in (False, True):
        held: dict[str, list[int]] = {"source": [], "cue": [], "content": []}
        for place, (whose, part) in zip(places, drawn, strict=True):
            if whose == owner and part is not None:
                held[part].append(place)
        name = f"{parent or 'a'}{int(owner)}"
        if held["cue"] and len(name) < 5:
            pieces = {part: _pieces(spans, some) for part, some in held.items()}
            made.append(Attribution(name, parent, **pieces))
            made += _attributions(spans, held["content"], random, name)
    return made


def _pieces(spans: list[Span], places: list[int]) -> tuple[Span, ...]:
    """Return the spans of runs of words, as the annotator makes them."""
    found: list[Span] = []
    for n, place in enumerate(places):
        if n and places[n - 1] == place - 1:
            found[-1] = Span(found[-1].start, spans[place].end)
        else:
            found.append(spans[place])
    return tuple(found)


@given(readings())
def test_all_that_is_no_space_or_punctuation_is_in_a_claim_a_frame_or_furniture(
    reading: tuple[Report, Annotations],
) -> None:
    report, found = reading
    held = [span for claim in make_claims(report, found) for span in claim.content]
    held += [span for one in found.attributions for span in (*one.source, *one.cue)]
    held += [item.span for item in report.furniture if item.kind not in READ]
    places = {place for span in held for place in range(*span)}
    lost = {n for n, letter in enumerate(report.text) if category(letter)[0] not in "PZC"} - places
    assert not lost


@given(readings())
def test_claims_stand_in_reading_order_with_what_the_text_says_and_ids_of_their_own(
    reading: tuple[Report, Annotations],
) -> None:
    report, found = reading
    claims = make_claims(report, found)
    assert [claim.content[0] for claim in claims] == sorted(claim.content[0] for claim in claims)
    assert len({claim.id for claim in claims}) == len(claims)
    assert len({(claim.content, claim.attribution) for claim in claims}) == len(claims)
    for claim in claims:
        assert claim.text == " … ".join(span.of(report.text) for span in claim.content)
        assert all(0 <= start < end <= len(report.text) for start, end in claim.content)
        assert list(claim.content) == sorted(claim.content)


@given(readings())
def test_the_same_input_has_the_same_claims(reading: tuple[Report, Annotations]) -> None:
    assert make_claims(*reading) == make_claims(*reading)


@given(readings())
def test_no_word_is_in_two_claims(reading: tuple[Report, Annotations]) -> None:
    report, found = reading
    tree = Tree(found.syntax)
    pieces = [span for claim in make_claims(report, found) for span in claim.content]
    places = [place for span in pieces for place in tree.inside(span)]
    assert len(places) == len(set(places))


@given(readings())
def test_no_claim_in_the_publishers_own_voice_crosses_the_edge_of_furniture(
    reading: tuple[Report, Annotations],
) -> None:
    report, found = reading
    own = [claim.content for claim in make_claims(report, found) if claim.attribution is None]
    assert not any(_crosses(report, content) for content in own)


def _crosses(report: Report, content: tuple[Span, ...]) -> bool:
    edges = sorted({edge for item in report.furniture for edge in item.span})
    sides = {sum(edge <= at for edge in edges) for start, end in content for at in (start, end - 1)}
    return len(sides) > 1


SAID = "Brand/PROPN/nsubj/2 said/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2 ./PUNCT/punct/2"
ADVERT = "Buy/VERB/root/0 now/ADV/advmod/1"


def test_a_frame_is_no_claim_and_what_is_left_is_the_publishers() -> None:
    story = Story(SAID, SAID.replace("Brand", "Hale"))
    story.says("Brand", "said", "it sank")
    told = [(claim.text, claim.manner) for claim in story.claims()]
    assert told == [("it sank", "indirect"), ("Hale said it sank", "own")]


def test_an_inner_content_is_the_inner_claims_and_the_rest_the_outers() -> None:
    story = Story(
        "Okonjo/PROPN/nsubj/2 said/VERB/root/0 he/PRON/nsubj/4 cried/VERB/ccomp/2 ,/PUNCT/punct/2 "
        "Brand/PROPN/nsubj/7 claimed/VERB/parataxis/4 it/PRON/nsubj/9 sank/VERB/ccomp/7"
    )
    outer = story.says("Okonjo", "said", "he cried, Brand claimed it sank")
    inner = story.says("Brand", "claimed", "it sank", inside=outer)
    told = [(claim.text, claim.attribution) for claim in story.claims()]
    assert told == [("he cried", outer), ("it sank", inner)]


@pytest.mark.parametrize(("kind", "where"), [("title", "headline"), ("caption", "caption")])
def test_titles_and_captions_are_read_where_they_stand(kind: str, where: str) -> None:
    story = Story(ADVERT, SAID)
    story.furnish(kind, "Buy now")  # type: ignore[arg-type]
    assert [(claim.text, claim.where) for claim in story.claims()] == [
        ("Buy now", where),
        ("Brand said it sank", "body"),
    ]


def test_other_furniture_is_not_read() -> None:
    story = Story(SAID, ADVERT)
    story.furnish("prompt", "Buy now")
    assert [claim.text for claim in story.claims()] == ["Brand said it sank"]


def test_a_claim_lists_what_stands_inside_it_once() -> None:
    story = Story(SAID.replace("it/PRON", "Selim/PROPN"))
    place, person = story.entity("place", "Selim"), story.entity("person", "Brand")
    story.says("Brand", "said", "Selim sank")
    (claim,) = story.claims()
    assert (claim.places, claim.entities, claim.times) == ((place,), (), ())
    assert person not in claim.places


def test_a_claim_lists_the_times_that_stand_inside_it() -> None:
    story = Story(SAID)
    inside, outside = story.at("it sank"), story.at("Brand")
    days = (None, None, None, "day", None, None)
    times = (Time("o", outside, *days), Time("i", inside, *days))  # type: ignore[arg-type]
    story.says("Brand", "said", "it sank")
    (claim,) = make_claims(story.report(), replace(story.found(), times=times))
    assert claim.times == ("i",)


def test_words_that_a_frame_left_over_are_a_fragment_and_a_headline_is_none() -> None:
    story = Story(
        "On/ADP/case/2 Tuesday/PROPN/obl/4 Brand/PROPN/nsubj/4 said/VERB/root/0 it/PRON/nsubj/6 "
        "sank/VERB/ccomp/4",
        "Harbour/NOUN/compound/2 panic/NOUN/root/0",
    )
    story.says("Brand", "said", "it sank")
    told = [(claim.text, claim.fragment) for claim in story.claims()]
    assert told == [("On Tuesday", True), ("it sank", False), ("Harbour panic", False)]


def test_a_report_without_words_has_no_claims() -> None:
    report = Report("r", "r.txt", "\n...\n")
    assert make_claims(report, Annotations(Syntax((), ()), (), (), {}, (), ())) == ()


@pytest.mark.parametrize("kind", ["prompt", "caption"])
def test_a_content_on_both_sides_of_furniture_is_two_claims(kind: str) -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 said/VERB/root/0 it/PRON/nsubj/6 Buy/VERB/dep/2 now/ADV/dep/2 "
        "sank/VERB/ccomp/2"
    )
    story.furnish(kind, "Buy now")  # type: ignore[arg-type]
    story.says("Brand", "said", "it Buy now sank")
    assert not any(_crosses(story.report(), claim.content) for claim in story.claims())


def test_the_auxiliary_before_reportedly_is_a_fragment() -> None:
    story = Story("Brand/PROPN/nsubj/4 has/AUX/aux/4 reportedly/ADV/advmod/4 left/VERB/root/0")
    story.says("", "reportedly", ("Brand", "left"))
    assert [claim.text for claim in story.claims() if not claim.fragment] == ["Brand … left"]


def test_which_is_a_fragment_and_this_is_not() -> None:
    for word, kept in (("which", False), ("this", True)):
        story = Story(f"{word}/PRON/obj/3 Brand/PROPN/nsubj/3 denied/VERB/root/0")
        story.says("Brand", "denied", word)
        assert [not claim.fragment for claim in story.claims()] == [kept]


def test_words_that_lead_up_to_a_source_are_a_fragment() -> None:
    story = Story(
        "It/PRON/nsubj/2 sank/VERB/root/0 by/ADP/mark/6 figures/NOUN/obl/2 cited/VERB/acl/4 "
        "by/ADP/case/7 Brand/PROPN/obl:agent/5"
    )
    story.says("Brand", "by", "It sank")
    assert [claim.text for claim in story.claims() if not claim.fragment] == ["It sank"]
