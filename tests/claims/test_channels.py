"""Channels: the outlets that a source's words went through on their way to the report."""

import pytest

from reportedly.claims.channels import find_channels

from ..sentences import Story, at

TOLD = (
    "Brand/PROPN/nsubj/2 told/VERB/root/0 Harbour/PROPN/compound/4 Radio/PROPN/obj/2 "
    "it/PRON/nsubj/6 sank/VERB/ccomp/2 ./PUNCT/punct/2"
)
SPOKE = (
    "Harbour/PROPN/compound/2 Radio/PROPN/nsubj/3 spoke/VERB/root/0 with/ADP/case/6 a/DET/det/6 "
    "smuggler/NOUN/obl/3 who/PRON/nsubj/8 said/VERB/acl:relcl/6 it/PRON/nsubj/10 "
    "sank/VERB/ccomp/8 ./PUNCT/punct/3"
)
QUOTES = (
    "Harbour/PROPN/compound/2 Radio/PROPN/nsubj/3 quotes/VERB/root/0 Brand/PROPN/obj/3 "
    "as/SCONJ/mark/6 warning/VERB/advcl/3 it/PRON/nsubj/8 sank/VERB/ccomp/6 ./PUNCT/punct/3"
)
INTERVIEW = (
    "In/ADP/case/3 an/DET/det/3 interview/NOUN/obl/8 with/ADP/case/6 Harbour/PROPN/compound/6 "
    "Radio/PROPN/nmod/3 Brand/PROPN/nsubj/8 said/VERB/root/0 it/PRON/nsubj/10 sank/VERB/ccomp/8"
)


def channels(sentence: str, source: str, cue: str | tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the channels of a source that says that it sank, each with its verb."""
    story = Story(sentence)
    story.entity("outlet", "Harbour Radio")
    story.says(source, cue, "it sank")
    context = story.context()
    found = find_channels(context, context.found.attributions[0])
    return [(one.span.of(story.text), one.cue.of(story.text)) for one in found]


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "verb"),
    [
        (TOLD, "Brand", "told", "told"),
        (TOLD, "Brand", "told Harbour Radio", "told Harbour Radio"),
        (SPOKE, "a smuggler who", "said", "spoke"),
        (QUOTES, "Brand", "warning", "quotes"),
        (INTERVIEW, "Brand", "said", "said"),
    ],
)
def test_an_outlet_that_takes_part_in_the_frame_is_a_channel(
    sentence: str, source: str, cue: str, verb: str
) -> None:
    assert channels(sentence, source, cue) == [("Harbour Radio", verb)]


def test_a_programme_stands_with_its_outlet() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 told/VERB/root/0 Harbour/PROPN/compound/4 Radio/PROPN/nmod:poss/8 "
        "’s/PART/case/4 “/PUNCT/punct/8 Morning/PROPN/compound/8 Tide/PROPN/obl/2 ”/PUNCT/punct/8 "
        "it/PRON/nsubj/11 sank/VERB/ccomp/2"
    )
    story.entity("outlet", "Harbour Radio")
    story.says("Brand", "told", "it sank")
    context = story.context()
    found = find_channels(context, context.found.attributions[0])
    assert [one.span.of(story.text) for one in found] == ["Harbour Radio ’s “Morning Tide”"]


def test_who_writes_in_a_paper_is_heard_through_it() -> None:
    sentence = (
        "Brand/PROPN/nsubj/6 writing/VERB/advcl/6 in/ADP/case/5 Harbour/PROPN/compound/5 "
        "Radio/PROPN/obl/2 said/VERB/root/0 it/PRON/nsubj/8 sank/VERB/ccomp/6"
    )
    assert channels(sentence, "Brand", "said") == [("Harbour Radio", "said")]


def test_an_organization_that_interviews_is_a_channel() -> None:
    story = Story(INTERVIEW)
    story.entity("organization", "Harbour Radio")
    story.says("Brand", "said", "it sank")
    context = story.context()
    assert len(find_channels(context, context.found.attributions[0])) == 1


def test_an_outlet_that_is_the_source_is_no_channel() -> None:
    sentence = TOLD.replace("told", "said")
    assert channels(sentence, "Brand said Harbour Radio", "said") == []


def test_an_outlet_in_the_content_is_no_channel() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 said/VERB/root/0 Harbour/PROPN/compound/4 Radio/PROPN/nsubj/5 "
        "closed/VERB/ccomp/2"
    )
    story.entity("outlet", "Harbour Radio")
    story.says("Brand", "said", "Harbour Radio closed")
    context = story.context()
    assert find_channels(context, context.found.attributions[0]) == []


def through(sentence: str, *organizations: str, content: str = "it sank") -> list[str]:
    """Return the channels of what Brand says, in a report with organizations by these names."""
    story = Story(sentence)
    for name in organizations:
        story.entity("organization", name)
    story.says("Brand", "told" if "told" in sentence else "wrote", content)
    context = story.context()
    found = find_channels(context, context.found.attributions[0])
    return [one.span.of(story.text) for one in found]


UNKNOWN = (
    "Brand/PROPN/nsubj/2 told/VERB/root/0 QuaySide/PROPN/obj/2 it/PRON/nsubj/5 "
    "sank/VERB/ccomp/2 ./PUNCT/punct/2"
)


def test_an_organization_of_which_nothing_else_is_told_is_a_channel() -> None:
    assert through(UNKNOWN, "QuaySide") == ["QuaySide"]


@pytest.mark.parametrize("name", ["Parliament", "NATO", "Skippers"])
def test_a_public_body_and_people_that_are_told_are_no_channel(name: str) -> None:
    assert through(UNKNOWN.replace("QuaySide", name), name) == []


def test_an_organization_that_the_report_is_about_is_no_channel() -> None:
    more = "The/DET/det/2 QuaySide/PROPN/nsubj/3 closed/VERB/root/0"
    story = Story(UNKNOWN, more)
    story.entity("organization", story.at("QuaySide"), at(story.text, "QuaySide", 2))
    story.says("Brand", "told", "it sank")
    context = story.context()
    assert find_channels(context, context.found.attributions[0]) == []


def test_who_writes_for_an_organization_is_heard_through_it() -> None:
    sentence = (
        "it/PRON/nsubj/2 sank/VERB/ccomp/3 wrote/VERB/root/0 Brand/PROPN/nsubj/3 for/ADP/case/6 "
        "QuaySide/PROPN/nmod/4"
    )
    assert through(sentence, "QuaySide") == ["QuaySide"]


def test_an_outlet_that_is_asked_to_do_something_is_no_channel() -> None:
    sentence = TOLD.replace("it/PRON/nsubj/6 sank/VERB/ccomp/2", "to/PART/mark/6 sink/VERB/xcomp/2")
    story = Story(sentence)
    story.entity("outlet", "Harbour Radio")
    story.says("Brand", "told", "to sink")
    context = story.context()
    assert find_channels(context, context.found.attributions[0]) == []


def test_who_is_of_an_outlet_is_told_for_it() -> None:
    sentence = (
        "Brand/PROPN/nsubj/2 told/VERB/root/0 Ilse/PROPN/root/0 Hale/PROPN/flat/3 of/ADP/case/7 "
        "Harbour/PROPN/compound/7 Radio/PROPN/nmod/3 it/PRON/nsubj/9 sank/VERB/ccomp/2"
    )
    assert channels(sentence, "Brand", "told") == [("Harbour Radio", "told")]


def test_an_outlet_that_does_something_with_a_claim_is_no_channel() -> None:
    sentence = (
        "Harbour/PROPN/compound/2 Radio/PROPN/nsubj/3 {}/VERB/root/0 Brand/PROPN/nmod:poss/5 "
        "claim/NOUN/obj/3 it/PRON/nsubj/7 sank/VERB/acl/5"
    )
    assert channels(sentence.format("checked"), "Brand", "claim") == []
    assert channels(sentence.format("reported"), "Brand", "claim") == [
        ("Harbour Radio", "reported")
    ]


def test_what_is_said_about_an_outlet_is_not_said_through_it() -> None:
    about = INTERVIEW.replace("with/ADP", "about/ADP")
    assert channels(about, "Brand", "said") == []


def test_an_outlet_that_quotes_is_a_channel_when_its_verb_is_part_of_the_cue() -> None:
    cue = ("quotes", "as warning")
    assert [name for name, _ in channels(QUOTES, "Brand", cue)] == ["Harbour Radio"]


@pytest.mark.parametrize(
    ("relation", "joined"), [("conj", "and/CCONJ/cc"), ("advcl", "after/SCONJ/mark")]
)
def test_the_subject_of_another_clause_is_no_channel(relation: str, joined: str) -> None:
    sentence = (
        f"Harbour/PROPN/compound/2 Radio/PROPN/nsubj/3 closed/VERB/root/0 {joined}/6 "
        f"Brand/PROPN/nsubj/6 said/VERB/{relation}/3 it/PRON/nsubj/8 sank/VERB/ccomp/6"
    )
    assert channels(sentence, "Brand", "said") == []
