"""Chains: every hand that a claim went through, nearest to the reader first."""

from dataclasses import replace

import pytest

from reportedly.claims import make_claims
from reportedly.records import Span

from ..sentences import Story, names

VERBS = ("said", "wrote", "warned")


def nested(*speakers: str) -> str:
    """Return a sentence in which each speaker says that the next one says that it sank."""
    rows = []
    for n, speaker in enumerate(speakers):
        at = 2 * n + 1
        relation = f"ccomp/{at - 1}" if n else "root/0"
        rows += [f"{speaker}/PROPN/nsubj/{at + 1}", f"{VERBS[n]}/VERB/{relation}"]
    last = 2 * len(speakers)
    return " ".join([*rows, f"it/PRON/nsubj/{last + 2}", f"sank/VERB/ccomp/{last}"])


def story_of(*speakers: str, kinds: tuple[str, ...] = ()) -> tuple[Story, str]:
    """Return a story of speakers inside one another, and the id of the innermost."""
    story = Story(nested(*speakers))
    for n, speaker in enumerate(dict.fromkeys(speakers)):
        story.entity(kinds[n] if kinds else "person", speaker)  # type: ignore[arg-type]
    parent = None
    for n, speaker in enumerate(speakers):
        cue = VERBS[n]
        content = story.text[story.text.index(cue) + len(cue) + 1 :]
        start = story.text.index(f"{speaker} {cue}")
        source = type(story.at(cue))(start, start + len(speaker))
        parent = story.says(source, cue, content, inside=parent)
    assert parent is not None
    return story, parent


def test_an_attribution_at_the_reports_own_level_has_one_link() -> None:
    story, last = story_of("Brand")
    assert names(story.chain(last)) == ["Brand"]


def test_a_source_inside_a_content_comes_after_those_it_stands_in() -> None:
    story, last = story_of("Okonjo", "Hale", "Brand")
    assert names(story.chain(last)) == ["Okonjo", "Hale", "Brand"]


def test_the_same_holder_twice_in_a_row_is_one_link() -> None:
    story, last = story_of("Brand", "Brand")
    assert names(story.chain(last)) == ["Brand"]


def test_an_outlet_that_reports_a_speaker_stands_before_that_speaker_once() -> None:
    story, last = story_of("Courier", "Brand", kinds=("outlet", "person"))
    assert names(story.chain(last)) == ["Courier", "Brand"]


def test_an_outlet_that_reports_two_speakers_deep_stands_in_the_chain_once() -> None:
    story, last = story_of("Courier", "Okonjo", "Brand", kinds=("outlet", "person", "person"))
    assert names(story.chain(last)) == ["Courier", "Okonjo", "Brand"]


def test_a_channel_comes_before_its_source_and_after_the_chain_around_it() -> None:
    story = Story(
        "Okonjo/PROPN/nsubj/2 said/VERB/root/0 Brand/PROPN/nsubj/4 told/VERB/ccomp/2 "
        "Harbour/PROPN/compound/6 Radio/PROPN/obj/4 it/PRON/nsubj/8 sank/VERB/ccomp/4"
    )
    story.entity("outlet", "Harbour Radio")
    outer = story.says("Okonjo", "said", "Brand told Harbour Radio it sank")
    inner = story.says("Brand", "told", "it sank", inside=outer)
    assert names(story.chain(inner)) == ["Okonjo", "Harbour Radio", "Brand"]


def test_an_outlet_that_spoke_with_somebody_comes_before_that_person() -> None:
    story = Story(
        "Harbour/PROPN/compound/2 Radio/PROPN/nsubj/3 spoke/VERB/root/0 with/ADP/case/6 "
        "a/DET/det/6 smuggler/NOUN/obl/3 who/PRON/nsubj/8 said/VERB/acl:relcl/6 it/PRON/nsubj/10 "
        "sank/VERB/ccomp/8"
    )
    story.entity("outlet", "Harbour Radio")
    story.stands("who", "a smuggler")
    assert names(story.chain(story.says("who", "said", "it sank"))) == [
        "Harbour Radio",
        "a smuggler",
    ]


@pytest.mark.parametrize("word", ["I", "we"])
def test_the_speakers_own_belief_inside_a_content_adds_no_link(word: str) -> None:
    story = Story(
        f"Brand/PROPN/nsubj/2 said/VERB/root/0 {word}/PRON/nsubj/4 think/VERB/ccomp/2 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    )
    outer = story.says("Brand", "said", f"{word} think it sank")
    assert names(story.chain(story.says(word, "think", "it sank", inside=outer))) == ["Brand"]


def test_the_speaker_at_the_reports_own_level_is_a_link() -> None:
    story = Story("I/PRON/nsubj/2 think/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2")
    (link,) = story.chain(story.says("I", "think", "it sank"))
    assert (link.name, link.text) == (None, "I")


def test_hearsay_is_an_unattributed_link_that_stands_at_its_cue() -> None:
    story = Story("It/PRON/nsubj/3 reportedly/ADV/advmod/3 sank/VERB/root/0")
    (link,) = story.chain(story.says("", "reportedly", ("It", "sank")))
    assert (link.kind, link.naming, link.name) == ("unattributed", "unattributed", None)
    assert [span.of(story.text) for span in link.spans] == ["reportedly"]


def test_hearsay_inside_a_content_comes_after_its_speaker() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 said/VERB/root/0 it/PRON/nsubj/5 reportedly/ADV/advmod/5 "
        "sank/VERB/ccomp/2"
    )
    outer = story.says("Brand", "said", "it reportedly sank")
    inner = story.says("", "reportedly", ("it", "sank"), inside=outer)
    assert names(story.chain(inner)) == ["Brand", None]


@pytest.mark.parametrize(
    ("source", "kind"), [("Reports", "unattributed"), ("A UN report", "document")]
)
def test_reports_that_say_so_are_hearsay_and_a_report_of_somebody_is_a_document(
    source: str, kind: str
) -> None:
    words = source.split()
    rows = [f"{word}/X/det/{len(words)}" for word in words[:-1]]
    rows += [f"{words[-1]}/NOUN/nsubj/{len(words) + 1}", "say/VERB/root/0"]
    story = Story(
        " ".join([*rows, f"it/PRON/nsubj/{len(words) + 3} sank/VERB/ccomp/{len(words) + 1}"])
    )
    (link,) = story.chain(story.says(source, "say", "it sank"))
    assert link.kind == kind


def test_a_cue_without_a_source_takes_the_subject_that_it_shares() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 fled/VERB/root/0 and/CCONJ/cc/4 claimed/VERB/conj/2 it/PRON/nsubj/6 "
        "sank/VERB/ccomp/4"
    )
    story.entity("person", "Brand")
    assert names(story.chain(story.says("", "claimed", "it sank"))) == ["Brand"]


def test_what_is_believed_of_a_subject_is_not_what_it_believes() -> None:
    story = Story(
        "Brand/PROPN/nsubj:pass/3 is/AUX/aux:pass/3 believed/VERB/root/0 to/PART/mark/5 "
        "flee/VERB/xcomp/3"
    )
    (link,) = story.chain(story.says("", "is believed", ("Brand", "to flee")))
    assert link.kind == "unattributed"


def test_what_may_be_said_yet_makes_no_link_and_what_it_holds_keeps_the_chain_around() -> None:
    story = Story(
        "Okonjo/PROPN/nsubj/2 said/VERB/root/0 Brand/PROPN/nsubj/5 may/AUX/aux/5 say/VERB/ccomp/2 "
        "Hale/PROPN/nsubj/7 claimed/VERB/ccomp/5 it/PRON/nsubj/9 sank/VERB/ccomp/7"
    )
    first = story.says("Okonjo", "said", "Brand may say Hale claimed it sank")
    second = story.says("Brand", "may say", "Hale claimed it sank", inside=first)
    third = story.says("Hale", "claimed", "it sank", inside=second)
    assert names(story.chain(third)) == ["Okonjo", "Hale"]


@pytest.mark.parametrize("publisher", ["The Ledger", "The Port Selim Ledger"])
def test_the_publisher_itself_is_no_link(publisher: str) -> None:
    story = Story(
        "The/DET/det/2 Ledger/PROPN/nsubj/3 learned/VERB/root/0 it/PRON/nsubj/5 sank/VERB/ccomp/3"
    )
    story.entity("outlet", "The Ledger")
    story.says("The Ledger", "learned", "it sank")
    report = replace(story.report(), publisher=publisher)
    (claim, *_) = make_claims(report, story.found())
    assert claim.chain == ()


def test_an_outlet_that_was_read_as_two_kinds_is_one_link() -> None:
    story = Story(
        "Harbour/PROPN/compound/2 Radio/PROPN/nsubj/3 said/VERB/root/0 it/PRON/nsubj/5 "
        "sank/VERB/ccomp/3 ,/PUNCT/punct/7 citing/VERB/advcl/3 sailors/NOUN/obj/7"
    )
    story.entity("person", "Harbour Radio")
    story.entity("outlet", "Harbour Radio")
    outer = story.says("Harbour Radio", "said", "it sank")
    inner = story.says("sailors", "citing", "it sank", inside=outer)
    assert names(story.chain(inner)) == ["Harbour Radio", "sailors"]


ON_AIR = (
    "Brand/PROPN/nsubj/2 told/VERB/root/0 Harbour/PROPN/compound/4 Radio/PROPN/obj/2 "
    "it/PRON/nsubj/6 sank/VERB/ccomp/2 ./PUNCT/punct/2"
)


@pytest.mark.parametrize(
    ("who", "through"), [("Brand", ["Harbour Radio", "Brand"]), ("Okonjo", ["Okonjo"])]
)
def test_who_goes_on_in_the_paragraph_is_still_heard_through_the_outlet(
    who: str, through: list[str]
) -> None:
    story = Story(
        ON_AIR, f"{who}/PROPN/nsubj/2 added/VERB/root/0 he/PRON/nsubj/4 swam/VERB/ccomp/2"
    )
    story.entity("outlet", "Harbour Radio")
    again = Span(story.text.rindex(who), story.text.rindex(who) + len(who))
    story.entity("person", *dict.fromkeys((story.at(who), again)))
    story.says("Brand", "told", "it sank")
    last = story.says(again, "added", "he swam")
    assert names(story.chain(last)) == through


def test_whom_somebody_quoted_tells_of_is_not_that_speaker() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 said/VERB/root/0 “/PUNCT/punct/5 The/DET/det/5 owner/NOUN/nsubj/6 "
        "says/VERB/ccomp/2 it/PRON/nsubj/8 sank/VERB/ccomp/6 ”/PUNCT/punct/2"
    )
    story.entity("person", "Brand")
    story.stands("The owner", "Brand")
    outer = story.says("Brand", "said", "“The owner says it sank”")
    inner = story.says("The owner", "says", "it sank", inside=outer)
    assert names(story.chain(inner)) == ["Brand", "The owner"]
