"""Holders: who stands behind a source: kind, naming, name, title and standing."""

from dataclasses import replace

import pytest

from reportedly.claims.holders import holder
from reportedly.records import Link, Time
from reportedly.records.claim import LinkKind

from ..sentences import Story


def link(story: Story, source: str, cue: str = "said") -> Link:
    """Return the last link of a source that says that it sank."""
    return story.chain(story.says(source, cue, "it sank"))[-1]


def described(source: str, head: int, upos: str = "NOUN") -> Link:
    """Return the link of a source without names, by its words and the place of its head."""
    words = source.split()
    said = len(words) + 1
    rows = [
        f"{word}/{upos}/nsubj/{said}" if n == head else f"{word}/X/dep/{head}"
        for n, word in enumerate(words, 1)
    ]
    rows += ["said/VERB/root/0", f"it/PRON/nsubj/{said + 2}", f"sank/VERB/ccomp/{said}"]
    return link(Story(" ".join(rows)), source)


@pytest.mark.parametrize(
    ("source", "head", "kind"),
    [
        ("a deckhand", 2, "person"),
        ("two sailors", 2, "group"),
        ("the police", 2, "organization"),
        ("many people", 2, "group"),
        ("the hostess", 2, "person"),
        ("a UN report", 3, "document"),
        ("the harbour ministry", 3, "organization"),
    ],
)
def test_a_described_holder_has_the_kind_of_its_noun(
    source: str, head: int, kind: LinkKind
) -> None:
    found = described(source, head)
    assert (found.kind, found.naming, found.name) == (kind, "described", source)


@pytest.mark.parametrize("source", ["Reports", "rumours", "some media reports", "various claims"])
def test_bare_rumour_has_no_holder(source: str) -> None:
    found = described(source, len(source.split()))
    assert (found.kind, found.naming, found.name) == ("unattributed", "unattributed", None)


@pytest.mark.parametrize("source", ["unconfirmed reports", "conflicting reports", "press reports"])
def test_reports_of_an_unknown_kind_are_bare_rumour_too(source: str) -> None:
    assert described(source, 2).kind == "unattributed"


@pytest.mark.parametrize(
    "source",
    [
        "a deckhand who spoke on condition of anonymity",
        "an unnamed deckhand",
        "a deckhand who declined to be named",
        "an official not authorised to speak",
    ],
)
def test_a_holder_whose_name_is_withheld_is_anonymous(source: str) -> None:
    head = source.split().index("official" if "official" in source else "deckhand") + 1
    assert described(source, head).naming == "anonymous"


def test_the_clause_that_says_why_a_holder_would_know_is_its_standing() -> None:
    found = described("a deckhand who swam ashore", 2)
    assert (found.name, found.standing) == ("a deckhand", "who swam ashore")


def test_the_clause_in_which_a_holder_speaks_is_not_its_standing() -> None:
    story = Story(
        "We/PRON/nsubj/2 met/VERB/root/0 a/DET/det/4 deckhand/NOUN/obj/2 who/PRON/nsubj/6 "
        "said/VERB/acl:relcl/4 it/PRON/nsubj/8 sank/VERB/ccomp/6 ./PUNCT/punct/2"
    )
    story.stands("who", "a deckhand")
    found = link(story, "who")
    assert (found.name, found.standing) == ("a deckhand", None)


def brand(before: str = "", after: str = "", words: str = "Ivo Brand") -> Link:
    """Return the link of Ivo Brand with words before and after the name."""
    title, tail, name = before.split(), after.split(), words.split()
    at, said = len(title) + 1, len(title) + len(name) + len(tail) + 1
    rows = [f"{word}/NOUN/compound/{at}" for word in title]
    rows += [f"{name[0]}/PROPN/nsubj/{said}", *(f"{word}/PROPN/flat/{at}" for word in name[1:])]
    rows += [f"{word}/{'PUNCT' if word == ',' else 'NOUN'}/appos/{at}" for word in tail]
    rows += ["said/VERB/root/0", f"it/PRON/nsubj/{said + 2}", f"sank/VERB/ccomp/{said}"]
    story = Story(" ".join(rows))
    story.entity("person", words)
    return link(story, story.text[: story.text.index(" said")])


@pytest.mark.parametrize(
    ("before", "after", "title", "standing"),
    [
        ("", "", None, None),
        ("harbour master", "", "harbour master", None),
        ("the captain", "", "captain", None),
        ("", ", harbour master of Port Selim ,", "harbour master of Port Selim", None),
        ("pilot", ", a father of two", "pilot, father of two", None),
        ("harbour master", ", harbour master", "harbour master", None),
        ("pilot", ", a harbour pilot ,", "harbour pilot", None),
        ("pilot", ", who saw it ,", "pilot", "who saw it"),
    ],
)
def test_titles_before_and_after_a_name_are_kept_as_its_title(
    before: str, after: str, title: str | None, standing: str | None
) -> None:
    found = brand(before, after)
    assert (found.name, found.title, found.standing) == ("Ivo Brand", title, standing)


def test_a_rank_inside_the_name_is_a_title_too() -> None:
    found = brand(words="Captain Ivo Brand")
    assert (found.name, found.title) == ("Ivo Brand", "Captain")


def test_a_named_holder_has_its_entity_kind_and_cue() -> None:
    found = brand()
    assert (found.kind, found.naming, found.entity, found.cue) == ("person", "named", "e0", "said")


def resolved(source: str, full: str, first: str, upos: str = "PROPN") -> Link:
    story = Story(
        first, f"{source}/{upos}/nsubj/2 said/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2"
    )
    start = story.text.index(f"{source} said")
    short = type(story.at(full))(start, start + len(source))
    story.entity("person", full, *([short] if upos == "PROPN" else []))
    story.stands(short, full)
    return story.chain(story.says(short, "said", "it sank"))[-1]


FLED = (
    "Ivo/PROPN/nsubj/7 Brand/PROPN/flat/1 ,/PUNCT/punct/5 harbour/NOUN/compound/5 "
    "master/NOUN/appos/1 ,/PUNCT/punct/5 fled/VERB/root/0 ./PUNCT/punct/7"
)


@pytest.mark.parametrize(("source", "upos"), [("He", "PRON"), ("Brand", "PROPN")])
def test_a_pronoun_or_a_short_name_has_the_name_and_title_said_in_full(
    source: str, upos: str
) -> None:
    found = resolved(source, "Ivo Brand", FLED, upos)
    assert (found.name, found.text, found.naming) == ("Ivo Brand", source, "named")
    assert (found.entity, found.title) == ("e0", "harbour master")


def test_a_pronoun_that_nobody_fits_has_no_name() -> None:
    found = described("He", 1, "PRON")
    assert (found.name, found.text, found.naming) == (None, "He", "described")


def office() -> Link:
    story = Story(
        "Brand/PROPN/nmod:poss/4 '/PART/case/1 s/PART/case/1 office/NOUN/nsubj/5 said/VERB/root/0 "
        "it/PRON/nsubj/7 sank/VERB/ccomp/5"
    )
    story.entity("person", "Brand")
    return link(story, "Brand's office")


def test_the_office_of_a_person_is_not_the_person() -> None:
    found = office()
    assert (found.name, found.naming, found.kind) == ("Brand's office", "described", "organization")


def test_the_office_of_a_person_is_not_the_persons_entity() -> None:
    assert office().entity is None


def test_a_holder_with_a_name_is_not_anonymous_for_words_in_its_standing() -> None:
    assert brand("", ", who saw an unnamed sailor").naming == "named"


def test_a_name_withheld_in_the_cue_makes_the_holder_anonymous() -> None:
    story = Story(
        "A/DET/det/2 pilot/NOUN/nsubj/3 said/VERB/root/0 on/ADP/case/5 condition/NOUN/obl/3 "
        "of/ADP/case/7 anonymity/NOUN/nmod/5 it/PRON/nsubj/9 sank/VERB/ccomp/3"
    )
    assert link(story, "A pilot", "said on condition of anonymity").naming == "anonymous"


def test_a_preposition_that_the_source_took_along_is_no_title() -> None:
    story = Story(
        "It/PRON/nsubj/2 sank/VERB/root/0 ,/PUNCT/punct/2 said/VERB/parataxis/2 by/ADP/case/6 "
        "Brand/PROPN/obl/4 it/PRON/nsubj/8 sank/VERB/dep/4"
    )
    story.entity("person", "Brand")
    assert story.chain(story.says("by Brand", "said", "It sank"))[-1].title is None


def test_who_is_the_noun_before_it_where_the_parse_leads_nowhere() -> None:
    story = Story(
        "Hale/PROPN/nsubj/2 met/VERB/root/0 Brand/PROPN/obj/2 ,/PUNCT/punct/5 who/PRON/nsubj/6 "
        "said/VERB/advcl/2 it/PRON/nsubj/8 sank/VERB/ccomp/6"
    )
    story.entity("person", "Brand")
    assert link(story, "who").name == "Brand"


def test_a_name_withheld_between_commas_makes_the_holder_anonymous() -> None:
    story = Story(
        "A/DET/det/2 pilot/NOUN/nsubj/10 ,/PUNCT/punct/2 who/PRON/nsubj/5 asked/VERB/acl:relcl/2 "
        "not/PART/advmod/8 to/PART/mark/8 be/AUX/aux/5 named/VERB/xcomp/5 said/VERB/root/0 "
        "it/PRON/nsubj/12 sank/VERB/ccomp/10"
    )
    assert link(story, "A pilot", "said").naming == "anonymous"


def dated(noun: str) -> Link:
    story = Story(
        f"The/DET/det/2 {noun}/NOUN/nsubj/5 in/ADP/case/4 April/PROPN/nmod/2 said/VERB/root/0"
    )
    context = story.context()
    april = Time("t", story.at("April"), None, None, None, "month", None, None)
    timed = replace(context, times=[april])
    return holder(timed, (story.at(f"The {noun} in April"),), (story.at("said"),))


def test_when_somebody_spoke_is_no_part_of_who_they_are() -> None:
    assert dated("ministry").name == "The ministry"
    assert dated("report").name == "The report in April"


def test_an_outlet_that_a_name_belongs_to_is_no_title() -> None:
    story = Story(
        "Selim's/PROPN/nmod:poss/2 Brand/PROPN/nsubj/3 said/VERB/root/0 it/PRON/nsubj/5 "
        "sank/VERB/ccomp/3"
    )
    story.entity("person", "Brand")
    assert (link(story, "Selim's Brand").name, link(story, "Selim's Brand").title) == (
        "Brand",
        None,
    )


def test_an_office_that_somebody_is_only_called_by_is_their_title() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 left/VERB/root/0 the/DET/det/5 harbour/NOUN/compound/5 "
        "minister/NOUN/nsubj/6 waved/VERB/conj/2",
        "Brand/PROPN/nsubj/2 said/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2",
    )
    story.entity("person", "Brand")
    story.stands("the harbour minister", "Brand")
    assert link(story, "Brand").title == "harbour minister"


def test_a_short_name_has_the_full_one_with_its_article_too() -> None:
    story = Story(
        "Ask/VERB/root/0 the/DET/det/4 Selim/PROPN/compound/4 Board/PROPN/obj/1",
        "the/DET/det/2 Board/PROPN/nsubj/3 said/VERB/root/0 it/PRON/nsubj/5 sank/VERB/ccomp/3",
    )
    story.entity("organization", "Selim Board", "the Board")
    short = story.at("the Board")
    story.stands(type(short)(short.start + 4, short.end), "Selim Board")
    assert link(story, "the Board").name == "Selim Board"


def test_a_channel_goes_by_its_full_name() -> None:
    story = Story(
        "Ask/VERB/root/0 Harbour/PROPN/compound/3 Radio/PROPN/obj/1",
        "Brand/PROPN/nsubj/2 told/VERB/root/0 HR/PROPN/obj/2 it/PRON/nsubj/5 sank/VERB/ccomp/2",
    )
    story.entity("outlet", "Harbour Radio", "HR")
    story.stands("HR", "Harbour Radio")
    said = story.says("Brand", "told", "it sank")
    assert story.chain(said)[0].name == "Harbour Radio"
