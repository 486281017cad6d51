"""Certainty: how sure a claim is told, and the words that make it less so."""

import math

import pytest

from reportedly.records import Claim

from ..sentences import Story


def sank(adverb: str = "", upos: str = "ADV", deprel: str = "advmod") -> Claim:
    """Return the claim that it sank, in the publisher's voice, with a word before the verb."""
    before = f"{adverb}/{upos}/{deprel}/3" if adverb else ""
    verb = 3 if adverb else 2
    return Story(f"It/PRON/nsubj/{verb} {before} sank/VERB/root/0").claims()[0]


def hedges(claim: Claim) -> list[str]:
    return [hedge.text for hedge in claim.hedges]


@pytest.mark.parametrize(
    ("word", "upos", "deprel", "label", "value"),
    [
        ("may", "AUX", "aux", "possible", 1),
        ("could", "AUX", "aux", "possible", 1),
        ("possibly", "ADV", "advmod", "possible", 1),
        ("apparently", "ADV", "advmod", "probable", 2),
        ("likely", "ADV", "advmod", "probable", 2),
    ],
)
def test_a_hedge_makes_a_claim_less_than_certain_and_is_kept(
    word: str, upos: str, deprel: str, label: str, value: float
) -> None:
    claim = sank(word, upos, deprel)
    assert (claim.certainty.label, claim.certainty.value) == (label, value)
    assert hedges(claim) == [word]
    assert claim.hedges[0].span.of(f"It {word} sank") == word


def test_a_claim_without_a_hedge_is_certain() -> None:
    assert (sank().certainty.label, sank().certainty.value, sank().hedges) == ("certain", 3, ())


def test_the_weakest_of_several_hedges_decides_and_all_are_kept() -> None:
    claim = Story(
        "It/PRON/nsubj/4 apparently/ADV/advmod/4 may/AUX/aux/4 sink/VERB/root/0"
    ).claims()[0]
    assert (claim.certainty.value, hedges(claim)) == (1, ["apparently", "may"])


def test_whether_it_is_so_is_unknown_where_that_is_unclear() -> None:
    (claim,) = Story(
        "It/PRON/expl/3 is/AUX/cop/3 unclear/ADJ/root/0 whether/SCONJ/mark/6 it/PRON/nsubj/6 "
        "sank/VERB/csubj/3"
    ).claims()
    assert (claim.certainty.label, claim.certainty.value) == ("unknown", 0)
    assert hedges(claim) == ["It is unclear whether"]


def test_a_negated_main_verb_denies_the_claim() -> None:
    claim = sank("never")
    assert (claim.certainty.label, claim.certainty.value, claim.hedges) == ("certain_not", -3, ())


def test_a_hedged_denial_leans_to_no() -> None:
    claim = Story("It/PRON/nsubj/4 may/AUX/aux/4 not/PART/advmod/4 sink/VERB/root/0").claims()[0]
    assert (claim.certainty.label, claim.certainty.value) == ("possible", -1)


def test_a_negation_in_a_subordinate_clause_does_not_deny_the_claim() -> None:
    (claim,) = Story(
        "Brand/PROPN/nsubj/2 fled/VERB/root/0 because/SCONJ/mark/6 it/PRON/nsubj/6 "
        "never/ADV/advmod/6 sank/VERB/advcl/2"
    ).claims()
    assert claim.certainty.label == "certain"


def test_the_fifth_of_may_is_no_hedge() -> None:
    (claim,) = Story(
        "It/PRON/nsubj/2 sank/VERB/root/0 on/ADP/case/4 May/PROPN/obl/2 5/NUM/nummod/4"
    ).claims()
    assert (claim.certainty.label, claim.hedges) == ("certain", ())


def said(cue: str, verb: str = "sank", between: str = "") -> Claim:
    """Return the claim that it sank, as Brand tells it."""
    words = cue.split()
    main = len(words) + 1
    rows = ["Brand/PROPN/nsubj/" + str(main)]
    rows += [f"{word}/AUX/aux/{main}" for word in words[:-1]] + [f"{words[-1]}/VERB/root/0"]
    last = main + (3 if between else 2)
    rows.append(f"it/PRON/nsubj/{last}")
    rows += [f"{between}/ADV/advmod/{last}"] if between else []
    rows.append(f"{verb}/VERB/ccomp/{main}")
    story = Story(" ".join(rows))
    story.says("Brand", cue, story.text[story.text.index("it ") :])
    return story.claims()[0]


@pytest.mark.parametrize("cue", ["claimed", "alleged", "suspected"])
def test_a_doubting_cue_hedges_what_it_tells(cue: str) -> None:
    claim = said(cue)
    assert (claim.certainty.label, hedges(claim)) == ("probable", [cue])


@pytest.mark.parametrize("cue", ["said", "believes", "thought"])
def test_who_says_or_believes_it_hedges_nothing(cue: str) -> None:
    assert (said(cue).certainty.label, said(cue).hedges) == ("certain", ())


@pytest.mark.parametrize(
    ("cue", "label", "value"),
    [("wondered", "unknown", 0), ("questioned", "unknown", 0), ("doubted", "probable", -2)],
)
def test_what_is_put_in_question_is_not_told_as_so(cue: str, label: str, value: float) -> None:
    claim = said(cue)
    assert (claim.certainty.label, claim.certainty.value) == (label, value)
    assert hedges(claim) == [cue]


def bidden(content: str, words: str) -> str:
    """Return the label of what Brand told them."""
    story = Story(f"Brand/PROPN/nsubj/2 told/VERB/root/0 them/PRON/iobj/2 {content}")
    story.says("Brand", "told", words)
    return story.claim(words).certainty.label


def test_what_somebody_is_told_to_do_is_not_yet_done() -> None:
    assert bidden("to/PART/mark/5 leave/VERB/xcomp/2", "to leave") == "possible"


def test_what_somebody_is_told_is_so_even_with_an_infinitive_below_it() -> None:
    told = "it/PRON/nsubj/6 was/AUX/cop/6 sad/ADJ/ccomp/2 to/PART/mark/8 leave/VERB/ccomp/2"
    assert bidden(told, "it was sad to leave") == "certain"


def test_a_denying_cue_denies_and_denying_a_denial_does_not() -> None:
    assert said("denied").certainty.label == "certain_not"
    assert said("denied", between="never").certainty.label == "certain"


def test_hearsay_hedges_by_its_cue() -> None:
    story = Story("It/PRON/nsubj/3 reportedly/ADV/advmod/3 sank/VERB/root/0")
    story.says("", "reportedly", ("It", "sank"))
    (claim,) = story.claims()
    assert (claim.certainty.label, hedges(claim)) == ("probable", ["reportedly"])


def test_a_doubt_further_up_the_chain_hedges_too() -> None:
    story = Story(
        "Okonjo/PROPN/nsubj/2 claimed/VERB/root/0 Brand/PROPN/nsubj/4 said/VERB/ccomp/2 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    )
    outer = story.says("Okonjo", "claimed", "Brand said it sank")
    story.says("Brand", "said", "it sank", inside=outer)
    assert hedges(story.claim("it sank")) == ["claimed"]


def own_belief(source: str, cue: str) -> Claim:
    """Return what Brand says of his own belief, or denial, that it sank."""
    story = Story(
        f"Brand/PROPN/nsubj/2 said/VERB/root/0 {source}/PRON/nsubj/4 {cue}/VERB/ccomp/2 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    )
    story.entity("person", "Brand")
    if source == "he":
        story.stands("he", "Brand")
    outer = story.says("Brand", "said", f"{source} {cue} it sank")
    story.says(source, cue, "it sank", inside=outer)
    return story.claim("it sank")


@pytest.mark.parametrize(("source", "cue"), [("I", "think"), ("he", "suspected")])
def test_the_doubt_of_a_speaker_about_the_own_words_is_kept(source: str, cue: str) -> None:
    claim = own_belief(source, cue)
    assert (claim.certainty.label, hedges(claim)) == ("probable", [cue])


def test_a_rumour_that_is_denied_is_denied_outright_and_its_hedge_kept() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 denied/VERB/root/0 rumours/NOUN/obj/2 that/SCONJ/mark/6 "
        "it/PRON/nsubj/6 sank/VERB/acl/3"
    )
    outer = story.says("Brand", "denied", "rumours that it sank")
    story.says("", "rumours", "that it sank", inside=outer)
    claim = story.claim("that it sank")
    assert (claim.certainty.label, hedges(claim)) == ("certain_not", ["rumours"])


def test_what_a_speaker_says_to_deny_is_denied() -> None:
    assert own_belief("he", "denied").certainty.label == "certain_not"


@pytest.mark.parametrize("cue", ["did not say", "did not deny", "never said"])
def test_what_somebody_did_not_say_is_told_in_the_voice_around_it(cue: str) -> None:
    claim = said(cue)
    assert (claim.chain, claim.text) == ((), f"Brand {cue} it sank")


@pytest.mark.parametrize("cue", ["say", "deny"])
def test_a_clipped_not_in_a_cue_is_a_negation_too(cue: str) -> None:
    story = Story(
        f"Brand/PROPN/nsubj/5 didn/AUX/aux/5 ’/PART/advmod/5 t/PART/goeswith/3 {cue}/VERB/root/0 "
        "it/PRON/nsubj/7 sank/VERB/ccomp/5"
    )
    story.says("Brand", f"didn’t {cue}", "it sank")
    assert [claim.text for claim in story.claims()] == [f"Brand didn’t {cue} it sank"]


@pytest.mark.parametrize("word", ["unlikely", "doubtful"])
def test_what_is_unlikely_leans_to_no(word: str) -> None:
    (claim,) = Story(
        f"It/PRON/nsubj/3 is/AUX/cop/3 {word}/ADJ/root/0 to/PART/mark/5 sink/VERB/xcomp/3"
    ).claims()
    assert claim.certainty.value < 0


def test_a_doubt_hedges_with_its_own_cue_only() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 claimed/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2 and/CCONJ/cc/6 "
        "added/VERB/conj/2 all/PRON/nsubj/8 lived/VERB/ccomp/6"
    )
    story.says("Brand", "claimed", "it sank")
    story.says("Brand", "added", "all lived")
    assert hedges(story.claim("it sank")) == ["claimed"]


def test_a_doubt_of_a_subject_that_two_cues_share_hedges_with_its_cue() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 fled/VERB/root/0 and/CCONJ/cc/4 claimed/VERB/conj/2 it/PRON/nsubj/6 "
        "sank/VERB/ccomp/4"
    )
    story.says("", "claimed", "it sank")
    claim = story.claim("it sank")
    assert (claim.certainty.label, hedges(claim)) == ("probable", ["claimed"])


def test_bare_rumour_hedges_with_its_own_words() -> None:
    story = Story("Reports/NOUN/nsubj/2 say/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2")
    story.says("Reports", "say", "it sank")
    assert "Reports" in " ".join(hedges(story.claim("it sank")))


def test_an_unknown_that_is_negated_has_the_value_of_any_unknown() -> None:
    (claim,) = Story(
        "It/PRON/expl/4 is/AUX/cop/4 not/PART/advmod/4 unclear/ADJ/root/0 whether/SCONJ/mark/7 "
        "it/PRON/nsubj/7 sank/VERB/csubj/4"
    ).claims()
    assert claim.certainty.label == "unknown"
    assert math.copysign(1, claim.certainty.value) == 1


@pytest.mark.parametrize("cue", ["revealed", "indicates", "noted", "showed", "insists"])
def test_a_cue_that_does_not_doubt_hedges_nothing(cue: str) -> None:
    assert (said(cue).certainty.label, hedges(said(cue))) == ("certain", [])


@pytest.mark.parametrize("cue", ["speculated", "theorized", "accused", "suspects", "fears"])
def test_every_cue_of_doubt_hedges(cue: str) -> None:
    assert (said(cue).certainty.label, hedges(said(cue))) == ("probable", [cue])


def test_what_somebody_hopes_is_possible() -> None:
    assert (said("hopes").certainty.label, hedges(said("hopes"))) == ("possible", ["hopes"])


@pytest.mark.parametrize("cue", ["disputes", "refuted", "lied", "falsely said"])
def test_a_cue_that_says_it_is_not_so_denies(cue: str) -> None:
    assert said(cue).certainty.label == "certain_not"


@pytest.mark.parametrize("cue", ["demanded", "recommends", "plans", "promised"])
def test_what_is_wanted_is_told_neither_way_and_has_no_hedge(cue: str) -> None:
    assert (said(cue).certainty.label, hedges(said(cue))) == ("possible", [])


def test_who_is_not_worried_denies_nothing() -> None:
    assert said("did not know").certainty.label == "certain"


def test_what_somebody_is_told_to_do_is_wanted_and_what_he_is_told_is_not() -> None:
    bid = Story(
        "Brand/PROPN/nsubj/2 told/VERB/root/0 them/PRON/obj/2 to/PART/mark/5 leave/VERB/xcomp/2"
    )
    bid.says("Brand", "told", "to leave")
    assert bid.claim("to leave").certainty.label == "possible"
    assert said("told").certainty.label == "certain"


def test_a_thing_called_for_is_wanted() -> None:
    story = Story(
        "Brand/PROPN/nsubj/2 called/VERB/root/0 for/ADP/case/5 a/DET/det/5 bridge/NOUN/obl/2"
    )
    story.says("Brand", "called for", "a bridge")
    assert story.claim("a bridge").certainty.label == "possible"


def test_a_norm_is_told_neither_way_and_has_no_hedge() -> None:
    claim = Story("They/PRON/nsubj/3 should/AUX/aux/3 sail/VERB/root/0").claims()[0]
    assert (claim.certainty.label, claim.hedges) == ("possible", ())


def test_a_passive_that_names_nobody_hedges_and_one_that_vouches_does_not() -> None:
    rows = "It/PRON/nsubj/3 was/AUX/aux:pass/3 {}/VERB/root/0 it/PRON/nsubj/5 sank/VERB/ccomp/3"
    for verb, label in (("said", "probable"), ("revealed", "certain")):
        story = Story(rows.format(verb))
        story.says("", f"was {verb}", "it sank")
        sank = next(claim for claim in story.claims() if "it sank" in claim.text)
        assert sank.certainty.label == label


def test_reports_that_reveal_vouch_for_what_they_tell() -> None:
    story = Story("Reports/NOUN/nsubj/2 reveal/VERB/root/0 it/PRON/nsubj/4 sank/VERB/ccomp/2")
    story.says("Reports", "reveal", "it sank")
    assert story.claim("it sank").certainty.label == "certain"


def test_what_was_apparently_said_is_hedged_by_the_adverb() -> None:
    story = Story(
        "Brand/PROPN/nsubj/3 apparently/ADV/advmod/3 said/VERB/root/0 it/PRON/nsubj/5 "
        "sank/VERB/ccomp/3"
    )
    story.says("Brand", "said", "it sank")
    claim = story.claim("it sank")
    assert (claim.certainty.label, hedges(claim)) == ("probable", ["apparently"])


def test_what_hangs_on_a_condition_is_possible() -> None:
    (claim,) = Story(
        "They/PRON/nsubj/2 sail/VERB/root/0 if/SCONJ/mark/5 it/PRON/nsubj/5 clears/VERB/advcl/2"
    ).claims()
    assert (claim.certainty.label, hedges(claim)) == ("possible", ["if"])


@pytest.mark.parametrize("cue", ["refused to confirm", "declined to confirm"])
def test_who_refuses_to_confirm_tells_neither_way(cue: str) -> None:
    verb = cue.split(maxsplit=1)[0]
    story = Story(
        f"Brand/PROPN/nsubj/2 {verb}/VERB/root/0 to/PART/mark/4 confirm/VERB/xcomp/2 "
        "it/PRON/nsubj/6 sank/VERB/ccomp/4"
    )
    story.says("Brand", cue, "it sank")
    assert story.claim("it sank").certainty.label == "unknown"
