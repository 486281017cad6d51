"""Naming: the name that a source as a whole goes by, if it has one."""

import pytest

from reportedly.claims.naming import bare, find_name
from reportedly.records import EntityKind, Span

from ..sentences import Story


def named(sentence: str, source: str, *mentions: tuple[EntityKind, str]) -> str | None:
    story = Story(sentence)
    for kind, words in mentions:
        story.entity(kind, words)
    found = find_name(story.context(), story.at(source))
    return None if found is None else found.span.of(story.text)


def test_a_source_goes_by_the_name_that_heads_it() -> None:
    sentence = "Ivo/PROPN/nsubj/3 Brand/PROPN/flat/1 spoke/VERB/root/0"
    assert named(sentence, "Ivo Brand", ("person", "Ivo Brand")) == "Ivo Brand"


@pytest.mark.parametrize("relation", ["appos", "flat", "nmod:desc"])
def test_a_name_after_its_title_is_the_name(relation: str) -> None:
    sentence = f"spokesman/NOUN/nsubj/4 Ivo/PROPN/{relation}/1 Brand/PROPN/flat/2 spoke/VERB/root/0"
    assert named(sentence, "spokesman Ivo Brand", ("person", "Ivo Brand")) == "Ivo Brand"


def test_a_name_before_its_title_is_the_name() -> None:
    sentence = (
        "Brand/PROPN/nsubj/5 ,/PUNCT/punct/4 harbour/NOUN/compound/4 master/NOUN/appos/1 "
        "spoke/VERB/root/0"
    )
    assert named(sentence, "Brand, harbour master", ("person", "Brand")) == "Brand"


@pytest.mark.parametrize(
    ("sentence", "source", "kind", "name"),
    [
        (
            "Brand/PROPN/nmod:poss/4 '/PART/case/1 s/PART/case/1 office/NOUN/root/0",
            "Brand's office",
            "person",
            "Brand",
        ),
        (
            "a/DET/det/3 Navy/PROPN/compound/3 official/NOUN/nsubj/4 spoke/VERB/root/0",
            "a Navy official",
            "organization",
            "Navy",
        ),
        (
            "a/DET/det/2 man/NOUN/root/0 who/PRON/nsubj/4 knew/VERB/acl:relcl/2 Brand/PROPN/obj/4",
            "a man who knew Brand",
            "person",
            "Brand",
        ),
    ],
)
def test_a_name_that_only_stands_in_a_source_is_not_its_name(
    sentence: str, source: str, kind: EntityKind, name: str
) -> None:
    assert named(sentence, source, (kind, name)) is None


def test_a_description_in_small_letters_is_no_name() -> None:
    sentence = "the/DET/det/2 captain/NOUN/nsubj/3 spoke/VERB/root/0"
    assert named(sentence, "the captain", ("person", "the captain")) is None


def test_a_pronoun_is_no_name() -> None:
    assert named("He/PRON/nsubj/2 spoke/VERB/root/0", "He", ("person", "He")) is None


def test_a_person_comes_before_the_organization_that_person_speaks_for() -> None:
    sentence = "Selim/PROPN/compound/2 Board/PROPN/root/0 Ivo/PROPN/flat/2 Brand/PROPN/flat/2"
    mentions: list[tuple[EntityKind, str]] = [
        ("organization", "Selim Board"),
        ("person", "Ivo Brand"),
    ]
    assert named(sentence, "Selim Board Ivo Brand", *mentions) == "Ivo Brand"


def test_a_name_is_bare_without_the_titles_that_begin_it() -> None:
    story = Story(
        "Col/PROPN/nsubj/5 ./PUNCT/punct/1 Ivo/PROPN/flat/1 Brand/PROPN/flat/1 spoke/VERB/root/0"
    )
    assert bare(story.context(), story.at("Col. Ivo Brand")).of(story.text) == "Ivo Brand"


def test_a_title_alone_stays() -> None:
    story = Story("Chancellor/PROPN/nsubj/2 spoke/VERB/root/0")
    assert bare(story.context(), story.at("Chancellor")).of(story.text) == "Chancellor"


def test_a_name_after_an_office_and_a_comma_is_the_holders_wherever_it_hangs() -> None:
    story = Story(
        "The/DET/det/3 transport/NOUN/compound/3 minister/NOUN/nsubj/8 ,/PUNCT/punct/3 "
        "Osric/PROPN/nsubj/8 Vane/PROPN/flat/5 ,/PUNCT/punct/5 said/VERB/root/0 "
        "it/PRON/nsubj/10 sank/VERB/ccomp/8"
    )
    story.entity("person", "Osric Vane")
    story.says("The transport minister, Osric Vane,", "said", "it sank")
    (link,) = story.chain("a0")
    assert (link.name, link.title) == ("Osric Vane", "transport minister")


def later_title(entered: str) -> str | None:
    """Return the title of "Brand" who speaks after a sentence in which Ivo Brand enters."""
    story = Story(
        entered,
        "Brand/PROPN/nsubj/2 said/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2",
    )
    short = Span(story.text.rindex("Brand"), story.text.rindex("Brand") + 5)
    story.entity("person", "Ivo Brand", short)
    story.stands(short, "Ivo Brand")
    story.says(short, "said", "it sank")
    (link,) = story.chain("a0")
    return link.title


def test_a_title_given_once_stays_with_its_bearer() -> None:
    entered = (
        "Harbour/NOUN/compound/2 master/NOUN/compound/3 Ivo/PROPN/nsubj/5 Brand/PROPN/flat/3 "
        "left/VERB/root/0 ./PUNCT/punct/5"
    )
    assert later_title(entered) == "Harbour master"


def test_an_age_and_a_party_are_no_title() -> None:
    for tag in ("25", "(R-Sel.)"):
        story = Story(
            f"Ivo/PROPN/nsubj/6 Brand/PROPN/flat/1 ,/PUNCT/punct/4 {tag}/NUM/appos/1 "
            ",/PUNCT/punct/4 said/VERB/root/0 it/PRON/nsubj/8 sank/VERB/ccomp/6"
        )
        story.entity("person", "Ivo Brand")
        story.says(f"Ivo Brand, {tag},", "said", "it sank")
        assert story.chain("a0")[0].title is None


def test_where_somebody_belongs_stays_with_them_too() -> None:
    entered = (
        "Ivo/PROPN/nsubj/6 Brand/PROPN/flat/1 of/ADP/case/5 Radio/PROPN/compound/5 "
        "Selim/PROPN/nmod/1 left/VERB/root/0"
    )
    assert later_title(entered) == "of Radio Selim"


def test_what_somebody_wrote_is_not_that_person() -> None:
    assert (
        named(
            "a/DET/det/2 study/NOUN/root/0 by/ADP/case/4 Ivo/PROPN/appos/2 Brand/PROPN/flat/4",
            "a study by Ivo Brand",
            ("person", "Ivo Brand"),
        )
        is None
    )


def test_words_around_a_name_elsewhere_that_are_no_office_are_not_carried() -> None:
    entered = "Rival/NOUN/compound/2 Ivo/PROPN/nsubj/4 Brand/PROPN/flat/2 left/VERB/root/0"
    assert later_title(entered) is None


def test_a_noun_right_after_a_name_is_no_title_of_its_bearer() -> None:
    entered = "Ivo/PROPN/compound/3 Brand/PROPN/flat/1 aides/NOUN/nsubj/4 left/VERB/root/0"
    assert later_title(entered) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Interior/PROPN/compound/3 Minister/PROPN/compound/3 Brand/PROPN/root/0", "Brand"),
        ("widow/NOUN/compound/2 Brand/PROPN/root/0", "Brand"),
        ("Minister/PROPN/flat/2 Brand/PROPN/root/0", "Brand"),
    ],
)
def test_an_office_before_a_name_is_no_part_of_it(words: str, name: str) -> None:
    story = Story(words)
    whole = Span(0, len(story.text))
    story.entity("person", whole)
    assert bare(story.context(), whole).of(story.text) == name


def test_a_department_keeps_the_noun_of_an_office_in_its_name() -> None:
    story = Story("Harbour/PROPN/compound/3 Justice/PROPN/compound/3 Department/PROPN/root/0")
    whole = Span(0, len(story.text))
    story.entity("organization", whole)
    assert bare(story.context(), whole) == whole


@pytest.mark.parametrize(("upos", "name"), [("NOUN", None), ("PROPN", "Dockers")])
def test_a_plain_noun_that_opens_a_sentence_is_no_name(upos: str, name: str | None) -> None:
    sentence = f"Dockers/{upos}/nsubj/2 spoke/VERB/root/0"
    assert named(sentence, "Dockers", ("person", "Dockers")) == name


def test_a_noun_of_those_who_are_cited_is_no_name_whatever_its_tag() -> None:
    sentence = "Analysts/PROPN/nsubj/2 spoke/VERB/root/0"
    assert named(sentence, "Analysts", ("person", "Analysts")) is None
