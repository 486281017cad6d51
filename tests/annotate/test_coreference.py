"""Coreference: whom pronouns, short names and descriptions stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.coreference import bare_name, stand_ins
from reportedly.annotate.coreference.names import abbreviations, shortens
from reportedly.annotate.entities import find_entities
from reportedly.annotate.mentions import Mention
from reportedly.records import Attribution, EntityKind, Span, Syntax
from reportedly.text.trees import Tree

from ..sentences import at, parse

MET = "The/DET/det/3 Harbour/PROPN/compound/3 Ministry/PROPN/nsubj/4"
SAID = "NOUN/nsubj/3 said/VERB/root/0 so/ADV/advmod/3"
NAMES = st.lists(
    st.sampled_from(["Ivo", "Brand", "Selim", "Board", "IB", "of"]), min_size=1, max_size=3
)


def plain(*sentences: str) -> tuple[str, Syntax]:
    """Return sentences whose first word is the subject of the second, and no more of a tree."""
    rows = []
    for sentence in sentences:
        words = sentence.split()
        rest = (f"{word}/NOUN/obl/2" for word in words[2:])
        rows.append(" ".join([f"{words[0]}/PROPN/nsubj/2", f"{words[1]}/VERB/root/0", *rest]))
    return parse(*rows)


def mention(text: str, words: str, number: int = 1, kind: EntityKind = "person") -> Mention:
    return Mention(at(text, words, number), kind, named=True)


def found(
    story: tuple[str, Syntax], mentions: list[Mention], sources: tuple[str, ...] = ()
) -> dict[str, str]:
    text, syntax = story
    says = [Attribution(words, None, (at(text, words),), (), ()) for words in sources]
    pairs = stand_ins(text, Tree(syntax), sorted(mentions), says).items()
    return {f"{short.of(text)}@{short.start}": full.of(text) for short, full in pairs}


@pytest.mark.parametrize(
    ("first", "later", "kind"),
    [
        ("Ivo Brand", "Brand", "person"),
        ("Ivo Jon Brand", "Ivo Brand", "person"),
        ("Col. Ivo Brand", "Mr. Brand", "person"),
        ("Selim Harbour Board", "Harbour Board", "organization"),
        ("Board of Harbour Masters", "BHM", "organization"),
        ("Board of Harbour Masters", "Board", "organization"),
        ("Selim News", "Selim", "organization"),
        ("General Justice Board", "GJB", "organization"),
    ],
)
def test_a_short_name_stands_for_the_full_one(first: str, later: str, kind: EntityKind) -> None:
    text = f"{first} sank and then {later} fled"
    story = (text, plain("It sank")[1])
    short = at(text, later, text.count(later))
    assert found(story, [mention(text, first, kind=kind), Mention(short, kind, named=True)]) == {
        f"{later}@{short.start}": first
    }


def test_a_name_that_is_said_in_full_only_later_is_found_there() -> None:
    story = plain("Brand fled .", "Ivo sank Brand .")
    text = "Brand fled. Ivo Brand sank."
    names = [mention(text, "Brand"), mention(text, "Ivo Brand")]
    assert found((text, story[1]), names) == {"Brand@0": "Ivo Brand"}


def test_a_given_name_or_another_kind_is_not_the_same() -> None:
    text = "Ivo Brand met Ivo Hale at Brand"
    names = [mention(text, "Ivo Brand"), mention(text, "Ivo Hale")]
    place = Mention(at(text, "Brand", 2), "organization", named=True)
    assert found((text, plain("It sank")[1]), [*names, place]) == {}


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Harbour Department", "Justice Department"),
        ("Selim Harbour Office", "Selim"),
        ("H.M. Navy", "HMN"),
    ],
)
def test_offices_of_two_names_are_two_and_letters_are_none(first: str, later: str) -> None:
    text = f"{first} sank and {later} fled"
    both = [mention(text, name, kind="organization") for name in (first, later)]
    both[1] = mention(text, later, text.count(later), "organization")
    assert found((text, plain("It sank")[1]), both) == {}


def test_a_given_name_alone_is_the_only_person_who_was_introduced_with_it() -> None:
    text = "Ivo Brand met Ann Hale and Ivo fled"
    names = [mention(text, "Ivo Brand"), mention(text, "Ann Hale"), mention(text, "Ivo", 2)]
    assert found((text, plain("It sank")[1]), names) == {"Ivo@27": "Ivo Brand"}


def test_a_pronoun_stands_for_the_subject_before_it() -> None:
    story = plain("Brand met Hale .", "He fled .")
    text = story[0]
    names = [mention(text, "Brand"), mention(text, "Hale")]
    assert found(story, names) == {"He@16": "Brand"}


def test_the_speaker_is_likelier_than_the_subject() -> None:
    story = plain("Brand met Hale .", "He fled .")
    names = [mention(story[0], "Brand"), mention(story[0], "Hale")]
    assert found(story, names, sources=("Hale",)) == {"He@16": "Hale"}


def test_a_title_or_an_earlier_pronoun_rules_out_the_other_sex() -> None:
    story = plain("Hale met Mrs Okonjo .", "He fled .", "She sank .")
    names = [mention(story[0], "Hale"), mention(story[0], "Okonjo")]
    assert found(story, names) == {"He@21": "Hale", "She@30": "Okonjo"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("spokeswoman", ""),
        ("Ms.", ""),
        ("his mother ,", ""),
        ("", ", a spokeswoman for Selim"),
        ("", ", 45 , the actress ,"),
    ],
)
def test_what_is_said_of_somebody_rules_out_the_other_sex(before: str, after: str) -> None:
    row = f"Ivo met {before} Sophie {after} .".split()
    story = plain(" ".join(row), "Sophie left Selim .", "He fled .")
    names = [mention(story[0], name) for name in ("Ivo", "Sophie")]
    names.append(mention(story[0], "Sophie", 2))
    he = story[0].index("He")
    assert found(story, names)[f"He@{he}"] == "Ivo"


def test_he_said_stands_for_who_spoke_last_and_not_for_whom_that_was_about() -> None:
    text, syntax = plain("Hale said Brand won .", "Brand led .", "Brand won .", "he said .")
    content = Span(text.index("Brand"), text.index("he said"))
    says = [
        Attribution("1", None, (at(text, "Hale"),), (), (content,)),
        Attribution("2", None, (at(text, "he"),), (), ()),
    ]
    names = [mention(text, "Hale"), *(mention(text, "Brand", n) for n in (1, 2, 3))]
    assert stand_ins(text, Tree(syntax), names, says)[at(text, "he")] == at(text, "Hale")


def test_whom_a_source_only_names_beside_its_speaker_is_not_who_spoke() -> None:
    story = parse(
        "Brand/PROPN/nsubj/2 led/VERB/root/0",
        "Brand/PROPN/compound/2 aide/NOUN/nsubj/4 Hale/PROPN/appos/2 said/VERB/root/0",
        "He/PRON/nsubj/2 fled/VERB/root/0",
    )
    names = [mention(story[0], "Brand"), mention(story[0], "Brand", 2), mention(story[0], "Hale")]
    assert found(story, names, ("Brand aide Hale",))["He@31"] == "Hale"


def test_one_slip_of_a_pronoun_does_not_rule_somebody_out_for_good() -> None:
    story = plain("Brand fled .", "She sank .", "Brand spoke .", "He left .")
    names = [mention(story[0], "Brand", n) for n in (1, 2)]
    assert found(story, names)[f"He@{story[0].index('He')}"] == "Brand"


def test_a_paper_or_a_board_is_no_she() -> None:
    story = plain("affidavit spoke .", "She fled .")
    assert found(story, [], sources=("affidavit",)) == {}


def called(text: str, *names: str) -> dict[str, str]:
    """Return whom each bare surname means, of people named in `names`; one row of words."""
    mentions = [
        mention(text, name, n + 1) for name in names for n in range(f" {text}".count(f" {name}"))
    ]
    inner = {one.span for one in mentions for other in mentions if one != other
             and other.span.contains(one.span)}  # fmt: skip
    outer = [one for one in mentions if one.span not in inner]
    pairs = stand_ins(text, Tree(plain("It sank")[1]), sorted(outer), ()).items()
    return {f"{short.of(text)}@{short.start}": full.of(text) for short, full in pairs}


def test_a_surname_that_several_bear_is_whoever_was_named_first() -> None:
    text = "Ivo Brand met Ann Brand and Brand fled from Ann Brand as Brand sank"
    assert called(text, "Ivo Brand", "Ann Brand", "Brand") == {
        "Brand@28": "Ivo Brand",
        "Brand@57": "Ivo Brand",
    }


def test_mr_and_ms_of_one_surname_are_two_and_what_is_said_of_each_tells_which() -> None:
    text = "Ivo Brand met his sister, Ann Brand and Ms. Brand fled as Mr. Brand sank"
    assert called(text, "Ivo Brand", "Ann Brand", "Ms. Brand", "Mr. Brand") == {
        "Ms. Brand@40": "Ann Brand",
        "Mr. Brand@58": "Ivo Brand",
    }


def test_who_is_a_brother_and_more_before_his_title_is_no_ms() -> None:
    text = "Ann Brand met her brother and rival, Mayor Ivo Brand and Ms. Brand fled"
    assert called(text, "Ann Brand", "Ivo Brand", "Ms. Brand")["Ms. Brand@57"] == "Ann Brand"


def test_two_spellings_of_one_name_are_no_family() -> None:
    text = "Ivo Brand met Ivo J. Brand and Brand fled"
    assert called(text, "Ivo Brand", "Ivo J. Brand", "Brand")["Brand@31"] == "Ivo J. Brand"


def test_a_name_said_in_full_twice_is_one_person_of_twice_the_weight() -> None:
    story = plain("Brand met Selim .", "Brand met Selim .", "Hale left Brand .", "He fled .")
    names = [mention(story[0], "Brand", n) for n in (1, 2)] + [mention(story[0], "Hale")]
    names.append(mention(story[0], "Brand", 3))
    he = story[0].index("He fled")
    assert found(story, names)[f"He@{he}"] == "Brand"


def test_where_a_report_says_both_nothing_is_ruled_out() -> None:
    story = plain("Ms. Brand met Hale .", "Mr. Brand left Selim .", "He fled .")
    brands = [mention(story[0], "Brand", 1), mention(story[0], "Brand", 2)]
    he = story[0].index("He")
    assert found(story, brands)[f"He@{he}"] == "Brand"


def test_they_stands_for_a_group_or_an_organization_not_a_person() -> None:
    story = plain("Brand sank .", "Residents fled .", "They cried .")
    names = [mention(story[0], "Brand")]
    assert found(story, names, sources=("Residents",)) == {"They@28": "Residents"}


def test_a_described_speaker_may_be_he_but_a_crowd_may_not() -> None:
    one = plain("smuggler spoke .", "He fled .")
    many = plain("smugglers spoke .", "He fled .")
    assert found(one, [], sources=("smuggler",)) == {"He@16": "smuggler"}
    assert found(many, [], sources=("smugglers",)) == {}


def test_nobody_before_a_pronoun_leaves_it_open() -> None:
    assert found(plain("He fled ."), []) == {}


def test_who_stands_for_the_noun_that_its_clause_says_more_of() -> None:
    story = parse(
        "A/DET/det/2 deckhand/NOUN/nsubj/6 ,/PUNCT/punct/5 who/PRON/nsubj/5 "
        "swam/VERB/acl:relcl/2 said/VERB/root/0 so/ADV/advmod/6"
    )
    assert found(story, []) == {"who@12": "A deckhand"}


def test_the_ministry_stands_for_the_name_that_ends_in_it() -> None:
    story = parse(f"{MET} met/VERB/root/0 ./PUNCT/punct/4", f"the/DET/det/2 ministry/{SAID}")
    board = Mention(at(story[0], "Harbour Ministry"), "organization", named=True)
    assert found(story, [board], sources=("the ministry",)) == {
        "the ministry@26": "Harbour Ministry"
    }


def test_the_newspaper_stands_for_the_outlet_that_was_named_last() -> None:
    story = parse(
        "Orra/PROPN/compound/2 Radio/PROPN/nsubj/3 met/VERB/root/0",
        "Selim/PROPN/compound/2 Gazette/PROPN/nsubj/3 wrote/VERB/root/0",
        "Brand/PROPN/nsubj/2 left/VERB/root/0",
        f"the/DET/det/2 newspaper/{SAID}",
    )
    outlets = [
        mention(story[0], one, kind="organization") for one in ("Orra Radio", "Selim Gazette")
    ]
    names = [*outlets, mention(story[0], "Brand")]
    assert list(found(story, names, sources=("the newspaper",)).values()) == ["Selim Gazette"]


@pytest.mark.parametrize(
    ("name", "noun", "stands"),
    [
        ("Hallow Lighthouse", "newspaper", ["Hallow Lighthouse"]),
        ("Hallow Ministry", "newspaper", []),
        ("Radio Hallow", "newspaper", []),
        ("Radio Hallow", "station", ["Radio Hallow"]),
        ("Hallow News Agency", "agency", ["Hallow News Agency"]),
    ],
)
def test_a_body_that_tells_may_be_a_newspaper_where_its_name_says_nothing_else(
    name: str, noun: str, stands: list[str]
) -> None:
    *first, last = name.split()
    head = len(first) + 1
    words = "".join(f"{word}/PROPN/compound/{head} " for word in first)
    story = parse(
        f"{words}{last}/PROPN/nsubj/{head + 1} reported/VERB/root/0 losses/NOUN/obj/{head + 1}",
        f"the/DET/det/2 {noun}/{SAID}",
    )
    body = mention(story[0], name, kind="organization")
    stood = found(story, [body], sources=(name, f"the {noun}"))
    assert list(stood.values()) == stands


@pytest.mark.parametrize(
    "introduced",
    [
        "Senator/PROPN/nsubj/3 Brand/PROPN/flat/1 met/VERB/root/0",
        "Sen./PROPN/nsubj/3 Brand/PROPN/flat/1 met/VERB/root/0",
        "Brand/PROPN/nsubj/5 ,/PUNCT/punct/4 a/DET/det/4 senator/NOUN/appos/1 met/VERB/root/0",
    ],
)
def test_the_senator_stands_for_the_name_that_was_introduced_as_one(introduced: str) -> None:
    story = parse(introduced, f"the/DET/det/2 senator/{SAID}")
    names = [mention(story[0], "Brand")]
    assert list(found(story, names, sources=("the senator",)).values()) == ["Brand"]


def test_the_report_stands_for_the_one_that_was_named_more_fully() -> None:
    study = "A/DET/det/3 harbour/NOUN/compound/3 report/NOUN/nsubj/4 came/VERB/root/0"
    story = parse(study, f"the/DET/det/2 report/{SAID}")
    assert found(story, [], sources=("the report",)) == {"the report@22": "A harbour report"}


HEADLINE = "Selim/ADJ/amod/2 pilot/NOUN/nsubj/3 says/VERB/root/0 so/ADV/advmod/3"
PILOT = (
    "{}/PROPN/nsubj/8 ,/PUNCT/punct/4 a/DET/det/5 {}/PROPN/compound/5 pilot/NOUN/appos/1 "
    ",/PUNCT/punct/5 who/PRON/nsubj/8 spoke/VERB/root/0"
)


@pytest.mark.parametrize(
    ("rows", "full"),
    [
        ((PILOT.format("Brand", "Selim"),), ["Brand"]),
        ((PILOT.format("Brand", "Tarn"),), []),
        ((PILOT.format("Brand", "Selim"), PILOT.format("Hale", "Selim")), []),
    ],
)
def test_whom_a_headline_describes_is_the_only_one_so_introduced_below(
    rows: tuple[str, ...], full: list[str]
) -> None:
    story = parse(HEADLINE, *rows)
    names = [mention(story[0], name) for name in ("Brand", "Hale") if name in story[0]]
    pairs = found(story, names, ("Selim pilot",))
    assert [name for short, name in pairs.items() if short.startswith("Selim")] == full


OWNED = "The/DET/det/3 Brand/PROPN/compound/3 campaign/NOUN/nsubj/4 met/VERB/root/0"


def test_the_campaign_stands_for_the_one_that_was_named_by_its_owner() -> None:
    aide = "Brand/PROPN/compound/3 campaign/NOUN/compound/3 aides/NOUN/nsubj/4 met/VERB/root/0"
    story = parse(OWNED, aide, f"the/DET/det/2 campaign/{SAID}")
    assert list(found(story, [], ("the campaign",)).values()) == ["The Brand campaign"]


def test_it_stands_for_a_paper_or_body_that_spoke_whoever_it_is_named_by() -> None:
    story = parse(OWNED, "It/PRON/nsubj/2 said/VERB/root/0 so/ADV/advmod/2")
    sources = ("The Brand campaign", "It")
    assert found(story, [mention(story[0], "Brand")], sources)["It@23"] == "The Brand campaign"


def test_the_report_stands_for_the_study_where_none_is_called_a_report() -> None:
    story = parse(
        "A/DET/det/3 harbour/NOUN/compound/3 study/NOUN/nsubj/4 came/VERB/root/0",
        f"the/DET/det/2 report/{SAID}",
    )
    assert found(story, [], sources=("the report",)) == {"the report@21": "A harbour study"}


def test_a_document_is_nobody_who_speaks_of_it() -> None:
    text, syntax = parse(
        "Ivo/PROPN/nsubj/4 Brand/PROPN/flat/1 ,/PUNCT/punct/4 said/VERB/root/0 :/PUNCT/punct/4",
        "This/DET/det/2 inquiry/NOUN/nsubj/3 concluded/VERB/root/0 so/ADV/advmod/3",
    )
    assert found((text, syntax), [mention(text, "Ivo Brand")], ("This inquiry",)) == {}


def test_a_source_that_names_somebody_is_nobody_else() -> None:
    story = parse(
        "Brand/PROPN/nsubj/2 said/VERB/root/0 so/ADV/advmod/2",
        "the/DET/det/2 minister/NOUN/nsubj/6 ,/PUNCT/punct/4 Hale/PROPN/appos/2 ,/PUNCT/punct/4 "
        "said/VERB/root/0 no/ADV/advmod/6",
    )
    names = [mention(story[0], "Brand"), mention(story[0], "Hale")]
    assert found(story, names, sources=("Brand", "the minister, Hale")) == {}


def test_who_is_not_to_be_named_goes_by_no_name() -> None:
    story = parse(
        "Brand/PROPN/nsubj/5 ,/PUNCT/punct/4 an/DET/det/4 engineer/NOUN/appos/1 slept/VERB/root/0",
        f"the/DET/det/2 engineer/{SAID} ,/PUNCT/punct/8 not/PART/advmod/8 to/PART/mark/8 "
        "be/AUX/aux:pass/8 named/VERB/advcl/3",
    )
    names = [mention(story[0], "Brand")]
    assert "Brand" not in found(story, names, sources=("the engineer",)).values()


def test_the_later_of_a_name_and_a_stranger_with_one_noun_is_meant() -> None:
    story = parse(
        "Brand/PROPN/nsubj/5 ,/PUNCT/punct/4 an/DET/det/4 engineer/NOUN/appos/1 slept/VERB/root/0",
        "another/DET/det/2 engineer/NOUN/nsubj/3 came/VERB/root/0",
        f"the/DET/det/2 engineer/{SAID}",
    )
    names = [mention(story[0], "Brand")]
    assert list(found(story, names, sources=("the engineer",)).values()) == ["another engineer"]


def test_the_union_is_nobody_who_heads_it() -> None:
    story = parse(
        "Brand/PROPN/nsubj/7 ,/PUNCT/punct/3 head/NOUN/appos/1 of/ADP/case/6 the/DET/det/6 "
        "union/NOUN/nmod/3 came/VERB/root/0",
        f"the/DET/det/2 union/{SAID}",
    )
    assert found(story, [mention(story[0], "Brand")], sources=("the union",)) == {}


LATER = (
    "the/DET/det/3 harbour/NOUN/compound/3 minister/NOUN/nsubj/4 said/VERB/root/0 so/ADV/advmod/4",
    "Harbour/PROPN/compound/3 Minister/PROPN/compound/3 Brand/PROPN/nsubj/4 left/VERB/root/0",
)


def test_a_minister_who_is_named_only_later_is_the_one_who_bears_the_title() -> None:
    story = parse(*LATER)
    names = [mention(story[0], "Brand")]
    assert found(story, names, ("the harbour minister",)) == {"the harbour minister@0": "Brand"}


def test_an_office_with_a_capital_is_who_was_introduced_by_it_though_read_as_a_name() -> None:
    story = parse(LATER[1], f"the/DET/det/2 {SAID.replace('NOUN', 'Minister/PROPN')}")
    names = [mention(story[0], "Brand"), mention(story[0], "the Minister")]
    assert found(story, names, ("the Minister",)) == {"the Minister@28": "Brand"}


def test_an_office_with_its_field_is_no_name() -> None:
    story = parse(
        LATER[1],
        "Minister/PROPN/nsubj/4 for/ADP/case/3 Ports/PROPN/nmod/1 left/VERB/root/0",
        f"the/DET/det/2 {SAID.replace('NOUN', 'Minister/PROPN')}",
    )
    names = [mention(story[0], "Brand"), mention(story[0], "Minister for Ports")]
    assert list(found(story, names, ("the Minister",)).values()) == ["Brand"]


@pytest.mark.parametrize(
    ("other", "names"),
    [("Harbour/PROPN/compound/3", ["Brand", "Hale"]), ("Finance/PROPN/compound/3", ["Hale"])],
)
def test_two_later_ministers_or_one_of_another_office_are_not_the_one_meant(
    other: str, names: list[str]
) -> None:
    more = LATER[1].replace("Harbour/PROPN/compound/3", other).replace("Brand", "Hale")
    story = parse(*LATER[: len(names)], more)
    mentions = [mention(story[0], name) for name in names]
    assert found(story, mentions, ("the harbour minister",)) == {}


def test_a_role_that_fits_nobody_goes_to_the_only_person_cited() -> None:
    story = parse("Brand/PROPN/nsubj/2 said/VERB/root/0", f"the/DET/det/2 nominee/{SAID}")
    names = [mention(story[0], "Brand")]
    assert found(story, names, sources=("Brand", "the nominee")) == {"the nominee@11": "Brand"}


def test_a_role_does_not_go_to_the_only_person_cited_who_was_introduced_as_another() -> None:
    engineer = "Brand/PROPN/nsubj/7 ,/PUNCT/punct/5 the/DET/det/5 chief/ADJ/amod/5"
    story = parse(
        f"{engineer} engineer/NOUN/appos/1 ,/PUNCT/punct/5 said/VERB/root/0",
        f"the/DET/det/2 mayor/{SAID}",
    )
    assert found(story, [mention(story[0], "Brand")], sources=("Brand", "the mayor")) == {}


SLEPT = "Brand/PROPN/nsubj/2 slept/VERB/root/0"


@pytest.mark.parametrize(
    ("before", "after", "meant"),
    [
        (SLEPT, f"the/DET/det/2 incumbent/{SAID}", ["Brand"]),
        (f"{SLEPT} by/ADP/case/4 Hale/PROPN/obl/2", f"the/DET/det/2 incumbent/{SAID}", []),
        (SLEPT, f"the/DET/det/2 incumbent/{SAID} of/ADP/case/6 Brand/PROPN/obl/3", []),
        (f"He/PRON/nsubj/2 and/CCONJ/cc/2 {SLEPT}", f"the/DET/det/2 incumbent/{SAID}", []),
        (SLEPT, f"the/DET/det/2 stranger/{SAID}", []),
    ],
)
def test_an_epithet_is_the_only_person_named_just_before_it(
    before: str, after: str, meant: list[str]
) -> None:
    story = parse(before, after)
    words = story[0].split()
    names = [mention(story[0], "Brand", n + 1) for n in range(words.count("Brand"))]
    names += [mention(story[0], "Hale") for word in words if word == "Hale"]
    noun = story[0][story[0].index("the ") :].split()[1]
    assert list(found(story, names, (f"the {noun}",)).values()) == meant


def test_a_title_before_a_name_is_no_stranger_whom_a_description_means() -> None:
    story = parse(
        "Brand/PROPN/nsubj/2 met/VERB/root/0 senator/NOUN/obj/2 and/CCONJ/cc/5 Hale/PROPN/conj/3",
        f"the/DET/det/2 senator/{SAID}",
    )
    meant = found(story, [mention(story[0], "Brand")], ("the senator",)).values()
    assert "senator" not in meant


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("Board of Harbour Masters (BHM) met", "Board of Harbour Masters"),
        ("the Selim Alliance to Keep Our Piers (SAKOP).", "Selim Alliance to Keep Our Piers"),
        ("they met (BHM) there", None),
        ("Ivo Brand (R) met", None),
    ],
)
def test_an_abbreviation_stands_for_the_words_before_its_brackets(
    text: str, long: str | None
) -> None:
    assert [span.of(text) for span in abbreviations(text).values()] == ([long] if long else [])


def test_a_bare_name_has_no_title_article_or_possessive() -> None:
    assert bare_name("the Col. Ivo Brand’s") == ("ivo", "brand")


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9))), st.lists(st.integers(0, 9)))
def test_any_parse_and_mentions_have_answers_that_stand_in_the_text(
    places: list[tuple[int, int]], heads: list[int]
) -> None:
    forms = "Brand he told who Mrs Okonjo they said the ministry".split()
    rows = zip(forms, [*heads, *[0] * 10], strict=False)
    text, syntax = parse(" ".join(f"{form}/PRON/acl:relcl/{head}" for form, head in rows))
    spans = sorted({Span(a, min(a + b, len(text))) for a, b in places if a < len(text)})
    mentions = [Mention(span, "person", named=True) for span in spans]
    says = [Attribution(str(span), None, (span,), (), ()) for span in spans]
    for full in stand_ins(text, Tree(syntax), mentions, says).values():
        assert 0 <= full.start < full.end <= len(text)


def test_a_pronoun_never_stands_for_itself() -> None:
    story = plain("Brand sank .", "He fled .")
    names = [mention(story[0], "Brand"), mention(story[0], "He")]
    assert found(story, names) == {"He@12": "Brand"}


def names_of(text: str, *names: str) -> list[tuple[str, ...]]:
    """Return the forms of each person whose names stand in a text one after the other."""
    mentions, start = [], 0
    for name in names:
        start = text.index(name, start)
        mentions.append(Mention(Span(start, start + len(name)), "person", named=True))
        start += len(name)
    stands = stand_ins(text, Tree(plain("It sank")[1]), mentions, ())
    return [(one.name, *one.aliases) for one in find_entities(text, "r", mentions, stands)]


def test_names_of_three_lengths_are_one_person() -> None:
    names = ("Ivo Jon Brand", "Ivo Brand", "Brand")
    assert names_of("; ".join(names), *names) == [("Ivo Jon Brand", "Brand", "Ivo Brand")]


def test_a_name_with_its_title_and_without_is_one_person() -> None:
    names = ("Col. Ivo Brand", "Ivo Brand")
    assert names_of("; ".join(names), *names) == [("Col. Ivo Brand", "Ivo Brand")]


@given(st.lists(st.tuples(st.sampled_from(["person", "organization"]), NAMES), max_size=9))
def test_the_fullest_name_is_that_of_a_walk_through_all_of_them(
    drawn: list[tuple[EntityKind, list[str]]],
) -> None:
    text, mentions = "", []
    for kind, words in drawn:
        mentions.append(
            Mention(Span(len(text), len(text) + len(" ".join(words))), kind, named=True)
        )
        text += " ".join(words) + "; "
    full = {one.span: _walked(text, mentions, one) for one in mentions}
    expected = {short: long for short, long in full.items() if short != long}
    assert stand_ins(text, Tree(Syntax((), ())), mentions, []) == expected


def _walked(text: str, mentions: list[Mention], name: Mention) -> Span:
    words = bare_name(name.span.of(text))
    others = [(bare_name(one.span.of(text)), one) for one in mentions if one.kind == name.kind]
    longer = [
        (len(other), one.span)
        for other, one in others
        if len(other) > len(words) and shortens(words, other, name.kind)
    ]
    chosen = [pair for pair in longer if pair[1] < name.span] or longer
    longest = max((length for length, _ in chosen), default=0)
    return [name.span, *(span for length, span in chosen if length == longest)][-1]
