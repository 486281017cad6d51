"""Versions: what an edit changed is told once, as what it is, and nothing else is."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking import changes
from reportedly.records import Change, Reading, Span

from .press import Press

WORDS = st.sampled_from("the dam at Orra held may 12 five “so” fell Ivo Tarn river gauge".split())
CLAIM = st.tuples(
    st.lists(WORDS, min_size=1, max_size=8).map(" ".join),
    st.sampled_from([(), ("may",)]),
    st.sampled_from(["certain", "possible"]),
    st.sampled_from([None, "Ivo Brand", "Ada Tarn"]),
    st.sampled_from(["headline", "body"]),
    st.sampled_from([None, 12.0, 5.0]),
    st.booleans(),
)


def built(rows) -> Reading:
    """Return a reading of a line for each claim, its holder first."""
    lines = [f"{holder or 'It is'} — {words}." for words, _, _, holder, *_ in rows]
    press = Press("\n".join(lines))
    start = 0
    for line, (words, hedges, label, holder, where, number, fragment) in zip(
        lines, rows, strict=True
    ):
        whole, press.text = press.text, line
        chain = (press.link(holder),) if holder else ()
        numbers = (press.number("—", number),) if number else ()
        kept = tuple(one for one in hedges if one in line)
        press.claim(
            words, *chain, hedges=kept, label=label, where=where, numbers=numbers, fragment=fragment
        )
        press.text = whole
        press.claims[-1] = moved(press.claims[-1], start)
        start += len(line) + 1
    return press.reading()


def moved(claim, by):
    def shift(span):
        return Span(span.start + by, span.end + by)

    return replace(
        claim,
        id=f"{claim.id}{by}",
        content=tuple(map(shift, claim.content)),
        chain=tuple(replace(link, spans=tuple(map(shift, link.spans))) for link in claim.chain),
        hedges=tuple(replace(hedge, span=shift(hedge.span)) for hedge in claim.hedges),
    )


READINGS = st.lists(CLAIM, max_size=6).map(built)
MIRROR = {"added": "dropped", "dropped": "added"}


def mirrored(change: Change) -> Change:
    return Change(
        MIRROR.get(change.kind, change.kind),
        change.newer,
        change.older,
        change.after,
        change.before,
        change.newer_spans,
        change.older_spans,
    )


@given(READINGS)
def test_a_reading_differs_in_nothing_from_itself(reading):
    assert changes(reading, reading) == ()


@given(READINGS, READINGS)
def test_the_other_way_round_all_is_mirrored(older, newer):
    there, back = changes(older, newer), changes(newer, older)
    assert Counter(map(mirrored, there)) == Counter(back)


@given(READINGS, READINGS)
def test_no_claim_is_matched_twice_and_no_fragment_at_all(older, newer):
    found = changes(older, newer)
    matched = {(one.older, one.newer) for one in found}
    for side, reading in ((0, older), (1, newer)):
        sides = [pair[side] for pair in matched if pair[side] is not None]
        assert len(sides) == len(set(sides))
        assert set(sides) <= {claim.id for claim in reading.told().claims}


@given(READINGS, READINGS)
def test_spans_lie_in_their_texts(older, newer):
    for one in changes(older, newer):
        for spans, text in (
            (one.older_spans, older.report.text),
            (one.newer_spans, newer.report.text),
        ):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert list(spans) == sorted(set(spans))


def test_a_reworded_claim_is_found_wherever_it_moved_in_a_report_of_usual_length():
    fillers = [f"Mast {'abcdefghij'[at % 10] * (at + 1)} fell" for at in range(12)]
    older, newer = ["The old dam at Orra held", *fillers], [*fillers, "The new dam at Orra held"]
    found = changes(
        *(
            built([(words, (), "certain", None, "body", None, False) for words in one])
            for one in (older, newer)
        )
    )
    assert [one.kind for one in found] == ["reworded"]


@given(READINGS, READINGS)
def test_the_same_readings_give_the_same_changes_in_the_same_order(older, newer):
    assert changes(older, newer) == changes(older, newer)


def kinds(older: Press, newer: Press) -> list[tuple[str, str | None, str | None]]:
    found = changes(older.reading(), newer.reading())
    return [(one.kind, one.before, one.after) for one in found]


def test_a_claim_that_only_moved_is_no_change():
    older = Press("The dam held. The road fell.").claim("The dam held").claim("The road fell")
    newer = Press("The road fell. The dam held.").claim("The road fell").claim("The dam held")
    assert kinds(older, newer) == []


def test_what_came_and_what_went_is_said_with_its_words():
    older = Press("The dam held.\nA mast fell.").claim("The dam held").claim("A mast fell")
    newer = Press("The dam held.\nNobody was hurt there.").claim("The dam held")
    newer.claim("Nobody was hurt there")
    assert kinds(older, newer) == [
        ("added", None, "Nobody was hurt there"),
        ("dropped", "A mast fell", None),
    ]


def test_a_hedge_that_is_lost_is_said_with_its_words():
    older = Press("The dam at Orra may fall tonight.")
    older.claim("The dam at Orra may fall tonight", hedges=("may",), label="possible")
    newer = Press("The dam at Orra will fall tonight.").claim("The dam at Orra will fall tonight")
    assert kinds(older, newer)[0] == ("hedged", "may", None)


def test_a_certainty_that_changed_without_a_hedge_is_said_by_its_labels():
    older = Press("If it rains, the dam falls.").claim("the dam falls", label="possible")
    newer = Press("As it rains, the dam falls.").claim("the dam falls")
    assert kinds(older, newer) == [("hedged", "possible", "certain")]


def test_a_number_that_changed_is_no_rewording_too():
    older, newer = Press("Some 40 people waited there."), Press("Some 90 people waited there.")
    older.claim("Some 40 people waited there", numbers=(older.number("40", 40),))
    newer.claim("Some 90 people waited there", numbers=(newer.number("90", 90),))
    assert kinds(older, newer) == [("number", "40", "90")]


def test_a_number_written_otherwise_is_a_rewording():
    older, newer = Press("Some twelve people waited."), Press("Some 12 people waited.")
    older.claim("Some twelve people waited", numbers=(older.number("twelve", 12),))
    newer.claim("Some 12 people waited", numbers=(newer.number("12", 12),))
    assert [kind for kind, _, _ in kinds(older, newer)] == ["reworded"]


def test_a_number_that_was_read_otherwise_in_the_same_words_did_not_change():
    older, newer = Press("Today some 40 waited."), Press("Now some 40 waited.")
    older.claim("some 40 waited", numbers=(older.number("40", 40),))
    newer.claim("some 40 waited", numbers=(newer.number("40", 41),))
    assert kinds(older, newer) == []


def test_a_source_that_is_stripped_or_replaced_is_said_nearest_to_the_reader_first():
    older = Press("Radio Selim said Ivo Brand said the dam held.")
    older.claim("the dam held", older.link("Radio Selim"), older.link("Ivo Brand"))
    newer = Press("Radio Selim said the dam held.")
    newer.claim("the dam held", newer.link("Radio Selim"))
    assert kinds(older, newer) == [("attribution", "Radio Selim → Ivo Brand", "Radio Selim")]


def test_a_fuller_name_is_the_same_source():
    older, newer = Press("Brand said the dam held."), Press("Ivo Brand said the dam held.")
    older.claim("the dam held", older.link("Brand"))
    newer.claim("the dam held", newer.link("Ivo Brand"))
    assert kinds(older, newer) == []


def test_words_in_quotation_marks_that_changed_are_said():
    older = Press("She called the dam “safe and sound” on Monday.")
    newer = Press("She called the dam “safe” on Monday.")
    older.claim("the dam “safe and sound” on Monday")
    newer.claim("the dam “safe” on Monday")
    assert kinds(older, newer) == [("quotation", "safe and sound", "safe")]


def test_marks_that_are_dropped_with_the_words_kept_are_a_change_of_quotation():
    older, newer = Press("The dam was “safe” then."), Press("The dam was safe then.")
    older.claim("The dam was “safe” then")
    newer.claim("The dam was safe then")
    assert kinds(older, newer) == [("quotation", "safe", None)]


def test_one_edit_may_change_several_things_and_rewording_shows_only_the_words_that_differ():
    older = Press("Brand said 40 people left the old town.")
    older.claim(
        "40 people left the old town", older.link("Brand"), numbers=(older.number("40", 40),)
    )
    newer = Press("Tarn said 90 people fled the old town.")
    newer.claim(
        "90 people fled the old town", newer.link("Tarn"), numbers=(newer.number("90", 90),)
    )
    found = changes(older.reading(), newer.reading())
    assert [one.kind for one in found] == ["attribution", "number", "reworded"]
    assert [span.of(older.text) for span in found[-1].older_spans] == ["left"]
    assert [span.of(newer.text) for span in found[-1].newer_spans] == ["fled"]


def test_case_spaces_and_kinds_of_marks_are_no_change():
    older = Press("The mayor's dam   held “well”.").claim("The mayor's dam   held “well”")
    newer = Press('The Mayor’s dam held "well".').claim('The Mayor’s dam held "well"')
    assert kinds(older, newer) == []


def test_how_an_unedited_line_was_read_is_no_change():
    older = Press("The gauge fell.\nThe dam may hold.").claim("The gauge fell")
    older.claim("The dam may hold", hedges=("may",), label="possible")
    newer = Press("The gauge rose to nine.\nThe dam may hold.").claim("The gauge rose to nine")
    newer.claim("The dam may hold", label="certain")
    newer.claim("may hold")
    assert kinds(older, newer) == [("reworded", "The gauge fell", "The gauge rose to nine")]


def test_a_pronoun_that_stands_for_another_now_is_a_change_where_the_names_were_replaced():
    older = Press("Ivo Brand came.\nHe said the dam held.").claim("Ivo Brand came")
    older.claim("the dam held", older.link("He", "Ivo Brand"))
    newer = Press("Ada Tarn came.\nHe said the dam held.").claim("Ada Tarn came")
    newer.claim("the dam held", newer.link("He", "Ada Tarn"))
    assert ("attribution", "Ivo Brand", "Ada Tarn") in kinds(older, newer)


def test_a_pronoun_that_was_read_otherwise_is_none():
    older = Press("Ivo Brand met Ada Tarn.\nHe said the dam held.").claim("Ivo Brand met Ada Tarn")
    older.claim("the dam held", older.link("He", "Ivo Brand"))
    newer = Press("Ivo Brand saw Ada Tarn.\nHe said the dam held.").claim("Ivo Brand saw Ada Tarn")
    newer.claim("the dam held", newer.link("He", "Ada Tarn"))
    assert [kind for kind, _, _ in kinds(older, newer)] == ["reworded"]


def test_of_claims_with_the_same_words_those_with_the_same_source_are_matched():
    older = Press("Now Brand said the dam held. Tarn said the dam held.")
    brand, tarn = older.link("Brand"), older.link("Tarn")
    older.claim("the dam held", brand).claim("the dam held", tarn)
    newer = Press("Tarn said the dam held. Brand said the dam held.")
    newer.claim("the dam held", newer.link("Tarn")).claim("the dam held", newer.link("Brand"))
    assert kinds(older, newer) == []


def test_a_headline_is_matched_with_a_headline():
    older = Press("Dam falls\nThe dam fell at Orra.").claim("Dam falls", where="headline")
    newer = Press("Dam may yet hold\nDam falls, they said.").claim(
        "Dam may yet hold", where="headline"
    )
    newer.claim("Dam falls, they")
    assert {kind for kind, _, _ in kinds(older, newer)} == {"added", "dropped"}
