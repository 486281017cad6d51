"""Acts: attributions that tell of saying or holding, apart from what is planned or unsaid."""

import pytest

from reportedly.claims.acts import is_act

from ..sentences import Story, at


def act(cue: str, content: str, upos: str = "VERB") -> bool:
    """Say whether Brand's `cue` (its last word the verb) over a content is an act."""
    *before, verb = cue.split()
    main = len(before) + 2
    rows = [f"Brand/PROPN/nsubj/{main}", *(f"{word}/AUX/aux/{main}" for word in before)]
    rows += [f"{verb}/VERB/root/0", *(f"{word}/{upos}/ccomp/{main}" for word in content.split())]
    story = Story(" ".join(rows))
    story.says("Brand", cue, content)
    context = story.context()
    return is_act(context, context.found.attributions[0])


@pytest.mark.parametrize("cue", ["said", "has said", "believes", "claimed", "reportedly"])
def test_saying_and_holding_are_acts(cue: str) -> None:
    assert act(cue, "it sank")


@pytest.mark.parametrize("cue", ["may say", "will say", "could claim", "did not say", "never said"])
def test_what_was_not_said_or_not_yet_is_no_act(cue: str) -> None:
    assert not act(cue, "it sank")


def test_a_belief_that_is_negated_is_held_all_the_same() -> None:
    assert act("did not believe", "it sank")


def test_another_verb_is_an_act_when_its_content_says_something() -> None:
    assert act("shouted", "it sank")
    assert not act("shouted", "names", "NOUN")


def test_who_tells_of_a_thing_tells_that_it_happened() -> None:
    story = Story("Brand/PROPN/nsubj/2 spoke/VERB/root/0 of/ADP/case/4 deaths/NOUN/obl/2")
    story.says("Brand", "spoke of", "deaths")
    context = story.context()
    assert is_act(context, context.found.attributions[0])


def test_hearsay_is_an_act_even_under_a_modal() -> None:
    assert act("may reportedly", "sink")


@pytest.mark.parametrize(
    ("source", "cue", "content"), [("", "", "it sank"), ("", ":", "it sank"), ("Brand", "said", "")]
)
def test_without_a_frame_or_a_content_there_is_no_act(source: str, cue: str, content: str) -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 said/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2 :/PUNCT/punct/2"
    )
    story.says(source, cue, content)
    context = story.context()
    assert not is_act(context, context.found.attributions[0])


def told(content: str) -> bool:
    """Say whether "the crew were told" a content is an act."""
    story = Story(
        f"the/DET/det/2 crew/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 told/VERB/root/0 {content}"
    )
    story.says("", "were told", "to leave" if "leave" in content else "tales")
    context = story.context()
    return is_act(context, context.found.attributions[0])


def test_what_somebody_is_told_is_said_by_nobody_where_it_says_something() -> None:
    assert told("to/PART/mark/6 leave/VERB/xcomp/4")
    assert not told("tales/NOUN/obj/4")


def test_words_that_a_headline_quotes_in_single_marks_say_something() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 rips/VERB/root/0 ‘/PUNCT/punct/4 fraud/NOUN/obj/2 ’/PUNCT/punct/4"
    )
    story.says("Brand", "rips", "‘fraud’")
    context = story.context()
    assert is_act(context, context.found.attributions[0])


@pytest.mark.parametrize(
    ("cue", "content", "acts"),
    [("mocks", "it sank", 1), ("mocks", "that it sank", 2), ("talks", "it sank", 2)],
)
def test_inside_a_content_a_word_that_is_none_of_saying_needs_what_reads_like_speech(
    cue: str, content: str, acts: int
) -> None:
    rows = [f"{word}/VERB/ccomp/4" for word in content.split()]
    spoken = f"Hale/PROPN/nsubj/2 said/VERB/root/0 Brand/PROPN/nsubj/4 {cue}/VERB/ccomp/2"
    story = Story(" ".join([spoken, *rows]))
    outer = story.says("Hale", "said", f"Brand {cue} {content}")
    story.says("Brand", cue, content, inside=outer)
    context = story.context()
    assert [is_act(context, one) for one in context.found.attributions].count(True) == acts


def test_what_is_done_with_somebodys_claim_is_no_saying() -> None:
    story = Story(
        "Hale/PROPN/nsubj/2 seized/VERB/root/0 on/ADP/case/6 Brand/PROPN/nmod:poss/6 "
        "’s/PART/case/4 claim/NOUN/obl/2 that/SCONJ/mark/9 it/PRON/nsubj/9 sank/VERB/acl/6"
    )
    outer = story.says("Hale", "seized on", "Brand ’s claim that it sank")
    story.says("Brand ’s", "claim", "that it sank", inside=outer)
    context = story.context()
    assert [is_act(context, one) for one in context.found.attributions] == [False, True]


@pytest.mark.parametrize(("who", "acts"), [("We", False), ("You", False), ("I", True)])
def test_what_we_say_outside_a_quotation_is_the_publishers(who: str, *, acts: bool) -> None:
    story = Story(
        f"{who}/PRON/nsubj/2 believe/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2",
        "“/PUNCT/punct/3 We/PRON/nsubj/3 believe/VERB/root/0 he/PRON/nsubj/5 drowned/VERB/ccomp/3 "
        "”/PUNCT/punct/3",
    )
    story.says(who, "believe", "it sank")
    story.says(at(story.text, "We", 2 if who == "We" else 1), "believe he", "drowned")
    context = story.context()
    assert [is_act(context, one) for one in context.found.attributions] == [acts, True]


def sourceless(cue: str, upos: str = "VERB", relation: str = "root") -> bool:
    """Say whether a cue of one word without a source is an act."""
    story = Story(f"{cue}/{upos}/{relation}/0 it/PRON/nsubj/3 sank/VERB/ccomp/1")
    story.says("", cue, "it sank")
    context = story.context()
    return is_act(context, context.found.attributions[0])


def test_hearsay_nouns_and_verbs_of_speech_need_no_source() -> None:
    assert sourceless("Allegations", "NOUN")
    assert sourceless("Speculation", "VERB")  # the parser's slip
    assert sourceless("saying")


@pytest.mark.parametrize("cue", ["refers", "questions", "including", "requests", "advised"])
def test_another_word_without_a_source_is_no_act(cue: str) -> None:
    assert not sourceless(cue)


@pytest.mark.parametrize(("verb", "heard"), [("believed", True), ("told", True), ("named", False)])
def test_a_passive_without_an_agent_is_hearsay_when_it_tells_what_is_held_or_bidden(
    verb: str, *, heard: bool
) -> None:
    story = Story(
        f"Brand/PROPN/nsubj:pass/3 is/AUX/aux:pass/3 {verb}/VERB/root/0 to/PART/mark/5 "
        "sail/VERB/xcomp/3"
    )
    story.says("", f"is {verb}", "to sail")
    context = story.context()
    assert is_act(context, context.found.attributions[0]) == heard


@pytest.mark.parametrize("cue", ["appears", "seemed"])
def test_what_only_appears_so_is_said_by_nobody(cue: str) -> None:
    assert not act(cue, "it sank")


def test_an_infinitive_of_a_deed_is_nothing_said() -> None:
    assert not act("refused", "to sail")


def test_a_turn_in_an_interview_is_an_act_whatever_is_said() -> None:
    for cue in (":", ""):
        story = Story("Brand/PROPN/root/0 :/PUNCT/punct/1 nothing/PRON/dep/1")
        story.says("Brand", cue, "nothing")
        context = story.context()
        assert is_act(context, context.found.attributions[0])


def test_who_is_cited_in_a_relative_clause_is_no_claim() -> None:
    story = Story(
        "Brand/PROPN/root/0 which/PRON/nsubj/3 cited/VERB/acl:relcl/1 two/NUM/nummod/5 "
        "sailors/NOUN/obj/3"
    )
    story.says("which", "cited", "two sailors")
    context = story.context()
    assert not is_act(context, context.found.attributions[0])


ACCUSED = (
    "{}/PRON/nsubj:pass/3 was/AUX/aux:pass/3 accused/VERB/root/0 of/ADP/case/5 theft/NOUN/obl/3"
)


@pytest.mark.parametrize(("who", "heard"), [("Brand", True), ("Nobody", False)])
def test_an_accusation_is_hearsay_unless_it_is_of_nobody(who: str, *, heard: bool) -> None:
    story = Story(ACCUSED.format(who))
    story.says("", "was accused of", (who, "theft"))
    context = story.context()
    assert is_act(context, context.found.attributions[0]) == heard


def test_a_reduced_accusation_is_hearsay_and_not_its_subjects() -> None:
    story = Story(
        "Brand/PROPN/nsubj/5 accused/VERB/advcl/5 of/ADP/case/4 theft/NOUN/obl/2 left/VERB/root/0"
    )
    chain = story.chain(story.says("", "accused of", "theft"))
    assert [link.kind for link in chain] == ["unattributed"]
